import fc from 'fast-check';
import { expect } from 'vitest';
import type { ActionFilter } from '../../../src/domain/action-filter.ts';
import { openStates } from '../../../src/domain/action-item.ts';
import type { Reminder } from '../../../src/domain/reminder.ts';
import type { MemberFilter } from '../../../src/ports/tables/memberships.ts';
import type { Reply } from '../../../src/view-model/view.ts';
import { onEach } from '../engines.ts';
import { actionItem, group, joinRequest, later, meeting, membership, now, person, today } from '../samples.ts';

const whole = { offset: 0, limit: 100 };
const ids = (things: readonly { id: string }[]): string => things.map(({ id }) => id).join(' ');

onEach(
  'people are found by account, by e-mail whatever its case, and come back as they were saved',
  async (sampleStore) => {
    const { run, store } = await sampleStore();
    const cyd = person('cyd', {
      email: 'Cyd@Example.org',
      officeCode: 'CH',
      language: 'fr',
      locale: 'fr-CH',
      position: 'CIO',
      secretariat: true,
    });
    await run(async ({ people }) => {
      await people.save(cyd);
      await people.addAccount('cyd', { platform: 'slack', workspace: 'T1', id: 'U1' }, 'CYD@example.org');
      await people.addAccount('cyd', { platform: 'local', workspace: 'local', id: 'cyd' });
      expect(await people.byAccount({ platform: 'slack', workspace: 'T1', id: 'U1' })).toEqual(cyd);
      expect(await people.byAccount({ platform: 'slack', workspace: 'T2', id: 'U1' })).toBeUndefined();
      expect(await people.byEmail('cyd@example.ORG')).toEqual(cyd);
      expect(await people.withEmail('cyd@example.ORG')).toEqual([cyd]);
      expect(await people.accounts('cyd')).toEqual([
        { platform: 'slack', workspace: 'T1', id: 'U1' },
        { platform: 'local', workspace: 'local', id: 'cyd' },
      ]);
      await people.addAccount('cyd', { platform: 'slack', workspace: 'T1', id: 'U2' });
      const there = { platform: 'slack', workspace: 'T1' } as const;
      expect(await people.accountIds(['cyd', 'ana'], there)).toEqual(new Map([['cyd', 'U1']]));
      await people.preferAccount('cyd', { ...there, id: 'U2' });
      expect(await people.accountIds(['cyd', 'ana'], there)).toEqual(new Map([['cyd', 'U2']]));
      expect(ids(await people.secretariat())).toBe('cyd');
      expect(ids(await people.byIds(['cyd', 'ana', 'nobody']))).toBe('ana cyd');
      expect(await people.byIds([])).toEqual([]);
    });
    await store.close();
  },
);

onEach('people are named by the beginnings of all their words, also after they were renamed', async (sampleStore) => {
  const { run, store } = await sampleStore();
  await run(async ({ people }) => {
    await people.save(person('jose', { name: 'José Núñez-Müller' }));
    await people.save(person('josef', { name: 'JOSEF Nunes' }));
    await people.save(person('olga', { name: 'Ольга Ёлкина' }));
    const named = async (...words: string[]) => ids(await people.named(words, 10));
    expect(await named('jos')).toBe('jose josef');
    expect(await named('JOSÉ')).toBe('jose josef');
    expect(await named('jos', 'mull')).toBe('jose');
    expect(await named('ose')).toBe('');
    expect(await named('елк')).toBe('olga');
    expect(await named('%')).toBe('');
    expect(ids(await people.named(['jos'], 1))).toBe('jose');
    await people.save(person('jose', { name: 'Zoë Núñez' }));
    expect(await named('jos')).toBe('josef');
    expect(await named('zoe')).toBe('jose');
    expect((await people.names()).map(({ name }) => name)).toEqual([
      'Ana Müller',
      'Ben Okafor',
      'JOSEF Nunes',
      'Zoë Núñez',
      'Ольга Ёлкина',
    ]);
  });
  await store.close();
});

