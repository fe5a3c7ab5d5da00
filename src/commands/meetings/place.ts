import { defineCommand } from '../../bot/command.ts';
import type { Asking } from '../../bot/context.ts';
import { text } from '../../bot/field.ts';
import { chairs } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import { decidePlace, type Meeting } from '../../domain/meeting.ts';
import { splitPlaced } from '../../domain/series-split.ts';
import { reachOf } from '../../operations/reach.ts';
import { button, notice, say, type Values } from '../../view-model/view.ts';
import { placeText, startText } from '../../views/meeting.ts';
import { placePreview } from '../../views/meeting-change.ts';
import { type Edit, keep, type Scope, scopeOf, shownOf, splitEdit } from './change.ts';
import { chairedGroup, seeMeeting, seeMeetings } from './facts.ts';
import { confirmed, followingToo, meeting } from './fields.ts';

export const placeMeeting = defineCommand({
  name: 'meetings place',
  title: 'meetings.place.title',
  summary: 'meetings.place.summary',
  examples: [
    'meetings place cio-network https://meet.example/cio',
    'meetings place cio-network https://meet.example/cio --following',
  ],
  allow: chairs,
  fields: {
    meeting: meeting(),
    place: text('field.place', { max: 500 }),
    following: followingToo(),
    confirmed: confirmed(),
  },
  async run({ input, ...at }) {
    const { meeting, place, following = 'no' } = input;
    const { store, now } = at;
    const group = await chairedGroup(at, meeting);
    const when = startText(meeting.startsAt);
    const scope = await scopeOf(meeting, following === 'yes', at);
    const decision = decidePlace(meeting, place, now);
    switch (decision.outcome) {
      case 'cancelled': {
        const schedule = button(say('button.schedule'), 'meetings schedule', { group: group.slug });
        return refuse(say('move.cancelled', { group: group.name }), schedule);
      }
      case 'started':
        return refuse(say('move.started', { group: group.name, when }), seeMeetings());
      case 'same':
        return refuse(say('place.same', { group: group.name, when }), seeMeeting(meeting));
      case 'placed': {
        const values: Values = { meeting: meeting.id, place, ...(scope.series ? { following } : {}) };
        const edit = editOf(scope, place, { told: meeting, meeting: decision.meeting }, at);
        const changes = shownOf(edit);
        const reach = await reachOf(store, group.id, at.network);
        if (!input.confirmed)
          return placePreview({ group, changes, series: edit.series, reach, values, home: at.network.zone });
        const told = await keep(edit, scope, 'meeting.place', at);
        const done = say('place.done', { group: group.name, n: changes.length, place: placeText(place) });
        return notice([done, ' ', told], seeMeeting(meeting));
      }
    }
  },
});

/** Returns the edit of one meeting, or of it and all that follow, which then form a new series. */
function editOf(scope: Scope, place: string, one: { told: Meeting; meeting: Meeting }, { newId, now }: Asking): Edit {
  const { series, meetings } = scope;
  const from = one.meeting.occursOn;
  if (!series || !from) return { changes: [one] };
  const split = splitPlaced({ series, meetings, id: newId('series') }, place, from);
  return splitEdit(scope, split, now);
}
