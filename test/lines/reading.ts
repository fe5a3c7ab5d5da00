import { createBot } from '../../src/bot/bot.ts';
import type { Command } from '../../src/bot/command.ts';
import type { Asking } from '../../src/bot/context.ts';
import { commands } from '../../src/commands/index.ts';
import { plainWordsOver } from '../../src/commands/plain-words.ts';
import type { Tables } from '../../src/ports/tables.ts';
import { drawReply } from '../../src/view-model/draw.ts';
import { plainReply } from '../../src/view-model/plain.ts';
import type { Values } from '../../src/view-model/view.ts';
import { buttonsOf, conversation, local, network } from '../conversation.ts';
import type { Line } from './line.ts';
import { stage } from './stage.ts';

/** What the bot made of a line: the command that ran or that its form or choice is of, and its values as `does` writes them. */
export type Reading = {
  command: string | undefined;
  values: Values;
  wrote: boolean;
  refused: boolean;
  /** Whether it asks: with a form, or with buttons other than help. */
  asks: boolean;
  /** What the buttons of its question lead to, as `does` writes it. */
  offers: { command: string; values: Values }[];
  text: string;
};

class Undo extends Error {}

/** The staged network; `read` says a line to it, each to the same beginning: what the line wrote is rolled back. */
export async function stagedNetwork(): Promise<(line: Line) => Promise<Reading>> {
  const chat = await conversation();
  for (const { who, line } of stage) await chat.say(who, line);
  const ran: { command: string; values: Values }[] = [];
  let asking: Asking | undefined;
  const spied = commands.map(
    (command): Command => ({
      ...command,
      async answer(values, how, at) {
        asking = at;
        ran.push({ command: command.name, values: await canonical(command, values, at) });
        return command.answer(values, how, at);
      },
    }),
  );
  const plain = plainWordsOver(spied);
  let count = 0;

  async function answer(tables: Tables, { who, in: channel, after, line }: Line): Promise<Reading> {
    const bot = createBot({
      store: { ...chat.store, transaction: (work) => work(tables) },
      clock: { now: chat.now },
      commands: spied,
      plainWords: {
        ...plain,
        answer(values, how, at) {
          asking = at;
          return plain.answer(values, how, at);
        },
      },
      network,
      newId: (prefix) => `${prefix}_line${++count}`,
      isSecretariat: () => false,
      nowMs: () => ++count * 60_000,
      onFault: (_reference, error) => {
        throw error;
      },
    });
    const call = (said: string) =>
      bot.answer(
        { from: local(who), said: { how: 'typed', line: said }, ...(channel && { in: channelOf(channel) }) },
        { show: async (answered) => answered },
      );
    if (after !== undefined) await call(after);
    ran.length = 0;
    asking = undefined;
    const { reply, reader, wrote = false, refused = false } = await call(line);
    const drawn = drawReply(reply, reader);
    const [meant] = ran;
    const buttons = buttonsOf(drawn).filter(({ command }) => command !== 'help');
    const offers = buttons.map(async ({ command: name, values }) => {
      const command = commands.find((one) => one.name === name);
      return { command: name, values: command && asking ? await canonical(command, values, asking) : values };
    });
    return {
      command: meant?.command,
      values: meant?.values ?? {},
      wrote: wrote && !refused,
      refused,
      asks: !wrote && (drawn.kind === 'form' || buttons.length > 0),
      offers: await Promise.all(offers),
      text: plainReply(drawn),
    };
  }

  return async (line) => {
    let reading: Reading | undefined;
    try {
      await chat.store.transaction(async (tables) => {
        reading = await answer(tables, line);
        throw new Undo();
      });
    } catch (error) {
      if (!(error instanceof Undo)) throw error;
    }
    if (!reading) throw new Error(`no answer to ${line.line}`);
    return reading;
  };
}

const channelOf = (group: string): string => group;

/** The values as the command's fields read them; one that is not understood stays as typed, with a question mark. */
async function canonical(command: Command, values: Values, at: Asking): Promise<Values> {
  const entries = Object.entries(command.fields).map(async ([name, field]) => {
    const raw = values[name]?.trim() || (await field.initial(at, values));
    if (raw === undefined) return [];
    const read = await field.read(raw, at, values);
    return [[name, read.ok ? await written(read.raw, at) : `?${raw}`] as const];
  });
  return Object.fromEntries((await Promise.all(entries)).flat());
}

/** An id as `does` writes what it is of: a person's name, a meeting's group and day, a request's nominee, an owner. */
async function written(raw: string, at: Asking): Promise<string> {
  const { store } = at;
  const person = await store.people.get(raw.replace(/^person:/, ''));
  if (person) return person.name;
  const meeting = await store.meetings.get(raw);
  if (meeting) return `${(await store.groups.get(meeting.groupId))?.slug} ${meeting.startsAt.toPlainDate()}`;
  const request = await store.joinRequests.get(raw);
  if (request) return `${request.firstName} ${request.lastName}`;
  // Leads are written `14d, 1d`.
  return raw.replace(/^(office|group):/, '').replace(/^\d+[dhm](,\d+[dhm])+$/, (leads) => leads.replaceAll(',', ', '));
}
