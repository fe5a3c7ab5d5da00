import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { folder } from './running.ts';

const root = new URL('../', import.meta.url).pathname;
const page = readFileSync(join(root, '.github/CONTRIBUTING.md'), 'utf8');
const section = (title: string): string => (page.split(`\n## ${title}\n`)[1] ?? '').split('\n## ')[0] ?? '';

/** The code itself, without tests and with the same packages, where it may be changed. */
function copyOfTheCode(): string {
  const home = folder();
  for (const name of ['src', 'adapters', 'db', 'test', 'package.json', 'tsconfig.json'])
    cpSync(join(root, name), join(home, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(home, 'node_modules'));
  return home;
}

type Step = { path: string; kind: 'ts' | 'diff'; code: string };
/** Every block of code in the section, with the file that is named in the line before it. */
function stepsOf(text: string): Step[] {
  const blocks = text.matchAll(/`([\w./-]+\.ts)`[^`\n]*:\n\n {3}```(ts|diff)\n(.*?)\n {3}```/gs);
  return [...blocks].map(([, path = '', kind, code = '']) => ({
    path,
    kind: kind === 'ts' ? 'ts' : 'diff',
    code: code.replaceAll(/^ {3}/gm, ''),
  }));
}

/** A new file is written whole; of a diff, each added line goes below the line that stands before it. */
function follow(home: string, { path, kind, code }: Step): void {
  const file = join(home, path);
  if (kind === 'ts') {
    expect(existsSync(file), `${path} is to be new`).toBe(false);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${code}\n`);
    return;
  }
  const lines = readFileSync(file, 'utf8').split('\n');
  let at = -1;
  for (const line of code.split('\n')) {
    if (line.startsWith('+')) lines.splice(++at, 0, line.slice(1));
    else at = lines.indexOf(line.slice(1), at + 1);
    expect(at, `${path} has the line “${line.slice(1)}”`).toBeGreaterThanOrEqual(0);
  }
  writeFileSync(file, lines.join('\n'));
}

test('“Add a command” adds a command: it compiles, and is found by help, in Slack, in Teams and locally', async () => {
  const home = copyOfTheCode();
  const steps = stepsOf(section('Add a command'));
  expect(steps).toHaveLength(4);
  for (const step of steps) follow(home, step);

  writeFileSync(
    join(home, 'tsconfig.core.json'),
    JSON.stringify({ extends: './tsconfig.json', include: ['src/commands', 'src/languages'] }),
  );
  // Every word is there in every language, or this fails.
  await promisify(execFile)(process.execPath, [join(root, 'node_modules/.bin/tsc'), '-p', 'tsconfig.core.json'], {
    cwd: home,
  });

  const { conversation } = await import(join(home, 'test/conversation.ts'));
  const chat = await conversation();
  expect(await chat.say('newcomer', 'help')).toContain('See what a group is for.');
  expect(await chat.say('newcomer', 'help mandate')).toContain('/wild mandate <group>');
  expect(await chat.say('fr-cio', 'mandate ai')).toMatch(/^AI Tools Collaboration Group : /);

  const { openWorkspace } = await import(join(home, 'test/workspace.ts'));
  const local = await openWorkspace();
  try {
    const said = { how: 'pressed', command: 'mandate', values: { group: 'cio-network' } };
    expect((await local.post('/local/calls', { from: 'newcomer', said })).json.text).toMatch(/^CIO Network: A network/);
    const cards = (await local.get('/local/commands?as=newcomer')).json;
    expect(cards.map(({ name }: { name: string }) => name)).toContain('mandate');
  } finally {
    await local.close();
  }

  const { slackWorld } = await import(join(home, 'test/adapters/slack/world.ts'));
  const slack = await slackWorld();
  expect((await slack.command('ana', 'mandate cio')).json.text).toMatch(/^CIO Network: A network/);
  await slack.command('ana', 'mandate');
  expect(slack.modal().title.text).toBe('Mandate');

  const { openTeams, wordsOf } = await import(join(home, 'test/adapters/teams/workspace.ts'));
  const teams = await openTeams();
  expect(wordsOf(await teams.say('ana', 'mandate cio'))).toContain('CIO Network: A network');
});

test('every file, folder and script that the page names is there, but for what it invents', () => {
  const scripts = Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts);
  for (const [, script = ''] of page.matchAll(/npm run ([a-z:]+)/g)) expect(scripts).toContain(script);
  const invented = /lesson|mandate|NN|<|french|\/fr\/typed/;
  for (const [, path = ''] of page.matchAll(/`((?:src|adapters|db|test|\.github)\/[\w./<>-]+)`/g))
    if (!invented.test(path)) expect(existsSync(join(root, path)), path).toBe(true);
});

test('the picture shows every room of the core', () => {
  const rooms = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((one) => one.isDirectory());
  const picture = section('The rooms').split('```')[1] ?? '';
  for (const { name } of rooms) expect(picture).toContain(`src/${name}/`);
});
