import type { Account } from '../../../src/domain/person.ts';
import type { Said } from '../../../src/ports/call.ts';
import type { Answer, Answers } from '../answer.ts';
import type { Apologise } from '../apology.ts';
import type { Clients } from '../clients.ts';
import type { Home } from '../home.ts';
import type { SlackPeople } from '../people.ts';
import type { Respond } from '../respond.ts';
import type { Asked } from './calls.ts';
import { type FollowUpParts, followUp } from './follow-up.ts';
import type { Origin } from './payloads.ts';
import { typedLine } from './words.ts';

export type ListenerParts = FollowUpParts & {
  answers: Answers;
  people: SlackPeople;
  apologise: Apologise;
  respond: Respond;
  /** Returns the clients of the installation that a payload came through. */
  clientsFor: (from: Origin) => Promise<Clients>;
  home: Home;
  /** Starts the jobs, so that the letters of a call are sent. */
  wake: () => void;
  /** How long an answer may take before the request is acknowledged without it; Slack waits three seconds. */
  timeoutMs: number;
};
/** An answer, the person it is for, and the clients to send it with. */
export type Answered = { answer: Answer; account: Account; clients: Clients };
export type AnswerTo = (asked: Asked, from: Origin, bot?: string) => Promise<Answered>;

/** Returns the function that answers a call through the installation it came by. */
export function answering(parts: ListenerParts): AnswerTo {
  const { answers, people, clientsFor, wake } = parts;
  return async ({ called, ...call }, from, bot) => {
    const clients = await clientsFor(from);
    const account = await people.ownAccount(call.from, from, clients);
    const known = await people.acquaint(account, called, clients, from.team);
    const said = await readable(call.said, bot, (id) => people.nameOf(id, from, clients));
    const asked = { ...call, said, from: account, ...(known === undefined ? {} : { known }) };
    const answer = await answers.to(asked, from.enterprise ?? from.team);
    if (answer.wrote) wake();
    return { answer: await followUp(answer, asked, clients, parts), account, clients };
  };
}

/** With `should_escape`, and in messages, people are mentioned by their ids. */
const readable = async (said: Said, bot: string | undefined, nameOf: (id: string) => Promise<string>): Promise<Said> =>
  said.how === 'typed' ? { ...said, line: await typedLine(said.line, bot, nameOf) } : said;
