import { expect, test } from 'vitest';
import { drawCard } from '../../../adapters/teams/card.ts';
import { readerOf } from '../../../src/view-model/reader.ts';
import { notice } from '../../../src/view-model/view.ts';
import { openTeams, tenant, wordsOf } from './workspace.ts';

/** Ana has spoken to the bot; `letter` puts one for her and delivers what is due. */
async function withAna() {
  const teams = await openTeams();
  await teams.say('ana', 'help');
  const { store, jobs, connector } = teams;
  const account = { platform: 'teams', workspace: tenant, id: 'ana' } as const;
  const ana = await store.transaction((tables) => tables.people.byAccount(account));
  if (!ana) throw new Error('ana is not known');
  let count = 0;
  const view = (words: string) => {
    const reply = notice(words);
    if (reply.kind !== 'view') throw new Error('a notice is a view');
    return reply.view;
  };
  return {
    ...teams,
    account,
    async letter(words: string) {
      const before = connector.asked.length;
      const to = { kind: 'person', id: ana.id } as const;
      const letter = { key: `letter:${++count}`, to, view: view(words), at: teams.now() };
      await store.transaction((tables) => tables.outbox.put(letter));
      await jobs.settle();
      return connector.asked.slice(before);
    },
    async later(duration: string) {
      const before = connector.asked.length;
      await teams.later(duration);
      return connector.asked.slice(before);
    },
    counts: () => store.transaction((tables) => tables.outbox.counts()),
  };
}

const mail = (asked: { body: { attachments?: { content: Parameters<typeof wordsOf>[0] }[] } }[]): string[] =>
  asked.flatMap(({ body }) => (body.attachments?.[0] ? [wordsOf(body.attachments[0].content)] : []));

test('told to wait, it waits as long as it is told, and sends once', async () => {
  const { letter, later, connector } = await withAna();
  connector.fails({ status: 429, headers: { 'retry-after': '120' }, body: { error: { code: 'TooManyRequests' } } });
  expect(await letter('one')).toHaveLength(1);
  expect(await later('PT1M')).toEqual([]);
  expect(mail(await later('PT2M'))).toEqual(['one']);
  connector.fails({ status: 412 });
  expect(await letter('two')).toHaveLength(1);
  expect(mail(await later('PT1M'))).toEqual(['two']);
});

test('after a create that may have come through it is not sent again blindly: the resend says so', async () => {
  const { letter, later, connector, faults } = await withAna();
  for (const trouble of ['cut', { status: 502 }, { status: 503 }] as const) {
    connector.fails(trouble);
    expect(await letter(`after ${JSON.stringify(trouble)}`)).toHaveLength(1);
    expect(await later('PT30S')).toEqual([]);
    const [again = ''] = mail(await later('PT10M'));
    expect(again.split('\n').length).toBeGreaterThan(1);
    expect(again).toContain(`after ${JSON.stringify(trouble)}`);
  }
  expect(faults).toHaveLength(3);
});

test('codes that mean “gone” end it, and the place is asked no more until it is heard from', async () => {
  const codes = {
    BotDisabledByAdmin: 403,
    BotNotInConversationRoster: 403,
    ConversationBlockedByUser: 403,
    ForbiddenOperationException: 403,
    ConversationNotFound: 404,
  };
  for (const [code, status] of Object.entries(codes)) {
    const { letter, later, connector, store, counts } = await withAna();
    const before = await counts();
    connector.fails({ status, body: { error: { code, message: 'no' } } });
    expect(await letter('hello'), code).toHaveLength(1);
    expect(await counts(), code).toMatchObject({ failed: before.failed + 1 });
    expect(await later('PT6H')).toEqual([]);
    const kept = await store.transaction((tables) => tables.teamsConversations.personal(tenant, 'ana'));
    expect(kept, code).toBeUndefined();
  }
  const { letter, connector, counts } = await withAna();
  const inside = JSON.stringify({ subCode: 'MessageWritesBlocked', details: null });
  connector.fails({ status: 403, body: { error: { code: 'Forbidden', message: inside } } });
  const before = await counts();
  await letter('hello');
  expect(await counts()).toMatchObject({ failed: before.failed + 1 });
});

test('a right not given or a wrong host is tried again later: somebody will mend it', async () => {
  const { letter, later, connector } = await withAna();
  connector.fails({ status: 403, body: { error: { code: 'InvalidBotApiHost' } } });
  await letter('one');
  expect(mail(await later('PT5M'))).toEqual(['one']);
});

test('a sent card is changed in its place, at the address last heard from', async () => {
  const { teams, account, connector } = await withAna();
  const destination = { ...account, kind: 'person' } as const;
  const delivery = {
    id: 'd',
    key: 'k',
    view: { body: [] },
    destination,
    readerId: null,
    attempts: 1,
    putAt: Temporal.Instant.from('2026-04-16T15:00:00Z'),
    until: null,
    resent: false,
    byDayIn: null,
    withdrawn: null,
  };
  await teams.messenger.update?.(delivery, 'message-7');
  expect(connector.asked.at(-1)).toMatchObject({ method: 'PUT', path: '/v3/conversations/a:ana/activities/message-7' });
});

test('an answer that was refused for being too soon comes a little later', async () => {
  const { activity, post, connector, sent } = await openTeams();
  connector.fails({ status: 429, headers: { 'retry-after': '0.05' } });
  expect((await post(activity('ana', { text: 'groups' }))).status).toBe(200);
  expect(sent()).toHaveLength(2);
});

test('what is too long for one message is cut, and says so', async () => {
  const { letter } = await withAna();
  const [long = ''] = mail(await letter('x'.repeat(60_000)));
  expect(long).toContain('There is more than fits in one message here.');
  const tooMuch = {
    body: [
      { kind: 'text' as const, text: 'x'.repeat(60_000) },
      { kind: 'buttons' as const, buttons: [{ label: 'How to go on', command: 'help', values: {} }] },
    ],
  };
  const reader = readerOf({ language: null, locale: null, zone: 'UTC' });
  const maker = { opens: () => false, dialogs: true };
  const { card } = drawCard({ kind: 'view', view: tooMuch }, reader, 'message', maker);
  expect(JSON.stringify(card)).toContain('How to go on');
  expect(2 * JSON.stringify(card).length).toBeLessThan(80 * 1024);
});
