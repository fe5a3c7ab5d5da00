import type { UserChangeEvent } from '@slack/types';
import { ana, bikram, enterprise, office, workspace } from './ids.ts';

type User = UserChangeEvent['user'];
const image = 'https://avatars.slack-edge.com/2026-04-16/ana_72.png';
const images = {
  image_24: image,
  image_32: image,
  image_48: image,
  image_72: image,
  image_192: image,
  image_512: image,
};
const profile = {
  title: 'Chief Information Officer',
  phone: '',
  skype: '',
  real_name: 'Ana María García',
  real_name_normalized: 'Ana Maria Garcia',
  display_name: 'ana',
  display_name_normalized: 'ana',
  fields: null,
  status_text: '',
  status_emoji: '',
  status_emoji_display_info: [],
  status_expiration: 0,
  avatar_hash: 'g0a1b2c3d4e5',
  email: 'ana.garcia@office.example',
  first_name: 'Ana María',
  last_name: 'García',
  ...images,
  status_text_canonical: '',
  team: workspace.id,
} satisfies User['profile'];

/** Someone of the workspace, as `user_change`, `team_join` and `users.info` give them. */
export const member = {
  id: ana.id,
  team_id: workspace.id,
  name: ana.name,
  deleted: false,
  color: '9f69e7',
  real_name: profile.real_name,
  tz: 'Asia/Kathmandu',
  tz_label: 'Nepal Time',
  tz_offset: 20_700,
  profile,
  is_admin: false,
  is_owner: false,
  is_primary_owner: false,
  is_restricted: false,
  is_ultra_restricted: false,
  is_bot: false,
  is_app_user: false,
  updated: 1_713_000_000,
  is_email_confirmed: true,
  who_can_share_contact_card: 'EVERYONE',
  locale: 'en-GB',
} satisfies User;

const withoutEmail = (({ email: _, ...rest }) => rest)(profile);
const withoutLocale = (({ locale: _, ...rest }) => rest)(member);
/** What every form has; the SDK's type asks for the rest too, and knows less of a profile and of an enterprise's user. */
type Always = 'id' | 'team_id' | 'name' | 'deleted' | 'is_bot' | 'is_app_user' | 'updated';
type Partly = Pick<User, Always> &
  Partial<Omit<User, Always | 'profile' | 'enterprise_user'>> & {
    profile: Partial<Omit<User['profile'], 'fields'>> & Record<string, unknown>;
    enterprise_user?: NonNullable<User['enterprise_user']> & { is_primary_owner: boolean };
    is_forgotten?: boolean;
  };

/** Each form in which Slack gives someone; what is missing in one is optional in all. */
export const users = {
  member,
  // Without the scope `users:read.email`, and without being asked for the locale.
  'without address': { ...withoutLocale, profile: withoutEmail } satisfies Partly,
  // As the page of `users.info` has it.
  'in the reference': {
    ...(({ locale: _, is_email_confirmed: __, who_can_share_contact_card: ___, ...rest }) => rest)(member),
    has_2fa: false,
    profile: {
      avatar_hash: profile.avatar_hash,
      status_text: '',
      status_emoji: '',
      real_name: profile.real_name,
      display_name: profile.display_name,
      real_name_normalized: profile.real_name_normalized,
      display_name_normalized: profile.display_name_normalized,
      email: profile.email,
      image_original: image,
      ...images,
      team: workspace.id,
    },
  } satisfies Partly,
  'in a huddle': {
    ...member,
    profile: {
      ...profile,
      huddle_state: 'default_unset',
      huddle_state_expiration_ts: 0,
      image_1024: image,
      is_custom_image: true,
    },
  } satisfies Partly,
  unconfirmed: {
    ...member,
    is_email_confirmed: false,
    has_2fa: false,
    profile: { ...profile, fields: {} },
  } satisfies Partly,
  guest: {
    ...member,
    is_restricted: true,
    is_ultra_restricted: true,
    is_invited_user: true,
    profile: { ...profile, guest_invited_by: 'U0SECRETAR', guest_expiration_ts: 0, pronouns: '', start_date: '' },
  } satisfies Partly,
  'in an enterprise': {
    ...member,
    enterprise_user: {
      id: ana.id,
      enterprise_id: enterprise.id,
      enterprise_name: enterprise.name,
      is_admin: false,
      is_owner: false,
      is_primary_owner: false,
      teams: [workspace.id],
    },
  } satisfies Partly,
  // Of another workspace, met in a shared channel: no address, sometimes no zone, no roles.
  stranger: {
    id: bikram.id,
    team_id: office.id,
    name: bikram.name,
    deleted: false,
    color: '4bbe2e',
    real_name: 'Bikram Thapa',
    is_bot: false,
    is_app_user: false,
    is_stranger: true,
    updated: 1_713_000_000,
    profile: withoutEmail,
  } satisfies Partly,
  // Deactivated: what is of the workspace alone is gone.
  deactivated: {
    id: ana.id,
    team_id: workspace.id,
    name: ana.name,
    deleted: true,
    profile: withoutEmail,
    is_bot: false,
    is_app_user: false,
    updated: 1_713_279_600,
    is_forgotten: true,
  } satisfies Partly,
  bot: {
    ...withoutLocale,
    is_bot: true,
    is_workflow_bot: false,
    profile: { ...withoutEmail, api_app_id: 'A0WILDBOT1', bot_id: 'B0WILDBOT1', always_active: true },
  } satisfies Partly,
} as const;
