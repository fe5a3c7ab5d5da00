import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../db/sqlite/open.ts';
import { createBot } from '../../src/bot/bot.ts';
import { defineCommand } from '../../src/bot/command.ts';
import { text } from '../../src/bot/field.ts';
import { anyone } from '../../src/bot/permissions.ts';
import { takeBackRoles } from '../../src/operations/secretariat-role.ts';
import type { Inside } from '../../src/ports/call.ts';
import { drawPlain, drawReply } from '../../src/view-model/draw.ts';
import { plainReply } from '../../src/view-model/plain.ts';
import { notice } from '../../src/view-model/view.ts';
import { conversation, local, network } from '../conversation.ts';
import { countTransactions } from '../transactions.ts';

/** A bot of one command that writes and then fails or answers as it is told. */
function botThatWrites(isSecretariat = false) {
  const store = openStore(':memory:');
  onTestFinished(() => store.close());
  const faults: { reference: string; error: unknown; about: object }[] = [];
  const now = Temporal.Instant.from('2026-04-16T15:00:00Z');
  let runs = 0;
  const note = defineCommand({
    name: 'note',
    title: 'status.title',
    summary: 'status.summary',
    examples: ['note hello'],
    allow: anyone,
    fields: { words: text('field.note', { max: 100 }) },
    async run({ input, store: tables, actor }) {
      runs += 1;
      await tables.settings.set('note', input.words);
      if (input.words === 'fail') throw new Error('the disk of P. Secret is on fire');
      return notice(`run ${runs}, secretariat ${actor.secretariat}`);
    },
  });
  const read = defineCommand({
    name: 'read',
    title: 'status.title',
    summary: 'status.summary',
    examples: ['read'],
    allow: anyone,
    fields: {},
    run: async ({ store: tables }) => notice((await tables.settings.get('note')) ?? 'nothing yet'),
  });
  let count = 0;
  const bot = createBot({
    store,
    clock: { now: () => now },
    commands: [note, read],
    network,
    newId: (prefix) => `${prefix}_${++count}`,
    isSecretariat: (account, email) => isSecretariat && (account.id === 'boss' || email === 'boss@wipo.example'),
    onFault: (reference, error, about) => faults.push({ reference, error, about }),
  });
  const say = async (
    line: string,
    more: { key?: string; id?: string; known?: { email?: string; locale?: string } } = {},
  ) => {
    const { id = 'ana', ...rest } = more;
    const answered = await bot.handle({
      from: { platform: 'local', workspace: 'w', id },
      said: { how: 'typed', line },
      ...rest,
    });
    return { ...answered, text: plainReply(drawReply(answered.reply, answered.reader)) };
  };
  const kept = () => store.transaction((tables) => tables.settings.get('note'));
  return { bot, store, say, kept, faults };
}

test('a throw rolls the call back whole, and the reference the person is given is the one in the log', async () => {
  const { say, kept, faults, store } = botThatWrites();
  await say('note first');
  const failed = await say('note fail', { key: 'k' });
  expect(await kept()).toBe('first');
  expect(faults).toHaveLength(1);
  expect(failed.refused).toBe(true);
  expect(failed.text).toContain(faults[0]?.reference);
  expect(failed.text).toContain('nothing was changed');
  expect(failed.text).not.toContain('Secret');
  expect(JSON.stringify(faults[0]?.about)).not.toContain('fail');
  expect(await store.transaction((tables) => tables.calls.replyTo('local:w:ana k'))).toBeUndefined();
});

test('a key is one account’s own, brings the same reply back, and a failed call may be tried again under it', async () => {
  const { say } = botThatWrites();
  expect((await say('note a', { key: 'k' })).text).toBe('run 1, secretariat false');
  expect((await say('note b', { key: 'k' })).text).toBe('run 1, secretariat false');
  expect((await say('note c', { key: 'k', id: 'ben' })).text).toBe('run 2, secretariat false');
  expect((await say('note fail', { key: 'f' })).refused).toBe(true);
  expect((await say('note d', { key: 'f' })).text).toBe('run 4, secretariat false');
});

