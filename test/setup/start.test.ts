import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { settingIn } from '../../db/sqlite/setting-in.ts';
import { healthSettings } from '../../src/ports/tables/settings.ts';

import { readConfig, warningsOf } from '../../src/setup/config.ts';
import { settingNames } from '../../src/setup/settings.ts';
import { ended, folder, post, ready, start } from '../running.ts';

const faultsOf = (settings: Record<string, string>): string[] => {
  const read = readConfig(settings);
  return 'faults' in read ? read.faults : [];
};

test('each wrong setting is one sentence that names it', () => {
  expect(
    faultsOf({
      PORT: 'abc',
      NETWORK_TIME_ZONE: 'Mars/Base',
      COMMAND_NAME: 'wild',
      LOCAL_WORKSPACE: 'maybe',
      LOG_LEVEL: 'loud',
    }),
  ).toEqual([
    'PORT must be a number from 0 to 65535.',
    'NETWORK_TIME_ZONE must name a time zone by region and city, such as Europe/Zurich, or be UTC. An offset such as +02:00 has no summer time.',
    'COMMAND_NAME must be a slash and 1 to 31 small letters, digits, - or _, such as /wild.',
    'LOCAL_WORKSPACE must be on or off.',
    'LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent.',
  ]);
  expect(faultsOf({ PORT: '70000' })).toEqual(['PORT must be a number from 0 to 65535.']);
  expect(faultsOf({ HOST: '0.0.0.0' })).toHaveLength(1);
  for (const PUBLIC_URL of ['wild.example', 'ftp://wild.example', 'javascript:alert(1)', 'https://wild.example/?a=b']) {
    expect(faultsOf({ PUBLIC_URL })).toEqual([expect.stringContaining('PUBLIC_URL')]);
  }
  expect(faultsOf({ LOCAL_WORKSPACE: 'off' })).toHaveLength(1);
  expect(faultsOf({ DATABASE_URL: 'postgres://db:port/wild' })[0]).toContain('DATABASE_URL');
  expect(faultsOf({ SLACK_BOT_TOKEN: 'x', SLACK_TOKEN: 'y' })).toEqual([
    'SLACK_TOKEN is set, but this version does not know it. Leave it out.',
    'SLACK_SIGNING_SECRET is missing: Slack needs it too.',
    'SLACK_BOT_TOKEN must be the bot token of an installed app; it begins with xoxb-.',
  ]);
  expect(faultsOf({ SLACK_CLIENT_ID: '1.2', SLACK_SIGNING_SECRET: 's' })).toEqual([
    'SLACK_CLIENT_SECRET is missing: Slack needs it too.',
    'SLACK_STATE_SECRET is missing: Slack needs it too.',
    'PUBLIC_URL is missing: Slack needs it too.',
  ]);
  expect(faultsOf({ SLACK_CLIENT_ID: '1.2', SLACK_BOT_TOKEN: 'xoxb-1' })).toEqual([
    'SLACK_BOT_TOKEN is for one workspace, SLACK_CLIENT_ID for several: leave one of them out.',
  ]);
  for (const SECRETARIAT of ['foo', 'slack:T1', 'ana@wipo.int, irc:a:b'])
    expect(faultsOf({ SECRETARIAT })).toEqual([
      'SECRETARIAT must be accounts such as slack:T012AB3CD:U045EF6GH or e-mail addresses, comma separated.',
    ]);
  expect(faultsOf({ SECRETARIAT: 'slack:T1:U1, teams:tenant:29:1a, Ana@wipo.int' })).toEqual([]);
  expect(faultsOf({ PORT: '', HOST: '' })).toEqual([]);
});

test('with Slack set up, the local workspace is there only if asked for', () => {
  const slack = { SLACK_SIGNING_SECRET: 'secret', SLACK_BOT_TOKEN: 'xoxb-1' };
  const localOf = (settings: Record<string, string>) => {
    const read = readConfig(settings);
    return 'config' in read ? read.config.LOCAL_WORKSPACE : read.faults;
  };
  expect(localOf({})).toBe('on');
  expect(localOf(slack)).toBe('off');
  expect(localOf({ TEAMS_SKIP_AUTH: '1' })).toBe('on');
  expect(localOf({ TEAMS_SKIP_AUTH: '1', LOCAL_WORKSPACE: 'off' })).toBe('off');
  expect(localOf({ ...slack, HOST: '0.0.0.0' })).toBe('off');
  expect(localOf({ ...slack, LOCAL_WORKSPACE: 'on' })).toBe('on');
});

