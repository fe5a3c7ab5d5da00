import { z } from 'zod';

// Slack's payloads, as far as they are read; what else is in them is of no concern here.

const id = z.string().min(1);
const person = z.object({ id, team_id: id.optional(), name: z.string().optional(), username: z.string().optional() });
const team = z.object({ id, domain: z.string().optional() }).nullish();

type Placed = {
  user: { team_id?: string | undefined };
  team?: { id: string } | null | undefined;
  view?: { app_installed_team_id?: string | null | undefined } | undefined;
};
/** The team whose installation this comes through; in a shared channel it need not be that of whoever acts. */
export const teamOf = ({ user, team, view }: Placed): string =>
  view?.app_installed_team_id ?? team?.id ?? user.team_id ?? '';

export const commandShape = z.object({
  user_id: id,
  user_name: z.string().optional(),
  team_id: id,
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
  selected_date: z.string().nullish(),
  selected_time: z.string().nullish(),
});

export const submissionShape = z.object({
  type: z.literal('view_submission'),
  user: person,
  team,
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
  channel: z.object({ id }).optional(),
  message: z.object({ text: z.string().optional(), ts: z.string(), thread_ts: z.string().optional() }).optional(),
});
export type Shortcut = z.output<typeof shortcutShape>;

export const eventShape = z.object({
  event_id: id,
  team_id: id.optional(),
  event: z.object({ type: z.string() }).loose(),
});
export const homeOpenedShape = z.object({
  type: z.literal('app_home_opened'),
  user: id,
  tab: z.enum(['home', 'messages']).optional(),
});
/** What Slack knows of someone: the answer of `users.info`, and what `user_change` tells. */
export const profileShape = z.object({
  id,
  team_id: id.optional(),
  name: z.string().optional(),
  real_name: z.string().optional(),
  deleted: z.boolean().optional(),
  is_bot: z.boolean().optional(),
  is_stranger: z.boolean().optional(),
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
export const userChangeShape = z.object({ type: z.literal('user_change'), user: profileShape });

/** Anything that says where whoever acted can be answered. */
export const answerableShape = z.object({ response_url: z.url() });

/** The request itself, before it is known what it is. */
export const envelopeShape = z.looseObject({ type: z.string().optional() });
