import type { Group } from '../domain/group.ts';
import type { Meeting } from '../domain/meeting.ts';
import { type Block, button, buttons, quiet, type Reply, say, show, type Values } from '../view.ts';
import { meetingName, startText, whenFact } from './meeting.ts';

type Change = { group: Group; members: number };

/** The old time and the new, before anyone is told. */
export function movePreview(change: Change & { before: Meeting; after: Meeting; values: Values }): Reply {
  const { group, members, before, after, values } = change;
  return show({
    title: say('move.preview', { group: meetingName({ meeting: before, group }) }),
    body: [
      {
        kind: 'facts',
        facts: [
          { label: say('move.from'), value: startText(before.startsAt) },
          { label: say('move.to'), value: startText(after.startsAt) },
          ...reasonFact(after.reason),
        ],
      },
      quiet([say('move.keeps'), ' ', say('schedule.tells', { n: members })]),
      choose('meetings move', values, before.id),
    ],
  });
}

/** The meeting to be cancelled, before anyone is told. */
export function cancelPreview({ group, meeting, members }: Change & { meeting: Meeting }): Reply {
  const values: Values = { meeting: meeting.id, ...(meeting.reason === null ? {} : { reason: meeting.reason }) };
  return show({
    title: say('cancel.preview', { group: meetingName({ meeting, group }) }),
    body: [
      { kind: 'facts', facts: [whenFact(meeting.startsAt), ...reasonFact(meeting.reason)] },
      quiet(say('schedule.tells', { n: members })),
      choose('meetings cancel', values, meeting.id),
    ],
  });
}

const reasonFact = (reason: string | null) => (reason === null ? [] : [{ label: say('field.reason'), value: reason }]);

const choose = (command: string, values: Values, meeting: string): Block =>
  buttons(
    button(say('button.confirm'), command, { ...values, confirmed: 'yes' }, 'primary'),
    button(say('button.keep'), 'meetings show', { meeting }),
  );
