import { fold } from '../domain/fold.ts';
import type { Network } from '../domain/network.ts';
import { accountName, type Platform } from '../domain/person.ts';
import { readIntent } from '../input/intents.ts';
import { type Parsed, parseLine } from '../input/parse.ts';
import { caller } from '../operations/enrol.ts';
import type { IsSecretariat } from '../operations/secretariat-role.ts';
import type { Answered, Bot, Call, CommandCard, Inside, Said } from '../ports/call.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import type { Tables } from '../ports/tables.ts';
import { drawInput, drawPlain } from '../view-model/draw.ts';
import { readerOf } from '../view-model/reader.ts';
import { button, notice, type Reply, say } from '../view-model/view.ts';
import { valuesOf } from './arguments.ts';
import { type Command, typedNames, usageOf } from './command.ts';
import type { Actor, Asking, CalledIn } from './context.ts';
import { tooMuch } from './door.ts';
import { createPace } from './pace.ts';
import { Refusal, refuse } from './refusal.ts';

export type BotParts = {
  store: Store;
  clock: Clock;
  commands: readonly Command[];
  /** Answers a typed line that names no command. */
  plainWords?: Command;
  network: Network;
  newId: (prefix: string) => string;
  isSecretariat: IsSecretariat;
  /** Milliseconds that only go on, for how fast somebody calls; the process's own unless a test has another. */
  nowMs?: () => number;
  /** Reports a fault under the reference that the person was told. */
  onFault: (reference: string, error: unknown, about: { account: string; command: string }) => void;
};

/** Returns the bot: a function from a Call to a Reply, inside one database transaction. */
export function createBot(parts: BotParts): Bot {
  const { store, clock, commands } = parts;
  const mayCall = createPace(parts.nowMs ?? (() => performance.now()));
  const byName = new Map(
    commands.flatMap((command) => [command.name, ...(command.formerNames ?? [])].map((name) => [name, command])),
  );
  const byTyped = new Map(commands.flatMap((command) => typedNames(command).map((name) => [fold(name), command])));
  const names = [...byTyped.keys()];

  /** Returns the command that was called and, of a typed line, its words and flags. */
  function commandIn(said: Said): { command: Command | undefined; parsed: Parsed | undefined } {
    if (said.how !== 'typed') return { command: byName.get(said.command), parsed: undefined };
    if (tooMuch(said)) return { command: undefined, parsed: undefined };
    const parsed = parsedLine(said.line);
    return { command: parsed.command === undefined ? undefined : byTyped.get(parsed.command), parsed };
  }

  /** Reads the line; a slash or “wild” before a command is ignored. */
  function parsedLine(line: string): Parsed {
    const parsed = parseLine(line, names, parts.network.commandName);
    if (parsed.command !== undefined) return parsed;
    const bare = parseLine(line.replace(/^\s*\/?(?:wild\s+)?\/?/i, ''), names, parts.network.commandName);
    return bare.command === undefined ? parsed : bare;
  }

  async function run(said: Said, { command, parsed }: ReturnType<typeof commandIn>, at: Asking): Promise<Reply> {
    const much = tooMuch(said);
    if (much) return refuse(much);
    if (said.how !== 'typed') return command ? command.answer(said.values, said.how, at) : unknown(said.command, []);
    if (!parsed || !command) {
      if (parts.plainWords) return parts.plainWords.answer({ said: said.line }, 'typed', at);
      return unknown(parsed?.said ?? said.line, parsed?.near ?? []);
    }
    const values = await valuesOf(command, parsed, at).catch((error: unknown) => {
      // "help me please" begins with a command and is a plain question.
      if (error instanceof Refusal && parts.plainWords && readIntent(said.line)) return undefined;
      throw error;
    });
    if (values === undefined && parts.plainWords) return parts.plainWords.answer({ said: said.line }, 'typed', at);
    return command.answer(values ?? {}, said.how, at);
  }

  const asking = async (tables: Tables, call: Omit<Call, 'said'> & Partial<Pick<Call, 'said'>>): Promise<Asking> => {
    const now = clock.now();
    const person = await caller(tables, call, now, parts);
    const actor: Actor = {
      person,
      account: call.from,
      memberships: await tables.memberships.ofPerson(person.id),
      focalFor: await tables.offices.codesOfFocalPoint(person.id),
      secretariat: person.secretariat,
    };
    const { newId } = parts;
    const network = spokenTo(call.from.platform, parts.network);
    const channel = channelOf(call);
    const here = channel && (await groupBoundTo(tables, call.from.platform, channel));
    const mentions = (call.said?.how === 'typed' && call.said.mentions) || [];
    return { actor, reader: readerOf(person), now, store: tables, here, channel, network, mentions, newId };
  };

  async function answer<Shown>(call: Call, { open, show }: Inside<Shown>): Promise<Shown> {
    const key = call.key === undefined ? undefined : `${accountName(call.from)} ${call.key}`;
    const meant = commandIn(call.said);
    let about: Omit<Answered, 'reply'> = {
      reader: readerOf({ language: null, locale: call.known?.locale ?? null, zone: parts.network.zone }),
      ...(meant.command && { command: meant.command.name }),
    };
    try {
      return await store.transaction(async (tables) => {
        const within: Store['transaction'] = (work) => work(tables);
        const at = await asking(tables, call);
        about = { ...about, reader: at.reader };
        const before = key === undefined ? undefined : await tables.calls.replyTo(key);
        if (before) return show({ ...about, reply: before.reply, ...(before.refused && { refused: true }) }, within);
        // Not kept under the key: the same call made later is answered.
        if (!mayCall(at.actor.person.id, call.from.platform))
          return show({ ...about, reply: notice(say('refusal.pace')), refused: true }, within);
        const said = open ? await open(call.said, tables) : call.said;
        const reply = await run(said, meant, at);
        if (!tables.wrote()) return show({ ...about, reply }, within);
        if (key !== undefined) await tables.calls.keep(key, { reply, refused: false }, at.now);
        return show({ ...about, reply, wrote: true }, within);
      });
    } catch (error) {
      const reply = error instanceof Refusal ? await refused(error, key) : apology(error, call, meant.command);
      const failed = error instanceof Refusal ? {} : { failed: true as const };
      return show({ ...about, reply, refused: true, ...failed }, store.transaction);
    }
  }

  return {
    answer,
    handle: (call) => answer(call, { show: async (answered) => answered }),

    async meet(people) {
      await store.transaction(async (tables) => {
        for (const one of people) await caller(tables, one, clock.now(), parts);
      });
    },

    async commandsFor(from) {
      return store.transaction(async (tables) => {
        const at = await asking(tables, { from });
        return Promise.all(commands.filter(({ allow }) => allow.includes(at.actor)).map((one) => cardOf(one, at)));
      });
    },
  };

  // The refused call was rolled back; only its reply is kept.
  async function refused({ text, next }: Refusal, key: string | undefined): Promise<Reply> {
    const reply = notice(text, ...next);
    if (key !== undefined)
      await store.transaction((tables) => tables.calls.keep(key, { reply, refused: true }, clock.now()));
    return reply;
  }

  function apology(error: unknown, { from }: Call, command: Command | undefined): Reply {
    const reference = parts.newId('E').toUpperCase();
    parts.onFault(reference, error, { account: accountName(from), command: command?.name ?? 'unknown' });
    return notice(say('fault.reference', { reference }));
  }
}

