import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder } from '../../running.ts';
import { actionOf, openTeams, wordsOf } from './workspace.ts';

const title = 'What concerns you';
/** The bot with Ana, a member, who has asked for her home; what was put in the place of which message since. */
async function withHome(database = ':memory:') {
  const teams = await openTeams({ database });
  const { say, connector, press } = teams;
  await say('sec', 'help');
  await teams.local('secretariat-1', {
    how: 'typed',
    line: 'members add cio CH "Ana Ray" --email 29:ana@office.example',
  });
  const home = await say('ana', 'home');
  const id = `message-${connector.asked.length}`;
  const puts = () =>
    connector.asked.flatMap(({ method, path, body }) =>
      method === 'PUT' ? [{ path, words: wordsOf(body.attachments?.[0]?.content ?? home) }] : [],
    );
  return {
    ...teams,
    home,
    id,
    puts,
    /** Waits for what goes on beside the answers. */
    settled: () => teams.teams.stop(),
    pressHome: (label: string, on = home) => press('ana', actionOf(on, label), {}, { replyToId: id }),
  };
}

test('a home stays what it is: what is pressed there is answered below it, and it shows what came of it', async () => {
  const { home, id, pressHome, sent, settled, puts } = await withHome();
  expect(wordsOf(home)).toContain(title);
  expect(wordsOf(home)).toContain('Your answer: none yet');
  const before = sent().length;
  const body = await pressHome('Yes');
  await settled();
  expect(wordsOf(body.value)).toContain('Your answer: yes');
  expect(wordsOf(body.value)).toContain(title);
  expect(sent().slice(before).map(wordsOf).join()).toContain('coming');
  const [put] = puts();
  expect(put?.path).toBe(`/v3/conversations/a:ana/activities/${id}`);
  expect(put?.words).toContain('Your answer: yes');
});

test('it follows whatever its person does elsewhere, and what they are told, and is left alone where nothing changed', async () => {
  const { say, settled, puts, local, jobs } = await withHome();
  await settled();
  const before = puts().length;
  await say('ana', 'groups');
  await say('ana', 'help');
  await settled();
  expect(puts()).toHaveLength(before + 1);
  await local('secretariat-1', { how: 'typed', line: 'actions add cio Share the code book --owner "Ana Ray"' });
  await local('secretariat-1', {
    how: 'submitted',
    command: 'meetings schedule',
    values: {
      group: 'cio-network',
      day: '2026-05-20',
      time: '13:00',
      zone: 'Europe/Zurich',
      minutes: '60',
      repeat: 'once',
      confirmed: 'yes',
    },
  });
  await jobs.settle();
  await settled();
  expect(puts().at(-1)?.words).toContain('Share the code book');
  expect(puts().at(-1)?.words).toContain('20 May');
});

test('it is known after a restart, asked for anew it moves, and deleted it is not written to any more', async () => {
  const database = join(folder(), 'wild.db');
  const before = await withHome(database);
  await before.close();
  const { connector } = before;
  const after = await openTeams({ database, connector });
  const count = () => before.puts().length;
  await after.say('ana', 'profile update --position CIO');
  await after.teams.stop();
  expect(before.puts().at(-1)).toMatchObject({ path: `/v3/conversations/a:ana/activities/${before.id}` });
  await after.say('ana', 'home');
  const moved = `message-${connector.asked.length}`;
  await after.say('ana', 'profile update --position CTO');
  await after.teams.stop();
  expect(before.puts().at(-1)).toMatchObject({ path: `/v3/conversations/a:ana/activities/${moved}` });
  await after.say('ana', 'profile update --position CDO');
  await after.teams.stop();
  const puts = count();
  const letter = after.activity('ana', { text: 'profile update --position CEO' });
  // The answer to the line is written first, then the home.
  connector.fails('well', { status: 404, body: { error: { code: 'NotFound' } } });
  await after.post(letter);
  await after.teams.stop();
  expect(count()).toBe(puts + 1);
  await after.say('ana', 'profile update --position CXO');
  await after.teams.stop();
  expect(count()).toBe(puts + 1);
});
