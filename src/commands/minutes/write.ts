import { type Command, defineCommand } from '../../bot/command.ts';
import type { Asking } from '../../bot/context.ts';
import { hidden, number, optional } from '../../bot/field.ts';
import { openForm } from '../../bot/form.ts';
import { members } from '../../bot/permissions.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { decideKeep, decideWrite, type Minutes, type Written } from '../../domain/minutes.ts';
import { notice, type Reply, say } from '../../view-model/view.ts';
import { changeButton, postButton, readButton } from '../../views/minutes.ts';
import { attendeesField, linesOf } from './attendees.ts';
import { begunMeeting, keptBy, refuseKeeping } from './fields.ts';
import { itemsField, pointLines } from './items.ts';

export const writeMinutes: Command = defineCommand({
  name: 'minutes write',
  formerNames: ['minutes'],
  title: 'minutes.title',
  summary: 'minutes.summary',
  examples: ['minutes write cio-network'],
  allow: members,
  fields: {
    meeting: begunMeeting,
    present: optional(attendeesField),
    decisions: optional(pointLines('minutes.decisionLines')),
    items: optional(itemsField),
    // The revision that the form was opened on; without it the form opens and nothing is saved.
    over: hidden(optional(number('minutes.title'))),
  },
  async run({ input, ...at }) {
    const { meeting, present, decisions, items, over } = input;
    const { group, minutes } = await keptBy(meeting, at);
    const open = decideKeep(meeting, at.now);
    if (open.outcome !== 'open') return refuseKeeping(open.outcome, meeting, group);
    const isGiven = [present, decisions, items].some((one) => one !== undefined);
    // A first draft replaces nothing, so that its form is not shown a second time.
    const seen = over ?? (isGiven && minutes.revision === 0 ? 0 : undefined);
    if (seen === undefined) {
      const given = {
        ...(await startOf(meeting, minutes, at)),
        ...defined({ attendees: present, decisions, newItems: items }),
      };
      return form(meeting, given, minutes.revision, at);
    }
    const attendees = over === undefined ? (await startOf(meeting, minutes, at)).attendees : [];
    const written: Written = { attendees: present ?? attendees, decisions: decisions ?? '', newItems: items ?? '' };
    const decision = decideWrite({ meeting, minutes, now: at.now }, written, seen);
    switch (decision.outcome) {
      case 'cancelled':
      case 'not begun':
        return refuseKeeping(decision.outcome, meeting, group);
      case 'changed meanwhile':
        return warned(await form(meeting, written, minutes.revision, at));
      case 'kept':
        await at.store.minutes.save(decision.minutes);
        await at.store.record.add({
          at: at.now,
          personId: at.actor.person.id,
          what: 'minutes.write',
          subject: meeting.id,
        });
        return notice(say('minutes.kept'), postButton(meeting), changeButton(meeting), readButton(meeting));
    }
  },
});

/** Returns what is saved so far; before that, the people who answered yes as attendees. */
async function startOf(meeting: Meeting, minutes: Minutes, { store }: Asking): Promise<Written> {
  if (minutes.revision > 0) return minutes;
  const answers = await store.meetings.answersTo(meeting.id);
  const coming = [...answers].flatMap(([id, answer]) => (answer === 'yes' ? [id] : []));
  const people = await store.people.byIds(coming);
  return { ...minutes, attendees: people.map(({ id }) => ({ kind: 'person', id })) };
}

async function form(meeting: Meeting, written: Written, over: number, at: Asking): Promise<Reply> {
  const { attendees, decisions, newItems } = written;
  const given = { present: await linesOf(attendees, at), decisions, items: newItems };
  return openForm(writeMinutes, { meeting: meeting.id, over: String(over), ...given }, at);
}

/** Returns the form with a warning that sending it replaces a newer draft. */
const warned = (reply: Reply): Reply =>
  reply.kind === 'view'
    ? reply
    : {
        kind: 'form',
        form: {
          ...reply.form,
          about: [...reply.form.about, { label: say('minutes.meanwhile'), value: say('minutes.replaces') }],
        },
      };

const defined = (of: { [Name in keyof Written]: Written[Name] | undefined }): Partial<Written> =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined));
