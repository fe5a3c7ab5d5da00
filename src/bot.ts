import type { Answered, Bot, Call, CommandCard } from './call.ts';
import { type Actor, type Asking, type Command, type Network, type Place, usageOf } from './command.ts';
import { accountName, type Person, type Platform } from './domain/person.ts';
import { drawInput, drawPlain } from './draw.ts';
import { Refusal, refuse } from './errors.ts';
import { valuesOf } from './line.ts';
import { remembering } from './memory.ts';
import { parseLine } from './parse.ts';
import type { Clock, Store } from './ports.ts';
import { type Reader, readerOf } from './reader.ts';
import type { IsSecretariat } from './secretariat.ts';
import type { Tables } from './tables.ts';
import { button, notice, type Reply, say } from './view.ts';

export type BotParts = {
  store: Store;
  clock: Clock;
  commands: readonly Command[];
  network: Network;
  newId: (prefix: string) => string;
  isSecretariat: IsSecretariat;
  /** Told of what went wrong, under the reference the person was given. */
  onFault: (reference: string, error: unknown, about: { account: string; command: string }) => void;
};

/** Call → Reply, each inside one database transaction: find, allow, check, run; refuse; apologise. */
export function createBot(parts: BotParts): Bot {
  const { store, clock, commands } = parts;
  const byName = new Map(commands.map((command) => [command.name, command]));
  const names = [...byName.keys()];

  async function answer(call: Call, at: Asking): Promise<Reply> {
    const { said } = call;
    if (said.how !== 'typed') {
      const command = byName.get(said.command);
      if (!command) return unknown(said.command, []);
      return command.answer(said.values, said.how, at);
    }
    const parsed = parseLine(said.line, names, parts.network.commandName);
    const command = parsed.command === undefined ? undefined : byName.get(parsed.command);
    if (!command) return unknown(parsed.said, parsed.near);
    return command.answer(await valuesOf(command, parsed, at), said.how, at);
  }

  const asking = async (tables: Tables, call: Omit<Call, 'said'>): Promise<Asking> => {
    const now = clock.now();
    const known = (await tables.people.byAccount(call.from)) ?? (await enrol(parts, tables, call, now));
    const person = await named(parts, tables, known, call);
    const actor: Actor = {
      person,
      account: call.from,
      memberships: await tables.memberships.ofPerson(person.id),
      focalFor: await tables.offices.codesOfFocalPoint(person.id),
      secretariat: person.secretariat,
    };
    const { newId } = parts;
    const network = spokenTo(call.from.platform, parts.network);
    const place = placeOf(call);
    const here = place && (await groupOf(tables, call.from.platform, place));
    return { actor, reader: readerOf(person), now, store: tables, here, place, network, newId };
  };

  const bot: Bot = {
    async handle(call) {
      const key = call.key === undefined ? undefined : `${accountName(call.from)} ${call.key}`;
      let reader: Reader = readerOf({ language: null, locale: call.known?.locale ?? null, zone: parts.network.zone });
      try {
        return await store.transaction(async (tables) => {
          const begun = await store.version();
          const at = await asking(tables, call);
          reader = at.reader;
          const before = key === undefined ? undefined : await tables.calls.replyTo(key);
          if (before) return { reply: before.reply, reader, again: true, ...(before.refused && { refused: true }) };
          const reply = await answer(call, at);
          // A call that wrote nothing may as well be answered anew: twice is not too often, and nothing waits for the disk.
          if (key !== undefined && (await store.version()) !== begun)
            await tables.calls.keep(key, { reply, refused: false }, at.now);
          return { reply, reader };
        });
      } catch (error) {
        if (error instanceof Refusal) return refused(error, key, reader);
        const reference = parts.newId('E').toUpperCase();
        const command = call.said.how === 'typed' ? 'typed' : call.said.command;
        parts.onFault(reference, error, { account: accountName(call.from), command });
        return { reply: notice(say('fault.reference', { reference })), reader, refused: true, failed: true };
      }
    },

    async meet(people) {
      await store.transaction(async (tables) => {
        for (const one of people)
          if (!(await tables.people.byAccount(one.from)))
            await named(parts, tables, await enrol(parts, tables, one, clock.now()), one);
      });
    },

    async commandsFor(from) {
      return store.transaction(async (tables) => {
        const at = await asking(tables, { from });
        return Promise.all(commands.filter(({ allow }) => allow.includes(at.actor)).map((one) => cardOf(one, at)));
      });
    },
  };
  return remembering(bot, parts);

  // The refused call was rolled back whole; only that it was answered is kept.
  async function refused({ text, next }: Refusal, key: string | undefined, reader: Reader): Promise<Answered> {
    const reply = notice(text, ...next);
    if (key !== undefined)
      await store.transaction((tables) => tables.calls.keep(key, { reply, refused: true }, clock.now()));
    return { reply, reader, refused: true };
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

/** In Teams a command is a message to the bot, or stands under the client's own slash: no word goes before it. */
const spokenTo = (platform: Platform, network: Network): Network =>
  platform === 'teams' ? { ...network, commandName: '' } : network;

const placeOf = ({ from, in: id, channel }: Pick<Call, 'from' | 'in' | 'channel'>): Place | undefined =>
  id === undefined ? undefined : { workspace: from.workspace, ...channel, id };

async function groupOf(tables: Tables, platform: Platform, { workspace, id }: Place) {
  const channel = await tables.channels.get(platform, workspace, id);
  return channel && tables.groups.get(channel.groupId);
}

/** Whoever the settings name as secretariat is kept as such, so that letters to the secretariat find them. */
async function named(
  { isSecretariat }: BotParts,
  tables: Tables,
  person: Person,
  { from, known = {} }: Pick<Call, 'from' | 'known'>,
): Promise<Person> {
  if (person.secretariat || !isSecretariat(from, known.email)) return person;
  const secretary = { ...person, secretariat: true };
  await tables.people.save(secretary);
  await tables.people.nameInSettings(person.id, true);
  return secretary;
}

/** Someone's first call: they are known from now on, as a guest, by what their platform says of them. */
async function enrol(
  { newId, network }: BotParts,
  tables: Tables,
  { from, known = {} }: Pick<Call, 'from' | 'known'>,
  now: Temporal.Instant,
): Promise<Person> {
  // Anyone may write any address into a profile: only one that is known to be theirs makes two accounts one person.
  const { email } = known;
  const holder = email === undefined ? undefined : await tables.people.byEmail(email);
  const namesake = holder && (await tables.people.vouchedFor(holder.id, email ?? '')) ? holder : undefined;
  const person: Person = (namesake && (await arrived(tables, namesake, known, network))) ?? {
    id: newId('p'),
    name: known.name ?? from.id,
    email: holder ? null : (email ?? null),
    position: null,
    officeCode: null,
    language: null,
    locale: known.locale ?? null,
    zone: known.zone ?? network.zone,
    secretariat: false,
    createdAt: now,
  };
  if (person !== namesake) await tables.people.save(person);
  await tables.people.addAccount(person.id, from, email);
  return person;
}

/** Someone who was added before they first came: their clock and language are known only now. */
async function arrived(
  tables: Tables,
  person: Person,
  { zone, locale }: NonNullable<Call['known']>,
  network: Network,
): Promise<Person> {
  if ((await tables.people.accounts(person.id)).length > 0) return person;
  const isUnchosen = person.zone === network.zone;
  return { ...person, zone: (isUnchosen && zone) || person.zone, locale: person.locale ?? locale ?? null };
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
    usage: usageOf(command, at.network.commandName),
    summary: drawPlain(say(command.summary), at.reader),
    inputs: await Promise.all(inputs),
  };
}
