import { signatureOf } from '../../../adapters/slack/receive/signature.ts';
import { botToken, type SlackNetwork } from './network.ts';
import { payloadOf } from './payloads.ts';
import { signingSecret } from './world.ts';

/** What an operator sets for one workspace. */
export const settingsFor = ({ apiUrl }: { apiUrl: string }) => ({
  PORT: '0',
  DATABASE_URL: ':memory:',
  SLACK_SIGNING_SECRET: signingSecret,
  SLACK_BOT_TOKEN: botToken,
  SLACK_API_URL: apiUrl,
});

/** `/wild …` as Slack posts it to the program, at the machine's own time. */
export function signedCommand(slack: SlackNetwork, name: string, text: string): RequestInit {
  const user = { user_id: slack.idOf(name), team_id: slack.team, channel_id: 'C1', trigger_id: `t${Math.random()}` };
  const form = payloadOf('slash command', { text, ...user, response_url: slack.responseUrl });
  const body = new URLSearchParams(Object.entries(form).map(([key, value]) => [key, String(value)])).toString();
  const timestamp = String(Math.floor(Date.now() / 1000));
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': signatureOf(signingSecret, timestamp, body),
  };
  return { method: 'POST', headers, body };
}

export const asking =
  (slack: SlackNetwork, address: string) =>
  async (name: string, text: string): Promise<string> =>
    (await fetch(`${address}/slack/events`, signedCommand(slack, name, text))).text();
