import type { Account } from '../domain/person.ts';
import type { DrawnInput } from '../view-model/draw.ts';
import type { Reader } from '../view-model/reader.ts';
import type { Reply, Values } from '../view-model/view.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/**
 * What an adapter hears: who said what, where. The same `key` from the same account does nothing twice: a call that wrote or
 * was refused gets the reply that it got first; one that only read is answered anew.
 */
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
/** A name in a typed line and the person it means: the platform's own mention, where several people may have the name. */
export type Mention = { name: string; personId: string };
/** `opened`: to see the form with these values first, whatever else is given. */
export type Said =
  | { how: 'typed'; line: string; mentions?: readonly Mention[] }
  | { how: 'pressed' | 'opened' | 'submitted'; command: string; values: Values };

/**
 * The reply, the reader it is to be drawn for, the command where it is one, and whether it was refused, maybe because it
 * failed: nothing was changed. `wrote`: this call changed the store, so that something may be due now.
 */
export type Answered = {
  reply: Reply;
  reader: Reader;
  command?: string;
  wrote?: true;
  refused?: true;
  failed?: true;
};
/** What a platform does inside the transaction of a call. */
export type Inside<Shown> = {
  /** Returns what was said, where the platform could not carry all of it. */
  open?(said: Said, tables: Tables): Promise<Said>;
  /** Makes what is shown of the answer. What it asks of the store through `transaction` belongs to the call where that was not rolled back. */
  show(answered: Answered, transaction: Store['transaction']): Promise<Shown>;
};
/** What a composer needs to complete a line: a command this person may use, in their language. */
export type CommandCard = { name: string; title: string; usage: string; summary: string; inputs: DrawnInput[] };
export type Bot = {
  /** Answers a call. Never throws at a person: a fault becomes a reply with a reference. */
  handle(call: Call): Promise<Answered>;
  /** The same, and what the platform shows of the answer; one transaction for both. */
  answer<Shown>(call: Call, inside: Inside<Shown>): Promise<Shown>;
  /** Knows these people from now on, where it does not yet, as from a first call of theirs. */
  meet(people: readonly Pick<Call, 'from' | 'known'>[]): Promise<void>;
  /** The commands the person behind this account may use, most useful first. */
  commandsFor(from: Account): Promise<CommandCard[]>;
};
