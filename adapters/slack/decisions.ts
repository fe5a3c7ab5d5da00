import type { Gone } from '../../src/domain/unreachable.ts';

/** What the bot does after an error code of Slack. Unlisted codes are `unknown`. */
export type Decision = 'later' | 'too late' | 'content' | 'token dead' | 'place gone' | 'person gone' | 'unknown';

const list = (codes: string): readonly string[] => codes.trim().split(/\s+/);

// https://docs.slack.dev/reference/methods documents the codes of each method; test/adapters/payloads has them with their pages.
const plain: Readonly<Record<'later' | 'too late' | 'content' | 'token dead', readonly string[]>> = {
  later: list(`
    fatal_error internal_error ratelimited rate_limited request_timeout service_unavailable team_added_to_org
    message_limit_exceeded update_failed streaming_state_conflict external_channel_migrating`),
  'too late': list(`
    exchanged_trigger_id expired_trigger_id invalid_trigger_id not_found hash_conflict used_url expired_url invalid_code`),
  content: list(`
    invalid_arg_name invalid_arguments invalid_array_arg invalid_charset invalid_form_data invalid_post_type is_bot
    method_deprecated deprecated_endpoint missing_post_type unknown_method missing_args
    as_user_not_supported attachment_payload_limit_exceeded cannot_reply_to_message draft_already_deleted
    draft_already_sent draft_has_conflict draft_not_found duplicate_channel_not_found duplicate_message_not_found
    invalid_attachments invalid_blocks invalid_blocks_format invalid_metadata_format invalid_metadata_schema
    markdown_text_conflict metadata_must_be_sent_from_app metadata_too_large missing_file_data msg_blocks_too_long
    msg_too_long no_text send_on_behalf_not_allowed slack_connect_canvas_sharing_blocked
    slack_connect_file_link_sharing_blocked slack_connect_lists_sharing_blocked too_many_attachments
    too_many_contact_cards block_mismatch blocked_file_type cant_broadcast_message file_deleted file_is_deleted
    file_not_found file_share_limit_reached max_file_sharing_exceeded no_dual_broadcast_content_update
    slack_connect_blocked_file_type slack_connect_clip_sharing_blocked slack_connect_file_upload_sharing_blocked
    unable_to_share_files invalid_cursor invalid_metadata_filter_keys invalid_ts_latest invalid_ts_oldest
    invalid_user_combination method_not_supported_for_channel_type not_enough_users too_many_users
    users_list_not_supplied duplicate_external_id view_too_large missing_profile_id not_implemented
    user_not_in_channel`),
  'token dead': list(`
    access_denied accesslimited account_inactive ekm_access_denied enterprise_is_restricted invalid_auth missing_scope
    no_permission not_allowed_token_type not_authed org_login_required team_access_not_granted token_expired
    token_revoked two_factor_setup_required team_not_found not_enabled bad_client_secret bad_redirect_uri
    cannot_install_an_org_installed_app invalid_client_id invalid_code_verifier invalid_grant_type
    invalid_refresh_token no_scopes oauth_authorization_url_mismatch pkce_not_allowed preview_feature_not_available
    user_email_unverified forbidden_team insecure_request`),
};
const goneCodes: Readonly<Record<'place gone' | 'person gone', Partial<Record<Gone, readonly string[]>>>> = {
  'place gone': {
    left: list('channel_not_found not_in_channel'),
    closed: list('is_archived message_not_found cant_update_message edit_window_closed is_inactive'),
    blocked: list(`
      restricted_action restricted_action_non_threadable_channel restricted_action_read_only_channel
      restricted_action_thread_locked restricted_action_thread_only_channel posting_to_channel_denied
      channel_is_limited_access app_access_restricted`),
  },
  'person gone': {
    left: list('user_not_found users_not_found user_not_visible'),
    deactivated: list('user_disabled'),
    blocked: list('cannot_dm_bot messages_tab_disabled'),
  },
};

/** Every listed code, by decision. */
export const codesByDecision: Readonly<Record<Exclude<Decision, 'unknown'>, readonly string[]>> = {
  ...plain,
  'place gone': Object.values(goneCodes['place gone']).flat(),
  'person gone': Object.values(goneCodes['person gone']).flat(),
};

const decisions = new Map<string, Decision>();
for (const decision of ['later', 'too late', 'content', 'token dead', 'place gone', 'person gone'] as const)
  for (const code of codesByDecision[decision]) decisions.set(code, decision);
const reasons = new Map<string, Gone>();
for (const byReason of Object.values(goneCodes))
  for (const why of ['left', 'closed', 'blocked', 'deactivated'] as const)
    for (const code of byReason[why] ?? []) reasons.set(code, why);

export const decisionFor = (code: string): Decision => decisions.get(code) ?? 'unknown';
/** Returns why a destination cannot be reached any more; undefined for codes that do not mean that. */
export const goneReason = (code: string): Gone | undefined => reasons.get(code);

/** Codes after which Slack may have carried the request out. */
export const mayHaveArrived = new Set(['fatal_error', 'internal_error', 'request_timeout', 'service_unavailable']);
