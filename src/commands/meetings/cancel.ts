import { defineCommand } from '../../bot/command.ts';
import { optional, text } from '../../bot/field.ts';
import { chairs } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import { decideCancel } from '../../domain/meeting.ts';
import { tellAt } from '../../domain/meeting-change.ts';
import { reachOf } from '../../operations/reach.ts';
import { button, notice, say, type Values } from '../../view-model/view.ts';
import { startText } from '../../views/meeting.ts';
import { cancelPreview } from '../../views/meeting-change.ts';
import { type Edit, keep, scopeOf, shownOf } from './change.ts';
import { chairedGroup, seeMeetings } from './facts.ts';
import { confirmed, followingToo, meeting } from './fields.ts';

export const cancelMeeting = defineCommand({
  name: 'meetings cancel',
  title: 'meetings.cancel.title',
  summary: 'meetings.cancel.summary',
  examples: [
    'meetings cancel cio-network "Too close to the Assemblies."',
    'meetings cancel cio-network "The group pauses." --following',
  ],
  allow: chairs,
  fields: {
    meeting: meeting(),
    reason: optional(text('field.reason', { max: 500, multiline: true })),
    following: followingToo(),
    confirmed: confirmed(),
  },
  async run({ input, ...at }) {
    const { meeting, reason = null, following = 'no' } = input;
    const { store, now } = at;
    const group = await chairedGroup(at, meeting);
    const when = startText(meeting.startsAt);
    const decision = decideCancel(meeting, reason, now);
    switch (decision.outcome) {
      case 'cancelled':
        return refuse(say('cancel.already', { group: group.name }), seeMeetings());
      case 'started':
        return refuse(say('cancel.started', { group: group.name, when }), seeMeetings());
      case 'done': {
        const scope = await scopeOf(meeting, following === 'yes', at);
        const edit: Edit = {
          changes: scope.meetings.flatMap((told) => {
            const one = decideCancel(told, reason, now);
            return one.outcome === 'done' ? [{ told, meeting: one.meeting }] : [];
          }),
        };
        const [changes, n] = [shownOf(edit), shownOf(edit).length];
        const reach = await reachOf(store, group.id, at.network);
        const values: Values = {
          meeting: meeting.id,
          ...(reason === null ? {} : { reason }),
          ...(scope.series ? { following } : {}),
        };
        if (!input.confirmed) return cancelPreview({ group, changes, reach, values, home: at.network.zone });
        const told = await keep(edit, scope, 'meeting.cancel', at);
        const done = say(scope.series ? 'cancel.doneAll' : 'cancel.done', { group: group.name, when, n });
        const undo = button(say('button.restore'), 'meetings restore', { meeting: meeting.id });
        const isAtOnce = tellAt({ told: meeting, meeting: decision.meeting }, now).equals(now);
        // A series that has ended is not begun again by one of its meetings.
        return notice([done, ' ', told], ...(isAtOnce || scope.series ? [] : [undo]), seeMeetings());
      }
    }
  },
});
