import { expect } from 'vitest';
import type { Destination, Recipient } from '../../../src/ports/letter.ts';
import { onEach } from '../engines.ts';
import { later, now } from '../samples.ts';

const view = (text: string) => ({ body: [{ kind: 'text' as const, text }] });
const to: Recipient = { kind: 'group', id: 'cio' };
const room = (id: string, workspace = 'T1'): Destination => ({ platform: 'slack', workspace, kind: 'channel', id });
const team = { platform: 'slack', workspace: 'T1' } as const;
const inRoom = (id: string) => ({ destination: room(id), readerId: null });

onEach('letters wait in the order they were put; the same key again changes nothing', async (sampleStore) => {
  const { run, store } = await sampleStore();
  await run(async ({ outbox }) => {
    await outbox.put({ key: 'b', to, view: view('one'), at: now });
    await outbox.put({ key: 'a', to: { kind: 'person', id: 'ana' }, view: view('two'), at: now });
    await outbox.put({ key: 'c', to: { kind: 'secretariat' }, view: view('three'), at: now });
    await outbox.put({ key: 'b', to: { kind: 'secretariat' }, view: view('again'), at: later('PT1H') });
    expect(await outbox.unaddressed(2)).toEqual([
      { key: 'b', to, putAt: now, until: null },
      { key: 'a', to: { kind: 'person', id: 'ana' }, putAt: now, until: null },
    ]);
    await outbox.address('b', [], now);
    expect((await outbox.unaddressed(9)).map(({ key }) => key)).toEqual(['a', 'c']);
    expect(await outbox.claim(team, later('PT24H'), later('PT48H'))).toBeUndefined();
  });
  await store.close();
});

onEach(
  'a queue gives its deliveries in order, one at a time to a destination, and again only when a lease has run out',
  async (sampleStore) => {
    const { run, store } = await sampleStore();
    await run(async ({ outbox }) => {
      for (const key of ['late', 'a', 'b']) await outbox.put({ key, to, view: view(key), at: now });
      await outbox.address('late', [inRoom('C1')], later('PT1M'));
      await outbox.address(
        'a',
        [inRoom('C1'), { destination: { ...room('U1'), kind: 'person' }, readerId: 'ana' }, inRoom('C1')],
        now,
      );
      await outbox.address('a', [inRoom('C9')], now);
      await outbox.address('b', [inRoom('C1')], now);
      const claim = async (at: string, lease = 'PT5M') => {
        const claimed = await outbox.claim(team, later(at), later(lease));
        return claimed && `${claimed.id} ${claimed.attempts}${claimed.resent ? ' resent' : ''}`;
      };
      expect(await outbox.claim(team, now, later('PT5M'))).toEqual({
        id: 'a#1',
        key: 'a',
        putAt: now,
        view: view('a'),
        destination: room('C1'),
        readerId: null,
        attempts: 1,
        resent: false,
        until: null,
        byDayIn: null,
        withdrawn: null,
      });
      expect(await outbox.claim(team, now, later('PT5M'))).toMatchObject({ id: 'a#2', readerId: 'ana' });
      expect(await claim('PT0S')).toBeUndefined();
      expect(await outbox.queues()).toEqual([{ queue: team, dueAt: later('PT5M') }]);
      expect(await claim('PT4M')).toBeUndefined();
      await outbox.retry('a#1', 'slow', later('PT10M'));
      expect(await outbox.queues()).toEqual([{ queue: team, dueAt: now }]);
      expect(await claim('PT0S', 'PT2M')).toBe('b#1 1');
      expect(await claim('PT1M')).toBeUndefined();
      expect(await claim('PT2M', 'PT3M')).toBe('late#1 1');
      await outbox.sent('late#1', 'm', later('PT2M'));
      expect(await claim('PT2M')).toBe('b#1 2 resent');
      await outbox.retry('b#1', 'no answer', later('PT20M'), true);
      expect(await claim('PT10M', 'PT11M')).toBe('a#1 2');
      expect(await claim('PT10M', 'PT20M')).toBe('a#2 2 resent');
      expect(await claim('PT20M', 'PT30M')).toBe('a#1 3 resent');
      await outbox.sent('a#1', 'm', later('PT20M'));
      expect(await claim('PT20M', 'PT30M')).toBe('a#2 3 resent');
      expect(await claim('PT20M', 'PT30M')).toBe('b#1 3 resent');
    });
    await store.close();
  },
);

