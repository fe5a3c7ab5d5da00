import type { HomeView } from '@slack/types';
import type { Logger } from 'pino';
import type { Said } from '../../src/call.ts';
import { type Account, accountName } from '../../src/domain/person.ts';
import { drawPlain } from '../../src/draw.ts';
import { say } from '../../src/view.ts';
import type { Answer, Answers, Gate } from './answers.ts';
import { blocksOf, type OurBlock, plainText } from './blocks.ts';
import type { Clients } from './clients.ts';
import type { Origin } from './payloads.ts';
import type { Acquaint } from './people.ts';
import { Recent } from './recent.ts';

/** The commands whose answers are the page, in its order; what a person may not ask is left out. */
const sections = ['meetings', 'actions mine', 'requests', 'groups', 'profile'];

export type Home = {
  /** Draws the person's App Home as things stand now. */
  show(account: Account, from: Origin): Promise<void>;
  /** The same where they have opened it before: nobody else has one to refresh. */
  refresh(account: Account, from: Origin, isOpen?: boolean): Promise<void>;
};

type Parts = {
  answers: Answers;
  acquaint: Acquaint;
  clientsFor: (from: Origin) => Promise<Clients>;
  gate: Gate;
  log: Logger;
};

const mostOpened = 10_000;

export function createHome({ answers, acquaint, clientsFor, gate, log }: Parts): Home {
  const opened = new Recent<true>(mostOpened);

  async function viewFor(account: Account, team: string, clients: Clients): Promise<HomeView> {
    const known = await acquaint(account, undefined, clients, team);
    const ask = (said: Said): Promise<Answer> =>
      answers.to(known === undefined ? { from: account, said } : { from: account, said, known }, team);
    const [meetings, ...others] = await inTurn(sections, (line) => ask({ how: 'typed', line }));
    if (!meetings) throw new Error('there are no sections');
    const next = nextMeeting(meetings);
    const page = [...(next ? [await ask(next)] : []), meetings, ...others];
    const hello = drawPlain(say('slack.home.hello'), meetings.reader);
    const blocks: OurBlock[] = [{ type: 'context', elements: [plainText(hello)] }];
    for (const { drawn, refused, audience } of page)
      if (drawn.kind === 'view' && !refused) blocks.push(...blocksOf(drawn.view, audience('home')));
    return gate({ type: 'home', blocks });
  }

  async function show(account: Account, from: Origin): Promise<void> {
    opened.set(accountName(account), true);
    const clients = await clientsFor(from);
    await clients.interactive.views.publish({ user_id: account.id, view: await viewFor(account, from.team, clients) });
  }

  return {
    show,
    async refresh(account, from, isOpen = false) {
      if (!isOpen && !opened.get(accountName(account))) return;
      // The page is drawn anew when it is next opened: what was asked stands answered all the same.
      await show(account, from).catch((error: unknown) => log.warn({ err: error }, 'an App Home was not refreshed'));
    },
  };
}

/** The first meeting of the list as a card of its own, where it can be answered. */
function nextMeeting({ drawn }: Answer): Said | undefined {
  if (drawn.kind !== 'view') return undefined;
  const [button] = drawn.view.body.flatMap((block) => (block.kind === 'item' && block.button ? [block.button] : []));
  return button && { how: 'pressed', command: button.command, values: button.values };
}

/** One after the other: each is a transaction of its own. */
async function inTurn<Of, Made>(of: readonly Of[], make: (one: Of) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = [];
  for (const one of of) made.push(await make(one));
  return made;
}
