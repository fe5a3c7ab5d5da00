import { readFileSync } from 'node:fs';
import type { ModalView } from '@slack/types';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { carriedIn } from '../adapters/slack/carried.ts';
import { blocksOf } from '../adapters/slack/draw.ts';
import { formModal } from '../adapters/slack/draw-form.ts';
import { shortcuts } from '../adapters/slack/receive/calls.ts';
import type { Audience, Surface } from '../adapters/slack/text.ts';
import { saidIn } from '../adapters/teams/action-data.ts';
import { drawCard } from '../adapters/teams/card.ts';
import { extensionCommands } from '../adapters/teams/extension.ts';
import { opensForm } from '../src/bot/opens-form.ts';
import { commands } from '../src/commands/index.ts';
import type { Bot, Said } from '../src/ports/call.ts';
import { type DrawnReply, drawReply } from '../src/view-model/draw.ts';
import { slackWorld } from './adapters/slack/world.ts';
import type { CardAction } from './adapters/teams/connector.ts';
import { openTeams, tenant } from './adapters/teams/workspace.ts';
import { buttonsOf } from './conversation.ts';
import { type Sample, samples } from './samples.ts';

// One law over both platforms: whatever can be typed, pressed or filled in is so in Slack and in Teams alike.

/** Something to do on what is shown: a button, or a form with its fields. */
type Deed = {
  label: string;
  style: string;
  how: string;
  command: string;
  values: Record<string, string>;
  fields: string;
};
const opens = opensForm(commands);
const reader = { language: 'en', locale: 'en-GB', zone: 'Europe/Zurich' } as const;
const audience = (surface: Surface): Audience => ({ surface, reader, manyZones: false, mention: () => undefined });
const fieldsOf = (inputs: readonly { name: string; required: boolean; value: string }[]): string =>
  inputs.map(({ name, required, value }) => `${name}${required ? '*' : ''}=${value}`).join(' ');

/** What the reply asks to be there. */
function deedsIn(drawn: DrawnReply): Deed[] {
  if (drawn.kind === 'view')
    return buttonsOf(drawn).map(({ label, command, values, style = '' }) => ({
      label,
      style,
      how: 'pressed',
      command,
      values,
      fields: '',
    }));
  const { command, values, inputs } = drawn.form;
  const fields = fieldsOf(inputs.map(({ name, required, value = '' }) => ({ name, required, value })));
  return [{ label: 'Send', style: '', how: 'submitted', command, values, fields }];
}

/** Every object anywhere in it that has this shape, in the order they are seen. */
function found<Shape>(shape: z.ZodType<Shape>, where: unknown, skip: readonly string[] = []): Shape[] {
  if (typeof where !== 'object' || where === null) return [];
  const own = shape.safeParse(where);
  const inner = Object.entries(where).flatMap(([key, value]) => (skip.includes(key) ? [] : found(shape, value, skip)));
  return own.success ? [own.data, ...inner] : inner;
}

const slackButton = z.object({
  type: z.literal('button'),
  text: z.object({ text: z.string() }),
  value: z.string(),
  style: z.string().default(''),
});
const slackInput = z.object({
  type: z.literal('input'),
  block_id: z.string(),
  optional: z.boolean(),
  element: z.object({
    initial_value: z.string().optional(),
    initial_option: z.object({ value: z.string() }).optional(),
    initial_options: z.array(z.object({ value: z.string() })).optional(),
    initial_date: z.string().optional(),
    initial_time: z.string().optional(),
  }),
});

function deedsInSlack({ reply, reader }: Sample, surface: Surface): Deed[] {
  const drawn = drawReply(reply, reader);
  if (drawn.kind === 'view')
    return found(slackButton, blocksOf(drawn.view, audience(surface))).map(({ text, value, style }) => {
      const { command, values } = carriedIn(value);
      return { label: text.text, style, how: 'pressed', command, values, fields: '' };
    });
  const modal = formModal(drawn.form, audience('modal'), undefined);
  const inputs = found(slackInput, modal.blocks).map(({ block_id: name, optional, element }) => {
    const { initial_value, initial_option, initial_options, initial_date, initial_time } = element;
    const chosen = initial_options?.map(({ value }) => value).join(',');
    return {
      name,
      required: !optional,
      value: initial_value ?? initial_option?.value ?? chosen ?? initial_date ?? initial_time ?? '',
    };
  });
  const { command, values } = carriedIn(modal.private_metadata ?? '');
  return [{ label: 'Send', style: '', how: 'submitted', command, values, fields: fieldsOf(inputs) }];
}

