import { expect, test } from 'vitest';
import type { DeliveryState } from '../../../src/ports/letter.ts';
import { type SlackWorld, slackWorld } from './world.ts';

const refusing = (error: string) => ({ status: 200, body: { ok: false, error } });

/** A join request asked, its card on its way to the secretariat, who is known already. */
async function asked(options: Parameters<typeof slackWorld>[0] = {}, before?: (world: SlackWorld) => void) {
  const world = await slackWorld(options);
  await world.command('sec', 'help');
  before?.(world);
  await world.command('ana', 'join cio CH "CIO of CH"');
  return world;
}
const counts = (world: SlackWorld): Promise<Record<DeliveryState, number>> =>
  world.store.transaction(({ outbox }) => outbox.counts());

test('a limited rate is obeyed: nothing is sent before Slack said', async () => {
  const world = await asked({}, ({ slack }) =>
    slack.fail('chat.postMessage', { status: 429, headers: { 'retry-after': '90' } }),
  );
  expect(await counts(world)).toMatchObject({ waiting: 1, sent: 0 });
  await world.later('PT89S');
  expect(world.slack.callsOf('chat.postMessage')).toEqual([]);
  await world.later('PT10M');
  expect(await counts(world)).toMatchObject({ waiting: 0, sent: 1 });
  expect(await world.slack.messages('sec')).toHaveLength(1);
});

test('what may have arrived is looked for by its key before it is sent again', async () => {
  const world = await asked({ canReadBack: true }, ({ slack }) =>
    slack.fail('chat.postMessage', { status: 503, reaches: true }),
  );
  expect(await counts(world)).toMatchObject({ waiting: 1 });
  await world.later('PT10M');
  expect(await counts(world)).toMatchObject({ waiting: 0, sent: 1 });
  expect(await world.slack.messages('sec')).toHaveLength(1);
  expect(world.slack.callsOf('conversations.history')).toHaveLength(1);
});

test('it is looked for page by page, one a minute; where the end is not reached or Slack shows nothing it comes again, marked', async () => {
  const page = (next_cursor: string) => ({
    status: 200,
    body: {
      ok: true,
      messages: [{ type: 'message', user: 'U1', text: 'of others', ts: '1.1' }],
      response_metadata: { next_cursor },
    },
  });
  const lost = { status: 503, reaches: true };
  const texts = async ({ slack }: SlackWorld) => (await slack.messages('sec')).map(({ text }) => text);

  const found = await asked({ canReadBack: true }, ({ slack }) => slack.fail('chat.postMessage', lost));
  found.slack.fail('conversations.history', page('second'), page('third'));
  await found.later('PT2M');
  expect(await counts(found)).toMatchObject({ waiting: 1 });
  await found.later('PT1M');
  expect(await counts(found)).toMatchObject({ waiting: 1 });
  await found.later('PT1M');
  expect(await counts(found)).toMatchObject({ waiting: 0, sent: 1 });
  expect(await texts(found)).toHaveLength(1);
  const [looked] = found.slack.callsOf('conversations.history');
  expect(looked?.args).toMatchObject({ cursor: 'third', oldest: String(Date.UTC(2026, 3, 16, 14, 59) / 1000) });

  const endless = await asked({ canReadBack: true }, ({ slack }) => slack.fail('chat.postMessage', lost));
  endless.slack.fail('conversations.history', ...'12345'.split('').map(page));
  await endless.later('PT10M');
  expect((await texts(endless)).at(-1)).toContain('Sent again after an interruption');

  const closed = await asked({ canReadBack: true }, ({ slack }) => slack.fail('chat.postMessage', lost));
  closed.slack.fail('conversations.history', refusing('missing_scope'));
  await closed.later('PT10M');
  expect((await texts(closed)).at(-1)).toContain('Sent again after an interruption');
});

test('where nothing comes back it is sent again once, as what it is, or found where the bot may look', async () => {
  const cut = { status: 200, reaches: true, cuts: true };
  const blind = await asked({}, ({ slack }) => slack.fail('chat.postMessage', cut));
  expect(await counts(blind)).toMatchObject({ waiting: 1 });
  await blind.later('PT10M');
  expect(await counts(blind)).toMatchObject({ waiting: 0, sent: 1 });
  const texts = (await blind.slack.messages('sec')).map(({ text }) => text);
  expect(texts).toHaveLength(2);
  expect(texts[0]).not.toContain('Sent again');
  expect(texts[1]).toContain('Sent again after an interruption');

  const seeing = await asked({ canReadBack: true }, ({ slack }) => slack.fail('chat.postMessage', cut));
  await seeing.later('PT10M');
  expect(await counts(seeing)).toMatchObject({ waiting: 0, sent: 1 });
  expect(await seeing.slack.messages('sec')).toHaveLength(1);
});

test('without the scope to post it waits for the operator; to a person or channel that cannot be reached any more it rests as failed', async () => {
  const world = await asked({ granted: ['commands', 'users:read', 'users:read.email', 'im:write'] });
  expect(world.slack.callsOf('chat.postMessage')[0]?.answer).toMatchObject({ error: 'missing_scope' });
  expect(await counts(world)).toMatchObject({ waiting: 1, failed: 0 });

  for (const error of ['is_archived', 'user_disabled', 'cannot_dm_bot', 'channel_not_found']) {
    const other = await asked({}, ({ slack }) => slack.fail('chat.postMessage', refusing(error)));
    expect(await counts(other)).toMatchObject({ waiting: 0, failed: 1 });
  }
});

