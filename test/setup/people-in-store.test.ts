import { expect, test } from 'vitest';
import { readConfig } from '../../src/setup/config.ts';
import { checkPeople } from '../../src/setup/people-in-store.ts';
import { conversation } from '../conversation.ts';

const slack = { SLACK_SIGNING_SECRET: 'secret', SLACK_BOT_TOKEN: 'xoxb-1' };
const guid = '6f9619ff-8b86-4d01-b42d-00c04fc964ff';
const teams = { TEAMS_CLIENT_ID: guid, TEAMS_CLIENT_SECRET: 'secret', TEAMS_TENANT_ID: guid };

/** Checks a store with the sample people, or with people of these platforms, as a start with these settings does. */
async function checked(settings: Record<string, string>, ...platforms: ('slack' | 'teams')[]): Promise<string[]> {
  const read = readConfig(settings);
  if ('faults' in read) throw new Error(read.faults.join());
  const { store, bot } = await conversation({ people: platforms.length === 0 });
  for (const platform of platforms)
    await bot.handle({ from: { platform, workspace: 'w', id: 'ana' }, said: { how: 'typed', line: 'help' } });
  return store.transaction((tables) => checkPeople(read.config, tables));
}

test('sample people never go live: a real start refuses their store in one sentence', async () => {
  for (const platform of [slack, teams])
    await expect(checked(platform)).rejects.toThrow(
      'data/wild.db holds the sample people of the local workspace, who have no place in a real network: set DATABASE_URL to another file.',
    );
  expect(await checked({})).toEqual([]);
  expect(await checked({ ...slack, LOCAL_WORKSPACE: 'on' })).toEqual([]);
});

test('a platform that the store has people of and that is not set up is warned about, and refused where none is', async () => {
  expect(await checked({ ...slack, ...teams }, 'slack', 'teams')).toEqual([]);
  expect(await checked(teams, 'slack', 'teams')).toEqual([
    'data/wild.db has people in Slack, but Slack is not set up: what is sent to those who have no other account waits until it is.',
  ]);
  expect(await checked(slack, 'teams')).toEqual([
    expect.stringContaining('has people in Teams, but Teams is not set up'),
  ]);
  await expect(checked({}, 'teams')).rejects.toThrow('has people in Teams, but Teams is not set up: set it up again');
});
