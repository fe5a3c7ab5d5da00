import { onTestFinished, test } from 'vitest';
import { folder, ready, start } from '../running.ts';
import { freePort, startPlayground } from './playground.ts';

test('probe', async () => {
  const bot = await ready(
    start({ PORT: '0', DATABASE_URL: ':memory:', TEAMS_SKIP_AUTH: '1', LOCAL_WORKSPACE: 'on', LOG_LEVEL: 'warn' }),
  );
  const { url, child } = await startPlayground(bot, await freePort(), folder());
  onTestFinished(() => void child.kill('SIGKILL'));
  const get = async (p: string) => {
    const r = await fetch(url + p);
    return `${r.status} ${await r.text()}`;
  };
  console.log((await get('/_internal/v1/testConfig')).slice(0, 3000));
});