onEach('a common word and a rare one find the same people as reading every name', async (sampleStore) => {
  const { run, store } = await sampleStore();
  await run(async ({ people }) => {
    for (let number = 0; number < 300; number++)
      await people.save(person(`p${number}`, { name: `CIO of ${number % 7} n${number}` }));
    expect(ids(await people.named(['cio', 'n123'], 10))).toBe('p123');
    expect(await people.named(['cio', '3'], 100)).toHaveLength(43);
    expect(ids(await people.named(['cio', 'of'], 3))).toBe('p0 p105 p112');
    expect(await people.named(['cio', 'nothing'], 10)).toEqual([]);
  });
  await store.close();
});

onEach('groups come oldest first, with the strength of present members and their Offices', async (sampleStore) => {
  const { run, store } = await sampleStore();
  await run(async ({ groups, memberships }) => {
    await groups.save(group('new', { state: 'concluded' }));
    expect(ids(await groups.all())).toBe('cio ai new');
    expect(await groups.get('cio')).toEqual(group('cio', { establishedOn: Temporal.PlainDate.from('2026-03-11') }));
    await memberships.save(membership('m1', 'cio', 'ana'));
    await memberships.save(membership('m2', 'cio', 'ben'));
    await memberships.save(membership('m3', 'ai', 'ben', { endedOn: today }));
    expect(await groups.strength('cio')).toEqual({ members: 2, offices: 1 });
    expect(await groups.strength('ai')).toEqual({ members: 0, offices: 0 });
    expect(Object.fromEntries(await groups.strengths())).toEqual({
      cio: { members: 2, offices: 1 },
      ai: { members: 0, offices: 0 },
      new: { members: 0, offices: 0 },
    });
    expect([await groups.nextNumber('cio'), await groups.nextNumber('cio'), await groups.nextNumber('ai')]).toEqual([
      1, 2, 1,
    ]);
    await groups.save(group('cio', { name: 'Renamed' }));
    expect(await groups.nextNumber('cio')).toBe(3);
  });
  await store.close();
});

onEach('members come chairs first, then by name as it is now, a page at a time', async (sampleStore) => {
  const { run, store } = await sampleStore();
  await run(async ({ memberships, people }) => {
    await people.save(person('cyd', { name: 'Çyd' }));
    await people.save(person('dan', { name: 'Dan' }));
    await memberships.save(membership('m1', 'cio', 'ana', { officeCode: 'FR' }));
    await memberships.save(membership('m2', 'cio', 'ben', { role: 'vice-chair' }));
    await memberships.save(membership('m3', 'cio', 'cyd'));
    await memberships.save(membership('m4', 'cio', 'dan', { role: 'chair' }));
    await memberships.save(membership('m5', 'ai', 'ana'));
    await memberships.save(membership('m6', 'ai', 'ben', { endedOn: today }));
    const page = async (filter: MemberFilter, slice = whole) => {
      const { rows, total } = await memberships.page(filter, slice);
      return `${ids(rows.map(({ membership }) => membership))} of ${total}`;
    };
    expect(await page({ groupId: 'cio' })).toBe('m4 m2 m1 m3 of 4');
    expect(await page({ groupId: 'cio' }, { offset: 1, limit: 2 })).toBe('m2 m1 of 4');
    expect(await page({})).toBe('m4 m2 m1 m5 m3 of 5');
    expect(await page({ officeCode: 'FR' })).toBe('m1 of 1');
    expect(await page({ groupId: 'cio', words: ['cy'] })).toBe('m3 of 1');
    await people.save(person('ana', { name: 'Zoë' }));
    expect(await page({ groupId: 'cio' })).toBe('m4 m2 m3 m1 of 4');
    expect(ids((await memberships.officers('cio')).map((one) => one.person))).toBe('dan ben');
    // A successor takes over the seat, and its place in the list.
    await memberships.save(membership('m8', 'ai', 'cyd'));
    expect(await page({ groupId: 'ai' })).toBe('m8 m5 of 2');
    await memberships.save(membership('m8', 'ai', 'cyd', { endedOn: today }));
    await memberships.save(membership('m7', 'ai', 'dan'));
    await memberships.save(membership('m5', 'ai', 'cyd'));
    expect(await page({ groupId: 'ai' })).toBe('m5 m7 of 2');
    expect(ids(await memberships.ofPerson('ben'))).toBe('m2');
    expect(await memberships.get('ai', 'ben')).toBeUndefined();
    expect(await memberships.get('cio', 'ana')).toEqual(membership('m1', 'cio', 'ana', { officeCode: 'FR' }));
    await memberships.save(membership('m1', 'cio', 'ana', { endedOn: today }));
    expect(await memberships.get('cio', 'ana')).toBeUndefined();
  });
  await store.close();
});

