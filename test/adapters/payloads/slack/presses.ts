import type { BlockAction, ButtonAction } from '@slack/bolt';
import type { Sample } from '../sample.ts';
import { elements } from './elements.ts';
import * as ids from './ids.ts';
import { homeView, modalView } from './views.ts';

const { ana, app, bikram, bot, channel, direct, office, pages, responseUrl, ts, threadTs, workspace } = ids;

const user = { id: ana.id, username: ana.name, name: ana.name, team_id: workspace.id };
const common = {
  type: 'block_actions',
  api_app_id: app,
  token: ids.verification,
  trigger_id: ids.trigger,
  user,
} as const;
const container = { type: 'message', message_ts: ts, channel_id: channel.id, is_ephemeral: false } as const;
const state = { values: {} };
const message = {
  type: 'message',
  subtype: 'bot_message',
  bot_id: bot.id,
  user: bot.user,
  app_id: app,
  text: 'In 14 days: CIO Network',
  team: workspace.id,
  ts,
  blocks: [],
} as const;
const button = elements.button[0];

const onMessage = {
  ...common,
  ...ids.inWorkspace,
  container,
  channel,
  message: (({ subtype: _, ...rest }) => rest)(message),
  state,
  response_url: responseUrl,
  actions: [button],
};
/** The SDK's type asks for an address to respond to, which only messages have, and knows no null for an enterprise. */
type Pressed = Omit<BlockAction<ButtonAction>, 'response_url' | 'enterprise'> & {
  enterprise: NonNullable<BlockAction['enterprise']> | null;
  response_url?: string;
};
const kinds = {
  message: 'block_actions on a message',
  ephemeral: 'block_actions on an ephemeral message',
  modal: 'block_actions in a modal',
  home: 'block_actions in the Home',
} as const;
const sample = (kind: keyof typeof kinds, payload: object, source: string = pages.presses): Sample => ({
  kind: kinds[kind],
  payload,
  source,
});

const onEphemeral = {
  ...common,
  ...ids.inWorkspace,
  container: { ...container, is_ephemeral: true },
  channel,
  state,
  response_url: responseUrl,
  actions: [button],
} satisfies Pressed;
const inModal = {
  ...common,
  ...ids.inWorkspace,
  container: { type: 'view', view_id: modalView.id },
  view: modalView,
  actions: [button],
} satisfies Pressed;
const inHome = { ...inModal, container: { type: 'view', view_id: homeView.id }, view: homeView };

export const presses: readonly Sample[] = [
  sample('message', onMessage satisfies Pressed),
  // In a thread of a direct message, and with the metadata that the message was posted with.
  sample('message', {
    ...onMessage,
    container: { ...container, channel_id: direct.id, thread_ts: threadTs },
    channel: direct,
    message: { ...message, thread_ts: threadTs, metadata: { event_type: 'wild_letter', event_payload: {} } },
  } satisfies Pressed),
  sample('message', { ...onMessage, message: { ...onMessage.message, edited: { user: bot.id, ts }, bot_profile: {} } }),
  ...Object.values(elements)
    .flat()
    .map((action) => sample('message', { ...onMessage, actions: [action] })),
  sample('message', { ...onMessage, ...ids.inGrid }, pages.grid),
  sample('message', { ...onMessage, ...ids.inOrganisation }, pages.grid),
  // Someone of another workspace in a shared channel: the team is the one the app is installed in.
  sample(
    'message',
    { ...onMessage, user: { id: bikram.id, username: bikram.name, name: bikram.name, team_id: office.id } },
    pages.connect,
  ),
  // In Socket Mode's example, the person has no name and there is no enterprise.
  {
    ...sample(
      'message',
      (({ enterprise: _, is_enterprise_install: __, state: ___, ...rest }) => rest)(onMessage),
      pages.sockets,
    ),
    form: 'reference',
  },
  {
    ...sample('message', { ...onMessage, user: (({ name: _, ...rest }) => rest)(user) }, pages.sockets),
    form: 'reference',
  },
  sample('ephemeral', onEphemeral),
  sample(
    'ephemeral',
    { ...onEphemeral, ...ids.inGrid, container: { ...onEphemeral.container, thread_ts: threadTs } },
    pages.grid,
  ),
  sample('modal', inModal),
  sample('modal', { ...inModal, ...ids.inGrid }, pages.grid),
  ...Object.values(elements)
    .flat()
    .map((action) => sample('modal', { ...inModal, actions: [action] })),
  sample('home', inHome satisfies Pressed),
  sample('home', { ...inHome, ...ids.inOrganisation }, pages.grid),
  ...Object.values(elements)
    .flat()
    .map((action) => sample('home', { ...inHome, actions: [action] })),
];
