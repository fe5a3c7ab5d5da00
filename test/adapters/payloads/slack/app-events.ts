import type {
  AppHomeOpenedEvent,
  AppRateLimitedEvent,
  AppUninstalledEvent,
  TeamAccessGrantedEvent,
  TeamAccessRevokedEvent,
  TeamDomainChangeEvent,
  TeamRenameEvent,
  TokensRevokedEvent,
} from '@slack/types';
import type { Sample } from '../sample.ts';
import { inEnvelopes, inShared, type Named } from './envelope.ts';
import { ana, app, bikram, bot, direct, office, pages, verification, workspace } from './ids.ts';
import { homeView } from './views.ts';

const event_ts = '1713279600.000500';
const of = (type: string, ...events: readonly Named[]) => inEnvelopes(type, pages.event(type), ...events);

const opened = {
  type: 'app_home_opened',
  user: ana.id,
  channel: direct.id,
  tab: 'home',
  event_ts,
} satisfies AppHomeOpenedEvent;

/** What Slack tells about the app itself: who looks at it, and who takes its rights away. */
export const appEvents: readonly Sample[] = [
  // The first time there is no view yet.
  ...of('app_home_opened', opened, { ...opened, view: homeView }, {
    ...opened,
    tab: 'messages',
    context: {},
  } satisfies AppHomeOpenedEvent),
  ...of('app_home_opened', (({ tab: _, ...rest }) => rest satisfies AppHomeOpenedEvent)(opened)),
  inShared('app_home_opened', { ...opened, user: bikram.id }),
  ...of(
    'app_uninstalled',
    { type: 'app_uninstalled' } satisfies AppUninstalledEvent,
    {
      type: 'app_uninstalled',
      event_ts,
    } satisfies AppUninstalledEvent & { event_ts: string },
  ),
  ...of(
    'tokens_revoked',
    { type: 'tokens_revoked', tokens: { oauth: [ana.id], bot: [bot.user] } } satisfies TokensRevokedEvent,
    { type: 'tokens_revoked', tokens: { oauth: [ana.id] }, event_ts } satisfies TokensRevokedEvent & {
      event_ts: string;
    },
    { type: 'tokens_revoked', tokens: { bot: [bot.user] } } satisfies TokensRevokedEvent,
  ),
  ...of('team_access_granted', {
    type: 'team_access_granted',
    team_ids: [workspace.id, office.id],
    event_ts,
  } satisfies TeamAccessGrantedEvent),
  ...of('team_access_revoked', {
    type: 'team_access_revoked',
    team_ids: [office.id],
    event_ts,
  } satisfies TeamAccessRevokedEvent),
  ...of(
    'team_rename',
    { type: 'team_rename', name: 'WILD of WIPO' } satisfies TeamRenameEvent,
    {
      type: 'team_rename',
      name: 'WILD of WIPO',
      event_ts,
    } satisfies TeamRenameEvent & { event_ts: string },
  ),
  ...of('team_domain_change', {
    type: 'team_domain_change',
    url: 'https://wild.slack.com',
    domain: 'wild',
  } satisfies TeamDomainChangeEvent),
  // These two come without an envelope.
  {
    kind: 'app_rate_limited',
    source: pages.event('app_rate_limited'),
    payload: {
      token: verification,
      type: 'app_rate_limited',
      team_id: workspace.id,
      minute_rate_limited: 1_713_279_600,
      api_app_id: app,
    } satisfies AppRateLimitedEvent,
  },
  {
    kind: 'url_verification',
    source: pages.event('url_verification'),
    payload: {
      token: verification,
      challenge: '3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P',
      type: 'url_verification',
    },
  },
];
