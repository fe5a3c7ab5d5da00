import type { Account, ClientInfoEntity, IActivity, MentionEntity } from '@microsoft/teams.api';
import type { Sample } from '../sample.ts';
import * as ids from './ids.ts';

/** A type of the SDK's as JSON: without methods, dates as text, and accounts without the role the SDK asks for. */
export type Wire<T> = 0 extends 1 & T
  ? unknown
  : T extends Date
    ? string
    : T extends Account
      ? Omit<Account, 'role'> & Partial<Pick<Account, 'role'>>
      : T extends object
        ? { [Key in keyof T as T[Key] extends (...given: never[]) => unknown ? never : Key]: Wire<T[Key]> }
        : T;

type Getters = 'channel' | 'team' | 'meeting' | 'notification';
/** What the SDK's type of an activity has otherwise, or not at all, though the reference's examples have it. */
type Otherwise = 'channelData' | 'entities';
type Added = {
  localTimezone?: string;
  legacy?: { replyToId: string };
  entities?: readonly { readonly type: string; readonly [key: string]: unknown }[];
};
export type Activity<T extends IActivity> = Omit<Wire<T>, Getters | Otherwise> &
  Added & { channelData?: Wire<NonNullable<T['channelData']>> & { source?: { name: string }; legacy?: object } };

const clientInfo = {
  locale: 'en-GB',
  country: 'NP',
  platform: 'Windows',
  timezone: 'Asia/Kathmandu',
  type: 'clientInfo',
} satisfies ClientInfoEntity;
export const mentionOf = ({ id, name }: { id: string; name: string }) =>
  ({ mentioned: { id, name, role: 'user' }, text: `<at>${name}</at>`, type: 'mention' }) satisfies MentionEntity;

const channelData = {
  personal: { tenant: { id: ids.tenant } },
  groupChat: { tenant: { id: ids.tenant } },
  channel: {
    teamsChannelId: ids.channel.id,
    teamsTeamId: ids.team.id,
    channel: { id: ids.channel.id },
    team: { id: ids.team.id },
    tenant: { id: ids.tenant },
  },
};

/** What every activity has, wherever it comes from. */
export const frameOf = <Where extends ids.Place>(place: Where) => ({
  id: ids.messageId,
  timestamp: '2026-04-16T15:00:00.123Z',
  localTimestamp: '2026-04-16T20:45:00.123+05:45',
  channelId: 'msteams',
  serviceUrl: ids.serviceUrl,
  from: ids.ana,
  conversation: ids.conversations[place],
  recipient: ids.bot,
  channelData: channelData[place],
});
/** The same of something a person did in a client of theirs. */
export const clientFrameOf = <Where extends ids.Place>(place: Where) => ({
  ...frameOf(place),
  entities: [clientInfo],
  locale: 'en-GB',
  localTimezone: 'Asia/Kathmandu',
});

/** What is done on a message tells so beside the tenant, as Microsoft's own captures show; older examples do not. */
export const onMessage = <Frame extends { channelData: object }>(frame: Frame) => ({
  ...frame,
  channelData: {
    ...frame.channelData,
    source: { name: 'message' },
    legacy: { replyToId: '1:12SWreU4430kJA9eZCb1kXDuo6A8KdDEGB6d9TkjuDYM' },
  },
});

type Payload = { type: string; [key: string]: unknown };
/** Samples of one kind: as given, and without each of the keys that some examples do not have. */
export function samplesOf(kind: string, source: string, payload: Payload, ...optional: readonly string[]): Sample[] {
  const without = (key: string): Payload => ({ ...payload, [key]: undefined });
  return [payload, ...optional.map(without)].map((one) => ({ kind, source, payload: one }));
}
/** The SDK's form, in which each account has a role. */
export const withRoles = (kind: string, payload: Payload & { from: object; recipient: object }): Sample => ({
  kind,
  source: ids.pages.sdk,
  form: 'SDK',
  payload: {
    ...payload,
    from: { ...payload.from, role: 'user' },
    recipient: { ...payload.recipient, role: 'bot' },
  },
});
