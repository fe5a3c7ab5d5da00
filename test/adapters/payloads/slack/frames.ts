import type { Sample } from '../sample.ts';
import { appEvents } from './app-events.ts';
import { commands } from './commands.ts';
import { app, pages } from './ids.ts';
import { presses } from './presses.ts';

const envelope_id = 'dbdd0ef3-1543-4f94-bfb4-133d0e6c1545';
const payloadOf = ([first]: readonly Sample[]): object => {
  if (!first) throw new Error('there is no sample');
  return first.payload;
};
const sample = (kind: string, payload: object): Sample => ({ kind, payload, source: pages.sockets });
const disconnect = (reason: string) =>
  sample('disconnect', { type: 'disconnect', reason, debug_info: { host: 'wss-111.slack.com' } });
const debug = { host: 'applink-7fc4fdbb64-4x5xq', build_number: 54, approximate_connection_time: 18_060 };
const hello = { type: 'hello', num_connections: 1, debug_info: debug, connection_info: { app_id: app } };
const event = {
  envelope_id,
  payload: payloadOf(appEvents),
  type: 'events_api',
  accepts_response_payload: false,
  retry_attempt: 0,
  retry_reason: '',
};

/** What Slack sends over a socket. */
export const frames: readonly Sample[] = [
  sample('hello', hello),
  sample('hello', { ...hello, debug_info: { ...debug, started: '2026-04-16 15:00:00.120' } }),
  ...['warning', 'refresh_requested', 'link_disabled', 'too_many_websockets'].map(disconnect),
  sample('slash_commands', {
    envelope_id,
    payload: payloadOf(commands),
    type: 'slash_commands',
    accepts_response_payload: true,
  }),
  sample('interactive', {
    envelope_id,
    payload: payloadOf(presses),
    type: 'interactive',
    accepts_response_payload: true,
  }),
  sample('interactive', {
    envelope_id,
    payload: payloadOf(presses),
    type: 'interactive',
    accepts_response_payload: false,
  }),
  sample('events_api', event),
  sample('events_api', { ...event, retry_attempt: 1, retry_reason: 'timeout' }),
  // The page's example knows nothing of tries.
  {
    ...sample('events_api', (({ retry_attempt: _, retry_reason: __, ...rest }) => rest)(event)),
    form: 'reference',
  },
];

/** Frames that were seen in production and are in no reference: none of them may end the process. */
export const wrongFrames: readonly { text: string; source: string }[] = [
  'https://github.com/slackapi/node-slack-sdk/issues/2167',
  'https://github.com/slackapi/node-slack-sdk/releases/tag/%40slack%2Fsocket-mode%403.1.1',
].flatMap((source, at) =>
  (
    [
      [
        `{"envelope_id":"${envelope_id}","type":"events_api","accepts_response_payload":false}`,
        `{"envelope_id":"${envelope_id}","type":"events_api","payload":null}`,
        '{"type":"goodbye"}',
        '',
        'null',
        'not JSON',
      ],
      [
        `{"envelope_id":"${envelope_id}","type":"events_api","payload":{}}`,
        `{"envelope_id":"${envelope_id}","type":"events_api","payload":{"type":"app_rate_limited"}}`,
      ],
    ][at] ?? []
  ).map((text) => ({ text, source })),
);