const teamsAction = z.looseObject({
  type: z.enum(['Action.Execute', 'Action.Submit']),
  title: z.string(),
  data: z.record(z.string(), z.unknown()),
  style: z.enum(['positive', 'destructive']).optional(),
});
const teamsInput = z.object({
  id: z.string().startsWith('input.'),
  isRequired: z.boolean().default(false),
  value: z.string().default(''),
});
const teamsStyle = { positive: 'primary', destructive: 'danger' };

function deedsInTeams({ reply, reader }: Sample, place: 'message' | 'dialog', dialogs: boolean): Deed[] {
  const card: unknown = JSON.parse(JSON.stringify(drawCard(reply, reader, place, { opens, dialogs }).card));
  const inputs = found(teamsInput, card).map(({ id, isRequired, value }) => ({
    name: id.slice('input.'.length),
    required: isRequired,
    value,
  }));
  const deeds = found(teamsAction, card, ['fallback']).map(({ title, data, style, fallback }): Deed => {
    const said = saidIn(data);
    if (!said) throw new Error(`“${title}” carries nothing`);
    if (fallback) expect(fallback).toMatchObject({ type: 'Action.Submit', data });
    const isForm = said.how === 'submitted';
    const look = isForm || !style ? '' : teamsStyle[style];
    return { label: isForm ? 'Send' : title, style: look, ...said, fields: isForm ? fieldsOf(inputs) : '' };
  });
  // In a message a form also has a button that opens it as a dialog.
  return reply.kind === 'form' ? deeds.filter(({ how }) => how === 'submitted') : deeds;
}

/** Slack's menus and its day and time pickers hold nothing but their own: what else was typed is told in the problem beside them. */
const heldBySlack = (drawn: DrawnReply): Deed[] =>
  deedsIn(drawn.kind === 'view' ? drawn : { ...drawn, form: { ...drawn.form, inputs: drawn.form.inputs.map(held) } });

type Input = Extract<DrawnReply, { kind: 'form' }>['form']['inputs'][number];
function held(input: Input): Input {
  const { control, value = '' } = input;
  const fits =
    (!('options' in control) ||
      control.kind === 'several' ||
      control.options.some((option) => option.value === value)) &&
    (control.kind !== 'day' || /^\d{4}-\d\d-\d\d$/.test(value)) &&
    (control.kind !== 'time' || /^([01]\d|2[0-3]):[0-5]\d$/.test(value));
  return fits ? input : { ...input, value: '' };
}

test('every button and every field of every form stands on both platforms, wherever it is shown', async () => {
  const shown = await samples();
  let deeds = 0;
  for (const one of shown) {
    const drawn = drawReply(one.reply, one.reader);
    for (const surface of ['message', 'modal', 'home'] as const)
      expect(deedsInSlack(one, surface), `${one.name} in Slack`).toEqual(heldBySlack(drawn));
    for (const [place, dialogs] of [
      ['message', true],
      ['message', false],
      ['dialog', true],
    ] as const)
      expect(deedsInTeams(one, place, dialogs), `${one.name} in Teams`).toEqual(deedsIn(drawn));
    deeds += deedsIn(drawn).length;
  }
  expect(deeds).toBeGreaterThan(400);
});

/** Notes what the bot is asked from here on. */
function listenTo(bot: Bot): Said[] {
  const heard: Said[] = [];
  const { handle, answer } = bot;
  bot.handle = (call) => {
    heard.push(call.said);
    return handle(call);
  };
  bot.answer = (call, inside) =>
    answer(call, {
      ...inside,
      async open(said, tables) {
        const whole = inside.open ? await inside.open(said, tables) : said;
        heard.push(whole);
        return whole;
      },
    });
  return heard;
}

type Pressed = Exclude<Said, { how: 'typed' }>;
type Kind = {
  said: Pressed;
  button: z.infer<typeof slackButton> | undefined;
  modal: ModalView | undefined;
  action: CardAction;
};

