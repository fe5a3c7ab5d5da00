import { expect, test } from 'vitest';
import { z } from 'zod';
import { drawCard, isRightToLeft } from '../../../adapters/teams/card.ts';
import { opensForm } from '../../../src/bot/opens-form.ts';
import { commands } from '../../../src/commands/index.ts';
import { readerOf } from '../../../src/view-model/reader.ts';
import type { Reply, View } from '../../../src/view-model/view.ts';
import { conversation, local } from '../../conversation.ts';
import { faultsOf } from './parser.ts';

const maker = { opens: opensForm(commands), dialogs: true };
const reader = readerOf({ language: null, locale: null, zone: 'Asia/Kathmandu' });

const everyBlock: View = {
  title: '*Not* _Markdown_',
  body: [
    { kind: 'text', text: ['**as written** [not a link](https://x.example) ', { kind: 'strong', text: 'strong' }] },
    { kind: 'text', text: 'quiet', quiet: true },
    {
      kind: 'text',
      text: [
        { kind: 'link', text: 'web', href: 'https://x.example' },
        { kind: 'link', text: 'odd', href: 'javascript:1' },
      ],
    },
    { kind: 'facts', facts: [{ label: 'When', value: { kind: 'day', on: '2026-06-10' } }] },
    {
      kind: 'item',
      text: 'item',
      detail: 'detail',
      button: { label: 'Open', command: 'group', values: { group: 'cio-network' } },
    },
    {
      kind: 'buttons',
      buttons: Array.from({ length: 8 }, (_, n) => ({ label: `B${n}`, command: 'help', values: {} })),
    },
    {
      kind: 'buttons',
      buttons: [
        { label: 'Join', command: 'join', values: {}, style: 'primary' },
        { label: 'Leave', command: 'leave', values: { group: 'cio-network' }, style: 'danger' },
      ],
    },
    { kind: 'table', columns: ['A', 'B'], rows: [['1', '2']] },
  ],
};

test('every kind of block is a card that Microsoft’s parser has nothing against', async () => {
  for (const place of ['message', 'dialog'] as const) {
    const { card } = drawCard({ kind: 'view', view: everyBlock }, reader, place, maker);
    expect(faultsOf(card)).toEqual([]);
    await expect(JSON.stringify(card, null, 1)).toMatchFileSnapshot(`goldens/every-block-${place}.txt`);
  }
});

test('the parser would have found a fault', () => {
  expect(faultsOf({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'Bogus' }] })).not.toEqual([]);
  expect(
    faultsOf({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'Input.Text', id: 'x', isRequired: true }] }),
  ).not.toEqual([]);
});

test('every command’s answer and form is a card of 1.5 that fits one message, and every press on it has a verb and an older way', async () => {
  const chat = await conversation();
  for (const { name } of commands) {
    for (const from of ['newcomer', 'secretariat-1', 'np-cio']) {
      const { reply, reader } = await chat.bot.handle({
        from: local(from),
        said: { how: 'pressed', command: name, values: {} },
      });
      for (const [place, dialogs] of [
        ['message', true],
        ['message', false],
        ['dialog', true],
      ] as const) {
        const { card } = drawCard(reply, reader, place, { ...maker, dialogs });
        expect(faultsOf(card), name).toEqual([]);
        expect(JSON.stringify(card).length * 2, name).toBeLessThan(80 * 1024);
        for (const action of actionsIn(card)) {
          if (action.type === 'Action.Execute') {
            expect(action.verb).toBeTruthy();
            expect(action.fallback).toMatchObject({ type: 'Action.Submit' });
          }
          if (place === 'dialog') expect(action.type).toBe('Action.Submit');
          if (!dialogs) expect(JSON.stringify(action.data ?? {})).not.toContain('task/fetch');
        }
      }
    }
  }
});

test('what was typed stays in the form even where its control could not show it', () => {
  const control = { kind: 'day' } as const;
  const form: Reply = {
    kind: 'form',
    form: {
      command: 'meetings schedule',
      title: 'Schedule',
      values: {},
      about: [],
      inputs: [
        { name: 'day', label: 'Day', required: true, value: 'some day', problem: 'no such day', control },
        {
          name: 'group',
          label: 'Group',
          required: true,
          value: 'nope',
          control: { kind: 'search', options: [{ value: 'a', label: 'A' }] },
        },
        {
          name: 'place',
          label: 'Place',
          required: false,
          control: { kind: 'choice', options: [{ value: 'a', label: 'A' }] },
        },
      ],
    },
  };
  const inputs = JSON.stringify(drawCard(form, reader, 'dialog', maker).card);
  expect(inputs).toContain('"value":"some day"');
  expect(inputs).toContain('"value":"nope"');
  expect(inputs).toContain('Input.ChoiceSet');
});

test('from right to left where the language runs so', () => {
  expect(['ar', 'he-IL', 'fa', 'ur'].every(isRightToLeft)).toBe(true);
  expect(['en-GB', 'fr', 'zh'].some(isRightToLeft)).toBe(false);
  const view: Reply = { kind: 'view', view: { body: [] } };
  expect(drawCard(view, { ...reader, locale: 'ar' }, 'message', maker).card.rtl).toBe(true);
  expect(drawCard(view, reader, 'message', maker).card.rtl).toBeUndefined();
});

const action = z.looseObject({
  type: z.string(),
  verb: z.string().optional(),
  fallback: z.unknown(),
  data: z.unknown(),
});
/** Every action anywhere in a card, but not the older ones that stand in for another. */
function actionsIn(value: unknown): z.infer<typeof action>[] {
  if (Array.isArray(value)) return value.flatMap(actionsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = action.safeParse(value);
  const mine = own.success && /^Action\.(Execute|Submit)$/.test(own.data.type) ? [own.data] : [];
  return [...mine, ...Object.entries(value).flatMap(([key, inner]) => (key === 'fallback' ? [] : actionsIn(inner)))];
}

test('on a phone no two columns collide: the rows of a wide table are lines; an optional choice can be taken back', async () => {
  const chat = await conversation();
  const typed = async (from: string, line: string) => {
    const { reply, reader } = await chat.bot.handle({ from: local(from), said: { how: 'typed', line } });
    return JSON.stringify(drawCard(reply, reader, 'dialog', maker).card);
  };
  const suggested = await typed('secretariat-1', 'meetings suggest cio');
  expect(suggested).not.toContain('"Table"');
  const [, after] = suggested.split('Santiago (CL)","weight":"Bolder"}]}');
  expect(after).toMatch(/^,\{"type":"RichTextBlock","spacing":"None","inlines":\[\{"type":"TextRun","text":"1\. "\}/);
  const form = await typed('secretariat-1', 'actions add');
  expect(form).toContain('"choices":[{"title":"None","value":" "}');
  expect(form).toContain('"wrap":true');
});
