import { z } from 'zod';

// Slack's payloads, limited to the fields that are read.

const id = z.string().min(1);
const person = z.object({ id, team_id: id.optional(), name: z.string().optional(), username: z.string().optional() });
const team = z.object({ id, domain: z.string().optional(), enterprise_id: id.nullish() }).nullish();
const enterprise = z.object({ id }).nullish();

/**
 * The installation that a payload came through. In a shared channel it can differ from the person's own team.
 * `isEnterprises`: the app is installed for the whole enterprise.
 */
export type Origin = { team: string; enterprise?: string; isEnterprises?: boolean };
const origin = (team: string | null | undefined, enterprise: string | null | undefined): Origin => ({
  team: team ?? enterprise ?? '',
  ...(enterprise ? { enterprise } : {}),
});

type Interaction = {
  user: { team_id?: string | undefined };
  team?: z.output<typeof team>;
  enterprise?: z.output<typeof enterprise>;
  view?: { app_installed_team_id?: string | null | undefined } | undefined;
};
/** Returns the origin of an interaction. With an enterprise installation `team` can be null. */
export const originOf = ({ user, team, enterprise, view }: Interaction): Origin =>
  origin(view?.app_installed_team_id ?? team?.id ?? user.team_id, enterprise?.id ?? team?.enterprise_id);

export const originOfCommand = (payload: { team_id: string; enterprise_id?: string | undefined }): Origin =>
  origin(payload.team_id, payload.enterprise_id);

/** Returns the origin of an event: in a shared channel `team_id` can be the sender's, the authorization is ours. */
export const originOfEvent = ({ authorizations: [ours], ...event }: z.output<typeof eventShape>): Origin =>
  ours
    ? {
        ...origin(ours.team_id ?? event.context_team_id ?? event.team_id, ours.enterprise_id),
        isEnterprises: ours.is_enterprise_install,
      }
    : origin(event.context_team_id ?? event.team_id, event.context_enterprise_id ?? event.enterprise_id);

export const commandShape = z.object({
  user_id: id,
  user_name: z.string().optional(),
  team_id: id,
  enterprise_id: id.optional(),
  channel_id: id,
  channel_name: z.string().optional(),
  text: z.string().default(''),
  trigger_id: id,
  response_url: z.url().optional(),
});

export const pressShape = z.object({
  type: z.literal('block_actions'),
  user: person,
  team,
  enterprise,
  trigger_id: id,
  response_url: z.url().optional(),
  channel: z.object({ id }).optional(),
  container: z.object({ is_ephemeral: z.boolean().optional() }).optional(),
  view: z.object({ id, type: z.enum(['modal', 'home']), app_installed_team_id: id.nullish() }).optional(),
  actions: z.array(z.object({ type: z.string(), action_id: id, value: z.string().optional() })).min(1),
});

const given = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
  selected_date: z.string().nullish(),
  selected_time: z.string().nullish(),
});

export const submissionShape = z.object({
  type: z.literal('view_submission'),
  user: person,
  team,
  enterprise,
  trigger_id: id.optional(),
  view: z.object({
    id,
    app_installed_team_id: id.nullish(),
    hash: z.string(),
    callback_id: z.string(),
    private_metadata: z.string(),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), given)) }),
  }),
});

export const suggestionShape = z.object({
  type: z.literal('block_suggestion'),
  user: person,
  team,
  enterprise,
  block_id: id,
  value: z.string(),
  view: z.object({ private_metadata: z.string(), app_installed_team_id: id.nullish() }),
});

export const shortcutShape = z.object({
  type: z.enum(['shortcut', 'message_action']),
  callback_id: z.string(),
  trigger_id: id,
  user: person,
  team,
  enterprise,
  channel: z.object({ id }).optional(),
  response_url: z.url().optional(),
  message: z.object({ text: z.string().optional(), ts: z.string(), thread_ts: z.string().optional() }).optional(),
});
export type Shortcut = z.output<typeof shortcutShape>;

export const eventShape = z.object({
  event_id: id,
  event_time: z.number().int(),
  team_id: id.nullish(),
  enterprise_id: id.nullish(),
  context_team_id: id.nullish(),
  context_enterprise_id: id.nullish(),
  authorizations: z
    .array(
      z.object({
        team_id: id.nullish(),
        enterprise_id: id.nullish(),
        user_id: id.optional(),
        is_enterprise_install: z.boolean().default(false),
      }),
    )
    .default([]),
  event: z.object({ type: z.string() }).loose(),
});
/** Words of a person: `app_mention` and `message` events; edits, deletions and bots' messages do not match. */
export const messageShape = z.object({
  type: z.enum(['app_mention', 'message']),
  subtype: z.literal('file_share').optional(),
  bot_id: z.undefined().optional(),
  edited: z.undefined().optional(),
  user: id,
  team: id.optional(),
  user_team: id.optional(),
  channel: id,
  ts: id,
  thread_ts: id.optional(),
  text: z.string().min(1),
});
export type Message = z.output<typeof messageShape>;
export const homeOpenedShape = z.object({
  type: z.literal('app_home_opened'),
  user: id,
  tab: z.enum(['home', 'messages']).optional(),
});
/** The user object of `users.info` and `user_change`. */
export const profileShape = z.object({
  id,
  team_id: id.optional(),
  name: z.string().optional(),
  real_name: z.string().optional(),
  deleted: z.boolean().optional(),
  is_bot: z.boolean().optional(),
  is_stranger: z.boolean().optional(),
  enterprise_user: z.object({ enterprise_id: id }).optional(),
  is_email_confirmed: z.boolean().optional(),
  tz: z.string().nullish(),
  locale: z.string().nullish(),
  profile: z.object({ email: z.string().nullish(), real_name: z.string().nullish() }).optional(),
});
export type Profile = z.infer<typeof profileShape>;
export const revokedShape = z.object({
  type: z.literal('tokens_revoked'),
  tokens: z.object({ bot: z.array(z.string()).default([]) }),
});
export const joinedShape = z.object({ user: id, channel: id });
/** Events of a channel that was closed, opened again, or that the bot was taken out of. */
export const channelShape = z.object({ type: z.string(), channel: id });
export const accessRevokedShape = z.object({ type: z.literal('team_access_revoked'), team_ids: z.array(id) });
export const userChangeShape = z.object({ type: z.literal('user_change'), user: profileShape });

/** Who acted, in any interaction or command. */
export const actorShape = z.union([
  z.object({ user: person, team, enterprise, response_url: z.url().optional() }),
  commandShape.pick({ user_id: true, team_id: true, enterprise_id: true, response_url: true }),
]);

/** Any request body. */
export const envelopeShape = z.looseObject({ type: z.string().optional() });
