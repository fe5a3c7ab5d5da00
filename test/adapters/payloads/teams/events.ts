import type {
  IMeetingEndEventActivity,
  IMeetingParticipantJoinEventActivity,
  IMeetingParticipantLeaveEventActivity,
  IMeetingStartEventActivity,
  IReadReceiptEventActivity,
  ITypingActivity,
} from '@microsoft/teams.api';
import type { Sample } from '../sample.ts';
import { type Activity, frameOf, samplesOf } from './activity.ts';
import { ana, messageId, pages, tenant } from './ids.ts';

const meeting = { id: 'MCMxOTptZWV0aW5nX2FiY0B0aHJlYWQudjIjMA==' };
const frame = {
  ...frameOf('groupChat'),
  type: 'event' as const,
  channelData: { ...frameOf('groupChat').channelData, meeting },
};
const about = {
  Id: meeting.id,
  MeetingType: 'Scheduled',
  JoinUrl: 'https://teams.microsoft.com/l/meetup-join/1',
  Title: 'CIO Network',
};
const started = {
  ...frame,
  name: 'application/vnd.microsoft.meetingStart',
  value: { ...about, StartTime: '2026-12-09T12:00:03.456Z' },
} satisfies Activity<IMeetingStartEventActivity>;
const ended = {
  ...frame,
  name: 'application/vnd.microsoft.meetingEnd',
  value: { ...about, EndTime: '2026-12-09T13:28:10.123Z' },
} satisfies Activity<IMeetingEndEventActivity>;
const user = {
  id: ana.id,
  aadObjectId: ana.aadObjectId,
  name: ana.name,
  givenName: 'Ana María',
  surname: 'García',
  email: 'ana.garcia@office.example',
  userPrincipalName: 'ana.garcia@office.example',
  tenantId: tenant,
  userRole: 'user',
};
const joined = {
  ...frame,
  name: 'application/vnd.microsoft.meetingParticipantJoin',
  value: { members: [{ user, meeting: { inMeeting: true, role: 'Presenter' } }] },
} satisfies Activity<IMeetingParticipantJoinEventActivity>;
const left = {
  ...frame,
  name: 'application/vnd.microsoft.meetingParticipantLeave',
  value: { members: [{ user, meeting: { inMeeting: false } }] },
} satisfies Activity<IMeetingParticipantLeaveEventActivity>;
/** The SDK's type has no value; the reference tells the last message that was read. */
const read = {
  ...frameOf('personal'),
  type: 'event',
  name: 'application/vnd.microsoft.readReceipt',
  value: { lastReadMessageId: messageId },
} satisfies Activity<IReadReceiptEventActivity> & { value: object };
const typing = { ...frameOf('personal'), type: 'typing' } satisfies Activity<ITypingActivity>;

/** In the reference's examples nobody has a name, and a meeting's chat does not say of what kind it is. */
const nameless = { from: { id: ana.id, aadObjectId: ana.aadObjectId } };
const untold = {
  ...nameless,
  conversation: { isGroup: true, tenantId: tenant, id: frame.conversation.id },
  entities: [{ locale: 'en-GB', country: 'NP', type: 'clientInfo' }],
  channelData: { tenant: { id: tenant }, source: null, meeting },
};
const ofMeeting = (kind: string, payload: { type: string }): Sample[] => [
  ...samplesOf(kind, pages.meetings, payload, 'localTimestamp'),
  ...samplesOf(kind, pages.meetings, { ...payload, ...untold }).map((one) => ({ ...one, form: 'reference' as const })),
];

export const events: readonly Sample[] = [
  ...ofMeeting('meetingStart', started),
  ...ofMeeting('meetingEnd', ended),
  ...ofMeeting('meetingParticipantJoin', joined),
  ...ofMeeting('meetingParticipantLeave', left),
  ...samplesOf('readReceipt', pages.receipts, read, 'localTimestamp'),
  ...samplesOf('readReceipt', pages.receipts, { ...read, ...nameless }),
  ...samplesOf('typing', pages.sdk, typing, 'localTimestamp'),
];
