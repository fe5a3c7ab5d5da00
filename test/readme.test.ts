import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commands } from '../src/commands/index.ts';
import { readConfig } from '../src/setup/config.ts';
import { settingNames } from '../src/setup/settings.ts';
import { conversation } from './conversation.ts';

const root = new URL('../', import.meta.url);
const readme = readFileSync(new URL('README.md', root), 'utf8');

/** What stands between a marker and the next heading. */
const after = (marker: string): string => (readme.split(marker)[1] ?? '').split('\n## ')[0] ?? '';
const rows = (text: string): string[][] =>
  text.split('\n').flatMap((line) => (/^\| (?!---)/.test(line) ? [line.slice(2, -2).split(' | ')] : []));

test('README is short enough to read', () => {
  expect(readme.split('\n').length).toBeLessThan(260);
});

test('its transcript is what the bot says', async () => {
  const [, transcript = ''] = after('<!-- transcript').split('```');
  const exchanges = transcript.trim().split(/\n(?=\S+> )/);
  expect(exchanges.length).toBeGreaterThan(4);
  const chat = await conversation();
  for (const exchange of exchanges) {
    const [, who = '', said = '', answer = ''] = /^(\S+)> ([^\n]*)\n?(.*)$/s.exec(exchange) ?? [];
    expect(await played(chat, who, said)).toBe(answer.trim());
  }
});

/** A typed line, a press of [a button], or a wait for what arrives. */
async function played(chat: Awaited<ReturnType<typeof conversation>>, who: string, said: string): Promise<string> {
  const [, button] = /^\[(.*)\]$/.exec(said) ?? [];
  const [, duration] = /^\((P\w+) later\)$/.exec(said) ?? [];
  if (duration) await chat.later(duration);
  if (duration || said === '(receives)') return ((await chat.letters(who)).at(-1) ?? '').trim();
  return (button ? await chat.press(who, button) : await chat.say(who, said)).trim();
}

test('its commands are the commands, under who may use them', () => {
  const listed = rows(after('<!-- commands -->')).slice(1);
  const levels = {
    anyone: 'anyone',
    members: 'members',
    chairs: 'chairs',
    'focal points': 'focal points',
    secretariat: 'the secretariat',
  };
  const table = Object.entries(levels).map(([level, who]) => [
    who,
    commands.flatMap(({ name, allow }) => (allow.level === level ? [`\`${name}\``] : [])).join(', '),
  ]);
  expect(listed).toEqual(table);
});

test('its settings are the settings, with their defaults', () => {
  const read = readConfig({});
  const config = 'config' in read ? read.config : undefined;
  const listed = rows(after('## Settings'))
    .slice(1)
    .flatMap(([names = '', , values = '']) => {
      const given = values.split(', ');
      return names
        .split(', ')
        .map((name, index) => [name.replaceAll('`', ''), (given[index] ?? '').replaceAll('`', '')]);
    });
  expect(listed.map(([name]) => name).sort()).toEqual([...settingNames].sort());
  for (const [name = '', value] of listed) {
    const standing = config?.[name as keyof typeof config];
    expect(Array.isArray(standing) ? standing.join() : String(standing ?? ''), name).toBe(value);
  }
});

test('every script, file and folder it names is there', () => {
  const scripts = Object.keys(JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).scripts);
  for (const [, script = ''] of readme.matchAll(/npm run ([a-z]+)/g)) expect(scripts).toContain(script);
  for (const [, path = ''] of readme.matchAll(/[(`]((?:src|adapters|db|test|\.github)\/[\w./-]+)[`)]/g)) {
    const folder = path.replace(/\/?[^/]*$/, '');
    const name = path.slice(folder.length).replaceAll('/', '');
    if (name !== '') expect(readdirSync(new URL(`${folder}/`, root)), path).toContain(name);
  }
});
