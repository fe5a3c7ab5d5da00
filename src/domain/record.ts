/** What is recorded, as dotted verbs. */
const deeds = [
  'join.ask',
  'join.approved',
  'join.declined',
  'join.withdraw',
  'membership.add',
  'membership.edit',
  'membership.remove',
  'membership.leave',
  'membership.handover',
  'membership.takeover',
  'person.edit',
  'person.link',
  'person.unlink',
  'person.merge',
  'profile.update',
  'profile.account',
  'officer.chair',
  'officer.vice-chair',
  'officer.member',
  'focal.confirm',
  'group.add',
  'channel.bind',
  'meeting.schedule',
  'meeting.made',
  'meeting.move',
  'meeting.place',
  'meeting.cancel',
  'meeting.restore',
  'meeting.answer',
  'agenda.add',
  'agenda.move',
  'agenda.remove',
  'minutes.keeper',
  'minutes.write',
  'minutes.post',
  'action.add',
  'action.assign',
  'action.update',
  'action.done',
  'action.drop',
  'status.post',
  'remind.me',
  'remind.group',
  'calendar.renew',
  'ledger.retry',
  'export',
] as const;
export type Deed = (typeof deeds)[number];

export const isDeed = (what: string): what is Deed => deeds.some((deed) => deed === what);

/** Who did what when; nobody (null) where the bot did it by itself. `other` is the other end of a replacement. */
export type RecordLine = {
  at: Temporal.Instant;
  personId: string | null;
  /** A deed, or what an earlier version recorded. */
  what: string;
  subject: string;
  other: string | null;
};