function unknown(said: string, near: readonly string[]): Reply {
  const choices = near.map((name) => button(name, name));
  return refuse(
    near.length > 0 ? [say('refusal.command', { said }), ' ', say('problem.meant')] : say('refusal.command', { said }),
    ...choices,
    button(say('button.help'), 'help'),
  );
}

/** In Teams a command is a message to the bot, so its usage has no slash command in front. */
const spokenTo = (platform: Platform, network: Network): Network =>
  platform === 'teams' ? { ...network, commandName: '' } : network;

const channelOf = ({ from, in: id, channel }: Pick<Call, 'from' | 'in' | 'channel'>): CalledIn | undefined =>
  id === undefined ? undefined : { workspace: from.workspace, ...channel, id };

/** Returns the channel's group. Keeps the channel's name from the first call that has it. */
async function groupBoundTo({ channels, groups }: Tables, platform: Platform, { workspace, id, name }: CalledIn) {
  const channel = await channels.get(platform, workspace, id);
  if (channel && channel.name === channel.id && name !== undefined) await channels.save({ ...channel, name });
  return channel && groups.get(channel.groupId);
}

async function cardOf(command: Command, at: Asking): Promise<CommandCard> {
  const inputs = Object.entries(command.fields)
    .filter(([, { takes }]) => takes !== 'nothing')
    .map(async ([name, field]) =>
      drawInput(
        { name, label: say(field.label), required: field.required, control: await field.control(at) },
        at.reader,
      ),
    );
  return {
    name: command.name,
    title: drawPlain(say(command.title), at.reader),
    usage: usageOf(command, at.network.commandName, at.reader.language),
    summary: drawPlain(say(command.summary), at.reader),
    inputs: await Promise.all(inputs),
  };
}
