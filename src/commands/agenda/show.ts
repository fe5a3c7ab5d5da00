import { defineCommand } from '../../bot/command.ts';
import type { Asking } from '../../bot/context.ts';
import { hidden, number, optional, pick } from '../../bot/field.ts';
import { mayChair, members } from '../../bot/permissions.ts';
import { openStates } from '../../domain/action-item.ts';
import { carriesOver } from '../../domain/agenda.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { ownGroup } from '../../lookups/groups.ts';
import { meetingNamed } from '../../lookups/meetings.ts';
import { groupOf } from '../../operations/meeting-facts.ts';
import { namesOf } from '../../operations/owner-names.ts';
import { notice, type Reply, say, show } from '../../view-model/view.ts';
import { agendaView } from '../../views/agenda.ts';
import { pageSize } from '../../views/more.ts';
import { seeMeetings } from '../meetings/facts.ts';

export const agenda = defineCommand({
  name: 'agenda',
  title: 'agenda.title',
  summary: 'agenda.summary',
  examples: ['agenda', 'agenda cio-network'],
  allow: members,
  fields: {
    meeting: optional(pick('field.meeting', meetingNamed, { initial: ownGroup })),
    offset: hidden(optional(number('button.more'))),
  },
  async run({ input: { meeting, offset = 0 }, ...at }) {
    const asked = meeting ?? (await soonest(at));
    return asked ? showAgenda(asked, offset, at) : notice(say('meetings.none'), seeMeetings());
  },
});

/** Returns the next meeting of the asker's groups; for the secretariat, of any group. */
async function soonest({ actor, store, now }: Asking): Promise<Meeting | undefined> {
  const mine = actor.secretariat ? {} : { groupIds: actor.memberships.map(({ groupId }) => groupId) };
  const [next] = await store.meetings.upcoming({ ...mine, from: now }, 1);
  return next;
}

async function showAgenda(meeting: Meeting, offset: number, { actor, store, now, network }: Asking): Promise<Reply> {
  const carries = carriesOver(meeting, now);
  const lines = await store.agenda.of(meeting.id);
  const shown = lines.slice(offset, offset + pageSize);
  const slice = { offset: Math.max(0, offset - lines.length), limit: pageSize - shown.length };
  const owed = { groupId: meeting.groupId, states: openStates };
  const items = carries ? await store.actionItems.page(owed, slice) : { rows: [], total: 0 };
  const names = await namesOf(
    store,
    [...shown, ...items.rows].map(({ owner }) => owner),
  );
  return show(
    agendaView(
      { meeting, lines, carriedOver: items.total, names },
      {
        group: await groupOf(store, meeting),
        lines: shown,
        items: items.rows,
        offset,
        today: now.toZonedDateTimeISO(network.zone).toPlainDate(),
        changes: carries && mayChair(actor, meeting.groupId),
      },
    ),
  );
}