test('what only read something is answered anew under its key', async () => {
  const { say } = botThatWrites();
  await say('note a');
  expect((await say('read', { key: 'k' })).text).toBe('a');
  await say('note b');
  expect((await say('read', { key: 'k' })).text).toBe('b');
});

test('an answer says which command it is of, and whether the call changed anything: a repeated or refused one did not', async () => {
  const { say } = botThatWrites();
  await say('read');
  expect(await say('note a', { key: 'k' })).toMatchObject({ command: 'note', wrote: true });
  const repeated = await say('note a', { key: 'k' });
  expect(repeated).toMatchObject({ command: 'note' });
  expect(repeated).not.toHaveProperty('wrote');
  const read = await say('read');
  expect(read).toMatchObject({ command: 'read' });
  expect(read).not.toHaveProperty('wrote');
  const failed = await say('note fail');
  expect(failed).toMatchObject({ command: 'note', refused: true, failed: true });
  expect(failed).not.toHaveProperty('wrote');
  expect(await say('no such thing')).not.toHaveProperty('command');
});

test('what a platform asks and keeps to show an answer belongs to the call: one transaction, undone with it', async () => {
  const { bot, store, kept } = botThatWrites();
  const from = { platform: 'local', workspace: 'w', id: 'ana' } as const;
  const note = (line: string, show: Inside<string>['show']) =>
    bot.answer({ from, said: { how: 'typed', line } }, { show });
  const count = countTransactions(store);
  const shown = await note('note a', async ({ reply }, transaction) => {
    await transaction(({ settings }) => settings.set('shown', reply.kind));
    return reply.kind;
  });
  expect(shown).toBe('view');
  expect(count.all).toBe(1);
  const failed = await note('note b', async ({ failed: isFault }) => {
    if (!isFault) throw new Error('cannot be drawn');
    return 'the fault';
  });
  expect(failed).toBe('the fault');
  expect(await kept()).toBe('a');
});

test('a refusal comes back under its key without running again', async () => {
  const { say } = botThatWrites();
  const { reply } = await say('no such thing', { key: 'k' });
  const again = await say('note a', { key: 'k' });
  expect(again).toMatchObject({ reply, refused: true });
  expect(again).not.toHaveProperty('wrote');
});

test('two calls under one key at the same moment run once', async () => {
  const { say } = botThatWrites();
  const texts = (await Promise.all([say('note a', { key: 'k' }), say('note a', { key: 'k' })])).map(({ text }) => text);
  expect(texts).toEqual(['run 1, secretariat false', 'run 1, secretariat false']);
});

test('someone new is known by what their platform says; an address of someone who is here links nothing by itself', async () => {
  const { say, store } = botThatWrites();
  const { reader } = await say('note a', { id: 'one', known: { email: 'ana@office.example', locale: 'fr-CH' } });
  expect(reader).toMatchObject({ language: 'fr', locale: 'fr', zone: 'Europe/Zurich' });
  await say('note b', { id: 'two', known: { email: 'ANA@office.example' } });
  const people = await store.transaction((tables) =>
    Promise.all(['one', 'two'].map((id) => tables.people.byAccount({ platform: 'local', workspace: 'w', id }))),
  );
  expect(people[0]?.id).not.toBe(people[1]?.id);
  expect(people[1]?.email).toBeNull();
});

test('the settings give the secretariat’s role to an account, on every call anew', async () => {
  const { say } = botThatWrites(true);
  expect((await say('note a', { id: 'boss' })).text).toBe('run 1, secretariat true');
  expect((await say('note a', { id: 'ana' })).text).toBe('run 2, secretariat false');
});

