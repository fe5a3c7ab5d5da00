import { execFileSync } from 'node:child_process';
import ICAL from 'ical.js';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { createCalendar } from '../../../adapters/calendar/index.ts';
import { createHttpServer } from '../../../adapters/http.ts';
import type { Meeting } from '../../../src/domain/meeting.ts';
import { network } from '../../conversation.ts';
import { meeting, sampleStore } from '../../db/samples.ts';
import { post, ready, start } from '../../running.ts';
import { openWorkspace, type Workspace } from '../../workspace.ts';

async function workspace(): Promise<Workspace> {
  const opened = await openWorkspace();
  onTestFinished(() => opened.close());
  return opened;
}

const textOf = (json: unknown): string => z.object({ text: z.string() }).parse(json).text;
const say = async ({ post }: Workspace, from: string, line: string): Promise<string> =>
  textOf((await post('/local/calls', { from, said: { how: 'typed', line } })).json);
/** Where the links in an answer lead on this server. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/https:\/\/wild\.example(\/calendar\/[\w-]{27}\.ics)/g)].map(([, path]) => path ?? '');
const feedOf = async (at: Workspace, from: string, nth = 0): Promise<string> =>
  pathsIn(await say(at, from, 'calendar'))[nth] ?? 'no link';

/** What an independent reader makes of the feed. */
function read(ics: string) {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const instant = (name: string): string => {
      const value = component.getFirstPropertyValue(name);
      return value instanceof ICAL.Time ? value.toJSDate().toISOString() : `no time: ${value}`;
    };
    return {
      uid: event.uid,
      start: instant('dtstart'),
      end: instant('dtend'),
      modified: instant('last-modified'),
      stamp: instant('dtstamp'),
      sequence: event.sequence,
      status: String(component.getFirstPropertyValue('status')),
      summary: event.summary,
      description: event.description,
      location: event.location,
    };
  });
  return { name: String(calendar.getFirstPropertyValue('x-wr-calname')), events };
}
const eventsAt = async (at: Workspace, path: string) => read((await at.get(path)).text).events;

test('a member’s link holds the meetings of their groups, at the instants of the store, and of no others', async () => {
  const at = await workspace();
  const answer = await at.get(await feedOf(at, 'ch-cio'));
  expect(answer).toMatchObject({
    status: 200,
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-cache',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    },
  });
  const { name, events } = read(answer.text);
  expect(name).toBe('WILD meetings');
  const kept = await at.store.transaction(({ meetings }) => meetings.ofSeries('series_cio-network'));
  expect(events.map(({ uid, start, end }) => ({ uid, start, end }))).toEqual(
    kept.map(({ id, startsAt, minutes }) => ({
      uid: `${id}@wild-bot`,
      start: new Date(startsAt.epochMilliseconds).toISOString(),
      end: new Date(startsAt.add({ minutes }).epochMilliseconds).toISOString(),
    })),
  );
  expect(events[1]).toMatchObject({
    start: '2026-06-10T11:00:00.000Z',
    summary: 'CIO Network',
    description: 'Wednesday, 10 June 2026 at 13:00 (Geneva)',
    status: 'CONFIRMED',
    sequence: 0,
  });
});

/** Lines as they go over the wire; every one must be ended. */
function linesOf(ics: string): string[] {
  expect(ics.endsWith('\r\n')).toBe(true);
  expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  return ics.slice(0, -2).split('\r\n');
}

const hostile = {
  'اجتماع شبكة مديري المعلومات حول الذكاء الاصطناعي وتبادل الخبرات بين المكاتب الوطنية للملكية الفكرية':
    'قاعة الاجتماعات الكبرى في مقر المنظمة العالمية للملكية الفكرية، جنيف',
  '知识产权局首席信息官网络会议：人工智能工具、数据保护与技能交流，经验教训以及下一步工作安排，包括成功与不成功的举措':
    'https://meet.example/房间?a=1;b=2,c',
  'A; b, c\\n "d" : e\\': 'Room 1; floor 2, left\\right',
  'One\nBEGIN:VEVENT\r\nUID:stolen': 'two\r\nlines',
  ['👩🏽‍💻'.repeat(30)]: 'bell \u0007, escape \u001b[31m, nul \u0000.',
};

