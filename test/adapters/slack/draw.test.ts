import { expect, test } from 'vitest';
import { carriedIn, carry } from '../../../adapters/slack/carried.ts';
import { blocksOf, fallbackOf } from '../../../adapters/slack/draw.ts';
import { answerModal, formModal } from '../../../adapters/slack/draw-form.ts';
import { faultsOf, fitted, type Sent } from '../../../adapters/slack/limits.ts';
import type { Audience, Surface } from '../../../adapters/slack/text.ts';
import { commands } from '../../../src/commands/index.ts';
import type { DrawnFact, DrawnForm, DrawnReply, DrawnView } from '../../../src/view-model/draw.ts';
import { buttonsOf, conversation } from '../../conversation.ts';

const surfaces: Surface[] = ['message', 'modal', 'home'];
const audience = (surface: Surface, manyZones = false): Audience => ({
  surface,
  reader,
  manyZones,
  mention: (id) => (id === 'p_1' ? 'U1' : undefined),
});
const reader = { language: 'en', locale: 'en-GB', zone: 'Europe/Zurich' } as const;

// What would ping everyone, forge a link or a mention, or break the text out of its place.
const hostile = '<!channel> @here *b* _i_ ~s~ `c` <https://x.example|y> & :tada: <@U2>\n> quoted';
const time = { kind: 'time', at: '2026-06-10T11:00:00Z', text: 'Wednesday, 10 June 2026 at 13:00 (Geneva)' } as const;
const person = { kind: 'person', id: 'p_1', name: 'Ana' } as const;
const button = { label: hostile.slice(0, 60), command: 'help', values: { said: hostile } };
const view: DrawnView = {
  title: hostile,
  body: [
    { kind: 'text', text: ['Hello ', person, ' and ', { kind: 'person', id: 'p_2', name: '<!here>' }, hostile] },
    {
      kind: 'text',
      text: ['At ', time, ' see ', { kind: 'link', text: 'the page', href: 'https://a.example/?b=1&c' }],
    },
    { kind: 'text', quiet: true, text: [hostile] },
    { kind: 'text', quiet: true, text: ['until ', time] },
    {
      kind: 'facts',
      facts: [
        { label: 'Who', value: [person] },
        { label: '<b>', value: [hostile] },
      ],
    },
    { kind: 'item', text: [{ kind: 'strong', text: ['WILD/1-a'] }, ' Draft & agree'], detail: ['open'], button },
    { kind: 'item', text: [hostile], button },
    { kind: 'item', text: ['With ', person], detail: [time], button },
    { kind: 'item', text: ['Alone'] },
    { kind: 'buttons', buttons: [button, { ...button, style: 'primary' }, button, button, button, button] },
    {
      kind: 'table',
      columns: ['Who', ''],
      rows: [
        [[person], [hostile]],
        [['Bea'], []],
      ],
    },
    { kind: 'table', columns: ['Second', 'When'], rows: [[['a'], [time]]] },
    { kind: 'text', text: [''] },
  ],
};
const options = Array.from({ length: 101 }, (_, at) => ({ value: `o${at}`, label: `Option ${at} ${'x'.repeat(80)}` }));
const form: DrawnForm = {
  command: 'join',
  title: 'A title that is longer than Slack’s 24 characters',
  values: { group: 'cio-network' },
  about: [{ label: 'Group', value: ['CIO Network'] }],
  inputs: [
    { name: 'name', label: 'Name', required: true, value: hostile, control: { kind: 'text', max: 120 } },
    { name: 'note', label: 'Note', required: false, problem: 'Too long.', control: { kind: 'multiline', max: 9000 } },
    {
      name: 'few',
      label: 'Few',
      required: true,
      value: 'o1',
      control: { kind: 'choice', options: options.slice(0, 3) },
    },
    { name: 'many', label: 'Many', required: true, value: 'o5', control: { kind: 'search', options } },
    { name: 'none', label: 'None', required: false, control: { kind: 'search', options: [] } },
    { name: 'day', label: 'Day', required: true, value: '2026-06-10', control: { kind: 'day' } },
    { name: 'slip', label: 'Slip', required: true, value: 'someday', control: { kind: 'day' } },
    { name: 'time', label: 'Time', required: true, value: '13:00', control: { kind: 'time' } },
  ],
};
const golden = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

