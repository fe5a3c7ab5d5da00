import { defineCommand } from '../../bot/command.ts';
import { isMemberOf, mayChair, members } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import { decideKeep, noMinutes } from '../../domain/minutes.ts';
import { groupOf } from '../../operations/meeting-facts.ts';
import { button, buttons, notice, quiet, say, show } from '../../view-model/view.ts';
import { startText } from '../../views/meeting.ts';
import { changeButton, minutesView, postButton, under, writeButton } from '../../views/minutes.ts';
import { seeMeeting } from '../meetings/facts.ts';
import { factsFor } from './facts.ts';
import { begunMeeting, mayKeep, refuseKeeping } from './fields.ts';

export const showMinutes = defineCommand({
  name: 'minutes show',
  typed: ['minutes', 'minutes show'],
  title: 'minutes.show.title',
  summary: 'minutes.show.summary',
  examples: ['minutes cio-network'],
  allow: members,
  fields: { meeting: begunMeeting },
  async run({ input: { meeting }, ...at }) {
    const { store, actor, now } = at;
    const group = await groupOf(store, meeting);
    if (!mayChair(actor, group.id) && !isMemberOf(actor, group.id)) {
      const about = button(say('button.group'), 'group', { group: group.slug });
      return refuse(say('minutes.show.members', { group: group.name }), about);
    }
    const open = decideKeep(meeting, now);
    if (open.outcome !== 'open') return refuseKeeping(open.outcome, meeting, group);
    const minutes = (await store.minutes.get(meeting.id)) ?? noMinutes(meeting.id);
    const keeps = mayKeep(at, meeting, minutes);
    const posted = await store.minutes.posted(meeting.id);
    const isLatest = minutes.posted?.revision === minutes.revision;
    if (posted && (isLatest || !keeps)) return show(keeps ? under(posted, buttons(changeButton(meeting))) : posted);
    if (keeps && minutes.revision > 0) {
      const draft = minutesView('draft', await factsFor(meeting, group, minutes, at));
      const note = quiet(say(posted ? 'minutes.show.changed' : 'minutes.show.unposted'));
      return show(under(draft, note, buttons(postButton(meeting), changeButton(meeting))));
    }
    const none = say('minutes.show.none', { group: group.name, when: startText(meeting.startsAt) });
    return notice(none, ...(keeps ? [writeButton(meeting)] : []), seeMeeting(meeting));
  },
});