test('titles in any script are folded at 75 octets, and nothing anyone writes breaks out of its line', async () => {
  const at = await workspace();
  const path = await feedOf(at, 'ch-cio', 1);
  await at.store.transaction(async ({ meetings }) => {
    for (const [index, [title, place]] of Object.entries(hostile).entries()) {
      const groupId = 'g_cio-network';
      await meetings.save(
        meeting(`m_${index}`, `2026-07-0${index + 1}T13:00[Europe/Zurich]`, { groupId, title, place }),
      );
    }
  });
  const { text } = await at.get(path);
  for (const line of linesOf(text)) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text).not.toMatch(/[^\P{Cc}\r\n]/u);
  const plain = (said: string): string => said.replaceAll(/\r?\n/g, ' ').replaceAll(/\p{Cc}/gu, '');
  const seen = read(text).events.filter(({ uid }) => /^m_\d@/.test(uid));
  expect(seen.map(({ summary, location }) => [summary, location])).toEqual(
    Object.entries(hostile).map(([title, place]) => [`CIO Network: ${plain(title)}`, plain(place)]),
  );
});

const next = 'series_cio-network_2026-06-10@wild-bot';

test('a moved meeting keeps its UID and raises its SEQUENCE; a cancelled one stays, as CANCELLED', async () => {
  const at = await workspace();
  const path = await feedOf(at, 'ch-cio');
  const one = async () => (await eventsAt(at, path)).find(({ uid }) => uid === next);
  const before = await one();
  await at.post('/local/clock', { advance: 'P1D' });
  const moved = { meeting: 'cio-network', day: '2026-06-17', time: '14:00', confirmed: 'yes' };
  await at.post('/local/calls', {
    from: 'secretariat-1',
    said: { how: 'pressed', command: 'meetings move', values: { ...moved, reason: 'The hall is taken.' } },
  });
  const after = await one();
  expect(after).toMatchObject({
    start: '2026-06-17T12:00:00.000Z',
    end: '2026-06-17T13:30:00.000Z',
    sequence: 1,
    status: 'CONFIRMED',
    modified: '2026-04-17T15:00:00.000Z',
  });
  expect(after?.description).toContain('The hall is taken.');
  expect(before?.modified).toBe('2026-04-16T15:00:00.000Z');
  await at.post('/local/calls', {
    from: 'secretariat-1',
    said: { how: 'pressed', command: 'meetings cancel', values: { meeting: 'cio-network', confirmed: 'yes' } },
  });
  expect(await one()).toMatchObject({ sequence: 2, status: 'CANCELLED', start: '2026-06-17T12:00:00.000Z' });
  await at.post('/local/clock', { advance: 'P120D' });
  expect(await one()).toMatchObject({ status: 'CANCELLED' });
});

test('a calendar that has the feed as it is gets 304, even where the clock stands still between two changes', async () => {
  const at = await workspace();
  const path = await feedOf(at, 'ch-cio');
  const first = await at.get(path);
  const { etag = '', 'last-modified': modified = '' } = first.headers;
  expect(first.headers['last-modified']).toBe('Thu, 16 Apr 2026 15:00:00 GMT');
  for (const headers of [{ 'If-None-Match': String(etag) }, { 'If-Modified-Since': String(modified) }]) {
    const again = await at.get(path, headers);
    expect(again).toMatchObject({ status: 304, text: '', headers: { etag } });
  }
  await say(at, 'ch-cio', 'meetings answer cio-network yes');
  for (const headers of [{ 'If-None-Match': String(etag) }, { 'If-Modified-Since': String(modified) }]) {
    const changed = await at.get(path, headers);
    expect(changed.status).toBe(200);
    expect(changed.headers.etag).not.toBe(etag);
    expect(changed.headers['last-modified']).toBe('Thu, 16 Apr 2026 15:00:01 GMT');
    expect(read(changed.text).events[1]?.description).toContain('Your answer: yes');
  }
});

