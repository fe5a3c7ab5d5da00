import { expect } from 'vitest';
import type { Tables } from '../../../src/ports/tables.ts';
import { onEach } from '../engines.ts';
import { actionItem, group, joinRequest, later, meeting, membership, now, person } from '../samples.ts';

const refused: [string, (tables: Tables) => Promise<unknown>][] = [
  ['a person in an unknown Office', ({ people }) => people.save(person('x', { officeCode: 'ZZ' }))],
  [
    'an account of two people',
    ({ people }) =>
      twice((_, index) =>
        people.addAccount(index === 0 ? 'ana' : 'ben', { platform: 'slack', workspace: 'T1', id: 'U1' }),
      ),
  ],
  [
    'an account of nobody',
    ({ people }) => people.addAccount('nobody', { platform: 'slack', workspace: 'T1', id: 'U1' }),
  ],
  ['two groups with one slug', ({ groups }) => groups.save(group('x', { slug: 'CIO' }))],
  ['two groups with one code', ({ groups }) => groups.save(group('x', { code: 'cio' }))],
  ['two groups with one name', ({ groups }) => groups.save(group('x', { name: 'GROUP CIO' }))],
  [
    'two present memberships in a group',
    ({ memberships }) => twice((id) => memberships.save(membership(id, 'cio', 'ana'))),
  ],
  [
    'two chairs of a group',
    ({ memberships }) =>
      twice((id, index) => memberships.save(membership(id, 'cio', index === 0 ? 'ana' : 'ben', { role: 'chair' }))),
  ],
  [
    'a membership that ends before it began',
    ({ memberships }) =>
      memberships.save(membership('x', 'cio', 'ana', { endedOn: Temporal.PlainDate.from('2026-01-01') })),
  ],
  [
    'a membership nominated by no Office',
    ({ memberships }) => memberships.save(membership('x', 'cio', 'ana', { officeCode: 'ZZ' })),
  ],
  ['two pending join requests', ({ joinRequests }) => twice((id) => joinRequests.save(joinRequest(id)))],
  [
    'a pending join request somebody decided',
    ({ joinRequests }) => joinRequests.save(joinRequest('x', { decidedBy: 'ben', decidedAt: now })),
  ],
  [
    'a join request approved by who asked',
    ({ joinRequests }) => joinRequests.save(joinRequest('x', { state: 'approved', decidedBy: 'ana', decidedAt: now })),
  ],
  [
    'two action items with one code, whatever its case',
    ({ actionItems }) =>
      twice((id, index) => actionItems.save(actionItem(id, { code: index === 0 ? 'CIO-7' : 'cio-7' }))),
  ],
  [
    'an action item owned by nobody known',
    ({ actionItems }) => actionItems.save(actionItem('x', { owner: { kind: 'group', id: 'nobody' } })),
  ],
  [
    'a meeting of no length',
    ({ meetings }) => meetings.save(meeting('x', '2026-06-10T13:00[Europe/Zurich]', { minutes: 0 })),
  ],
  ['an answer to no meeting', ({ meetings }) => meetings.answer('x', 'ana', 'yes', now)],
  [
    'a record of somebody unknown',
    ({ record }) => record.add({ at: now, personId: 'nobody', what: 'export', subject: 'x' }),
  ],
  [
    'a letter to nobody known',
    ({ outbox }) => outbox.put({ key: 'x', to: { kind: 'person', id: 'nobody' }, view: { body: [] }, at: now }),
  ],
  [
    'a call answered twice',
    ({ calls }) => twice(() => calls.keep('x', { reply: { kind: 'view', view: { body: [] } }, refused: false }, now)),
  ],
];

const twice = async (save: (id: string, index: number) => Promise<void>): Promise<void> => {
  await save('x', 0);
  await save('y', 1);
};

onEach('the schema refuses what must not be', async (sampleStore) => {
  const { run, store } = await sampleStore();
  for (const [what, work] of refused) await expect(run(work), what).rejects.toThrow(/constraint/);
  await store.close();
});

const allowed: [string, (tables: Tables) => Promise<unknown>][] = [
  ['people without e-mail addresses', ({ people }) => twice((id) => people.save(person(id)))],
  [
    'a former membership beside the present one',
    ({ memberships }) =>
      twice((id, index) =>
        memberships.save(
          membership(id, 'cio', 'ana', index === 0 ? { endedOn: now.toZonedDateTimeISO('UTC').toPlainDate() } : {}),
        ),
      ),
  ],
  [
    'a former chair beside the present one',
    ({ memberships }) =>
      twice((id, index) =>
        memberships.save(
          membership(id, 'cio', index === 0 ? 'ana' : 'ben', {
            role: 'chair',
            ...(index === 0 ? { endedOn: now.toZonedDateTimeISO('UTC').toPlainDate() } : {}),
          }),
        ),
      ),
  ],
  [
    'a declined join request beside a pending one',
    ({ joinRequests }) =>
      twice((id, index) =>
        joinRequests.save(joinRequest(id, index === 0 ? { state: 'declined', decidedBy: 'ben', decidedAt: now } : {})),
      ),
  ],
  [
    'a letter put twice',
    ({ outbox }) =>
      twice(() => outbox.put({ key: 'x', to: { kind: 'secretariat' }, view: { body: [] }, at: later('PT1H') })),
  ],
];

onEach('the schema allows what may be', async (sampleStore) => {
  for (const [what, work] of allowed) {
    const { run, store } = await sampleStore();
    await expect(run(work), what).resolves.toBeUndefined();
    await store.close();
  }
});
