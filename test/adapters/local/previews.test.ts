import { expect, onTestFinished, test } from 'vitest';
import type { DrawnReply } from '../../../src/view-model/draw.ts';
import { openWorkspace } from '../../workspace.ts';

const person = { kind: 'person', id: 'p_1', name: 'Ana' } as const;
const time = { kind: 'time', at: '2026-06-10T11:00:00Z', text: '10 June 2026 at 13:00 (Geneva)' } as const;
const reply: DrawnReply = {
  kind: 'view',
  view: {
    title: 'WILD/1-b is yours',
    body: [
      { kind: 'text', text: ['Asked by ', person, ' for ', time] },
      { kind: 'text', quiet: true, text: ['<!channel> *words*'] },
      { kind: 'facts', facts: [{ label: 'Office', value: [{ kind: 'strong', text: ['Nepal (NP)'] }] }] },
      { kind: 'item', text: ['A point of its own'] },
      { kind: 'item', text: ['Row'], detail: ['more'], button: { label: 'Open', command: 'help', values: { a: 'b' } } },
      { kind: 'buttons', buttons: [{ label: 'Yes', command: 'help', values: {}, style: 'primary' }] },
      { kind: 'table', columns: ['A'], rows: [[['cell']]] },
    ],
  },
};
const asked = { as: 'newcomer', platform: 'slack', reply, toChannel: false, arabic: false };

async function preview(body: unknown) {
  const world = await openWorkspace();
  onTestFinished(world.close);
  return world.post('/local/previews', body);
}

test('a card is given back as the blocks that Slack would be sent, all its buttons with it', async () => {
  const { json, status } = await preview(asked);
  expect(status).toBe(200);
  expect(json).toMatchObject({
    type: 'message',
    blocks: [{ type: 'header' }, { type: 'rich_text' }, {}, {}, {}, {}, {}, {}],
  });
  expect(JSON.stringify(json)).toContain('"user_id":"p_1"');
  expect(JSON.stringify(json)).toContain('13:00 (Geneva)');
});

test('for a channel moments go as tokens that each reader sees on their own clock', async () => {
  const { json } = await preview({ ...asked, toChannel: true });
  expect(JSON.stringify(json)).toContain('"timestamp":1781089200');
});

test('a card is given back as the Adaptive Card that Teams would be sent', async () => {
  const { json } = await preview({ ...asked, platform: 'teams' });
  expect(json).toMatchObject({ type: 'AdaptiveCard', version: '1.5' });
  expect(json).not.toHaveProperty('rtl');
  expect(JSON.stringify(json)).toContain('"verb":"help"');
});

test('in Arabic what is read is in sample words from right to left; what is carried, codes and times stay', async () => {
  const { json } = await preview({ ...asked, platform: 'teams', arabic: true });
  expect(json).toMatchObject({
    rtl: true,
    body: [{ inlines: [{ text: expect.stringMatching(/^WILD\/1-b [^a-z]+$/) }] }, {}, {}, {}, {}, {}, {}, {}],
  });
  expect(JSON.stringify(json)).toContain('"verb":"help"');
  expect(JSON.stringify(json)).toContain('(NP)');
});

test('a form is given back as a modal and as a dialog', async () => {
  const form: DrawnReply = {
    kind: 'form',
    form: {
      command: 'join',
      title: 'Join a group',
      values: {},
      about: [],
      inputs: [{ name: 'note', label: 'Note', required: false, value: 'typed', control: { kind: 'text', max: 9 } }],
    },
  };
  expect((await preview({ ...asked, reply: form })).json).toMatchObject({ type: 'modal', blocks: [{ type: 'input' }] });
  const { json } = await preview({ ...asked, reply: form, platform: 'teams' });
  expect(json).toMatchObject({ body: [{ type: 'Input.Text', value: 'typed' }, { type: 'ActionSet' }] });
});

test.each([
  ['nobody', { ...asked, as: 'nobody' }, /Nobody here has the account/],
  ['another platform', { ...asked, platform: 'irc' }, /platform/],
  ['a block of no kind', { ...asked, reply: { kind: 'view', view: { body: [{ kind: 'script' }] } } }, /reply/],
  ['no card', { as: 'newcomer' }, /cannot be read/],
])('%s is refused with a sentence', async (_, body, problem) => {
  const { status, json } = await preview(body);
  expect(status).toBe(400);
  expect(json).toMatchObject({ problem: expect.stringMatching(problem) });
});

test('Microsoft’s library and the page’s words are served from here', async () => {
  const world = await openWorkspace();
  onTestFinished(world.close);
  const library = await world.get('/local/library/adaptivecards.js');
  expect(library.status).toBe(200);
  expect(library.headers['content-type']).toContain('javascript');
  expect(library.text).toContain('AdaptiveCards');
  expect((await world.get('/local/words')).json).toMatchObject({
    en: { 'local.send': 'Send' },
    fr: { 'local.send': 'Envoyer' },
  });
});