onEach(
  'a workspace on hold gives nothing until then, and afterwards goes on in order; the others do not notice',
  async (sampleStore) => {
    const { run, store } = await sampleStore();
    await run(async ({ outbox }) => {
      for (const key of ['a', 'b']) {
        await outbox.put({ key, to, view: view(key), at: now });
        await outbox.address(key, [inRoom('C1'), { destination: room('C1', 'T2'), readerId: null }], now);
      }
      const first = await outbox.claim(team, now, later('PT2M'));
      if (!first) throw new Error('nothing was claimed');
      await outbox.hold(first, 'ratelimited', later('PT1M'));
      expect(await outbox.claim(team, later('PT59S'), later('PT5M'))).toBeUndefined();
      const other = { platform: 'slack', workspace: 'T2' } as const;
      expect(await outbox.queues()).toEqual([
        { queue: team, dueAt: later('PT1M') },
        { queue: other, dueAt: now },
      ]);
      expect(await outbox.claim(other, now, later('PT5M'))).toMatchObject({ id: 'a#2' });
      expect(await outbox.claim(team, later('PT1M'), later('PT5M'))).toMatchObject({
        id: 'a#1',
        attempts: 1,
        resent: false,
      });
    });
    await store.close();
  },
);

onEach(
  'a letter whose view cannot be read fails by itself, with the reason, and the next one is given',
  async (sampleStore) => {
    const { run, store } = await sampleStore();
    const key = 'b';
    const broken: [string, object][] = [
      ['no view', { body: 'none' }],
      ['an unknown sentence', { body: [{ kind: 'text', text: { kind: 'say', key: 'no.such', values: {} } }] }],
      ['an unknown block', { body: [{ kind: 'hologram' }] }],
      ['no day', { body: [{ kind: 'text', text: [{ kind: 'day', on: '2026-02-30' }] }] }],
      ['no moment', { title: { kind: 'time', at: 'noon', zone: 'UTC' }, body: [] }],
      ['no zone', { title: { kind: 'time', at: now.toString(), zone: 'Mars/Base' }, body: [] }],
    ];
    await run(async ({ outbox }) => {
      for (const [name, it] of broken) {
        await outbox.put({ key: name, to, view: JSON.parse(JSON.stringify(it)), at: now });
        await outbox.address(name, [inRoom('C1')], now);
      }
      await outbox.put({ key, to, view: view(key), at: now });
      await outbox.address(key, [inRoom('C1')], now);
      expect(await outbox.claim(team, now, later('PT5M'))).toMatchObject({ id: 'b#1' });
      expect(await outbox.counts()).toEqual({ waiting: 0, sending: 1, sent: 0, failed: broken.length });
    });
    await store.close();
  },
);

onEach('what is sent, tried again or given up is counted and listed so', async (sampleStore) => {
  const { run, store } = await sampleStore();
  await run(async ({ outbox }) => {
    for (const key of ['a', 'b', 'c', 'd', 'e']) {
      await outbox.put({ key, to, view: view(key), at: now });
      await outbox.address(key, [inRoom(key === 'd' ? 'C2' : 'C1')], now);
    }
    for (const _ of ['a', 'b', 'c', 'd']) await outbox.claim(team, now, later('PT5M'));
    await outbox.sent('b#1', 'm1', later('PT1S'));
    await outbox.sent('a#1', 'm2', later('PT2S'));
    await outbox.sent('d#1', 'm3', later('PT3S'));
    await outbox.fail('c#1', 'gone');
    expect(await outbox.counts()).toEqual({ waiting: 1, sending: 0, sent: 3, failed: 1 });
    expect(await outbox.claim(team, now, later('PT5M'))).toMatchObject({ id: 'e#1' });
    await outbox.retry('e#1', 'slow down', later('PT1M'));
    expect(await outbox.claim(team, later('PT59S'), later('PT5M'))).toBeUndefined();
    expect(await outbox.claim(team, later('PT1M'), later('PT5M'))).toMatchObject({ id: 'e#1', attempts: 2 });
    expect(await outbox.sentTo([room('C1'), room('C1', 'T2')])).toEqual([
      { key: 'b', at: later('PT1S'), view: view('b'), destination: room('C1') },
      { key: 'a', at: later('PT2S'), view: view('a'), destination: room('C1') },
    ]);
    expect((await outbox.sentTo([room('C2'), room('C1')])).map(({ key }) => key)).toEqual(['b', 'a', 'd']);
    expect(await outbox.sentTo([])).toEqual([]);
  });
  await store.close();
});

onEach(
  'what is withdrawn by the beginning of its key rests unsent; what was sent, and other letters, stay',
  async (sampleStore) => {
    const { run, store } = await sampleStore();
    await run(async ({ outbox }) => {
      for (const key of ['m_1:a', 'm_1:b', 'm_1:c', 'm_10:a', 'm']) {
        await outbox.put({ key, to, view: view(key), at: now, until: later('PT1H') });
        if (key !== 'm_1:c') await outbox.address(key, [inRoom('C1')], now);
      }
      expect(await outbox.unaddressed(9)).toHaveLength(1);
      const claimed = await outbox.claim(team, now, later('PT5M'));
      expect(String(claimed?.until)).toBe(String(later('PT1H')));
      await outbox.sent('m_1:a#1', 'm1', now);
      await outbox.withdraw('m_1:', 'the meeting moved', now);
      expect(await outbox.counts()).toEqual({ waiting: 2, sending: 0, sent: 1, failed: 1 });
      expect(await outbox.unaddressed(9)).toEqual([]);
    });
    await store.close();
  },
);
