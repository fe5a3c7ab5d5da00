/**
 * The error codes that the page of each method documents, beside those that every method may answer with. The pages were
 * read on 2026-11-25; “elsewhere” are codes that other pages or issues tell of, with their addresses.
 */
type Documented = {
  page: string;
  codes: readonly string[];
  elsewhere?: readonly { code: string; source: string }[];
};

const list = (codes: string): readonly string[] => codes.trim().split(/\s+/);

/** Any method may answer with these. */
export const commonSlackErrors: Documented = {
  page: 'https://docs.slack.dev/reference/methods',
  codes: list(`
      access_denied accesslimited account_inactive deprecated_endpoint ekm_access_denied
      enterprise_is_restricted fatal_error internal_error invalid_arg_name invalid_arguments
      invalid_array_arg invalid_auth invalid_charset invalid_form_data invalid_post_type is_bot
      method_deprecated missing_post_type missing_scope no_permission not_allowed_token_type not_authed
      org_login_required ratelimited request_timeout service_unavailable team_access_not_granted
      team_added_to_org token_expired token_revoked two_factor_setup_required unknown_method`),
};

/** By method: those that the Slack adapter calls, and the two that it will. */
export const slackErrors: Readonly<Record<string, Documented>> = {
  'auth.test': {
    page: 'https://docs.slack.dev/reference/methods/auth.test',
    codes: list('internal_error invalid_auth'),
  },
  'chat.getPermalink': {
    page: 'https://docs.slack.dev/reference/methods/chat.getPermalink',
    codes: list('channel_not_found message_not_found'),
  },
  'chat.postEphemeral': {
    page: 'https://docs.slack.dev/reference/methods/chat.postEphemeral',
    codes: list(`
      cannot_reply_to_message channel_not_found invalid_attachments invalid_blocks invalid_blocks_format
      is_archived markdown_text_conflict message_limit_exceeded messages_tab_disabled msg_too_long no_text
      not_in_channel restricted_action too_many_attachments user_not_in_channel`),
  },
  'chat.postMessage': {
    page: 'https://docs.slack.dev/reference/methods/chat.postMessage',
    codes: list(`
      app_access_restricted as_user_not_supported attachment_payload_limit_exceeded
      cannot_reply_to_message channel_not_found draft_already_deleted draft_already_sent
      draft_has_conflict draft_not_found duplicate_channel_not_found duplicate_message_not_found
      ekm_access_denied invalid_blocks invalid_blocks_format invalid_metadata_format
      invalid_metadata_schema is_archived markdown_text_conflict message_limit_exceeded
      messages_tab_disabled metadata_must_be_sent_from_app metadata_too_large missing_file_data
      msg_blocks_too_long no_text not_in_channel rate_limited restricted_action
      restricted_action_non_threadable_channel restricted_action_read_only_channel
      restricted_action_thread_locked restricted_action_thread_only_channel send_on_behalf_not_allowed
      slack_connect_canvas_sharing_blocked slack_connect_file_link_sharing_blocked
      slack_connect_lists_sharing_blocked team_not_found too_many_attachments too_many_contact_cards`),
    elsewhere: [
      { code: 'msg_too_long', source: 'https://docs.slack.dev/reference/methods/chat.postEphemeral' },
      { code: 'invalid_attachments', source: 'https://docs.slack.dev/reference/methods/chat.postEphemeral' },
    ],
  },
  'chat.update': {
    page: 'https://docs.slack.dev/reference/methods/chat.update',
    codes: list(`
      as_user_not_supported block_mismatch blocked_file_type cant_broadcast_message cant_update_message
      channel_not_found edit_window_closed external_channel_migrating file_deleted file_is_deleted
      file_not_found file_share_limit_reached invalid_attachments invalid_blocks invalid_blocks_format
      invalid_metadata_format invalid_metadata_schema is_inactive markdown_text_conflict
      max_file_sharing_exceeded message_limit_exceeded message_not_found metadata_must_be_sent_from_app
      metadata_too_large msg_too_long no_dual_broadcast_content_update no_text posting_to_channel_denied
      slack_connect_blocked_file_type slack_connect_canvas_sharing_blocked
      slack_connect_clip_sharing_blocked slack_connect_file_link_sharing_blocked
      slack_connect_file_upload_sharing_blocked streaming_state_conflict team_not_found
      too_many_attachments unable_to_share_files update_failed`),
  },
  'conversations.history': {
    page: 'https://docs.slack.dev/reference/methods/conversations.history',
    codes: list(`
      channel_is_limited_access channel_not_found invalid_cursor invalid_metadata_filter_keys
      invalid_ts_latest invalid_ts_oldest not_in_channel`),
  },
  'conversations.info': {
    page: 'https://docs.slack.dev/reference/methods/conversations.info',
    codes: list('channel_is_limited_access channel_not_found missing_scope'),
  },
  'conversations.open': {
    page: 'https://docs.slack.dev/reference/methods/conversations.open',
    codes: list(`
      channel_not_found invalid_user_combination method_not_supported_for_channel_type missing_scope
      not_enough_users too_many_users user_disabled user_not_found user_not_visible
      users_list_not_supplied`),
  },
  'users.info': {
    page: 'https://docs.slack.dev/reference/methods/users.info',
    codes: list('too_many_users user_not_found user_not_visible'),
  },
  'users.lookupByEmail': {
    page: 'https://docs.slack.dev/reference/methods/users.lookupByEmail',
    codes: list('users_not_found'),
  },
  'views.open': {
    page: 'https://docs.slack.dev/reference/methods/views.open',
    codes: list('duplicate_external_id exchanged_trigger_id expired_trigger_id invalid_trigger_id view_too_large'),
  },
  'views.publish': {
    page: 'https://docs.slack.dev/reference/methods/views.publish',
    codes: list(`
      duplicate_external_id hash_conflict missing_profile_id not_allowed_token_type not_enabled
      not_implemented view_too_large`),
  },
  'views.update': {
    page: 'https://docs.slack.dev/reference/methods/views.update',
    codes: list('duplicate_external_id hash_conflict not_found view_too_large'),
  },
  'oauth.v2.access': {
    page: 'https://docs.slack.dev/reference/methods/oauth.v2.access',
    codes: list(`
      bad_client_secret bad_redirect_uri cannot_install_an_org_installed_app invalid_client_id
      invalid_code invalid_code_verifier invalid_grant_type invalid_refresh_token no_scopes
      oauth_authorization_url_mismatch pkce_not_allowed preview_feature_not_available
      user_email_unverified`),
  },
  'apps.connections.open': {
    page: 'https://docs.slack.dev/reference/methods/apps.connections.open',
    codes: list('forbidden_team insecure_request internal_error invalid_auth missing_args'),
  },
};

/** What a `response_url` is refused with. */
export const responseUrlErrors: Documented = {
  page: 'https://docs.slack.dev/interactivity/handling-user-interaction',
  codes: list('used_url expired_url ratelimited internal_error'),
};
