import { expect, test } from 'vitest';
import { slackNetwork } from '../adapters/slack/network.ts';
import { asking, settingsFor, signedCommand } from '../adapters/slack/program.ts';
import { newDatabase } from '../databases.ts';
import { ended, ready, start } from '../running.ts';

test('three replicas with Slack settings are one bot: an envelope given to each has one effect, and one may go', async () => {
  const slack = await slackNetwork();
  const SECRETARIAT = `slack:${slack.team}:${slack.idOf('sec')}`;
  const settings = { ...settingsFor(slack), DATABASE_URL: await newDatabase(), SECRETARIAT };
  const replicas = [start(settings), start(settings), start(settings)] as const;
  const addresses = await Promise.all(replicas.map(ready));

  const envelope = signedCommand(slack, 'ana', 'join cio CH "CIO of CH" --email ana@office.example');
  const answers = await Promise.all(
    addresses.map(async (address) => (await fetch(`${address}/slack/events`, envelope)).text()),
  );
  expect(answers[0]).toContain('is with the secretariat');
  expect(new Set(answers).size).toBe(1);
  // Slack repeats what it believes unheard, here to a replica that has answered it already.
  expect(await (await fetch(`${addresses[2]}/slack/events`, envelope)).text()).toBe(answers[0]);

  const [first, ...others] = replicas;
  const gone = ended(first);
  first.kill('SIGTERM');
  expect(await gone).toMatchObject({ code: 0 });
  const ask = asking(slack, addresses[1] ?? '');
  expect(await ask('sec', 'requests')).toContain('CIO of CH');
  await expect.poll(() => slack.callsOf('chat.postMessage').length).toBe(1);
  const ends = others.map(ended);
  for (const other of others) other.kill('SIGTERM');
  for (const end of ends) expect(await end).toMatchObject({ code: 0, err: '' });
  expect(slack.callsOf('chat.postMessage').map(({ answer }) => answer.ok)).toEqual([true]);
});
