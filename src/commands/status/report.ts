import { defineCommand } from '../../bot/command.ts';
import type { Asking } from '../../bot/context.ts';
import { optional, pick } from '../../bot/field.ts';
import { chairs } from '../../bot/permissions.ts';
import { openStates } from '../../domain/action-item.ts';
import type { Group } from '../../domain/group.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { pointsIn } from '../../domain/points.ts';
import { groupNamed } from '../../lookups/groups.ts';
import { type Block, paragraph, quiet, say, show, strong } from '../../view-model/view.ts';
import { nextMeeting, officers } from '../../views/group.ts';
import { establishedLine, pointsOf } from '../../views/status-update.ts';

// A plenary slide holds about this many action items; `actions` lists the rest.
const itemLimit = 15;
// A quarterly group reaches this in 25 years.
const maxMeetings = 100;

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
      body: [...parts.flat(), ...items, ...(await finished(input.group, at))],
    });
  },
});

async function partOf(group: Group, named: boolean, asking: Asking): Promise<Block[]> {
  const { store, now } = asking;
  const past = await store.meetings.past([group.id], now, maxMeetings);
  const [first] = past.slice(-1);
  const [next] = await store.meetings.upcoming({ groupIds: [group.id], from: now }, 1);
  const chairs = (await store.memberships.officers(group.id)).filter(({ membership }) => membership.role === 'chair');
  const update = await store.statusUpdates.latest(group.id);
  return [
    ...(named ? [paragraph(strong(group.name))] : []),
    establishedLine(await store.groups.strength(group.id)),
    paragraph([strong(say('report.chair')), ' ', officers(chairs.map(({ person }) => person))]),
    ...(first
      ? [paragraph(say('report.firstMeeting', { on: { kind: 'day', on: first.startsAt.toPlainDate().toString() } }))]
      : []),
    paragraph(say('report.held', { n: past.length, when: nextMeeting(next) })),
    ...(update ? pointsOf('status.progress', update.progress) : []),
    ...(await decisionsOf(past, asking)),
    ...(update ? [...pointsOf('report.focus', update.focusAreas), ...pointsOf('status.next', update.nextSteps)] : []),
  ];
}

/** Returns what the posted minutes of these meetings decided, latest meeting first. */
async function decisionsOf(past: readonly Meeting[], { store }: Asking): Promise<Block[]> {
  const all: string[] = [];
  for (const { id } of past) {
    const minutes = await store.minutes.get(id);
    if (minutes?.posted) all.push(...pointsIn(minutes.decisions));
  }
  return pointsOf('report.decisions', all.slice(0, itemLimit).join('\n'));
}

/** Returns the finished action items. */
async function finished(group: Group | undefined, { store }: Asking): Promise<Block[]> {
  const filter = { states: ['done'] as const, ...(group ? { groupId: group.id } : {}) };
  const { rows, total } = await store.actionItems.page(filter, { offset: 0, limit: itemLimit });
  if (total === 0) return [];
  return [
    paragraph(strong(say('report.finished', { n: total }))),
    ...rows.map((item): Block => ({ kind: 'item', text: [strong(item.code), ' ', item.title] })),
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