test('it answers GET and HEAD under any name, nothing else, and nobody without the secret', async () => {
  const at = await workspace();
  const path = await feedOf(at, 'ch-cio');
  expect((await at.get(path, { Host: 'wild.example' })).status).toBe(200);
  const head = await fetch(`${at.url}${path}`, { method: 'HEAD' });
  expect(head.status).toBe(200);
  expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength((await at.get(path)).text)));
  const posted = await at.post(path, {});
  expect(posted).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  const [, secret = ''] = /([\w-]{27})\.ics/.exec(path) ?? [];
  for (const wrong of [
    'x',
    `${secret}x`,
    secret.slice(1),
    secret.toLowerCase(),
    '%00',
    '%2e%2e%2fsecret',
    `${secret}'`,
  ]) {
    const refused = await at.get(`/calendar/${wrong}.ics`);
    expect(refused.status).toBe(404);
    expect(refused.text).not.toContain(wrong.slice(0, 20).padEnd(20, '\n'));
  }
  expect(await feedOf(at, 'ch-cio')).toBe(path);
  expect(await feedOf(at, 'fr-cio')).not.toBe(path);
});

test('a new link ends the old one; a group’s is for its leaders to renew, and the group is told', async () => {
  const at = await workspace();
  const [mine = '', shared = ''] = pathsIn(await say(at, 'ch-cio', 'calendar'));
  expect(await say(at, 'ch-cio', 'calendar renew')).toContain(
    'Calendars that follow the old one are no longer updated.',
  );
  expect((await at.get(mine)).status).toBe(200);
  const renew = (from: string, group?: string) =>
    at.post('/local/calls', {
      from,
      said: { how: 'pressed', command: 'calendar renew', values: { confirmed: 'yes', ...(group ? { group } : {}) } },
    });
  await renew('ch-cio');
  expect((await at.get(mine)).status).toBe(404);
  expect((await at.get(shared)).status).toBe(200);
  expect((await at.get(await feedOf(at, 'ch-cio'))).status).toBe(200);

  expect(textOf((await renew('ch-cio', 'cio-network')).json)).toContain('Only the chair or a vice-chair');
  expect((await at.get(shared)).status).toBe(200);
  expect(textOf((await renew('secretariat-1', 'cio-network')).json)).toContain('has ended');
  expect((await at.get(shared)).status).toBe(404);
  expect((await at.get(await feedOf(at, 'ch-cio', 1))).status).toBe(200);
  const inbox = await at.get('/local/inbox?as=ch-cio');
  expect(inbox.text).toContain('The calendar link of the CIO Network is a new one.');
});

test('a person’s feed is in their language and loses the group they leave', async () => {
  const at = await workspace();
  expect(await say(at, 'fr-cio', 'calendar')).toContain('Copiez un lien et abonnez-y votre agenda');
  const path = await feedOf(at, 'fr-cio');
  await say(at, 'fr-cio', 'meetings answer cio-network maybe');
  const french = read((await at.get(path)).text);
  expect(french.name).toBe('Réunions WILD');
  expect(french.events[1]?.description).toMatch(
    /^mercredi 10 juin 2026 à 13\u00a0h\u00a000 \(Genève\)\nVotre réponse\s: peut-être$/,
  );
  const left = { how: 'pressed', command: 'leave', values: { group: 'cio-network', confirmed: 'yes' } };
  await at.post('/local/calls', { from: 'fr-cio', said: left });
  const of = (await eventsAt(at, path)).filter(({ summary }) => summary.startsWith('CIO Network'));
  expect(of).toEqual([]);
  expect(await say(at, 'newcomer', 'calendar')).toContain('ask to join a group');
});

test('in a channel, where others may read along, nobody is shown their own link', async () => {
  const at = await workspace();
  const call = { from: 'ch-cio', in: 'cio-network', said: { how: 'typed', line: 'calendar' } };
  const shown = textOf((await at.post('/local/calls', call)).json);
  expect(shown).toContain('ask me in a direct conversation');
  expect(pathsIn(shown)).toEqual([await feedOf(at, 'ch-cio', 1)]);
});

test('a meeting’s card has a link that adds it, and only it, to a calendar', async () => {
  const at = await workspace();
  const shown = await say(at, 'ch-cio', 'meetings show cio-network');
  expect(shown).toContain('Add to calendar');
  const [path = ''] = pathsIn(shown);
  expect((await eventsAt(at, path)).map(({ uid }) => uid)).toEqual([next]);
});

