import type { Sample } from '../sample.ts';
import type { Answered } from './answer.ts';
import { pages } from './ids.ts';

/** What a method answers where it did not do what it was asked: the status, the headers that matter, the body. */
type Failure = {
  status: number;
  headers?: Record<string, string>;
  body: string | (Answered & { error: string });
};

const arguments_ = { ok: false, error: 'invalid_arguments', response_metadata: { messages: ['invalid `trigger_id`'] } };
const failed = {
  'a code alone': { status: 200, body: { ok: false, error: 'channel_not_found' } },
  'what is wrong with the arguments': { status: 200, body: arguments_ },
  'what is wrong with the blocks': {
    status: 200,
    body: {
      ok: false,
      error: 'invalid_blocks',
      errors: ['must be less than 3001 characters [json-pointer:/blocks/0/text/text]'],
      response_metadata: {
        messages: ['[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]'],
      },
    },
  },
  'a scope that is missing': {
    status: 200,
    body: { ok: false, error: 'missing_scope', needed: 'users:read.email', provided: 'chat:write,commands,im:write' },
  },
  'a warning beside it': {
    status: 200,
    body: {
      ok: false,
      error: 'invalid_auth',
      warning: 'missing_charset',
      response_metadata: { warnings: ['missing_charset'] },
    },
  },
  'too many requests': { status: 429, headers: { 'retry-after': '30' }, body: { ok: false, error: 'ratelimited' } },
  'a fault of Slack’s own': { status: 500, body: { ok: false, error: 'fatal_error' } },
  'out of service': { status: 503, body: { ok: false, error: 'service_unavailable' } },
  'a gateway’s page': { status: 502, body: '<html><head><title>502 Bad Gateway</title></head></html>' },
} satisfies Record<string, Failure>;

/** By what is the matter. */
export const failures: Readonly<Record<keyof typeof failed, Failure>> = failed;

export const failureAnswers: readonly Sample[] = Object.values(failures).flatMap(({ body }) =>
  typeof body === 'string' ? [] : [{ kind: 'failure', payload: body, source: pages.limits }],
);

/** What a `response_url` answers: a word where it is done, a code where not. */
export const responseUrlAnswers = {
  source: 'https://docs.slack.dev/interactivity/handling-user-interaction',
  done: { status: 200, body: 'ok' },
  failed: [
    { status: 404, body: { ok: false, error: 'used_url' } },
    { status: 404, body: { ok: false, error: 'expired_url' } },
    { status: 429, headers: { 'retry-after': '10' }, body: { ok: false, error: 'ratelimited' } },
    { status: 500, body: { ok: false, error: 'internal_error' } },
  ],
} as const;
