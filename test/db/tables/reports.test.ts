import { expect } from 'vitest';
import type { Report } from '../../../src/domain/report.ts';
import type { Session } from '../../../src/domain/session.ts';
import { onEach } from '../engines.ts';
import { actionItem, later, membership, now, today } from '../samples.ts';

const session = (number: number, of: Partial<Session> = {}): Session => ({
  number,
  year: 2024 + number,
  place: null,
  firstOn: null,
  lastOn: null,
  itemsIn: null,
  documents: [],
  ...of,
});
const settled = session(2, {
  place: 'Genève',
  firstOn: today.subtract({ days: 2 }),
  lastOn: today,
  itemsIn: { symbol: 'WILD/2/2', paragraph: 30 },
  documents: [{ symbol: 'WILD/2/1', title: 'Agenda' }],
});
const report: Report = {
  asOf: '2026-04-16',
  to: { number: 2, year: 2026, place: null, firstOn: null, lastOn: null, itemsIn: null },
  last: null,
  agreed: null,
  groupId: null,
  groups: [],
  items: [],
};

onEach(
  'sessions and the reports kept for them come back as they were, and a kept report never changes',
  async (sample) => {
    const { store, run } = await sample();
    await run(async ({ sessions, keptReports }) => {
      await sessions.save(settled);
      await sessions.save(session(1));
      expect(await sessions.all()).toEqual([session(1), settled]);
      const kept = await keptReports.keep(2, report, now);
      expect(kept).toMatchObject({ session: 2, report, at: now });
      expect(await keptReports.get(2)).toEqual(kept);
      expect(await keptReports.get(1)).toBeUndefined();
      expect(await keptReports.before(3)).toEqual(kept);
      expect(await keptReports.before(2)).toBeUndefined();
    });
    await expect(run(({ keptReports }) => keptReports.keep(2, report, now))).rejects.toThrow();
    await store.close();
  },
);

onEach('the rows of a report are those written by then', async (sample) => {
  const { store, run } = await sample();
  await run(async ({ memberships, actionItems, record, reportRows }) => {
    await memberships.save(membership('m1', 'cio', 'ben', { officeCode: 'FR', endedOn: today }));
    await memberships.save(membership('m2', 'cio', 'ana'));
    await actionItems.save(actionItem('cio-10', { groupId: 'cio' }));
    await actionItems.save(actionItem('cio-2', { groupId: 'cio', createdAt: later('PT2H') }));
    await record.add({ at: now, personId: 'ana', what: 'officer.chair', subject: 'm2' });
    await record.add({ at: now, personId: 'ana', what: 'group.add', subject: 'cio' });
    const ids = (of: readonly { id: string }[]) => of.map(({ id }) => id).join(' ');
    expect(ids(await reportRows.memberships(['cio', 'ai']))).toBe('m2 m1');
    expect(ids(await reportRows.items('cio', later('PT1H')))).toBe('cio-10');
    expect(ids(await reportRows.items(undefined, later('PT3H')))).toBe('cio-2 cio-10');
    expect(await reportRows.roles('Europe/Zurich')).toEqual([{ membershipId: 'm2', role: 'chair', on: today }]);
  });
  await store.close();
});
