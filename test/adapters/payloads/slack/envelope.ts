import type { EnvelopedEvent } from '@slack/bolt';
import type { Sample } from '../sample.ts';
import * as ids from './ids.ts';

const { app, bot, enterprise, office, pages, verification, workspace } = ids;
const authorization = {
  enterprise_id: null,
  team_id: workspace.id,
  user_id: bot.user,
  is_bot: true,
  is_enterprise_install: false,
};
const envelope = {
  token: verification,
  team_id: workspace.id,
  context_team_id: workspace.id,
  context_enterprise_id: null,
  api_app_id: app,
  type: 'event_callback',
  event_id: 'Ev0WILD0001',
  event_time: 1_713_279_600,
  authorizations: [authorization],
  is_ext_shared_channel: false,
  event_context: '4-eyJldCI6Im1lc3NhZ2UiLCJ0aWQiOiJUMFdJUE9XSUxEIn0',
} as const;

export type Named = { readonly type: string; readonly [key: string]: unknown };
/** The SDK's type knows no null for the enterprise of the context. */
type Enveloped = Omit<EnvelopedEvent<Named>, 'context_enterprise_id'> & { context_enterprise_id?: string | null };

/** The event as Slack posts it: in the workspace, in a workspace of an enterprise, and as the older example has it. */
export function inEnvelopes(kind: string, source: string, ...events: readonly Named[]): Sample[] {
  const [first] = events;
  if (!first) throw new Error(`${kind} has no event`);
  const ofEnterprise = { ...authorization, enterprise_id: enterprise.id };
  return [
    ...events.map((event) => ({ kind, source, payload: { ...envelope, event } satisfies Enveloped })),
    {
      kind,
      source: pages.grid,
      payload: {
        ...envelope,
        enterprise_id: enterprise.id,
        context_enterprise_id: enterprise.id,
        authorizations: [ofEnterprise],
        event: first,
      } satisfies Enveloped,
    },
    {
      kind,
      source: pages.grid,
      payload: {
        ...envelope,
        enterprise_id: enterprise.id,
        context_enterprise_id: enterprise.id,
        authorizations: [{ ...ofEnterprise, team_id: null, is_enterprise_install: true }],
        event: first,
      } satisfies Enveloped,
    },
    // The page's example: without context, and with the authorised users of before.
    {
      kind,
      source: pages.envelope,
      form: 'reference',
      payload: {
        token: verification,
        team_id: workspace.id,
        api_app_id: app,
        event: first,
        type: 'event_callback',
        event_id: envelope.event_id,
        event_time: envelope.event_time,
        authed_users: [bot.user],
        authed_teams: [workspace.id],
        authorizations: [authorization],
        event_context: envelope.event_context,
      } satisfies Enveloped,
    },
  ];
}

/** The same in a channel shared with another workspace: the outer team is the sender's, the authorization ours. */
export const inShared = (kind: string, event: Named): Sample => ({
  kind,
  source: pages.connect,
  payload: { ...envelope, team_id: office.id, is_ext_shared_channel: true, event } satisfies Enveloped,
});