test('Teams is set up whole or not at all, and never open to anybody', () => {
  const guid = '6f9619ff-8b86-4d01-b42d-00c04fc964ff';
  const whole = { TEAMS_CLIENT_ID: guid, TEAMS_CLIENT_SECRET: 'secret', TEAMS_TENANT_ID: guid };
  expect(faultsOf(whole)).toEqual([]);
  expect(readConfig(whole)).toMatchObject({ config: { LOCAL_WORKSPACE: 'off' } });
  expect(readConfig({ ...whole, LOCAL_WORKSPACE: 'on' })).toMatchObject({ config: { LOCAL_WORKSPACE: 'on' } });
  expect(faultsOf({ TEAMS_CLIENT_ID: guid })).toEqual([
    'TEAMS_CLIENT_SECRET is missing: Teams needs TEAMS_CLIENT_ID, TEAMS_CLIENT_SECRET or TEAMS_MANAGED_IDENTITY, and TEAMS_TENANT_ID.',
    'TEAMS_TENANT_ID is missing: Teams needs TEAMS_CLIENT_ID, TEAMS_CLIENT_SECRET or TEAMS_MANAGED_IDENTITY, and TEAMS_TENANT_ID.',
  ]);
  const managed = { TEAMS_CLIENT_ID: guid, TEAMS_TENANT_ID: guid, TEAMS_MANAGED_IDENTITY: 'system' };
  expect(faultsOf(managed)).toEqual([]);
  expect(faultsOf({ ...managed, TEAMS_MANAGED_IDENTITY: 'mine' })).toEqual([
    'TEAMS_MANAGED_IDENTITY must be the client id of a managed identity, a GUID, or system.',
  ]);
  expect(faultsOf({ ...whole, TEAMS_MANAGED_IDENTITY: guid })).toEqual([
    'TEAMS_CLIENT_SECRET is of no use with TEAMS_MANAGED_IDENTITY. Leave one of them out.',
  ]);
  expect(faultsOf({ TEAMS_ALLOWED_TENANTS: guid })).toHaveLength(3);
  expect(faultsOf({ ...whole, TEAMS_TENANT_ID: 'contoso' })).toEqual([
    'TEAMS_TENANT_ID must be the directory (tenant) id, a GUID.',
  ]);
  expect(faultsOf({ ...whole, TEAMS_ALLOWED_TENANTS: `${guid}, everybody` })).toHaveLength(1);
  expect(faultsOf({ TEAMS_SKIP_AUTH: '1' })).toEqual([]);
  expect(faultsOf({ TEAMS_SKIP_AUTH: 'yes' })).toHaveLength(1);
  expect(faultsOf({ TEAMS_SKIP_AUTH: '1', HOST: '0.0.0.0' })).toEqual([
    'TEAMS_SKIP_AUTH asks nobody who they are, so it needs HOST to be 127.0.0.1, ::1 or localhost, not 0.0.0.0.',
  ]);
  expect(faultsOf({ ...whole, TEAMS_SKIP_AUTH: '1' })).toHaveLength(3);
  expect(faultsOf({ ...whole, DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS: '1' })).toHaveLength(1);
});

test('.env.example holds every setting with its default, and no other', () => {
  const lines = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8').split('\n');
  const example = Object.fromEntries(lines.filter((line) => /^[A-Z]/.test(line)).map((line) => line.split('=', 2)));
  expect(Object.keys(example).sort()).toEqual([...settingNames].sort());
  expect(readConfig(example)).toEqual(readConfig({}));
});

test('a wrong setting stops the start with its sentence', async () => {
  const { code, out, err } = await ended(start({ PORT: 'abc', LOCAL_WORKSPACE: 'perhaps' }));
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(err.trim().split('\n')).toEqual([
    'PORT must be a number from 0 to 65535.',
    'LOCAL_WORKSPACE must be on or off.',
  ]);
});

test('on an older Node.js it says in one line what to type', async () => {
  const older =
    'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.20.2"}})';
  const { code, err } = await ended(start({}, [], ['--import', older]));
  expect(code).toBe(1);
  expect(err.trim()).toBe(
    'WILD Bot needs Node.js 26 and this is 20.20.2; "npm ci" has brought the right one: type "npm start" instead.',
  );
});

