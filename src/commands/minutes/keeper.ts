import { defineCommand } from '../../bot/command.ts';
import type { Asking } from '../../bot/context.ts';
import { pick } from '../../bot/field.ts';
import { chairs } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import type { Group } from '../../domain/group.ts';
import { hasStarted, type Meeting } from '../../domain/meeting.ts';
import { noMinutes } from '../../domain/minutes.ts';
import type { Person } from '../../domain/person.ts';
import { ownGroup } from '../../lookups/groups.ts';
import { meetingNamed } from '../../lookups/meetings.ts';
import { personNamed } from '../../lookups/people.ts';
import { personTo, tell } from '../../operations/tell.ts';
import { button, buttons, notice, paragraph, say, type View } from '../../view-model/view.ts';
import { meetingName, whenFact } from '../../views/meeting.ts';
import { writeButton } from '../../views/minutes.ts';
import { personSpan } from '../../views/person.ts';
import { chairedGroup, seeMeeting } from '../meetings/facts.ts';
import { refuseKeeping } from './fields.ts';

export const minutesKeeper = defineCommand({
  name: 'minutes keeper',
  title: 'minutes.keeper.title',
  summary: 'minutes.keeper.summary',
  examples: ['minutes keeper cio-network "CIO of CH"'],
  allow: chairs,
  fields: {
    meeting: pick('field.meeting', meetingNamed, { initial: ownGroup }),
    person: pick('field.keeper', personNamed),
  },
  async run({ input: { meeting, person }, ...at }) {
    const group = await chairedGroup(at, meeting);
    if (meeting.state === 'cancelled') return refuseKeeping('cancelled', meeting, group);
    const { store, actor, now } = at;
    const called = personSpan(person);
    if (!(await store.memberships.get(group.id, person.id))) {
      const members = button(say('button.members'), 'members', { group: group.slug });
      return refuse(say('minutes.keeper.outsider', { person: called, group: group.name }), members);
    }
    const minutes = (await store.minutes.get(meeting.id)) ?? noMinutes(meeting.id);
    if (minutes.keeperId === person.id)
      return notice(say('minutes.keeper.already', { person: called }), seeMeeting(meeting));
    await store.minutes.save({ ...minutes, keeperId: person.id });
    await store.record.add({ at: now, personId: actor.person.id, what: 'minutes.keeper', subject: meeting.id });
    const name = meetingName({ meeting, group });
    const next = hasStarted(meeting, now) ? writeButton(meeting) : seeMeeting(meeting);
    if (person.id === actor.person.id) return notice(say('minutes.keeper.me', { meeting: name }), next);
    await tellKeeper(person, meeting, group, at);
    return notice(say('minutes.keeper.named', { person: called, meeting: name }), seeMeeting(meeting));
  },
});

async function tellKeeper(
  person: Person,
  meeting: Meeting,
  group: Group,
  { store, actor, now, newId, network }: Asking,
): Promise<void> {
  const who = personSpan(actor.person);
  const letter: View = {
    body: [
      paragraph(say('minutes.keeper.letter', { who, meeting: meetingName({ meeting, group }) })),
      { kind: 'facts', facts: [whenFact(meeting.startsAt, network.zone)] },
      buttons(writeButton(meeting), seeMeeting(meeting)),
    ],
  };
  const news = { event: 'minutes.keeper', key: newId(`keeper:${meeting.id}`), groupId: group.id } as const;
  const to = { named: [personTo(person)] };
  await tell(store, { ...news, by: actor.person, to, letters: { named: letter } }, now);
}
