import { expect, test } from 'vitest';
import type { Destination, Recipient } from '../src/ports.ts';
import { later, now, sampleStore } from './db-samples.ts';

const view = (text: string) => ({ body: [{ kind: 'text' as const, text }] });
const to: Recipient = { kind: 'group', id: 'cio' };
const room = (id: string, workspace = 'T1'): Destination => ({ platform: 'slack', workspace, kind: 'channel', id });
const inRoom = (id: string) => ({ destination: room(id), readerId: null });

test('letters wait in the order they were put; the same key again changes nothing', async () => {
  const { run, store } = await sampleStore();
  await run(async ({ outbox }) => {
    await outbox.put({ key: 'b', to, view: view('one'), at: now });
    await outbox.put({ key: 'a', to: { kind: 'person', id: 'ana' }, view: view('two'), at: now });
    await outbox.put({ key: 'c', to: { kind: 'secretariat' }, view: view('three'), at: now });
    await outbox.put({ key: 'b', to: { kind: 'secretariat' }, view: view('again'), at: later('PT1H') });
    expect(await outbox.unaddressed(2)).toEqual([
      { key: 'b', to, view: view('one') },
      { key: 'a', to: { kind: 'person', id: 'ana' }, view: view('two') },
    ]);
    await outbox.address('b', [], now);
    expect((await outbox.unaddressed(9)).map(({ key }) => key)).toEqual(['a', 'c']);
    expect(await outbox.claim(later('PT24H'), later('PT48H'))).toBeUndefined();
  });
  await store.close();
});

test('a delivery is claimed once, the earliest due first, and again only when its lease has run out', async () => {
  const { run, store } = await sampleStore();
  await run(async ({ outbox }) => {
    await outbox.put({ key: 'late', to, view: view('late'), at: now });
    await outbox.put({ key: 'a', to, view: view('a'), at: now });
    await outbox.put({ key: 'b', to, view: view('b'), at: now });
    await outbox.address('late', [inRoom('C1')], later('PT1M'));
    await outbox.address(
      'a',
      [inRoom('C1'), { destination: { ...room('U1'), kind: 'person' }, readerId: 'ana' }, inRoom('C1')],
      now,
    );
    await outbox.address('a', [inRoom('C9')], now);
    await outbox.address('b', [inRoom('C1')], now);
    const claim = async (at: string, lease: string) => {
      const claimed = await outbox.claim(later(at), later(lease));
      return claimed && `${claimed.id} ${claimed.attempts}`;
    };
    expect(await outbox.claim(now, later('PT5M'))).toEqual({
      id: 'a#1',
      key: 'a',
      view: view('a'),
      destination: room('C1'),
      readerId: null,
      attempts: 1,
      until: null,
    });
    expect(await outbox.claim(now, later('PT5M'))).toMatchObject({ id: 'a#2', readerId: 'ana' });
    expect(await claim('PT0S', 'PT5M')).toBe('b#1 1');
    expect(await claim('PT0S', 'PT5M')).toBeUndefined();
    expect(String(await outbox.nextTryAt())).toBe(String(later('PT1M')));
    expect(await claim('PT1M', 'PT6M')).toBe('late#1 1');
    expect(await claim('PT4M', 'PT9M')).toBeUndefined();
    expect(await claim('PT5M', 'PT9M')).toBe('a#1 2');
  });
  await store.close();
});

test('what is sent, tried again or given up is counted and listed so', async () => {
  const { run, store } = await sampleStore();
  await run(async ({ outbox }) => {
    for (const key of ['a', 'b', 'c', 'd', 'e']) {
      await outbox.put({ key, to, view: view(key), at: now });
      await outbox.address(key, [inRoom(key === 'd' ? 'C2' : 'C1')], now);
    }
    for (const _ of ['a', 'b', 'c', 'd']) await outbox.claim(now, later('PT5M'));
    await outbox.sent('b#1', 'm1', later('PT1S'));
    await outbox.sent('a#1', 'm2', later('PT2S'));
    await outbox.sent('d#1', 'm3', later('PT3S'));
    await outbox.fail('c#1', 'gone');
    expect(await outbox.counts()).toEqual({ waiting: 1, sending: 0, sent: 3, failed: 1 });
    expect(await outbox.claim(now, later('PT5M'))).toMatchObject({ id: 'e#1' });
    await outbox.retry('e#1', 'slow down', later('PT1M'));
    expect(await outbox.claim(later('PT59S'), later('PT5M'))).toBeUndefined();
    expect(await outbox.claim(later('PT1M'), later('PT5M'))).toMatchObject({ id: 'e#1', attempts: 2 });
    expect(await outbox.sentTo([room('C1'), room('C1', 'T2')])).toEqual([
      { key: 'b', at: later('PT1S'), view: view('b'), destination: room('C1') },
      { key: 'a', at: later('PT2S'), view: view('a'), destination: room('C1') },
    ]);
    expect((await outbox.sentTo([room('C2'), room('C1')])).map(({ key }) => key)).toEqual(['b', 'a', 'd']);
    expect(await outbox.sentTo([])).toEqual([]);
  });
  await store.close();
});

test('what is withdrawn by the beginning of its key rests unsent; what was sent, and other letters, stay', async () => {
  const { run, store } = await sampleStore();
  await run(async ({ outbox }) => {
    for (const key of ['m_1:a', 'm_1:b', 'm_1:c', 'm_10:a', 'm']) {
      await outbox.put({ key, to, view: view(key), at: now, until: later('PT1H') });
      if (key !== 'm_1:c') await outbox.address(key, [inRoom('C1')], now);
    }
    expect((await outbox.unaddressed(9)).map(({ until }) => String(until))).toEqual([String(later('PT1H'))]);
    const claimed = await outbox.claim(now, later('PT5M'));
    expect(String(claimed?.until)).toBe(String(later('PT1H')));
    await outbox.sent('m_1:a#1', 'm1', now);
    await outbox.withdraw('m_1:', 'the meeting moved', now);
    expect(await outbox.counts()).toEqual({ waiting: 2, sending: 0, sent: 1, failed: 1 });
    expect(await outbox.unaddressed(9)).toEqual([]);
  });
  await store.close();
});
