import type { Account } from './domain/person.ts';
import type { DrawnInput } from './draw.ts';
import type { Reader } from './reader.ts';
import type { Reply, Values } from './view.ts';

/** What an adapter hears: who said what, where. The same `key` from the same account gets the same reply and does nothing twice (after a restart, what had changed nothing is answered anew). */
export type Call = {
  from: Account;
  /** The channel it was said in, on the caller's platform and workspace; absent in a direct conversation. */
  in?: string;
  /** More of that channel: its workspace where that is not the caller's own, and what the platform calls it. */
  channel?: { workspace?: string; name?: string };
  key?: string;
  said: Said;
  /** What the platform knows of the caller, for a person seen for the first time. */
  known?: { name?: string; email?: string; locale?: string; zone?: string };
};
/** `opened`: to see the form with these values first, whatever else is given. */
export type Said =
  | { how: 'typed'; line: string }
  | { how: 'pressed' | 'opened' | 'submitted'; command: string; values: Values };

/**
 * The reply, the reader it is to be drawn for, and whether it was refused, maybe because it failed: nothing was changed.
 * `again`: it is the reply given before under the same key.
 */
export type Answered = { reply: Reply; reader: Reader; refused?: true; failed?: true; again?: true };
/** What a composer needs to complete a line: a command this person may use, in their language. */
export type CommandCard = { name: string; usage: string; summary: string; inputs: DrawnInput[] };
export type Bot = {
  /** Answers a call. Never throws at a person: a fault becomes a reply with a reference. */
  handle(call: Call): Promise<Answered>;
  /** Knows these people from now on, where it does not yet, as from a first call of theirs. */
  meet(people: readonly Pick<Call, 'from' | 'known'>[]): Promise<void>;
  /** The commands the person behind this account may use, most useful first. */
  commandsFor(from: Account): Promise<CommandCard[]>;
};
