import { defineCommand } from '../../bot/command.ts';
import type { Asking } from '../../bot/context.ts';
import { hidden, number, optional, pick } from '../../bot/field.ts';
import { isMemberOf, mayChair, members } from '../../bot/permissions.ts';
import type { Group } from '../../domain/group.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { groupNamed } from '../../lookups/groups.ts';
import { type Block, type Button, button, buttons, notice, say, show } from '../../view-model/view.ts';
import { type Asked, meetingLine } from '../../views/meeting.ts';
import { moreOf, pageSize } from '../../views/more.ts';

export const meetings = defineCommand({
  name: 'meetings',
  title: 'meetings.title',
  summary: 'meetings.summary',
  examples: ['meetings', 'meetings cio-network'],
  allow: members,
  fields: {
    group: optional(pick('field.group', groupNamed(), { initial: ({ here }) => here?.slug })),
    offset: hidden(optional(number('button.more'))),
  },
  async run({ input, ...at }) {
    const { group, offset = 0 } = input;
    const all = await toCome(at, group);
    if (all.length === 0) {
      const none = group ? say('meetings.noneOf', { group: group.name }) : say('meetings.none');
      return notice(none, ...schedule(at, group), button(say('button.groups'), 'groups'));
    }
    const groups = new Map((await at.store.groups.all()).map((one) => [one.id, one]));
    const n = all.length;
    return show({
      title: group ? say('meetings.of', { group: group.name, n }) : say('meetings.all', { n }),
      body: [
        ...(await linesOf(all.slice(offset, offset + pageSize), groups, at)),
        ...moreOf('meetings', group ? { group: group.slug } : {}, offset, n),
        ...steps(schedule(at, group)),
      ],
    });
  },
});

const steps = (of: Button[]): Block[] => (of.length > 0 ? [buttons(...of)] : []);

/** Returns the group's meetings; without a group, those of the asker's groups, or of all groups for the secretariat. */
function toCome({ actor, store, now }: Asking, group: Group | undefined): Promise<Meeting[]> {
  const mine = actor.secretariat ? {} : { groupIds: actor.memberships.map(({ groupId }) => groupId) };
  const filter = group ? { groupIds: [group.id] } : mine;
  return store.meetings.upcoming({ ...filter, from: now }, Number.MAX_SAFE_INTEGER);
}

async function linesOf(
  page: readonly Meeting[],
  groups: Map<string, Group>,
  { actor, store }: Asking,
): Promise<Block[]> {
  const ids = page.map(({ id }) => id);
  const answers = await store.meetings.answersOf(actor.person.id, ids);
  const lines = page.map(async (meeting) => {
    const group = groups.get(meeting.groupId);
    if (!group) throw new Error(`meeting ${meeting.id} is of a group that is not there`);
    const attendance = await store.meetings.attendance(meeting.id);
    const asked: Asked = isMemberOf(actor, group.id) ? (answers.get(meeting.id) ?? 'none') : undefined;
    return meetingLine({ meeting, group, attendance }, asked);
  });
  return Promise.all(lines);
}

/** Returns the button to schedule a meeting, where the asker may. */
function schedule({ actor }: Asking, group: Group | undefined): Button[] {
  const led = group ? mayChair(actor, group.id) && group.state !== 'concluded' : actor.secretariat;
  if (!led) return [];
  return [button(say('button.schedule'), 'meetings schedule', group ? { group: group.slug } : {})];
}
