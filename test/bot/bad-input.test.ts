import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { conversation } from '../conversation.ts';

const nasty = [
  '<!channel> <@U123> &lt;b&gt;',
  '@everyone @here',
  '**bold** _it_ `code` [link](javascript:alert(1))',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '\u202Eevil\u202C \u2067x\u2069',
  'null\u0000 bell\u0007 esc\u001b[31m',
  "Robert'); DROP TABLE people;--",
  '{name} {n, plural, one {#} other {#}} ’‘',
  '%s %d #{x} \\u0041',
  '２０２６年６月１０日',
  '😀'.repeat(50),
  '',
  ' ',
  '-1',
  '0',
  '9'.repeat(400),
  '2026-02-30',
  '1900-01-01',
  '+999999-01-01',
  'x'.repeat(100_000),
];

test('no value of any field of any command, by press, form or line, makes a fault', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'chair confirm cio "CIO of CH"');
  for (const { name, fields } of commands) {
    const valid: Record<string, string> = {
      group: 'cio-network',
      office: 'CH',
      person: 'p_ch-cio',
      meeting: 'cio',
      item: 'WILD/1-b',
    };
    for (const field of Object.keys(fields)) {
      for (const value of nasty) {
        for (const how of ['pressed', 'submitted'] as const) {
          // A fault is thrown on by the conversation, so an answer of any kind is what is asserted.
          expect(
            await chat.call('secretariat-1', { how, command: name, values: { ...valid, [field]: value } }),
          ).not.toBe('');
        }
      }
    }
    for (const value of nasty) expect(await chat.say('secretariat-1', `${name} ${value}`)).not.toBe('');
  }
}, 120_000);

test('whatever is typed gets an answer', async () => {
  const chat = await conversation();
  const word = fc.oneof(
    fc.constantFrom(...commands.map(({ name }) => name)),
    fc.constantFrom('cio', 'CH', '--group', '“', '»', 'WILD/1-b', 'yes', '2026-09-09', '13:00'),
    fc.string({ unit: 'grapheme' }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 6 }), async (words) => {
      expect(await chat.say('secretariat-1', words.join(' '))).not.toBe('');
    }),
    { numRuns: 300 },
  );
});

test('what people write is shown as they wrote it, wherever it is shown', async () => {
  const chat = await conversation();
  const name = '<b>&amp; *Ana* {x} <!channel> ‮evil';
  const values = {
    office: 'NP',
    first: name,
    last: '@everyone',
    position: '<script>',
    email: 'a@b.example',
    note: '# not a heading',
  };
  await chat.say('newcomer', 'join cio');
  await chat.fill('newcomer', values);
  const [card] = await chat.letters('secretariat-1');
  for (const shown of [name, '@everyone', '<script>', '# not a heading']) expect(card).toContain(shown);
  await chat.press('secretariat-1', 'Approve');
  expect(await chat.say('ch-cio', 'members cio --search evil')).toContain(`${name} @everyone`);
  await chat.say('secretariat-1', `actions add cio "${name}"`);
  expect(await chat.say('ch-cio', 'actions cio')).toContain(name);
});

test('a concluded group takes nothing new, and says so', async () => {
  const chat = await conversation();
  await chat.store.transaction(async (tables) => {
    const group = (await tables.groups.all()).find(({ slug }) => slug === 'cio-network');
    if (group) await tables.groups.save({ ...group, state: 'concluded' });
  });
  const everything = () =>
    chat.store.transaction(async (tables) => ({
      requests: await tables.joinRequests.pending(),
      items: await tables.actionItems.codes(),
      members: (await tables.memberships.page({}, { offset: 0, limit: 100 })).rows,
      meetings: await tables.meetings.upcoming({ from: chat.now() }, 100),
      statuses: await tables.statusUpdates.ofGroup('g_cio-network', 100),
    }));
  for (const line of [
    'join cio NP CIO --first A --last B --email a@b.example',
    'status post cio All done',
    'members add cio NO "Kari" --email k@o.example',
    'chair confirm cio "CIO of CH"',
    'actions add cio Something new',
    'meetings schedule cio 2026-09-09 13:00',
  ]) {
    const from = line.startsWith('join') ? 'newcomer' : 'secretariat-1';
    const before = await everything();
    expect(await chat.say(from, line), line).toContain('concluded');
    expect(await everything(), line).toEqual(before);
  }
  expect(await chat.say('ch-cio', 'group cio')).toContain('concluded');
});

test('nobody acts for someone else: what a form or a button carries is no authority', async () => {
  const chat = await conversation();
  await chat.say('newcomer', 'join cio NP CIO --first A --last B --email a@b.example');
  const [request] = await chat.store.transaction((tables) => tables.joinRequests.pending());
  const id = request?.id ?? '';
  for (const who of ['newcomer', 'ch-cio', 'jp-ai']) {
    expect(await chat.call(who, { how: 'pressed', command: 'requests approve', values: { request: id } })).toContain(
      'Only the focal point',
    );
  }
  expect(
    await chat.call('jp-ai', {
      how: 'pressed',
      command: 'meetings answer',
      values: { meeting: 'cio', answer: 'yes', person: 'p_ch-cio' },
    }),
  ).toContain('Only members of the CIO Network');
  const settled = { group: 'cio-network', settled: 'group', confirmed: 'yes' };
  expect(await chat.call('newcomer', { how: 'submitted', command: 'leave', values: settled })).toContain(
    'Only members of a group',
  );
  expect(await chat.say('secretariat-1', 'group cio')).toContain('26 members');
});