onEach('pending join requests come in the order they were asked', async (sampleStore) => {
  const { run, store } = await sampleStore();
  await run(async ({ joinRequests }) => {
    await joinRequests.save(joinRequest('r1', { askedAt: later('PT2H') }));
    await joinRequests.save(
      joinRequest('r2', { personId: 'ben', askedAt: later('PT1H'), note: 'Hello', organisation: 'IGE' }),
    );
    expect(ids(await joinRequests.pending())).toBe('r2 r1');
    expect((await joinRequests.pendingOf('cio', 'ben'))?.note).toBe('Hello');
    const declined = joinRequest('r2', {
      personId: 'ben',
      state: 'declined',
      decidedBy: 'ana',
      decidedAt: now,
      reason: 'Full',
    });
    await joinRequests.save(declined);
    expect(ids(await joinRequests.pending())).toBe('r1');
    expect(await joinRequests.pendingOf('cio', 'ben')).toBeUndefined();
    expect(await joinRequests.get('r2')).toEqual(declined);
  });
  await store.close();
});

onEach('a channel is bound to one group at a time', async (sampleStore) => {
  const { run, store } = await sampleStore();
  await run(async ({ channels }) => {
    const room = { platform: 'slack', workspace: 'T1', id: 'C1', name: 'cio', groupId: 'cio' } as const;
    await channels.save(room);
    expect(await channels.get('slack', 'T1', 'C1')).toEqual(room);
    expect(await channels.get('shell', 'T1', 'C1')).toBeUndefined();
    await channels.save({ ...room, groupId: 'ai' });
    expect(await channels.ofGroup('cio')).toEqual([]);
    expect(await channels.ofGroup('ai')).toEqual(await channels.all());
  });
  await store.close();
});

onEach('meetings keep their wall clock, also in an hour that comes twice', async (sampleStore) => {
  const { run, store } = await sampleStore();
  await run(async ({ meetings }) => {
    for (const start of [
      '2026-12-09T13:00[Europe/Zurich]',
      '2026-10-25T02:30+01:00[Europe/Zurich]',
      '2026-10-25T02:30+02:00[Europe/Zurich]',
      '2026-06-10T13:00[Asia/Kathmandu]',
    ]) {
      const saved = meeting('m', start);
      await meetings.save(saved);
      expect((await meetings.get('m'))?.startsAt.toString()).toBe(saved.startsAt.toString());
    }
    const series = {
      id: 's',
      groupId: 'cio',
      title: null,
      rule: 'FREQ=MONTHLY',
      startsAt: meeting('m', '2026-06-10T13:00[Europe/Zurich]').startsAt,
      minutes: 60,
      place: null,
    };
    await meetings.saveSeries(series);
    expect((await meetings.series('s'))?.startsAt.toString()).toBe(series.startsAt.toString());
    expect(ids(await meetings.allSeries())).toBe('s');
  });
  await store.close();
});