test('no log holds the address of a calendar', async () => {
  const logged: string[] = [];
  const { store } = await sampleStore();
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  const server = createHttpServer({ host: '127.0.0.1', port: 0, log });
  server.mount(createCalendar({ store, clock: { now: () => Temporal.Now.instant() }, network }));
  const url = await server.start();
  onTestFinished(() => server.stop());
  const secret = await store.transaction(({ feeds }) => feeds.secret({ kind: 'group', id: 'cio' }));
  expect((await fetch(`${url}/calendar/${secret}.ics`)).status).toBe(200);
  await store.close();
  expect((await fetch(`${url}/calendar/${secret}.ics`)).status).toBe(500);
  expect(logged.join()).toContain('request failed');
  expect(logged.join()).not.toContain(secret);
});

test('the program gives links that work, at PUBLIC_URL or at the address it listens on', async () => {
  const told = { from: 'ch-cio', said: { how: 'typed', line: 'calendar' } };
  const address = await ready(start({ PORT: '0', DATABASE_URL: ':memory:' }));
  const [link = ''] = /http\S+\.ics/.exec(textOf((await post(address, '/local/calls', told)).body)) ?? [];
  expect(link.startsWith(`${address}/calendar/`)).toBe(true);
  expect((await fetch(link)).status).toBe(200);
  const set = await ready(start({ PORT: '0', DATABASE_URL: ':memory:', PUBLIC_URL: 'https://wild.example/bot/' }));
  expect(textOf((await post(set, '/local/calls', told)).body)).toMatch(
    /https:\/\/wild\.example\/bot\/calendar\/[\w-]{27}\.ics/,
  );
});

/** Builds and reads back a feed in a process of its own, whose machine is in that zone. */
const inZone = (zone: string) => {
  const script = `
    import ICAL from 'ical.js';
    import { icsOf } from './adapters/calendar/ics.ts';
    const meeting = (id, startsAt) => ({ id, groupId: 'g', seriesId: null, occursOn: null, title: null, minutes: 90,
      startsAt: Temporal.ZonedDateTime.from(startsAt), place: null, state: 'scheduled', reason: null, sequence: 0,
      changedAt: Temporal.Instant.from('2026-01-01T00:00:00Z') });
    const ics = icsOf({ name: 'x', groups: new Map([['g', { id: 'g', name: 'G' }]]),
      reader: { language: 'en', locale: 'en-GB', zone: 'Europe/Zurich' },
      entries: ${JSON.stringify(walls)}.map((at, index) => ({ meeting: meeting('m' + index, at), answer: undefined })) });
    const events = new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent');
    const starts = events.map((event) => event.getFirstPropertyValue('dtstart').toJSDate().toISOString());
    process.stdout.write(JSON.stringify({ ics, starts }));`;
  const options = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script];
  const cwd = new URL('../../..', import.meta.url).pathname;
  const out = execFileSync(process.execPath, options, { cwd, env: { TZ: zone }, encoding: 'utf8' });
  return z.object({ ics: z.string(), starts: z.array(z.string()) }).parse(JSON.parse(out));
};
const walls = [
  '2026-03-11T13:00[Europe/Zurich]',
  '2026-06-10T13:00[Europe/Zurich]',
  '2026-10-25T02:30:00+01:00[Europe/Zurich]',
  '2026-12-09T00:00[Pacific/Chatham]',
  '2026-12-09T14:00[Asia/Kathmandu]',
  '2026-11-01T01:30:00-05:00[America/New_York]',
];

test('the same instants, and the same bytes, wherever the machine is', () => {
  const expected = walls.map((wall) => new Date(Temporal.ZonedDateTime.from(wall).epochMilliseconds).toISOString());
  const zones = ['UTC', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Chatham'];
  const found = zones.map(inZone);
  expect(found.map(({ starts }) => starts)).toEqual(zones.map(() => expected));
  expect(new Set(found.map(({ ics }) => ics)).size).toBe(1);
});

test('meetings that are over stay for a year', async () => {
  const at = await workspace();
  const path = await feedOf(at, 'ch-cio', 1);
  const old = (id: string, day: string): Meeting =>
    meeting(id, `${day}T13:00[Europe/Zurich]`, { groupId: 'g_cio-network' });
  await at.store.transaction(async ({ meetings }) => {
    await meetings.save(old('m_last', '2025-05-01'));
    await meetings.save(old('m_before', '2025-04-01'));
  });
  const uids = (await eventsAt(at, path)).map(({ uid }) => uid);
  expect(uids).toContain('m_last@wild-bot');
  expect(uids).not.toContain('m_before@wild-bot');
});
