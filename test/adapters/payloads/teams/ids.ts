// Names and ids of a tenant, a team and a chat in it. All of them are made up.

export const tenant = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
export const otherTenant = 'ffffffff-bbbb-4ccc-8ddd-eeeeeeeeeeee';
export const serviceUrl = 'https://smba.trafficmanager.net/emea/aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee/';
export const bot = { id: '28:11111111-2222-4333-8444-555555555555', name: 'WILD Bot' };
export const ana = {
  id: '29:1aNaXyZ0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ',
  name: 'Ana María García',
  aadObjectId: '7faf8ab2-3d56-4244-b585-20c8a42ed2b8',
};
export const bikram = {
  id: '29:1bIkRaM0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ',
  name: 'Bikram Thapa',
  aadObjectId: '520e4d1e-2108-43ee-a092-46a9507c6200',
};
export const team = {
  id: '19:tEaMabcdefghijklmnopqrstuvwxyz0123456789@thread.tacv2',
  name: 'WILD',
  aadGroupId: 'f3ec8cd2-e704-4344-8c47-9a3a21d683c0',
};
export const channel = { id: '19:cHaNneL0123456789abcdef0123456789@thread.tacv2', name: 'CIO Network' };
export const messageId = '1713279600123';
export const rootId = '1713270000456';

/** The three kinds of conversation, as activities name them; a channel's carries the thread. */
export const conversations = {
  personal: { conversationType: 'personal', tenantId: tenant, id: 'a:1pErSoNaL0123456789abcdefghijklmnopqrstuvwxyz' },
  groupChat: {
    isGroup: true,
    conversationType: 'groupChat',
    tenantId: tenant,
    id: '19:gRoUpChAt0123456789abcdef01234567@thread.v2',
  },
  channel: {
    isGroup: true,
    conversationType: 'channel',
    tenantId: tenant,
    id: `${channel.id};messageid=${rootId}`,
    name: channel.name,
  },
};
export type Place = keyof typeof conversations;
export const places: readonly Place[] = ['personal', 'groupChat', 'channel'];

const learn = 'https://learn.microsoft.com/microsoftteams/platform';
export const pages = {
  messages: `${learn}/bots/how-to/conversations/conversation-messages`,
  channels: `${learn}/bots/how-to/conversations/channel-and-group-conversations`,
  events: `${learn}/bots/how-to/conversations/subscribe-to-conversation-events`,
  shared: `${learn}/build-apps-for-shared-private-channels`,
  universal: `${learn}/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards`,
  trigger: 'https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model',
  dialogs: `${learn}/task-modules-and-cards/task-modules/task-modules-bots`,
  actions: `${learn}/messaging-extensions/how-to/action-commands/create-task-module`,
  submits: `${learn}/messaging-extensions/how-to/action-commands/respond-to-task-module-submit`,
  search: `${learn}/messaging-extensions/how-to/search-commands/respond-to-search`,
  links: `${learn}/messaging-extensions/how-to/link-unfurling`,
  signIn: `${learn}/bots/how-to/authentication/bot-sso-code`,
  files: `${learn}/bots/how-to/bots-filesv4`,
  feedback: `${learn}/bots/how-to/bot-messages-ai-generated-content`,
  typeAhead: `${learn}/task-modules-and-cards/cards/dynamic-search`,
  handoff: `${learn}/bots/how-to/conversations/bot-copilot-handoff`,
  configuration: `${learn}/bots/how-to/bot-configuration-experience`,
  meetings: `${learn}/apps-in-teams-meetings/meeting-apps-apis`,
  receipts: `${learn}/bots/how-to/conversations/read-receipts`,
  context: `${learn}/bots/how-to/get-teams-context`,
  proactive: `${learn}/bots/how-to/conversations/send-proactive-messages`,
  connector: 'https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference',
  invokes: `${learn}/bots/how-to/conversations/bot-invoke-activity`,
  captures: 'https://github.com/microsoft/teams.net/tree/main/core/test',
  sdk: 'https://www.npmjs.com/package/@microsoft/teams.api/v/2.1.0',
} as const;
