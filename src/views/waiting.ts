import type { Group } from '../domain/group.ts';
import type { JoinRequest } from '../domain/join-request.ts';
import type { Meeting } from '../domain/meeting.ts';
import { button, buttons, paragraph, say, type Text, type View } from '../view-model/view.ts';
import { nomineeOf } from './join-request.ts';
import { meetingName, startText } from './meeting.ts';
import { writeButton } from './minutes.ts';

/** Returns the request's card, titled as one that still waits for its reader. */
export const requestWaiting = ({ title = '', body }: View): View => ({
  title: say('waiting.request', { request: title }),
  body,
});

/** Returns the request's card under a line that the focal point, `called` so, has not decided in time. */
export const requestPassedOn = ({ title = '', ...card }: View, called: Text): View => ({
  title: say('waiting.request', { request: title }),
  body: [paragraph(say('waiting.passedOn', { person: called })), ...card.body],
});

/** Returns the letter to the asker that the secretariat decides now. */
export const askerPassedOn = (request: JoinRequest, group: Group): View => ({
  title: say('waiting.withSecretariat'),
  body: [
    paragraph(say('waiting.asker', { name: nomineeOf(request), group: group.name })),
    buttons(button(say('button.withdraw'), 'join withdraw', { group: group.slug })),
  ],
});

type Of = { meeting: Meeting; group: Group };

export const withoutPlace = ({ meeting, group }: Of): View => ({
  body: [
    paragraph(say('waiting.place', { meeting: meetingName({ meeting, group }), when: startText(meeting.startsAt) })),
    buttons(button(say('button.place'), 'meetings place', { meeting: meeting.id }, 'primary')),
  ],
});

export const withoutMinutes = ({ meeting, group }: Of): View => ({
  body: [
    paragraph(say('waiting.minutes', { meeting: meetingName({ meeting, group }), when: startText(meeting.startsAt) })),
    buttons(writeButton(meeting)),
  ],
});

/** What the group did since its last status update. */
type Done = { meetings: number; newMembers: number };

export const withoutStatus = ({ meeting, group }: Of, { meetings, newMembers }: Done): View => ({
  body: [
    paragraph(say('waiting.status', { group: group.name, when: startText(meeting.startsAt) })),
    paragraph(say('waiting.since', { meetings, members: newMembers })),
    buttons(
      button(say('button.postStatus'), 'status post', { group: group.slug }, 'primary'),
      button(say('button.actions'), 'actions', { filter: group.slug }),
      button(say('button.report'), 'report', { group: group.slug }),
    ),
  ],
});