onEach(
  'upcoming meetings are those not yet over, soonest first; past ones are those over, latest first',
  async (sampleStore) => {
    const { run, store } = await sampleStore();
    const inSeries = (on: string) => ({ seriesId: 's', occursOn: Temporal.PlainDate.from(on) });
    await run(async ({ meetings }) => {
      const { startsAt } = meeting('m', '2026-06-10T13:00[Europe/Zurich]');
      await meetings.saveSeries({
        id: 's',
        groupId: 'cio',
        title: null,
        rule: 'X',
        startsAt,
        minutes: 60,
        place: null,
      });
      await meetings.save(meeting('june', '2026-06-10T13:00[Europe/Zurich]', inSeries('2026-06-10')));
      await meetings.save(meeting('march', '2026-03-11T13:00[Europe/Zurich]', inSeries('2026-03-11')));
      const cancelled = { ...inSeries('2026-05-10'), state: 'cancelled' } as const;
      await meetings.save(meeting('cancelled', '2026-05-10T13:00[Europe/Zurich]', cancelled));
      await meetings.save(meeting('running', '2026-04-16T16:30[Europe/Zurich]'));
      await meetings.save(meeting('over', '2026-04-16T15:30[Europe/Zurich]'));
      await meetings.save(meeting('ai', '2026-06-18T13:00[Europe/Zurich]', { groupId: 'ai' }));
      expect(ids(await meetings.upcoming({ from: now }, 10))).toBe('running june ai');
      expect(ids(await meetings.upcoming({ groupIds: ['cio'], from: now }, 1))).toBe('running');
      expect(await meetings.upcoming({ groupIds: [], from: now }, 10)).toEqual([]);
      expect(ids(await meetings.past(['cio', 'ai'], now, 10))).toBe('over march');
      expect(ids(await meetings.ofSeries('s'))).toBe('march cancelled june');
      expect(ids(await meetings.byIds(['june', 'march', 'none']))).toBe('march june');
      expect(String((await meetings.get('june'))?.occursOn)).toBe('2026-06-10');
    });
    await store.close();
  },
);

onEach(
  'an answer replaces the one before; attendance counts people and the Offices of those who come',
  async (sampleStore) => {
    const { run, store } = await sampleStore();
    await run(async ({ meetings, memberships, people }) => {
      await people.save(person('cyd', { officeCode: 'FR' }));
      await memberships.save(membership('m1', 'cio', 'ana'));
      await memberships.save(membership('m2', 'cio', 'ben'));
      await meetings.save(meeting('june', '2026-06-10T13:00[Europe/Zurich]'));
      expect(await meetings.attendance('june')).toEqual({ yes: 0, maybe: 0, no: 0, offices: 0 });
      await meetings.answer('june', 'ana', 'no', now);
      await meetings.answer('june', 'ana', 'yes', now);
      await meetings.answer('june', 'ben', 'yes', now);
      await meetings.answer('june', 'cyd', 'yes', now);
      expect(await meetings.attendance('june')).toEqual({ yes: 3, maybe: 0, no: 0, offices: 2 });
      await meetings.answer('june', 'cyd', 'maybe', now);
      expect(await meetings.attendance('june')).toEqual({ yes: 2, maybe: 1, no: 0, offices: 1 });
      expect(await meetings.answerOf('june', 'ana')).toBe('yes');
      expect(Object.fromEntries(await meetings.answersTo('june'))).toEqual({ ana: 'yes', ben: 'yes', cyd: 'maybe' });
      expect(await meetings.answerOf('june', 'nobody')).toBeUndefined();
      expect(await meetings.answersOf('cyd', ['june', 'none'])).toEqual(new Map([['june', 'maybe']]));
    });
    await store.close();
  },
);