/** One deed of each kind, as each platform draws it: they differ by their command and by which values they carry. */
function kindsOf(shown: readonly Sample[]): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const { reply, reader } of shown) {
    const drawn = drawReply(reply, reader);
    const isForm = drawn.kind === 'form';
    const inputs = isForm ? drawn.form.inputs.map(({ name }) => [name, `some ${name}`]) : [];
    const modal = isForm ? formModal(drawn.form, audience('modal'), undefined) : undefined;
    const buttons = isForm ? [] : found(slackButton, blocksOf(drawn.view, audience('message')));
    const card: unknown = JSON.parse(
      JSON.stringify(drawCard(reply, reader, isForm ? 'dialog' : 'message', { opens, dialogs: true }).card),
    );
    const actions = found(teamsAction, card, ['fallback']);
    for (const [index, { command, values }] of deedsIn(drawn).entries()) {
      const said: Pressed = {
        how: isForm ? 'submitted' : 'pressed',
        command,
        values: { ...values, ...Object.fromEntries(inputs) },
      };
      const action = actions[index];
      if (action)
        kinds.set(`${said.how} ${command} ${Object.keys(said.values)}`, {
          said,
          button: buttons[index],
          modal,
          action,
        });
    }
  }
  return [...kinds.values()];
}

/** Both platforms before bots of their own; what each of these hears is written down. */
async function openBoth() {
  const [slack, teams] = [await slackWorld(), await openTeams()];
  const [inSlack, inTeams] = [listenTo(slack.bot), listenTo(teams.bot)];
  let chats = 0;
  // A chat of its own each time: one chat takes two messages a second.
  const chat = () => ({
    conversation: { id: `19:chat-${++chats}@thread.v2`, conversationType: 'groupChat', tenantId: tenant },
  });
  return {
    async type(line: string): Promise<void> {
      await slack.command('sec', line);
      await teams.post(teams.activity('sec', { text: line, ...chat() }));
    },
    async do({ said, button, modal, action }: Kind): Promise<void> {
      const place = { response_url: slack.slack.responseUrl, container: { type: 'message' } };
      if (button)
        await slack.interaction('sec', 'block_actions', {
          ...place,
          actions: [{ ...button, action_id: 'a', block_id: 'b' }],
        });
      if (modal) await slack.submit('sec', { ...modal }, said.values);
      const inputs = modal ? Object.entries(said.values).map(([name, value]) => [`input.${name}`, value]) : [];
      await teams.press('sec', action, Object.fromEntries(inputs), chat());
    },
    heard: () => [inSlack.splice(0), inTeams.splice(0)],
  };
}

test('the bot hears the same, whichever platform a line is typed, a button pressed or a form sent on', async () => {
  const both = await openBoth();
  for (const { name, examples } of commands) {
    for (const line of [name, ...examples]) {
      await both.type(line);
      const said: Said = { how: 'typed', line };
      expect(both.heard(), line).toEqual([[said], [said]]);
    }
  }
  const kinds = kindsOf(await samples());
  for (const kind of kinds) {
    await both.do(kind);
    expect(both.heard()).toEqual([[kind.said], [kind.said]]);
  }
  expect(kinds.length).toBeGreaterThan(100);
});

/** How people come in, by what each platform's manifest calls it. */
const ways = { slash_commands: 'bots', shortcuts: 'composeExtensions' };
/** What one platform has and the other cannot have alike; the reasons stand in the table of adapters/teams/README.md. */
const exceptions = { app_home: 'App Home', commandLists: 'Menu of commands, prompt starters' };

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

test('every way in on one platform has its like on the other, or a reason that is written down', () => {
  const slack = z
    .object({ features: z.record(z.string(), z.unknown()) })
    .parse(JSON.parse(read('manifest/slack.json')));
  const teams = z.record(z.string(), z.unknown()).parse(JSON.parse(read('manifest/teams/manifest.json')));
  const inSlack = Object.keys(slack.features).filter((name) => name !== 'bot_user');
  const inTeams = Object.entries(teams).flatMap(([name, value]) =>
    Array.isArray(value) && name !== 'validDomains' ? [name] : [],
  );
  const known = [...Object.keys(ways), ...Object.values(ways), ...Object.keys(exceptions)];
  expect([...inSlack, ...inTeams].filter((name) => !known.includes(name))).toEqual([]);

  const fromSlack = Object.values(shortcuts).map(({ command, of }) => `${command} ${of === 'message_action'}`);
  const fromTeams = extensionCommands.map(({ command, fromMessage }) => `${command} ${fromMessage}`);
  expect(fromTeams.sort()).toEqual(fromSlack.sort());

  const reasons = read('adapters/teams/README.md');
  for (const what of Object.values(exceptions)) expect(reasons).toContain(`| ${what} |`);
  expect(read('adapters/slack/README.md')).toContain('(../teams/README.md#what-differs-from-slack)');
});
