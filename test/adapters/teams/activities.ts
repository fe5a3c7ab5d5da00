import { isObject } from '../payloads/shape.ts';
import { matchesActivity } from '../payloads/teams/index.ts';

type Conversation = { id: string; conversationType?: string; tenantId?: string };
type Given = Record<string, unknown>;

/** Returns an activity as Teams sends it, from this person in their own conversation, with what the test says otherwise. */
export function framed(
  from: string,
  tenant: string,
  { conversation: given, ...more }: Given,
): Given & { conversation: Conversation } {
  const conversation: Conversation = isConversation(given)
    ? given
    : { id: `a:${from}`, conversationType: 'personal', tenantId: tenant };
  const { conversationType: kind } = conversation;
  const [channel] = conversation.id.split(';');
  const frame = {
    type: 'message',
    from: { id: `29:${from}`, aadObjectId: from },
    conversation: { ...conversation, ...(kind === 'personal' ? {} : { isGroup: true }) },
    channelData: {
      tenant: { id: tenant },
      ...(kind === 'channel' ? { team: { id: '19:team@thread.tacv2' }, channel: { id: channel } } : {}),
    },
  };
  if (more.type === 'conversationUpdate') return { ...frame, ...more };
  if (more.type === 'installationUpdate') return { ...frame, locale: 'en-GB', ...more };
  const clientInfo = {
    type: 'clientInfo',
    platform: 'Windows',
    country: 'NP',
    locale: 'en-GB',
    timezone: 'Asia/Kathmandu',
  };
  const { entities = [] } = more;
  return {
    ...frame,
    from: { ...frame.from, name: from },
    locale: 'en-GB',
    localTimezone: 'Asia/Kathmandu',
    ...more,
    ...invokeOf(frame, more),
    entities: [...(Array.isArray(entities) ? entities : []), clientInfo],
  };
}

/** What every invoke of a name has beside what it is about. */
function invokeOf({ channelData }: { channelData: object }, { name, value, ...more }: Given): Given {
  if (!isObject(value) || typeof name !== 'string') return {};
  const context = { theme: 'default' };
  if (name === 'adaptiveCard/action') return { replyToId: 'card-1', ...more, value: { trigger: 'manual', ...value } };
  if (name.startsWith('task/')) return { value: { context, ...value } };
  if (!name.startsWith('composeExtension/')) return {};
  if (name === 'composeExtension/query') return { channelData: { ...channelData, source: { name: 'compose' } } };
  const message = isObject(value.messagePayload) ? { ...called, ...value.messagePayload } : undefined;
  const source = message ? 'message' : 'compose';
  return {
    channelData: { ...channelData, source: { name: source } },
    value: {
      commandContext: source,
      context,
      requestId: '7f7d22ef',
      ...value,
      ...(message ? { messagePayload: message } : {}),
    },
  };
}

const user = {
  device: null,
  conversation: null,
  application: null,
  user: { userIdentityType: 'aadUser', id: 'bo', displayName: 'Bo' },
};
/** A message that an extension is opened on. */
const called = {
  linkToMessage: 'https://teams.microsoft.com/l/message/19:cio@thread.tacv2/1713279600123',
  id: '1713279600123',
  replyToId: null,
  createdDateTime: '2026-04-16T15:00:00.123Z',
  lastModifiedDateTime: null,
  deleted: false,
  summary: null,
  importance: 'normal',
  locale: 'en-us',
  body: { contentType: 'html', content: '' },
  from: user,
};

const isConversation = (value: unknown): value is Conversation => isObject(value) && typeof value.id === 'string';

/** Throws where Teams sends no activity of this shape. */
export function expectKnownShape(activity: object): void {
  const { kind, differences } = matchesActivity(activity);
  if (differences.length > 0) throw new Error(`Teams sends no such “${kind}”: ${differences.join(', ')}`);
}
