import { expect, test } from 'vitest';
import { z } from 'zod';
import { events } from '../event-stream.ts';
import { program } from './outside-program.ts';
import * as shapes from './outside-shapes.ts';

// What programs outside this one rely on: each body is held against its strict shape, and recorded as it is sent.

const { problem } = shapes;
const page = z.string().startsWith('<!doctype html>');

/** Every `kind` that stands anywhere in there. */
const kindsIn = (json: unknown): string[] =>
  [...JSON.stringify(json).matchAll(/"kind":"(\w+)"/g)].map(([, kind]) => kind ?? '');
const kinds = 'view form text facts item buttons table strong link person time multiline choice search day'.split(' ');

test('calls: typed, pressed and submitted, in two languages, in a channel, with a key', async () => {
  const { type, press, submit, ask, golden } = await program();
  const fr = 'fr-cio';
  const asked = { group: 'cio-network', settled: 'group', office: 'NP', position: 'CIO', first: 'Asha', last: 'Rai' };
  const answers = [
    await type('ch-cio', 'groups'),
    await type(fr, 'groups'),
    await type('nz-cio', '/wild meetings show cio'),
    await type(fr, 'meetings show cio'),
    await type('ch-cio', 'group', { in: 'cio-network' }),
    await type('ch-cio', 'whois "CIO of JP"'),
    await type('secretariat-1', 'meetings suggest cio'),
    await type('secretariat-1', 'meetings cancel cio'),
    await type('secretariat-1', 'profile update'),
    await type(fr, 'profile update'),
    await type('secretariat-1', 'status post cio'),
    await type('newcomer', 'gruops'),
    await type(fr, 'nonsense'),
    await type('newcomer', 'meetings'),
    await type(fr, 'health'),
    await type('secretariat-1', 'chair confirm cio "of CH"'),
    await press('newcomer', 'join'),
    await press('newcomer', 'join', { group: 'cio-network' }),
    await press(fr, 'meetings answer'),
    await press(fr, 'meetings answer', { meeting: 'cio', answer: 'yes' }),
    await press('secretariat-1', 'meetings schedule', { group: 'cio-network' }),
    await press('newcomer', 'nonsense', { a: 'b' }),
    await submit('newcomer', 'join', { ...asked, email: 'nonsense' }),
    await submit(fr, 'profile update', { zone: 'Kathmand' }),
    await submit('newcomer', 'join', { ...asked, email: 'asha@office.example' }),
    await type('secretariat-1', 'requests'),
  ];
  const adding = () => type('secretariat-1', 'actions add cio "Write to everyone" --owner "CIO of JP"', { key: 'k1' });
  const [first, second] = [await adding(), await adding()];
  expect(second).toEqual(first);

  for (const from of ['ch-cio', fr]) {
    const answer = await type(from, 'calendar');
    answers.push(answer);
    const [path = '/none'] = /\/calendar\/[\w-]{27}\.ics/.exec(answer.text) ?? [];
    await ask({ path, shape: shapes.feed });
    await ask({ path, post: {}, shape: problem });
  }
  const kept = (all: string): string =>
    all
      .split('\n')
      .filter((line) => /^(# \w+ )?wild_/.test(line) && (!/_(bucket|sum)\{/.test(line) || line.includes('"groups"')))
      .join('\n')
      .replaceAll(/^(wild_\w+_(?:bucket|sum)\{.*\}) .*/gm, '$1 <seconds>');
  expect(await ask({ path: '/metrics', shape: shapes.metrics, kept })).toContain('process_cpu_seconds_total');
  await expect(golden()).toMatchFileSnapshot('goldens/outside-calls.golden');
  // Each kind the shapes know has been sent, so that none of them was checked against nothing.
  expect([...new Set(kindsIn([...answers, first]))].sort()).toEqual([...kinds].sort());
});

const byKey = <One extends { key: string }>(of: One[]): One[] => of.sort((a, b) => (a.key < b.key ? -1 : 1));

test('the clock is moved and letters arrive, in an inbox asked for and in one left open', async () => {
  const { address, type, ask, note, golden } = await program();
  const inboxOf = (account: string) => ask({ path: `/local/inbox?as=${account}`, shape: shapes.inbox });
  const listen = (): Promise<Response> =>
    fetch(`${address}/local/inbox?as=fr-cio`, { headers: { accept: 'text/event-stream' } });
  expect(await inboxOf('newcomer')).toEqual([]);
  const [letters, updates, ticks] = await Promise.all([listen(), listen(), listen()]);
  note('an open inbox', { type: letters.headers.get('content-type') });
  await ask({ path: '/local/clock', post: { advance: 'P41D' }, shape: shapes.clock });
  await ask({ path: '/local/clock', post: { to: '2026-05-28T00:00:00Z' }, shape: shapes.clock });
  for (const account of ['fr-cio', 'nz-cio', 'secretariat-1', 'newcomer']) await inboxOf(account);
  await type('jp-cio', 'meetings answer cio yes');
  const changed = await inboxOf('fr-cio');
  const live = {
    letter: z.array(shapes.letter).parse(await events(letters, 'letter', changed.length)),
    // Each destination is updated on its own: which is first is not promised.
    update: byKey(z.array(shapes.update).parse(await events(updates, 'update', changed.length))),
    clock: z.array(shapes.clock).parse(await events(ticks, 'clock', 2)),
  };
  for (const [name, of] of Object.entries(live)) note(`event: ${name}`, of);
  await expect(golden()).toMatchFileSnapshot('goldens/outside-letters.golden');
});

test('what is only read: state, commands, words, previews, probes; and what is refused', async () => {
  const { ask, golden, address } = await program();
  const before = await ask({ path: '/local/state', shape: shapes.state });
  await ask({ path: '/local/commands?as=newcomer', shape: shapes.cards });
  await ask({ path: '/local/words', shape: shapes.bothLanguages });
  for (const path of ['/healthz', '/readyz']) await ask({ path, shape: shapes.wellness });
  await ask({ path: '/', shape: page, kept: () => '<the page>' });

  const button = { label: 'Open', command: 'help', values: { a: 'b' } };
  const view = {
    title: 'WILD/1-b',
    body: [
      { kind: 'text', text: ['By ', { kind: 'person', id: 'p_1', name: 'Ana' }] },
      {
        kind: 'facts',
        facts: [{ label: 'When', value: [{ kind: 'time', at: '2026-06-10T11:00:00Z', text: '13:00' }] }],
      },
      { kind: 'item', text: ['Row'], detail: ['more'], button },
      { kind: 'buttons', buttons: [{ ...button, style: 'primary' }] },
      { kind: 'table', columns: ['A'], rows: [[['cell']]] },
    ],
  };
  const inputs = [{ name: 'note', label: 'Note', required: false, value: 'typed', control: { kind: 'text', max: 9 } }];
  const replies = {
    view: { kind: 'view', view },
    form: { kind: 'form', form: { command: 'join', title: 'Join a group', values: {}, about: [], inputs } },
  };
  const preview = <Shape extends z.ZodType>(platform: string, reply: object, shape: Shape, more = {}) => {
    const post = { as: 'newcomer', platform, reply, toChannel: false, arabic: false, ...more };
    return ask({ path: '/local/previews', post, shape });
  };
  await preview('slack', replies.view, shapes.slackMessage);
  await preview('slack', replies.view, shapes.slackMessage, { toChannel: true });
  await preview('slack', replies.form, shapes.slackModal);
  await preview('teams', replies.view, shapes.teamsCard);
  await preview('teams', replies.form, shapes.teamsCard);
  await preview('irc', replies.view, problem);

  const said = { how: 'typed', line: 'help' };
  const refused = (path: string, post?: unknown, headers?: Record<string, string>) =>
    ask({ path, shape: problem, ...(post === undefined ? {} : { post }), ...(headers ? { headers } : {}) });
  for (const post of ['{"from": ', '', 'null', '[]', { said }, { from: 'nobody', said }, { from: 'newcomer' }])
    await refused('/local/calls', post);
  await refused('/local/calls', { from: 'newcomer', said: { how: 'sung', line: 'help' } });
  await refused('/local/calls', { from: 'newcomer', said, in: 'nowhere' });
  await refused('/local/calls', { from: 'newcomer', said, admin: true });
  await refused('/local/calls', { from: 'newcomer', said }, { 'content-type': 'text/plain' });
  await refused('/local/calls', { from: 'newcomer', said }, { origin: 'https://evil.example' });
  await refused('/local/calls', { from: 'newcomer', said: { how: 'typed', line: 'x'.repeat(1024 * 1024) } });
  for (const post of [{ advance: 'soon' }, { to: '2026-01-01T00:00:00Z' }, { advance: 'P11Y' }, {}])
    await refused('/local/clock', post);
  for (const path of ['/local/inbox', '/local/inbox?as=nobody', '/local/commands', '/local/page/%ff', '/nowhere'])
    await refused(path);
  for (const path of ['/local/nowhere', '/slack/events', '/api/messages', `/calendar/${'a'.repeat(27)}.ics`])
    await refused(path);
  await refused('/nowhere', {});
  for (const path of ['/', '/local/state']) await refused(path, undefined, { host: 'evil.example' });
  await refused('/local/state', undefined, { host: `evil.example:${new URL(address).port}` });
  expect(await ask({ path: '/local/state', shape: shapes.state })).toEqual(before);
  await expect(golden()).toMatchFileSnapshot('goldens/outside-read.golden');
});
