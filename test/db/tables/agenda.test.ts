import { expect } from 'vitest';
import type { AgendaLine } from '../../../src/domain/agenda.ts';
import { type Minutes, noMinutes } from '../../../src/domain/minutes.ts';
import type { View } from '../../../src/view-model/view.ts';
import { onEach } from '../engines.ts';
import { later, meeting, now } from '../samples.ts';

const line = (id: string, of: Partial<AgendaLine> = {}): AgendaLine => ({
  id,
  title: id,
  owner: null,
  minutes: null,
  ...of,
});

onEach('an agenda comes back in its order, each meeting its own, and is replaced whole', async (sampleStore) => {
  const { run, store } = await sampleStore();
  await run(async ({ meetings, agenda }) => {
    await meetings.save(meeting('june', '2026-06-10T13:00[Europe/Zurich]'));
    await meetings.save(meeting('july', '2026-07-10T13:00[Europe/Zurich]'));
    const lines = [
      line('b', { owner: { kind: 'office', id: 'CH' }, minutes: 20 }),
      line('a', { owner: { kind: 'person', id: 'ana' } }),
      line('c', { owner: { kind: 'group', id: 'ai' } }),
    ];
    await agenda.save('june', lines);
    await agenda.save('july', [line('d')]);
    expect(await agenda.of('june')).toEqual(lines);
    const fewer = [line('c'), line('b', { minutes: 5 })];
    await agenda.save('june', fewer);
    expect(await agenda.of('june')).toEqual(fewer);
    expect(await agenda.of('july')).toEqual([line('d')]);
    await agenda.save('july', []);
    expect(await agenda.of('july')).toEqual([]);
  });
  await expect(run(({ agenda }) => agenda.save('july', [line('x', { minutes: 0 })]))).rejects.toThrow(/check/i);
  await store.close();
});

onEach(
  'minutes come back as they were saved, and keep what was posted whatever is written after',
  async (sampleStore) => {
    const { run, store } = await sampleStore();
    await run(async ({ meetings, minutes }) => {
      await meetings.save(meeting('june', '2026-06-10T13:00[Europe/Zurich]'));
      expect(await minutes.get('june')).toBeUndefined();
      await minutes.save({ ...noMinutes('june'), keeperId: 'ben' });
      expect(await minutes.get('june')).toEqual({ ...noMinutes('june'), keeperId: 'ben' });
      const written: Minutes = {
        ...noMinutes('june'),
        attendees: [
          { kind: 'guest', name: 'Jane Roe' },
          { kind: 'person', id: 'ana' },
        ],
        decisions: 'Meet',
        newItems: 'Draft',
        itemCodes: ['CIO-1', 'CIO-2'],
        revision: 1,
      };
      await minutes.save(written);
      expect(await minutes.get('june')).toEqual(written);
      expect(await minutes.posted('june')).toBeUndefined();
      const view: View = { body: [{ kind: 'text', text: 'Posted' }] };
      await minutes.post('june', { revision: 1, at: now, view });
      await minutes.save({ ...written, attendees: [{ kind: 'person', id: 'ben' }], revision: 2 });
      const after = await minutes.get('june');
      expect(after?.posted).toEqual({ at: now, revision: 1 });
      expect(after?.attendees).toEqual([{ kind: 'person', id: 'ben' }]);
      expect(await minutes.posted('june')).toEqual(view);
    });
    const twice = [
      { kind: 'person' as const, id: 'ana' },
      { kind: 'person' as const, id: 'ana' },
    ];
    const saving = run(async ({ minutes }) => {
      const written = await minutes.get('june');
      if (written) await minutes.save({ ...written, attendees: twice });
    });
    await expect(saving).rejects.toThrow(/unique/i);
    await store.close();
  },
);

onEach(
  'nights add up over a group’s meetings since a day, those to come too and cancelled ones not',
  async (sampleStore) => {
    const { run, store } = await sampleStore();
    await run(async ({ meetings, nights }) => {
      const days = ['2026-03-10', '2026-06-10', '2026-09-10', '2026-12-10'];
      for (const [index, day] of days.entries()) {
        await meetings.save(meeting(day, `${day}T13:00[Europe/Zurich]`, index === 2 ? { state: 'cancelled' } : {}));
        await nights.keep(
          day,
          new Map([
            ['Asia/Tokyo', 60 * index],
            ['Europe/Zurich', 0],
          ]),
        );
      }
      await meetings.save(meeting('other', '2026-06-10T13:00[Europe/Zurich]', { groupId: 'ai' }));
      await nights.keep('other', new Map([['Asia/Tokyo', 300]]));
      expect(await nights.borne('cio', now)).toEqual(
        new Map([
          ['Asia/Tokyo', { meetings: 2, nights: 2, minutes: 240 }],
          ['Europe/Zurich', { meetings: 2, nights: 0, minutes: 0 }],
        ]),
      );
      expect((await nights.borne('cio', later('-PT2400H'))).get('Asia/Tokyo')).toEqual({
        meetings: 3,
        nights: 2,
        minutes: 240,
      });
      await nights.keep('2026-12-10', new Map([['Asia/Kathmandu', 1]]));
      expect([...(await nights.borne('cio', now)).keys()].sort()).toEqual([
        'Asia/Kathmandu',
        'Asia/Tokyo',
        'Europe/Zurich',
      ]);
    });
    const unknown = run(({ nights }) => nights.keep('june', new Map([['Asia/Tokyo', 0]])));
    await expect(unknown).rejects.toThrow(/foreign key/i);
    await store.close();
  },
);