test('a role that the settings gave goes with its name there; one given by hand stays', async () => {
  const { say, store } = botThatWrites(true);
  const roleOf = async (id: string) =>
    (await store.transaction(({ people }) => people.byAccount({ platform: 'local', workspace: 'w', id })))?.secretariat;
  await say('note a', { id: 'ana' });
  await say('note a', { id: 'boss' });
  await say('note a', { id: 'two', known: { email: 'boss@wipo.example' } });
  await store.transaction(async ({ people }) => {
    const ana = await people.byAccount({ platform: 'local', workspace: 'w', id: 'ana' });
    if (ana) await people.save({ ...ana, secretariat: true });
  });
  const takeBack = (isNamed: (id: string, email: string | undefined) => boolean) =>
    store.transaction((tables) => takeBackRoles(tables, ({ id }, email) => isNamed(id, email)));
  await takeBack((id, email) => id === 'boss' || email === 'boss@wipo.example');
  expect([await roleOf('ana'), await roleOf('boss'), await roleOf('two')]).toEqual([true, true, true]);
  await takeBack((_, email) => email === 'boss@wipo.example');
  expect([await roleOf('ana'), await roleOf('boss'), await roleOf('two')]).toEqual([true, false, true]);
  await takeBack(() => false);
  expect([await roleOf('ana'), await roleOf('boss'), await roleOf('two')]).toEqual([true, false, false]);
});

test('a person named in the settings later has the role from then on, and its letters', async () => {
  const { say, store } = botThatWrites(true);
  await say('note a', { id: 'later' });
  expect(await store.transaction(({ people }) => people.secretariat())).toEqual([]);
  await say('note b', { id: 'later', known: { email: 'boss@wipo.example' } });
  expect(await store.transaction(({ people }) => people.secretariat())).toHaveLength(1);
});

test('a sentence is drawn in the language of the reader', async () => {
  const { bot } = botThatWrites();
  const { reply, reader } = await bot.handle({
    from: { platform: 'local', workspace: 'w', id: 'x' },
    said: { how: 'typed', line: 'note' },
    known: { locale: 'fr' },
  });
  expect(reply.kind === 'form' && drawPlain(reply.form.title, reader)).toBe('Points d’étape');
});

test('a call that changed nothing leaves no reply behind; one that did answers another key anew', async () => {
  const chat = await conversation();
  const ask = (line: string, key: string) =>
    chat.bot.handle({ from: local('ch-cio'), key, said: { how: 'typed', line } });
  const kept = (key: string) => chat.store.transaction(({ calls }) => calls.replyTo(`local:local:ch-cio ${key}`));
  const count = countTransactions(chat.store);
  await ask('actions', 'k1');
  expect(count.writing).toBe(0);
  expect(await kept('k1')).toBeUndefined();

  await chat.say('secretariat-1', 'chair confirm cio "CIO of CH"');
  const added = await ask('actions add cio Draft it', 'k3');
  expect(await kept('k3')).toEqual({ reply: added.reply, refused: false });
  expect(await ask('actions add cio Draft it', 'k3')).toMatchObject({ reply: added.reply });
  expect((await ask('actions add cio Draft it', 'k4')).reply).not.toEqual(added.reply);
});

test('an e-mail address gives the secretariat’s role only where the platform vouches for it, not where someone wrote it', async () => {
  const { say, store } = botThatWrites(true);
  expect((await say('note a', { id: 'eve' })).text).toBe('run 1, secretariat false');
  await store.transaction(async (tables) => {
    const eve = await tables.people.byAccount({ platform: 'local', workspace: 'w', id: 'eve' });
    if (eve) await tables.people.save({ ...eve, email: 'boss@wipo.example' });
  });
  expect((await say('note b', { id: 'eve' })).text).toBe('run 2, secretariat false');
  const boss = { email: 'boss@wipo.example' };
  expect((await say('note c', { id: 'two', known: boss })).text).toBe('run 3, secretariat true');
  expect((await say('note d', { id: 'eve' })).text).toBe('run 4, secretariat false');
  const [eve, two] = await store.transaction((tables) =>
    Promise.all(['eve', 'two'].map((id) => tables.people.byAccount({ platform: 'local', workspace: 'w', id }))),
  );
  expect(eve?.id).not.toBe(two?.id);
});