test('it starts on an empty folder, answers, and stops cleanly on SIGTERM, on Ctrl-C and when its terminal closes', async () => {
  const DATABASE_URL = join(folder(), 'new', 'wild.db');
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    const child = start({ PORT: '0', DATABASE_URL });
    const address = await ready(child);
    const reply = await post(address, '/local/calls', { from: 'newcomer', said: { how: 'typed', line: 'groups' } });
    expect(reply.status).toBe(200);
    expect(JSON.stringify(reply.body)).toContain('26 members nominated from 20 Offices');
    const end = ended(child);
    child.kill(signal);
    expect(await end).toMatchObject({ code: 0, err: '' });
  }
});

test('with Teams set up it asks for a token, has no local workspace unless told, and goes by the world’s clock', async () => {
  const guid = '6f9619ff-8b86-4d01-b42d-00c04fc964ff';
  const teams = { TEAMS_CLIENT_ID: guid, TEAMS_CLIENT_SECRET: 'secret', TEAMS_TENANT_ID: guid };
  const address = await ready(start({ PORT: '0', DATABASE_URL: ':memory:', ...teams }));
  const said = { type: 'message', serviceUrl: 'https://smba.trafficmanager.net/teams', text: 'help' };
  expect((await post(address, '/api/messages', said)).status).toBe(401);
  expect((await post(address, '/local/calls', {})).status).toBe(404);
  const both = await ready(start({ PORT: '0', DATABASE_URL: ':memory:', ...teams, LOCAL_WORKSPACE: 'on' }));
  const state: unknown = await (await fetch(`${both}/local/state`)).json();
  expect(JSON.stringify(state)).toContain(`"now":"${new Date().getUTCFullYear()}-`);
  expect((await post(both, '/local/clock', { advance: 'P1D' })).status).toBe(400);
});

test('Microsoft’s local client is for trying out: the local workspace and its clock are there as without it', async () => {
  const address = await ready(start({ PORT: '0', DATABASE_URL: ':memory:', TEAMS_SKIP_AUTH: '1' }));
  expect((await post(address, '/local/clock', { advance: 'P1D' })).body).toEqual({ now: '2026-04-17T15:00:00Z' });
  const file = join(folder(), 'wild.db');
  const alone = { DATABASE_URL: file, TEAMS_SKIP_AUTH: '1', LOCAL_WORKSPACE: 'off' };
  const child = start({ PORT: '0', ...alone });
  await ready(child);
  const end = ended(child);
  child.kill('SIGTERM');
  await end;
  expect(settingIn(file, healthSettings.since)).toMatch(new RegExp(`^${new Date().getUTCFullYear()}-`));
});

test('with any port, calendars are where the server listens', async () => {
  const address = await ready(start({ PORT: '0', DATABASE_URL: ':memory:' }));
  const { body } = await post(address, '/local/calls', { from: 'ch-cio', said: { how: 'typed', line: 'calendar' } });
  expect(JSON.stringify(body)).toContain(`${address}/calendar/`);
});

test('a port that is taken stops the start with one sentence', async () => {
  const address = await ready(start({ PORT: '0', DATABASE_URL: ':memory:' }));
  const { code, err } = await ended(start({ PORT: new URL(address).port, DATABASE_URL: ':memory:' }));
  expect(code).toBe(1);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).toContain('PORT');
});

test('a file that is not ours is left alone, with one sentence', async () => {
  const file = join(folder(), 'notes.txt');
  writeFileSync(file, 'These are my notes, and they are not a database of any kind.'.repeat(100));
  const { code, err } = await ended(start({ PORT: '0', DATABASE_URL: file }));
  expect(code).toBe(1);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(readFileSync(file, 'utf8')).toContain('my notes');
});

test('a local workspace beside real people is warned about, and by itself is not', () => {
  const warnings = (settings: Record<string, string>) => {
    const read = readConfig(settings);
    return 'config' in read ? warningsOf(read.config) : read.faults;
  };
  const slack = { SLACK_SIGNING_SECRET: 'secret', SLACK_BOT_TOKEN: 'xoxb-1', PUBLIC_URL: 'https://wild.example' };
  expect(warnings({ ...slack, PUBLIC_URL: '' })).toEqual([expect.stringContaining('PUBLIC_URL is not set')]);
  expect(warnings({ ...slack, LOCAL_WORKSPACE: 'on' })).toEqual([expect.stringContaining('speaks as anyone')]);
  expect(warnings(slack)).toEqual([]);
  expect(warnings({})).toEqual([]);
});
