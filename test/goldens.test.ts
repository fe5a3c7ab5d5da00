import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { blocksOf, fallbackOf } from '../adapters/slack/draw.ts';
import { formModal } from '../adapters/slack/draw-form.ts';
import { faultsOf as faultsInSlack } from '../adapters/slack/limits.ts';
import type { Audience, Surface } from '../adapters/slack/text.ts';
import { drawCard } from '../adapters/teams/card.ts';
import type { Command } from '../src/bot/command.ts';
import { opensForm } from '../src/bot/opens-form.ts';
import { commands } from '../src/commands/index.ts';
import { drawReply } from '../src/view-model/draw.ts';
import type { Reader } from '../src/view-model/reader.ts';
import { faultsOf as faultsInTeams } from './adapters/teams/parser.ts';
import { type Sample, samples } from './samples.ts';

const maker = { opens: opensForm(commands), dialogs: true };
const audience = (surface: Surface, reader: Reader): Audience => ({
  surface,
  reader,
  manyZones: false,
  mention: () => undefined,
});

/** As in Slack: a view's blocks in a message, a form as its modal. */
function inSlack({ reply, reader, family }: Sample): object[] {
  const drawn = drawReply(reply, reader);
  if (drawn.kind === 'form') {
    const { blocks, ...frame } = formModal(drawn.form, audience('modal', reader), undefined);
    expect(faultsInSlack({ ...frame, blocks }), family).toEqual([]);
    return [frame, ...blocks];
  }
  const blocks = blocksOf(drawn.view, audience('message', reader));
  expect(faultsInSlack({ type: 'message', text: fallbackOf(drawn.view), blocks }), family).toEqual([]);
  return blocks;
}

/** As in Teams: a view as a message's card, a form as its dialog's. */
function inTeams({ reply, reader, family }: Sample): object[] {
  const { card, title } = drawCard(reply, reader, reply.kind === 'form' ? 'dialog' : 'message', maker);
  expect(faultsInTeams(card), family).toEqual([]);
  const { body, ...frame } = card;
  return [{ title, ...frame }, ...body];
}

const maxChoices = 3;
/** An element a line. Long lists of choices, calendars' addresses and what only repeats an action say that they are there. */
const lineOf = (element: object): string =>
  JSON.stringify(element, (key, value: unknown) => {
    if (key === 'fallback' && value !== undefined) return 'the same';
    if ((key === 'choices' || key === 'options') && Array.isArray(value) && value.length > maxChoices)
      return [...value.slice(0, maxChoices), `${value.length - maxChoices} more`];
    return typeof value === 'string' ? masked(value) : value;
  });

/** What is random is left out: calendars' addresses and one-time codes. */
const masked = (text: string): string =>
  text
    .replaceAll(/\/calendar\/[\w-]{27}\.ics/g, '/calendar/….ics')
    .replaceAll(/\/files\/[\w-]{27}/g, '/files/…')
    .replaceAll(/(?<=^|link |code":")[2-9A-Z]{4}-[2-9A-Z]{4}(?![\w-])/g, 'CODE');

const golden = (of: readonly Sample[], draw: (one: Sample) => object[]): string =>
  of.map((one) => `## ${one.name}\n${draw(one).map(lineOf).join('\n')}\n`).join('\n');

/** What says the same sentences as an earlier one, with other names in them, is left out: a golden is to be read. */
function distinct(of: readonly Sample[]): Sample[] {
  const shapes = new Map<string, Sample>();
  for (const one of of) {
    const sentences = JSON.stringify(one.reply).match(/"key":"[^"]+"/g) ?? [];
    const shape = [one.family, one.reply.kind, ...new Set(sentences)].join(' ');
    if (!shapes.has(shape)) shapes.set(shape, one);
  }
  return [...shapes.values()];
}

test('every view and every command’s form is, in Slack and in Teams, what it was', async () => {
  const families = Map.groupBy(distinct(await samples()), ({ family }) => family);
  for (const [family, of] of families) {
    await expect(golden(of, inSlack)).toMatchFileSnapshot(`adapters/slack/goldens/${family}.golden`);
    await expect(golden(of, inTeams)).toMatchFileSnapshot(`adapters/teams/goldens/${family}.golden`);
  }
});

const folder = new URL('../src/views/', import.meta.url);

test('the samples leave out no form, and no function that makes a view', async () => {
  const shown = await samples();
  const said = JSON.stringify(shown.map(({ reply }) => reply));
  const declared = readdirSync(folder).flatMap((file) =>
    readFileSync(new URL(file, folder), 'utf8').split(/^(?=export (?:function|const) )/m),
  );
  const makers = declared.filter(
    (code) => code.includes('say(') && /^(View|Reply)$/.test(/\): ([\w[\]]+) (?:=>|\{)/.exec(code)?.[1] ?? ''),
  );
  expect(makers.length).toBeGreaterThan(25);
  // Each has sentences of its own: one of them is in a sample, or it was never called.
  const unseen = makers.filter(
    (code) => ![...code.matchAll(/say\(['`]([\w.]+)/g)].some(([, key]) => said.includes(`"key":"${key}`)),
  );
  expect(unseen.map((code) => code.split('\n', 1)[0])).toEqual([]);

  const forms = shown.flatMap(({ reply }) => (reply.kind === 'form' ? [reply.form.command] : []));
  const ask = ({ fields }: Command) =>
    Object.values(fields).some(({ required, takes, hasDefault }) => required && takes !== 'nothing' && !hasDefault);
  const asking = commands.filter((command) => command.opens || command.oneOf || ask(command)).map(({ name }) => name);
  expect(asking.filter((name) => !forms.includes(name))).toEqual([]);
  expect(
    commands.map(({ name }) => name).filter((name) => !shown.some((one) => one.name.endsWith(`[${name}]`))),
  ).toEqual([]);
});
