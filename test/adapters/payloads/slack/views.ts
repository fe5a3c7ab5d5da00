import type { ViewClosedAction, ViewOutput, ViewStateValue, ViewSubmitAction } from '@slack/bolt';
import type { Sample } from '../sample.ts';
import * as ids from './ids.ts';

const { ana, app, bot, channel, office, pages, workspace } = ids;
const text = (words: string) => ({ type: 'plain_text' as const, text: words, emoji: true });
const option = { text: text('Nepal'), value: 'NP' };

/** What each kind of input holds in a view's state, filled in and empty. */
const inputs: Record<string, Omit<ViewStateValue, 'type'>[]> = {
  plain_text_input: [{ value: 'CIO' }, { value: null }],
  email_text_input: [{ value: 'ana@office.example' }, { value: null }],
  url_text_input: [{ value: 'https://office.example' }, { value: null }],
  number_input: [{ value: '12' }, { value: null }],
  static_select: [{ selected_option: option }, { selected_option: null }],
  external_select: [{ selected_option: option }, { selected_option: null }],
  radio_buttons: [{ selected_option: option }, { selected_option: null }],
  checkboxes: [{ selected_options: [option] }, { selected_options: [] }],
  datepicker: [{ selected_date: '2026-12-09' }, { selected_date: null }],
  timepicker: [{ selected_time: '13:00' }, { selected_time: null }],
  datetimepicker: [{ selected_date_time: 1_796_817_600 }, { selected_date_time: null }],
  users_select: [{ selected_user: ana.id }, { selected_user: null }],
  conversations_select: [{ selected_conversation: channel.id }, { selected_conversation: null }],
  multi_users_select: [{ selected_users: [ana.id] }, { selected_users: [] }],
};

const view = {
  id: 'V0WILDVIEW',
  team_id: workspace.id,
  type: 'modal',
  blocks: [],
  private_metadata: '{"command":"join"}',
  callback_id: 'wild',
  state: {
    values: Object.fromEntries(
      Object.entries(inputs).flatMap(([type, values]) =>
        values.map((value, at) => [`${type}-${at}`, { [type]: { type, ...value } }]),
      ),
    ),
  },
  hash: '1713279601.AbCdEfGh',
  title: text('Join a group'),
  clear_on_close: false,
  notify_on_close: false,
  close: text('Cancel'),
  submit: text('Send'),
  previous_view_id: null,
  root_view_id: 'V0WILDVIEW',
  app_id: app,
  external_id: '',
  app_installed_team_id: workspace.id,
  bot_id: bot.id,
} satisfies ViewOutput;
export const modalView = view;

export const homeView = {
  ...view,
  id: 'V0WILDHOME',
  type: 'home',
  state: { values: {} },
  title: text('View Title'),
  close: null,
  submit: null,
  root_view_id: 'V0WILDHOME',
} satisfies ViewOutput;

const user = { id: ana.id, username: ana.name, name: ana.name, team_id: workspace.id };
/** The SDK's types know no null for an enterprise, and no login name beside the name. */
type Seen<Action extends ViewSubmitAction | ViewClosedAction> = Omit<Action, 'enterprise' | 'user'> & {
  enterprise: Action['enterprise'] | null;
  user: Action['user'] & { username?: string };
};
const common = { api_app_id: app, token: ids.verification, user };
const submission = {
  ...common,
  ...ids.inWorkspace,
  type: 'view_submission',
  trigger_id: ids.trigger,
  view,
  response_urls: [],
} satisfies Seen<ViewSubmitAction>;
const closed = {
  ...common,
  ...ids.inWorkspace,
  type: 'view_closed',
  view,
  is_cleared: false,
} satisfies Seen<ViewClosedAction>;

const submitted = (payload: Seen<ViewSubmitAction>, source: string = pages.views): Sample => ({
  kind: 'view_submission',
  payload,
  source,
});
export const views: readonly Sample[] = [
  submitted(submission),
  submitted({ ...submission, view: { ...view, state: { values: {} }, close: null, submit: null } }),
  // A second view above a first one.
  submitted({ ...submission, view: { ...view, id: 'V0WILDNEXT', previous_view_id: view.id } }),
  submitted({
    ...submission,
    response_urls: [{ block_id: 'b', action_id: 'a', channel_id: channel.id, response_url: ids.responseUrl }],
  }),
  submitted({ ...submission, ...ids.inGrid }, pages.grid),
  submitted({ ...submission, ...ids.inOrganisation }, pages.grid),
  // Opened by someone of another workspace in a shared channel: the view tells which installation it is of.
  submitted(
    { ...submission, user: { ...user, team_id: office.id }, team: office, view: { ...view, team_id: office.id } },
    pages.connect,
  ),
  { kind: 'view_closed', payload: closed, source: pages.views },
  {
    kind: 'view_closed',
    payload: { ...closed, is_cleared: true } satisfies Seen<ViewClosedAction>,
    source: pages.views,
  },
  { kind: 'view_closed', payload: { ...closed, ...ids.inGrid } satisfies Seen<ViewClosedAction>, source: pages.grid },
];