test.each(surfaces)('every kind of block, hostile words in all of them, in a %s', async (surface) => {
  const blocks = blocksOf(view, audience(surface));
  await expect(golden(blocks)).toMatchFileSnapshot(`goldens/view-in-${surface}.golden`);
});

test('in a channel, moments are on each reader’s own clock', async () => {
  await expect(golden(blocksOf(view, audience('message', true)))).toMatchFileSnapshot('goldens/view-in-channel.golden');
});

test('every kind of input, and an answer, as modals', async () => {
  await expect(golden(formModal(form, audience('modal'), 'C1'))).toMatchFileSnapshot('goldens/form.golden');
  const answer = answerModal({ ...view, title: 'Short' }, audience('modal'));
  expect(answer.title.text).toBe('Short');
  expect(JSON.stringify(answer.blocks)).not.toContain('header');
  expect(answerModal(view, audience('modal')).title.text).toBe('WILD');
});

test('nothing that a member wrote can ping, link or format, in blocks or in the fallback', () => {
  for (const surface of surfaces) {
    const parsed = JSON.stringify(blocksOf(view, audience(surface))).match(/"type":"mrkdwn","text":"[^"]*"/g) ?? [];
    expect(parsed).toEqual(['"type":"mrkdwn","text":"*WILD/1-a* Draft &amp; agree\\nopen"']);
  }
  expect(fallbackOf(view)).not.toMatch(/[<>]/);
});

test('a button’s values come back as they went, however long, until nothing can carry them', () => {
  const values = { text: 'é“<'.repeat(2000) };
  const packed = carry({ command: 'minutes', values }, 2000);
  expect(packed?.length).toBeLessThanOrEqual(2000);
  expect(carriedIn(packed ?? '')).toEqual({ command: 'minutes', values });
  const noise = Array.from({ length: 3000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000))).join('');
  expect(carry({ command: 'minutes', values: { noise } }, 2000)).toBeUndefined();
  expect(() => carriedIn('{"command":"x"}')).toThrow();
  expect(() => carriedIn('nothing')).toThrow();
});

test('what Slack would refuse is named where it stands, and cut to size', () => {
  const long = 'x'.repeat(5000);
  const large: Sent = {
    type: 'message',
    text: long,
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: long } },
      { type: 'section', text: { type: 'mrkdwn', text: long } },
      { type: 'actions', elements: [] },
      { type: 'input', label: { type: 'plain_text', text: 'a' }, element: { type: 'datepicker' } },
      ...Array.from({ length: 50 }, () => ({
        type: 'table' as const,
        rows: [[{ type: 'raw_text' as const, text: 'a' }]],
      })),
    ],
  };
  expect(faultsOf(large)).toEqual([
    '/text: 5000 of 4000 characters',
    '/blocks: 54 of 50 elements',
    '/blocks/0:header/text/text: 5000 of 150 characters',
    '/blocks/1:section/text/text: 5000 of 3000 characters',
    '/blocks/2:actions/elements: empty',
    '/blocks/3: no input in a message',
    '/blocks: two tables',
  ]);
  const small = fitted(large);
  expect(small.text).toHaveLength(4000);
  expect(small.text.endsWith('…')).toBe(true);
  expect(small.blocks).toHaveLength(50);
  const noSubmit: Sent = {
    type: 'modal',
    title: { type: 'plain_text', text: 'x'.repeat(25) },
    blocks: [
      { type: 'input', block_id: 'a', label: { type: 'plain_text', text: 'a' }, element: { type: 'datepicker' } },
      { type: 'input', block_id: 'a', label: { type: 'plain_text', text: 'a' }, element: { type: 'datepicker' } },
    ],
  };
  expect(faultsOf(noSubmit)).toEqual([
    '/title/text: 25 of 24 characters',
    '/submit: missing',
    '/blocks: a block_id twice',
  ]);
});