test.each(['invalid_blocks', 'msg_too_long', 'invalid_metadata_format'])(
  'content that Slack refuses (%s) rests at once, and the secretariat is told',
  async (error) => {
    const world = await asked({}, ({ slack }) => slack.fail('chat.postMessage', refusing(error)));
    await world.settled();
    expect(await counts(world)).toMatchObject({ waiting: 0, failed: 1, sent: 1 });
    const [report] = await world.slack.messages('sec');
    expect(report?.text).toContain(`Slack says ${error}`);
    expect(world.faults).toHaveLength(1);
  },
);

test('an error that Slack documents nowhere rests after five tries, and the secretariat is told', async () => {
  const world = await asked({}, ({ slack }) =>
    slack.fail('chat.postMessage', ...Array.from({ length: 5 }, () => refusing('brand_new_error'))),
  );
  expect(await counts(world)).toMatchObject({ waiting: 1, failed: 0 });
  await world.later('PT2H');
  expect(await counts(world)).toMatchObject({ waiting: 0, failed: 1, sent: 1 });
  expect((await world.slack.messages('sec'))[0]?.text).toContain('Slack says brand_new_error');
});

test.each(['account_inactive', 'token_revoked', 'invalid_auth'])(
  'a dead token (%s) holds the workspace’s letters until it is good again',
  async (error) => {
    const world = await asked({}, ({ slack }) => slack.fail('chat.postMessage', refusing(error)));
    await world.command('bea', 'join cio PE "CIO of PE"');
    expect(world.slack.callsOf('chat.postMessage')).toEqual([]);
    expect(await counts(world)).toMatchObject({ waiting: 2, failed: 0 });
    await world.later('PT10M');
    expect(await counts(world)).toMatchObject({ waiting: 0, sent: 2 });
  },
);

test('a rate limit of one conversation holds that conversation alone, for as long as Slack says', async () => {
  const world = await asked({}, ({ slack }) =>
    slack.fail('chat.postMessage', { status: 429, headers: { 'retry-after': '3' } }),
  );
  expect(await counts(world)).toMatchObject({ waiting: 1 });
  const letter = async (key: string, to: string) => {
    const person = await world.store.transaction(({ people }) =>
      people.byAccount({ platform: 'slack', workspace: world.slack.team, id: world.slack.idOf(to) }),
    );
    await world.store.transaction(({ outbox }) =>
      outbox.put({
        key,
        to: { kind: 'person', id: person?.id ?? '' },
        view: { body: [{ kind: 'text', text: key }] },
        at: world.now(),
      }),
    );
    await world.settled();
  };
  await letter('meanwhile', 'ana');
  expect(await counts(world)).toMatchObject({ waiting: 1, sent: 1 });
  expect((await world.jobs.nextDueAt())?.toString()).toBe(world.now().add({ seconds: 3 }).toString());
  await world.later('PT3S');
  expect(await counts(world)).toMatchObject({ waiting: 0, sent: 2 });
});

test('a direct conversation that Slack no longer finds is opened again: the person is still there', async () => {
  const world = await asked();
  expect(await counts(world)).toMatchObject({ sent: 1 });
  world.slack.fail('chat.postMessage', refusing('channel_not_found'));
  await world.command('bea', 'join cio PE "CIO of PE"');
  expect(await counts(world)).toMatchObject({ sent: 2, failed: 0 });
  expect(world.slack.callsOf('conversations.open')).toHaveLength(2);
});

test('a token that was revoked stops letters, not answers', async () => {
  const world = await asked({}, ({ slack }) =>
    slack.fail('chat.postMessage', { status: 200, body: { ok: false, error: 'token_revoked' } }),
  );
  expect(await counts(world)).toMatchObject({ waiting: 1 });
  expect((await world.command('ana', 'groups')).json.text).toContain('CIO Network');
  world.slack.fail('auth.test', { status: 200, body: { ok: false, error: 'token_revoked' } });
  await expect(world.adapter.start()).rejects.toThrow('Slack refuses SLACK_BOT_TOKEN (token_revoked).');
});

test('a letter to a channel is drawn for many clocks, names people by mention, and is updated in place', async () => {
  const world = await asked();
  const { slack } = world;
  await world.command('sec', 'channel bind cio-network');
  const [card] = await slack.messages('sec');
  await world.press('sec', 'Approve', card?.blocks);
  await world.command('sec', 'chair confirm cio "ana person"');
  const preview = await world.command('sec', 'meetings schedule cio 2026-05-20 14:00');
  await world.press('sec', 'Confirm', preview.json.blocks);
  const posts = await slack.messages('ana', slack.channel);
  const shown = JSON.stringify(posts);
  expect(shown).toContain(`"type":"user","user_id":"${slack.idOf('ana')}"`);
  expect(shown).toContain('"type":"date","timestamp":1779278400');
  expect(shown).toContain('"fallback":"Wednesday, 20 May 2026 at 14:00 (Geneva)"');
  // A button on each: what slash commands cannot reach, a button does.
  for (const { blocks } of posts) expect(JSON.stringify(blocks)).toContain('"type":"button"');

  const [post] = posts;
  const destination = { platform: 'slack', workspace: slack.team, kind: 'channel', id: slack.channel } as const;
  const delivery = {
    id: 'd',
    key: 'k',
    destination,
    readerId: null,
    attempts: 1,
    putAt: world.now(),
    resent: false,
    byDayIn: null,
    withdrawn: null,
    until: null,
  };
  await world.adapter.messenger.update?.(
    { ...delivery, view: { body: [{ kind: 'text', text: 'Cancelled' }] } },
    `${slack.channel} ${post?.ts}`,
  );
  expect((await slack.messages('ana', slack.channel))[0]?.text).toContain('Cancelled');
  expect(world.faults).toEqual([]);
});
