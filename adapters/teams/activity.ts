import { z } from 'zod';
import { isZone } from '../../src/domain/zone.ts';
import { quote } from '../../src/input/parse.ts';

const text = z.string().max(100_000);
const id = z.string().min(1).max(2000);
const account = z.looseObject({
  id,
  name: z.string().max(500).nullish(),
  aadObjectId: z.string().min(1).max(200).nullish(),
  tenantId: z.string().max(200).nullish(),
});
const conversation = z.looseObject({
  id,
  conversationType: z.string().nullish(),
  tenantId: z.string().nullish(),
  name: z.string().max(500).nullish(),
});
const entity = z.looseObject({
  type: z.string().nullish(),
  text: z.string().nullish(),
  mentioned: z.looseObject({ id: z.string().nullish(), name: z.string().nullish() }).nullish(),
  timezone: z.string().nullish(),
});
const named = z.looseObject({ id: z.string().nullish(), name: z.string().max(500).nullish() });

/** The parts of a Bot Connector activity that this adapter reads, each checked; the rest is kept unchanged. */
export const activityShape = z.looseObject({
  type: z.string().min(1).max(100),
  id: z.string().max(2000).nullish(),
  name: z.string().max(200).nullish(),
  serviceUrl: z.url().max(2000),
  from: account,
  recipient: account,
  conversation,
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: z.string().nullish() }).nullish(),
      channel: named.nullish(),
      team: named.nullish(),
      eventType: z.string().max(100).nullish(),
    })
    .nullish(),
  text: text.nullish(),
  value: z.unknown().optional(),
  // A locale that is none is left out: it must not cost the whole activity.
  locale: z.string().max(50).nullish().catch(null),
  localTimezone: z.string().max(100).nullish().catch(null),
  entities: z.array(entity).max(500).nullish(),
  replyToId: z.string().max(2000).nullish(),
  action: z.string().nullish(),
  membersAdded: z.array(account).nullish(),
  membersRemoved: z.array(account).nullish(),
});
export type Activity = z.infer<typeof activityShape>;

export type ConversationKind = 'personal' | 'groupChat' | 'channel';

/** Returns the tenants an activity names; two where the person's tenant is not the conversation's. */
export function tenantsOf({ channelData, conversation }: Activity): string[] {
  return [...new Set([channelData?.tenant?.id, conversation.tenantId].flatMap((one) => one || []))];
}

/** Returns the tenant of the conversation. */
export const tenantOf = (activity: Activity): string => tenantsOf(activity)[0] ?? '';

/**
 * Returns the kind of conversation. One that does not say so is taken for shared, so that no private answer is shown there;
 * so is the chat of two people, which Teams calls personal too.
 */
export function kindOf({ conversation: { id, conversationType }, channelData }: Activity): ConversationKind {
  if (conversationType === 'personal' && !id.startsWith('19:')) return 'personal';
  return conversationType === 'channel' || channelData?.channel || channelData?.team ? 'channel' : 'groupChat';
}

/** Returns whether the activity comes of the message extension, which people use where the bot is not. */
export const isFromExtension = ({ type, name }: Activity): boolean =>
  type === 'invoke' && (name?.startsWith('composeExtension/') ?? false);

/** Returns the conversation's id without the thread: all threads of a channel are one conversation. */
export const conversationIdOf = ({ conversation }: Activity): string => conversation.id.split(';messageid=')[0] ?? '';

/** Returns the channel that the activity is about; often not the one it arrives in. */
export function channelNamed({ channelData }: Activity): { id: string; name: string } | undefined {
  const { id, name } = channelData?.channel ?? {};
  return id && name ? { id, name } : undefined;
}

/** Returns the name of the activity's own conversation; a team's first channel has the team's name. */
export function nameOf(activity: Activity): string | undefined {
  const { conversation, channelData } = activity;
  const [own, channel, team] = [conversationIdOf(activity), channelData?.channel, channelData?.team];
  const ofChannel = channel?.id && channel.id !== own ? undefined : channel?.name;
  const ofTeam = team?.id === own ? team.name : undefined;
  return ofChannel || conversation.name || ofTeam || undefined;
}

/** A person mentioned in a text or a card: the name that stands there, and their id in the conversation. */
export type Mentioned = { name: string; id: string };

/** Returns the people that the activity mentions, the bot left out. */
export const othersIn = ({ entities, recipient }: Activity): Mentioned[] =>
  (entities ?? []).flatMap(({ type, mentioned, text }) => {
    if (type !== 'mention' || !mentioned?.id || mentioned.id === recipient.id) return [];
    const name = (text ?? mentioned.name ?? '').replaceAll(/<[^>]*>/g, '').trim();
    return name === '' ? [] : [{ name, id: mentioned.id }];
  });

/**
 * Returns the typed text without the bot's own mention; mentions of others are quoted names, as one word. Teams writes a mention in its own case,
 * or leaves its text out, and a command of the client's slash menu may stand behind a slash and the bot's name.
 */
export function lineOf({ text, entities, recipient }: Activity): string {
  const ours = (entities ?? []).filter(({ type, mentioned }) => type === 'mention' && mentioned?.id === recipient.id);
  const names = [...ours.map(({ mentioned, text }) => text ?? mentioned?.name), recipient.name];
  const line = (text ?? '').replaceAll(/&nbsp;|\u00a0/gi, ' ');
  const stripped = names.reduce<string>((rest, name) => (name ? rest.replace(mentionOf(name), ' ') : rest), line);
  const bare = stripped
    .replaceAll(/<at(?: [^>]*)?>([^<]*)<\/at>(?=\s|$)/gi, (_, name: string) => quote(name.trim()))
    .replaceAll(/<\/?at(?: [^>]*)?>/gi, '')
    .trim();
  const slashed = recipient.name ? ignoringCase(`^/${RegExp.escape(recipient.name)}(?= |$)`) : /^$/;
  return bare
    .replace(slashed, '')
    .trim()
    .replace(/^\/(?=\p{L})(?!wild(?:\s|$))/iu, '');
}

const mentionOf = (name: string): RegExp =>
  ignoringCase(`<at(?: [^>]*)?>${RegExp.escape(name.replaceAll(/<[^>]*>/g, ''))}</at>`);
const ignoringCase = (pattern: string): RegExp => new RegExp(pattern, 'i');

/** Returns the person's IANA zone, where Teams names a valid one. */
export function zoneOf({ localTimezone, entities }: Pick<Activity, 'localTimezone' | 'entities'>): string | undefined {
  const said = localTimezone ?? entities?.find(({ type }) => type === 'clientInfo')?.timezone;
  return said && isZone(said) ? said : undefined;
}