test('every answer to every example, for everyone, is within Slack’s limits wherever it is shown', async () => {
  const chat = await conversation();
  await chat.say('secretariat-1', 'chair confirm cio "CIO of CH"');
  const check = (reply: DrawnReply | undefined, about: string) => {
    if (reply?.kind === 'form') {
      expect(faultsOf(formModal(reply.form, audience('modal'), undefined)), about).toEqual([]);
      return;
    }
    if (!reply) return;
    const [message, modal, home] = surfaces.map((surface) => blocksOf(reply.view, audience(surface)));
    const text = fallbackOf(reply.view);
    expect(faultsOf({ type: 'message', text, blocks: message ?? [] }), about).toEqual([]);
    expect(faultsOf({ ...answerModal(reply.view, audience('modal')), blocks: modal ?? [] }), about).toEqual([]);
    expect(faultsOf({ type: 'home', blocks: home ?? [] }), about).toEqual([]);
  };
  let seen = 0;
  for (const speaker of ['newcomer', 'fr-cio', 'ch-cio', 'secretariat-1']) {
    for (const { name, examples } of commands) {
      for (const line of examples) {
        await chat.say(speaker, line);
        check(chat.sees(speaker), `${speaker}: ${line}`);
        seen += buttonsOf(chat.sees(speaker)).length;
      }
      await chat.call(speaker, { how: 'pressed', command: name, values: {} });
      check(chat.sees(speaker), `${speaker}: ${name}`);
    }
  }
  expect(seen).toBeGreaterThan(200);
});

test('what is longer than one text of Slack’s comes whole, in pieces; where it cannot, the form says so', () => {
  const long = '😀é'.repeat(4000);
  const said: DrawnView = {
    body: [
      { kind: 'text', text: [long] },
      { kind: 'text', quiet: true, text: [long] },
      { kind: 'item', text: [long], button },
    ],
  };
  const blocks = blocksOf(said, audience('message'));
  expect(faultsOf({ type: 'message', text: fallbackOf(said), blocks })).toEqual([]);
  const shown = JSON.stringify(blocks, (key, value) => (key === 'accessibility_label' ? undefined : value));
  const told = shown.match(/😀/g) ?? [];
  expect(told).toHaveLength(3 * 4000);
  const inputs = [
    { name: 'a', label: 'A', required: true, value: long, control: { kind: 'multiline', max: 8000 } } as const,
  ];
  const modal = formModal({ ...form, inputs: [...inputs] }, audience('modal'), undefined);
  expect(faultsOf(modal)).toEqual([]);
  expect(JSON.stringify(modal)).toMatch(/Slack shows the first 3.?000 characters here/);
});

test('an address opens from a button, and a press that acts at once is asked about', () => {
  const facts = [
    { label: 'Where', value: [{ kind: 'link', text: 'https://meet.example/1', href: 'https://meet.example/1' }] },
    { label: 'Calendar', value: [{ kind: 'link', text: 'Add it', href: 'https://wild.example/a.ics' }] },
    { label: 'Seen', value: ['at ', { kind: 'link', text: 'b', href: 'https://b.example' }] },
  ] satisfies DrawnFact[];
  const leave = { label: 'Leave', command: 'leave', values: { group: 'cio' }, style: 'danger' } as const;
  const sure = { ...leave, values: { ...leave.values, confirmed: 'yes' } };
  const drawn: DrawnView = {
    body: [
      { kind: 'facts', facts },
      { kind: 'buttons', buttons: [leave, sure] },
    ],
  };
  const [words, links, buttons] = blocksOf(drawn, audience('message'));
  expect(JSON.stringify(words)).toMatch(/Where.*Seen/);
  expect(JSON.stringify(words)).not.toContain('Calendar');
  expect(links).toMatchObject({
    elements: [
      { text: { text: 'Join the meeting' }, url: 'https://meet.example/1' },
      { text: { text: 'Add it' }, url: 'https://wild.example/a.ics' },
    ],
  });
  const confirm = { text: { text: 'This takes effect at once.' }, confirm: { text: 'Leave' }, style: 'danger' };
  expect(buttons).toMatchObject({ elements: [{ style: 'danger' }, { confirm }] });
  expect(JSON.stringify(buttons).match(/"confirm":\{"type"/g)).toHaveLength(1);
});
