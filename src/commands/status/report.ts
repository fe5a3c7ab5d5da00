import { defineCommand } from '../../bot/command.ts';
import type { Asking } from '../../bot/context.ts';
import { optional, pick } from '../../bot/field.ts';
import { chairs } from '../../bot/permissions.ts';
import { openStates } from '../../domain/action-item.ts';
import type { Group } from '../../domain/group.ts';
import { groupNamed } from '../../lookups/groups.ts';
import { type Block, paragraph, quiet, say, show, strong } from '../../view-model/view.ts';
import { establishedLine, pointsOf } from '../../views/status-update.ts';

// A plenary slide holds about this many action items; `actions` lists the rest.
const itemLimit = 15;

export const report = defineCommand({
  name: 'report',
  title: 'report.title',
  summary: 'report.summary',
  examples: ['report', 'report cio-network'],
  allow: chairs,
  fields: { group: optional(pick('field.group', groupNamed(), { initial: ({ here }) => here?.slug })) },
  async run({ input, ...at }) {
    const { store } = at;
    const groups = input.group
      ? [input.group]
      : (await store.groups.all()).filter(({ state }) => state !== 'concluded');
    const parts = await Promise.all(groups.map((group) => partOf(group, groups.length > 1, at)));
    const items = await outstanding(input.group, at);
    return show({
      title: input.group ? say('report.of', { group: input.group.name }) : say('report.title'),
      body: [...parts.flat(), ...items],
    });
  },
});

async function partOf(group: Group, named: boolean, { store, now }: Asking): Promise<Block[]> {
  const [first] = (await store.meetings.past([group.id], now, 100)).slice(-1);
  const update = await store.statusUpdates.latest(group.id);
  return [
    ...(named ? [paragraph(strong(group.name))] : []),
    establishedLine(await store.groups.strength(group.id)),
    ...(first
      ? [paragraph(say('report.firstMeeting', { on: { kind: 'day', on: first.startsAt.toPlainDate().toString() } }))]
      : []),
    ...(update ? [...pointsOf('report.focus', update.focusAreas), ...pointsOf('status.next', update.nextSteps)] : []),
  ];
}

/** Returns the outstanding action items, each with its latest note. */
async function outstanding(group: Group | undefined, { store }: Asking): Promise<Block[]> {
  const filter = { states: openStates, ...(group ? { groupId: group.id } : {}) };
  const { rows, total } = await store.actionItems.page(filter, { offset: 0, limit: itemLimit });
  if (total === 0) return [quiet(say('report.noItems'))];
  const notes = await store.actionItems.lastNotes(rows.map(({ id }) => id));
  return [
    paragraph(strong(say('report.items', { n: total }))),
    ...rows.map((item): Block => {
      const note = notes.get(item.id)?.note;
      return { kind: 'item', text: [strong(item.code), ' ', item.title], ...(note ? { detail: `➤ ${note}` } : {}) };
    }),
  ];
}
