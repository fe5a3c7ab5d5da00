import type {
  AppsConnectionsOpenResponse,
  AuthTestResponse,
  OauthV2AccessResponse,
  UsersInfoResponse,
  UsersLookupByEmailResponse,
  ViewsOpenResponse,
  ViewsPublishResponse,
  ViewsUpdateResponse,
} from '@slack/web-api';
import type { Sample } from '../sample.ts';
import { answer, type Loose } from './answer.ts';
import { ana, app, bot, enterprise, workspace } from './ids.ts';
import { users } from './user.ts';
import { homeView, modalView } from './views.ts';

const tested = {
  ok: true,
  url: 'https://wild-wipo.slack.com/',
  team: 'WILD',
  user: 'wildbot',
  team_id: workspace.id,
  user_id: bot.user,
  bot_id: bot.id,
  is_enterprise_install: false,
} satisfies AuthTestResponse;

const granted = {
  ok: true,
  app_id: app,
  authed_user: { id: ana.id },
  scope: 'chat:write,commands,im:write,users:read',
  token_type: 'bot',
  access_token: 'xoxb-1234567890-0123456789-abcdefghijklmnopqrstuvwx',
  bot_user_id: bot.user,
  team: { id: workspace.id, name: 'WILD' },
  enterprise: null,
  is_enterprise_install: false,
} satisfies Loose<OauthV2AccessResponse, 'enterprise'>;
const rotating = {
  ...granted,
  access_token: 'xoxe.xoxb-1-abcdefghijklmnopqrstuvwxyz',
  refresh_token: 'xoxe-1-abcdefghijklmnopqrstuvwxyz',
  expires_in: 43_200,
};

const { external_id: _, app_installed_team_id: __, ...shorterView } = modalView;

export const otherAnswers: readonly Sample[] = [
  answer('auth.test', tested),
  answer('auth.test', {
    ...tested,
    enterprise_id: enterprise.id,
    is_enterprise_install: true,
    expires_in: 43_200,
  } satisfies AuthTestResponse & {
    expires_in: number;
  }),
  answer('auth.test', { ...tested, app_id: app, app_name: 'WILD Bot' } satisfies AuthTestResponse),
  // Of a person's token, or as the page has it for a bot's.
  {
    ...answer(
      'auth.test',
      (({ bot_id: _, is_enterprise_install: __, ...rest }) => rest satisfies AuthTestResponse)(tested),
    ),
    form: 'reference',
  },
  answer('oauth.v2.access', granted),
  answer('oauth.v2.access', rotating satisfies Loose<OauthV2AccessResponse, 'enterprise'>),
  answer('oauth.v2.access', {
    ...rotating,
    team: null,
    enterprise,
    is_enterprise_install: true,
    authed_user: {
      id: ana.id,
      scope: 'chat:write',
      access_token: 'xoxe.xoxp-1',
      token_type: 'user',
      expires_in: 43_200,
      refresh_token: 'xoxe-1',
    },
  } satisfies Loose<OauthV2AccessResponse, 'team'>),
  // The page's example has no word of the whole enterprise.
  {
    ...answer('oauth.v2.access', (({ is_enterprise_install: _, ...rest }) => ({ ...rest, enterprise }))(granted)),
    form: 'reference',
  },
  ...Object.values(users).map((user) =>
    answer('users.info', { ok: true, user } satisfies Loose<UsersInfoResponse, 'user'>),
  ),
  ...Object.values(users).map((user) =>
    answer('users.lookupByEmail', { ok: true, user } satisfies Loose<UsersLookupByEmailResponse, 'user'>),
  ),
  answer('views.open', { ok: true, view: modalView } satisfies Loose<ViewsOpenResponse, 'view'>),
  answer('views.open', { ok: true, view: { ...modalView, submit: null, close: null } }),
  { ...answer('views.open', { ok: true, view: shorterView }), form: 'reference' },
  answer('views.update', { ok: true, view: modalView } satisfies Loose<ViewsUpdateResponse, 'view'>),
  answer('views.update', {
    ok: true,
    view: { ...modalView, submit: null, close: null, previous_view_id: 'V0WILDFIRST' },
  }),
  { ...answer('views.update', { ok: true, view: shorterView }), form: 'reference' },
  answer('views.publish', { ok: true, view: homeView } satisfies Loose<ViewsPublishResponse, 'view'>),
  // The page's example of a Home has no title.
  {
    ...answer('views.publish', {
      ok: true,
      view: (({ title: _, app_installed_team_id: __, ...rest }) => rest)(homeView),
    }),
    form: 'reference',
  },
  answer('apps.connections.open', {
    ok: true,
    url: 'wss://wss-primary.slack.com/link/?ticket=00000000-0000-4000-8000-000000000000&app_id=0123456789',
  } satisfies AppsConnectionsOpenResponse),
];