onEach(
  'planning reminders adds the new, moves the planned, withdraws the rest and leaves what was sent',
  async (sampleStore) => {
    const { run, store } = await sampleStore();
    const reminder = (key: string, after: string, personId = 'ana'): Reminder => ({
      key,
      meetingId: 'june',
      about: 'meeting',
      lead: 'P1D',
      personId,
      dueAt: later(after),
      state: 'planned',
      reason: null,
      letterKey: null,
    });
    await run(async ({ meetings, reminders }) => {
      await meetings.save(meeting('june', '2026-06-10T13:00[Europe/Zurich]'));
      const all = async () => (await reminders.ofMeeting('june')).map(({ key, state }) => `${key} ${state}`);
      await reminders.plan('june', [reminder('a', 'PT3H'), reminder('b', 'PT1H'), reminder('c', 'PT2H', 'ben')]);
      expect(await all()).toEqual(['b planned', 'c planned', 'a planned']);
      expect(String(await reminders.nextDueAt())).toBe(String(later('PT1H')));
      expect(await reminders.dueMeetings(now)).toEqual([]);
      expect(await reminders.dueMeetings(later('PT2H'))).toEqual(['june']);
      await reminders.settle('b', 'sent');
      await reminders.plan('june', [reminder('a', 'PT4H'), reminder('b', 'PT1M'), reminder('d', 'PT5H', 'ben')]);
      expect(await reminders.ofMeeting('june')).toEqual([
        { ...reminder('b', 'PT1H'), state: 'sent' },
        { ...reminder('c', 'PT2H', 'ben'), state: 'skipped', reason: 'withdrawn' },
        reminder('a', 'PT4H'),
        reminder('d', 'PT5H', 'ben'),
      ]);
      await reminders.planFor('ana', 'june', [reminder('e', 'PT9H')]);
      expect(await all()).toEqual(['b sent', 'c skipped', 'a skipped', 'd planned', 'e planned']);
      await reminders.settle('d', 'skipped', 'nearer');
      // What was withdrawn is planned again where it is wanted again; what was decided stays.
      await reminders.planFor('ben', 'june', [reminder('c', 'PT3H', 'ben'), reminder('d', 'PT6H', 'ben')]);
      expect(await all()).toEqual(['b sent', 'c planned', 'a skipped', 'd skipped', 'e planned']);
      const many = Array.from({ length: 1201 }, (_, index) => reminder(`many ${index}`, 'PT1H'));
      await reminders.plan('june', many);
      expect((await all()).filter((row) => row.endsWith('planned'))).toHaveLength(1201);
      await reminders.plan('june', []);
      expect((await all()).filter((row) => row.endsWith('planned'))).toEqual([]);
      expect(await reminders.nextDueAt()).toBeUndefined();
    });
    await store.close();
  },
);

