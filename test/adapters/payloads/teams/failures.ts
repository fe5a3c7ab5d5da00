import { teamsErrors } from '../teams-errors.ts';
import { pages } from './ids.ts';

/** What the Bot Connector answers where it did not do what it was asked. */
type Failure = { status: number; headers?: Record<string, string>; body: unknown; source: string };

const documented: readonly Failure[] = teamsErrors.flatMap(({ status, code, message, source }) =>
  code === undefined ? [] : [{ status, body: { error: { code, message } }, source }],
);
/** The code stands in a string of JSON inside the JSON. */
const blocked: Failure = {
  status: 403,
  body: {
    errorCode: 209,
    message: JSON.stringify(
      {
        subCode: 'MessageWritesBlocked',
        details: 'Thread is blocked from message writes.',
        errorCode: null,
        errorSubCode: null,
      },
      null,
      2,
    ),
  },
  source: pages.proactive,
};

export const failures: readonly Failure[] = [
  ...documented.map((one) => (one.status === 429 ? { ...one, headers: { 'retry-after': '2' } } : one)),
  blocked,
  {
    status: 404,
    body: { error: { code: 'ServiceError', message: 'Unknown' } },
    source: 'https://github.com/MicrosoftDocs/msteams-docs/issues/2078',
  },
  { status: 502, body: '<html><head><title>502 Bad Gateway</title></head></html>', source: pages.messages },
  { status: 503, body: '', source: pages.messages },
  { status: 504, body: '', source: pages.messages },
  // Without a time to come again.
  { status: 429, body: { error: { code: 'Throttled', message: 'Too many requests.' } }, source: pages.messages },
];
