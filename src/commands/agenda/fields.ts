import type { Asking } from '../../bot/context.ts';
import { type Field, number, pick, text } from '../../bot/field.ts';
import { chairs, mayChair, type Permission } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import type { AgendaLine } from '../../domain/agenda.ts';
import type { Group } from '../../domain/group.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { ownGroup } from '../../lookups/groups.ts';
import { meetingNamed } from '../../lookups/meetings.ts';
import { groupOf, subjectOf } from '../../operations/meeting-facts.ts';
import { button, say } from '../../view-model/view.ts';
import { agendaButton } from '../../views/agenda.ts';
import { startText } from '../../views/meeting.ts';

/** Chairs and vice-chairs set the agenda of their group. */
export const agendaChairs: Permission = { ...chairs, who: 'agenda.leaders' };

export const meetingField = pick('field.meeting', meetingNamed, { initial: ownGroup });
/** Reads a line by its number as shown, or by the id in a button. */
export const lineField = text('field.line', { max: 60, takes: 'word' });
export const positionField: Field<number, true> = { ...number('field.toPosition'), takes: 'word' };

const maxMinutes = 1440;
export const minutesField: Field<number, true> = {
  ...number('field.minutes'),
  async read(raw, at) {
    const read = await number('field.minutes').read(raw, at);
    return !read.ok || (read.value >= 1 && read.value <= maxMinutes)
      ? read
      : { ok: false, problem: say('problem.minutes', { min: 1, max: maxMinutes }), options: [] };
  },
};

/** Returns the meeting's group and current agenda. Throws a refusal where the asker does not chair the group. */
export async function chairedAgenda(
  meeting: Meeting,
  { actor, store }: Asking,
): Promise<{ group: Group; lines: AgendaLine[] }> {
  const group = await groupOf(store, meeting);
  if (!mayChair(actor, group.id)) refuse(say('agenda.leadersOf', { group: group.name }), agendaButton(meeting));
  return { group, lines: await store.agenda.of(meeting.id) };
}

/** Saves the changed agenda and records who changed it. */
export async function saveAgenda(
  what: 'agenda.add' | 'agenda.move' | 'agenda.remove',
  { meeting, lines }: { meeting: Meeting; lines: readonly AgendaLine[] },
  { actor, store, now }: Asking,
): Promise<void> {
  await store.agenda.save(meeting.id, lines);
  await store.outbox.markStale(subjectOf(meeting), now);
  await store.record.add({ at: now, personId: actor.person.id, what, subject: meeting.id });
}

/** Throws the refusal that says why the agenda cannot be changed. */
export function refuseAgenda(
  outcome: 'cancelled' | 'ended' | 'full' | 'no such line',
  { meeting, group, said = '' }: { meeting: Meeting; group: Group; said?: string },
): never {
  const when = startText(meeting.startsAt);
  const meetings = button(say('button.meetings'), 'meetings', { group: group.slug });
  switch (outcome) {
    case 'cancelled':
      return refuse(say('agenda.cancelled', { group: group.name }), meetings);
    case 'ended':
      return refuse(say('agenda.ended', { group: group.name, when }), meetings);
    case 'full':
      return refuse(say('agenda.full'), agendaButton(meeting));
    case 'no such line':
      return refuse(say('agenda.noLine', { said }), agendaButton(meeting));
  }
}