onEach(
  'action items come due first, then by code in the order of its numbers, filtered in every way',
  async (sampleStore) => {
    const { run, store } = await sampleStore();
    const due = (text: string) => ({ due: Temporal.PlainDate.from(text) });
    await run(async ({ actionItems, people }) => {
      await people.save(person('cyd'));
      await actionItems.save(actionItem('a', { code: 'CIO-10', groupId: 'cio', owner: { kind: 'person', id: 'ana' } }));
      await actionItems.save(actionItem('b', { code: 'CIO-7', groupId: 'cio', owner: { kind: 'office', id: 'CH' } }));
      await actionItems.save(
        actionItem('c', { code: 'WILD/1-c', session: 'WILD/1', title: 'Étude 100%_sûre', ...due('2026-05-01') }),
      );
      await actionItems.save(
        actionItem('d', {
          code: 'CIO-8',
          groupId: 'cio',
          ...due('2026-04-01'),
          owner: { kind: 'group', id: 'cio' },
          state: 'blocked',
        }),
      );
      await actionItems.save(
        actionItem('e', {
          code: 'CIO-9',
          groupId: 'cio',
          ...due('2026-03-01'),
          owner: { kind: 'person', id: 'ana' },
          state: 'done',
        }),
      );
      const page = async (filter: ActionFilter, slice = whole) => {
        const { rows, total } = await actionItems.page(filter, slice);
        return `${ids(rows)} of ${total}`;
      };
      expect(await page({})).toBe('e d c b a of 5');
      expect(await page({}, { offset: 1, limit: 2 })).toBe('d c of 5');
      expect(await page({ states: openStates })).toBe('d c b a of 4');
      expect(await page({ states: ['blocked', 'done'] })).toBe('e d of 2');
      expect(await page({ states: [] })).toBe(' of 0');
      expect(await page({ groupId: 'cio', states: openStates })).toBe('d b a of 3');
      expect(await page({ session: 'WILD/1' })).toBe('c of 1');
      expect(
        await page({
          owners: [
            { kind: 'person', id: 'ana' },
            { kind: 'office', id: 'CH' },
            { kind: 'group', id: 'cio' },
          ],
        }),
      ).toBe('e d b a of 4');
      expect(
        await page(
          {
            owners: [
              { kind: 'person', id: 'ana' },
              { kind: 'office', id: 'CH' },
            ],
            states: openStates,
          },
          { offset: 1, limit: 1 },
        ),
      ).toBe('a of 2');
      expect(await page({ owners: [] })).toBe(' of 0');
      expect(await page({ owners: [{ kind: 'person', id: 'cyd' }] })).toBe(' of 0');
      expect(await page({ overdueOn: today })).toBe('d of 1');
      expect(await page({ overdueOn: Temporal.PlainDate.from('2026-04-01') })).toBe(' of 0');
      expect(await page({ words: ['ETUDE', 'sur'] })).toBe('c of 1');
      expect(await page({ words: ['0%_'] })).toBe('c of 1');
      expect(await page({ words: ['0_'] })).toBe(' of 0');
      expect(await page({ words: ['cio', '7'] })).toBe('b of 1');
      expect(await actionItems.codes()).toEqual(['CIO-7', 'CIO-8', 'CIO-9', 'CIO-10', 'WILD/1-c']);
      expect((await actionItems.byCode('wild/1-C'))?.title).toBe('Étude 100%_sûre');
      expect(await actionItems.byCode('CIO-1')).toBeUndefined();
    });
    await store.close();
  },
);

onEach('every filter and slice gives what filtering and sorting all of them would', async (sampleStore) => {
  const { run, store } = await sampleStore();
  const states = ['open', 'in progress', 'blocked', 'done', 'dropped'] as const;
  const owners = [
    { kind: 'person', id: 'ana' },
    { kind: 'office', id: 'CH' },
    { kind: 'group', id: 'ai' },
  ] as const;
  const items = Array.from({ length: 60 }, (_, number) =>
    actionItem(`i${number}`, {
      code: `CIO-${number}`,
      groupId: number % 2 ? 'cio' : null,
      state: states[number % 5] ?? 'open',
      due: number % 3 ? today.add({ days: (number * 7) % 20 }) : null,
      owner: owners[number % 4] ?? null,
    }),
  );
  await run(async ({ actionItems }) => {
    for (const item of items) await actionItems.save(item);
  });
  const filters = fc.record(
    { states: fc.subarray([...states]), groupId: fc.constant('cio'), owners: fc.subarray([...owners]) },
    { requiredKeys: [] },
  );
  const slices = fc.record({ offset: fc.nat(30), limit: fc.nat(20) });
  await fc.assert(
    fc.asyncProperty(filters, slices, async (filter, slice) => {
      const found = items
        .filter((item) => filter.states?.includes(item.state) ?? true)
        .filter((item) => filter.groupId === undefined || item.groupId === filter.groupId)
        .filter(
          (item) => filter.owners?.some(({ kind, id }) => item.owner?.kind === kind && item.owner.id === id) ?? true,
        )
        .sort(
          (one, other) =>
            `${one.due ?? '9999'}`.localeCompare(`${other.due ?? '9999'}`) || items.indexOf(one) - items.indexOf(other),
        );
      const { rows, total } = await run(({ actionItems }) => actionItems.page(filter, slice));
      expect(ids(rows)).toBe(ids(found.slice(slice.offset, slice.offset + slice.limit)));
      expect(total).toBe(found.length);
    }),
  );
  await store.close();
});

