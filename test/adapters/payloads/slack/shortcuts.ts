import type { BlockSuggestion, GlobalShortcut, MessageShortcut } from '@slack/bolt';
import type { Sample } from '../sample.ts';
import * as ids from './ids.ts';
import { modalView } from './views.ts';

const { ana, app, channel, pages, privateChannel, ts, threadTs, workspace } = ids;

/** The SDK's types know no null for an enterprise. */
type Called<Payload extends { enterprise?: { id: string; name: string } }> = Omit<Payload, 'enterprise'> & {
  enterprise: Payload['enterprise'] | null;
};
const common = { token: ids.verification, action_ts: '1713279605.123456', ...ids.inWorkspace };
const shortcut = {
  ...common,
  type: 'shortcut',
  user: { id: ana.id, username: ana.name, team_id: workspace.id },
  callback_id: 'home',
  trigger_id: ids.trigger,
} satisfies Called<GlobalShortcut>;

const user = { id: ana.id, username: ana.name, team_id: workspace.id, name: ana.name };
const message = {
  type: 'message',
  user: ana.id,
  ts,
  client_msg_id: '6f0c1a52-6a4e-4a19-b2f1-0c1f3c9f2a10',
  text: 'We must agree on the agenda by Friday, <@U0BIKRAM01>',
  team: workspace.id,
  blocks: [],
} as const;
const action = {
  ...common,
  type: 'message_action',
  user,
  channel,
  callback_id: 'actions_add',
  trigger_id: ids.trigger,
  message_ts: ts,
  message,
  response_url: 'https://hooks.slack.com/app/T0WIPOWILD/9876543210987/aBcDeFgHiJkLmNoPqRsTuVwX',
} satisfies Called<MessageShortcut>;

const suggestion = {
  ...ids.inWorkspace,
  type: 'block_suggestion',
  user: { id: ana.id, name: ana.name, team_id: workspace.id, username: ana.name },
  container: { type: 'view', view_id: modalView.id },
  api_app_id: app,
  token: ids.verification,
  action_id: 'office',
  block_id: 'office',
  value: 'nep',
  view: modalView,
} satisfies Omit<BlockSuggestion, 'enterprise'>;

const called = (payload: Called<MessageShortcut>, source: string = pages.shortcuts): Sample => ({
  kind: 'message_action',
  payload,
  source,
});
export const shortcuts: readonly Sample[] = [
  { kind: 'shortcut', payload: shortcut, source: pages.shortcuts },
  { kind: 'shortcut', payload: { ...shortcut, ...ids.inGrid } satisfies Called<GlobalShortcut>, source: pages.grid },
  called(action),
  called({ ...action, channel: privateChannel, message: { ...message, thread_ts: threadTs, parent_user_id: ana.id } }),
  called({ ...action, message: { ...message, edited: { user: ana.id, ts }, reactions: [], reply_count: 2 } }),
  // On what a bot wrote, or on a file.
  called({
    ...action,
    message: { type: 'message', subtype: 'bot_message', bot_id: 'B0OTHERBOT', ts, text: '', team: workspace.id },
  }),
  called({ ...action, message: { ...message, files: [], upload: false } }),
  called({ ...action, ...ids.inGrid }, pages.grid),
  { kind: 'block_suggestion', payload: suggestion, source: pages.suggestions },
  { kind: 'block_suggestion', payload: { ...suggestion, ...ids.inGrid, value: '' }, source: pages.grid },
  {
    kind: 'block_suggestion on a message',
    payload: {
      ...(({ view: _, ...rest }) => rest)(suggestion),
      container: { type: 'message', message_ts: ts, channel_id: channel.id, is_ephemeral: false },
      channel,
    } satisfies Omit<BlockSuggestion, 'enterprise'>,
    source: pages.suggestions,
  },
];
