import { connect } from 'node:net';
import { openStore } from '../../db/sqlite/open.ts';
import { print } from './measure.ts';
import { benchFolder } from './network.ts';
import { residentMegabytes } from './process.ts';
import { addressOf, startProgram } from './program.ts';
import { smallSlack } from './slack.ts';
import { answerTo, commandRequest, load, secret } from './slack-load.ts';

const team = (n: number): string => `T${String(n).padStart(6, '0')}`;

/** A store in which the app is installed in so many workspaces. */
async function installedIn(workspaces: number): Promise<string> {
  const file = `${benchFolder()}/wild.db`;
  const store = openStore(file);
  const at = Temporal.Now.instant();
  await store.transaction(async ({ installations }) => {
    for (let n = 0; n <= workspaces; n += 1) {
      const bot = { token: `xoxb-${n}`, scopes: ['commands', 'chat:write'], id: 'B1', userId: 'U9' };
      const installation = { team: { id: team(n), name: `Workspace ${n}` }, user: { id: 'U1' }, bot };
      await installations.save(team(n), JSON.stringify(installation), at);
    }
  });
  await store.close();
  return file;
}

/** What the program holds, in megabytes, after so many calls, from each workspace in turn. */
async function resident(workspaces: number, calls: number): Promise<number> {
  const slack = await smallSlack();
  const program = startProgram({
    DATABASE_URL: await installedIn(workspaces),
    SLACK_SIGNING_SECRET: secret,
    SLACK_CLIENT_ID: '1.2',
    SLACK_CLIENT_SECRET: 'a client secret',
    SLACK_STATE_SECRET: 'a long random text for the state',
    PUBLIC_URL: 'https://wild.example',
    SLACK_API_URL: slack.apiUrl,
    // Else what is measured is mostly what nobody has collected yet.
    NODE_OPTIONS: '--max-old-space-size=64 --max-semi-space-size=4',
  });
  const address = await addressOf(program);
  const from = (n: number, user = n) => commandRequest('groups', n, { team: team(n), user: `U${user}` });
  await load(
    address,
    Array.from({ length: calls }, (_, n) => from(workspaces === 0 ? 0 : 1 + (n % workspaces), n)),
  );
  const socket = connect({ port: Number(new URL(address).port), host: '127.0.0.1' });
  await answerTo(socket, from(0));
  socket.destroy();
  const found = residentMegabytes(program.pid);
  program.kill();
  slack.close();
  return found;
}

/** Memory with the app in 1,000 and 10,000 workspaces, after a call from each, beside one. */
export async function slackMemory(): Promise<void> {
  const one = await resident(0, 1000);
  for (const many of [1000, 10_000]) {
    const all = await resident(many, many);
    const each = ((all - one) * 1000) / many;
    print(
      `A Slack call from each of ${many.toLocaleString('en')} workspaces`,
      `resident ${all.toFixed(0)} MB, in one ${one.toFixed(0)} MB: ${each.toFixed(1)} MB per 1,000 workspaces`,
    );
  }
}