onEach('an action item keeps its history, in order, and its last note', async (sampleStore) => {
  const { run, store } = await sampleStore();
  await run(async ({ actionItems }) => {
    const item = actionItem('a', { owner: { kind: 'office', id: 'CH' }, due: today, groupId: 'cio' });
    await actionItems.save(item);
    expect(await actionItems.byCode('A')).toEqual(item);
    const change = {
      actionItemId: 'a',
      at: now,
      personId: 'ana',
      state: null,
      owner: null,
      due: today,
      removed: null,
      note: null,
    } as const;
    await actionItems.addChange({ ...change, note: 'first' });
    expect(await actionItems.history('a')).toEqual([{ ...change, note: 'first' }]);
    await actionItems.addChange({ ...change, note: 'second' });
    await actionItems.addChange({ ...change, at: later('PT1H'), state: 'done', owner: { kind: 'group', id: 'cio' } });
    expect((await actionItems.history('a')).map(({ note, state, owner }) => note ?? `${state} ${owner?.id}`)).toEqual([
      'first',
      'second',
      'done cio',
    ]);
    expect((await actionItems.lastNotes(['a', 'none'])).get('a')?.note).toBe('second');
    expect(await actionItems.lastNotes([])).toEqual(new Map());
  });
  await store.close();
});

onEach('status updates come latest first', async (sampleStore) => {
  const { run, store } = await sampleStore();
  await run(async ({ statusUpdates }) => {
    const update = {
      id: 'u1',
      groupId: 'cio',
      personId: 'ana',
      at: now,
      heading: 'takeaways' as const,
      progress: 'p',
      focusAreas: 'f',
      nextSteps: 'n',
    };
    await statusUpdates.save(update);
    await statusUpdates.save({ ...update, id: 'u2', at: later('PT1H') });
    await statusUpdates.save({ ...update, id: 'u3', groupId: 'ai' });
    expect((await statusUpdates.latest('cio'))?.id).toBe('u2');
    expect(ids(await statusUpdates.ofGroup('cio', 5))).toBe('u2 u1');
    expect(ids(await statusUpdates.ofGroup('cio', 1))).toBe('u2');
    expect(await statusUpdates.latest('ai')).toEqual({ ...update, id: 'u3', groupId: 'ai' });
  });
  await store.close();
});

onEach('a reply is kept under the key of its call until it is forgotten', async (sampleStore) => {
  const { run, store } = await sampleStore();
  const reply: Reply = {
    kind: 'view',
    view: { title: 'Hello', body: [{ kind: 'text', text: ['a', { kind: 'strong', text: 'b' }] }] },
  };
  await run(async ({ calls }) => {
    await calls.keep('k', { reply, refused: false }, now);
    await calls.keep('refused', { reply, refused: true }, now);
    expect(await calls.replyTo('k')).toEqual({ reply, refused: false });
    expect(await calls.replyTo('refused')).toEqual({ reply, refused: true });
    await calls.forgetBefore(now);
    expect(await calls.replyTo('k')).toEqual({ reply, refused: false });
    await calls.forgetBefore(later('PT1S'));
    expect(await calls.replyTo('k')).toBeUndefined();
  });
  await store.close();
});

onEach('what is stowed stays until it is forgotten, counted from when it was kept last', async (sampleStore) => {
  const { run, store } = await sampleStore();
  await run(async ({ stowed }) => {
    await stowed.keep('k', 'carried', now);
    await stowed.keep('k', 'carried', later('PT1M'));
    await stowed.forgetBefore(later('PT1M'));
    expect(await stowed.get('k')).toBe('carried');
    await stowed.forgetBefore(later('PT61S'));
    expect(await stowed.get('k')).toBeUndefined();
  });
  await store.close();
});
