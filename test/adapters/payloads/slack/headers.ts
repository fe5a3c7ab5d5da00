import { pages } from './ids.ts';

/** The headers of every request of Slack's; the signature is of the body. */
export const signed = {
  source: 'https://docs.slack.dev/authentication/verifying-requests-from-slack',
  names: ['x-slack-request-timestamp', 'x-slack-signature'],
} as const;

/** What an event has beside them when it comes again, and what an answer may say to that. */
export const again = {
  source: pages.envelope,
  number: 'x-slack-retry-num',
  numbers: ['1', '2', '3'],
  reason: 'x-slack-retry-reason',
  reasons: ['http_timeout', 'too_many_redirects', 'connection_failed', 'ssl_error', 'http_error', 'unknown_error'],
  refusal: { 'x-slack-no-retry': '1' },
} as const;
