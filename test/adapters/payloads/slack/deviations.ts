// What today's double and the emulator send otherwise than the corpus. This list only ever gets shorter: a double is mended, its lines go.

type Deviations = Readonly<Record<string, readonly string[]>>;

/** Requests of Slack's double, by the kind of the corpus each is nearest to. */
export const requests: Deviations = {
  app_home_opened: [
    'authorizations is missing',
    'event.event_ts is missing',
    'event_context is missing',
    'event_time is missing',
    'token is missing',
  ],
  app_uninstalled: [
    'authorizations is missing',
    'event_context is missing',
    'event_time is missing',
    'token is missing',
  ],
  'block_actions on a message': [
    'actions.*.action_ts is missing',
    'actions.*.text is missing',
    'channel.name is missing',
    'container.channel_id is missing',
    'container.is_ephemeral is missing',
    'container.message_ts is missing',
    'message is missing',
    'user.username is missing',
  ],
  'block_actions on an ephemeral message': [
    'actions.*.action_ts is missing',
    'actions.*.text is missing',
    'channel.name is missing',
    'container.channel_id is missing',
    'container.message_ts is missing',
    'enterprise is missing',
    'is_enterprise_install is missing',
    'state is missing',
    'user.username is missing',
  ],
  block_suggestion: [
    'container is missing',
    'enterprise is missing',
    'is_enterprise_install is missing',
    'trigger_id is unknown',
    'user.username is missing',
    'view.app_id is missing',
    'view.app_installed_team_id is missing',
    'view.bot_id is missing',
    'view.clear_on_close is missing',
    'view.external_id is missing',
    'view.hash is missing',
    'view.id is missing',
    'view.notify_on_close is missing',
    'view.previous_view_id is missing',
    'view.root_view_id is missing',
    'view.state is missing',
    'view.team_id is missing',
  ],
  message_action: [
    'action_ts is missing',
    'api_app_id is unknown',
    'channel.name is missing',
    'enterprise is missing',
    'is_enterprise_install is missing',
    'message.team is missing',
    'message_ts is missing',
    'response_url is missing',
    'user.username is missing',
  ],
  shortcut: [
    'action_ts is missing',
    'api_app_id is unknown',
    'enterprise is missing',
    'is_enterprise_install is missing',
    'user.name is unknown',
    'user.username is missing',
  ],
  'slash command': ['token is missing'],
  tokens_revoked: [
    'authorizations is missing',
    'event_context is missing',
    'event_time is missing',
    'token is missing',
  ],
  user_change: [
    'authorizations is missing',
    'event.cache_ts is missing',
    'event.event_ts is missing',
    'event.user.deleted is missing',
    'event.user.is_app_user is missing',
    'event.user.is_bot is missing',
    'event.user.name is missing',
    'event.user.profile is missing',
    'event.user.updated is missing',
    'event_context is missing',
    'event_time is missing',
    'token is missing',
  ],
  view_submission: [
    'enterprise is missing',
    'is_enterprise_install is missing',
    'response_urls is missing',
    'user.username is missing',
    'view.app_id is missing',
    'view.app_installed_team_id is missing',
    'view.bot_id is missing',
    'view.clear_on_close is missing',
    'view.external_id is missing',
    'view.notify_on_close is missing',
    'view.previous_view_id is missing',
    'view.root_view_id is missing',
    'view.state.values.*.*.selected_option.text is missing',
    'view.team_id is missing',
  ],
};

/** The methods that the story asks the emulator. */
export const methods = [
  'chat.getPermalink',
  'chat.postMessage',
  'conversations.open',
  'users.info',
  'views.open',
  'views.publish',
];

/** Answers of the emulator behind it. */
export const answers: Deviations = {
  'chat.postMessage': [
    'message.bot_id is missing',
    'message.unfurl_links is unknown',
    'message.unfurl_media is unknown',
  ],
  'users.info': [
    'user.is_app_user is missing',
    'user.profile.avatar_hash is missing',
    'user.profile.image_24 is missing',
    'user.profile.image_32 is missing',
    'user.profile.image_512 is missing',
    'user.profile.image_72 is missing',
    'user.profile.team is missing',
    'user.updated is missing',
  ],
  'views.publish': ['view.title is null, not object'],
};

/** Frames of the double of Socket Mode. */
export const frames: Deviations = {
  disconnect: ['debug_info is missing'],
  hello: ['connection_info is missing', 'debug_info is missing'],
};
