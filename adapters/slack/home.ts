import type { HomeView } from '@slack/types';
import type { Logger } from 'pino';
import { type Account, accountName } from '../../src/domain/person.ts';
import { drawPlain } from '../../src/view-model/draw.ts';
import { say } from '../../src/view-model/view.ts';
import { Recent } from '../recent-map.ts';
import type { Answers, Gate } from './answer.ts';
import { plainText } from './buttons.ts';
import { type Clients, slackFault } from './clients.ts';
import { blocksOf } from './draw.ts';
import type { OurBlock } from './limits.ts';
import type { SlackPeople } from './people.ts';
import type { Origin } from './receive/payloads.ts';

export type Home = {
  /** Publishes the person's App Home. */
  show(account: Account, from: Origin): Promise<void>;
  /** Publishes it again if the person has opened it since the start. */
  refresh(account: Account, from: Origin, isOpen?: boolean): Promise<void>;
};

type HomeParts = {
  answers: Answers;
  people: SlackPeople;
  clientsFor: (from: Origin) => Promise<Clients>;
  gate: Gate;
  log: Logger;
};

const maxOpenHomes = 10_000;

export function createHome({ answers, people, clientsFor, gate, log }: HomeParts): Home {
  const opened = new Recent<true>(maxOpenHomes);

  async function viewFor(account: Account, { team, enterprise }: Origin, clients: Clients): Promise<HomeView> {
    const known = await people.acquaint(account, undefined, clients, team);
    const call = { from: account, said: { how: 'typed', line: 'home' } } as const;
    const { drawn, reader, audience } = await answers.to(
      known === undefined ? call : { ...call, known },
      enterprise ?? team,
    );
    const hello = drawPlain(say('slack.home.hello'), reader);
    const blocks: OurBlock[] = [{ type: 'context', elements: [plainText(hello)] }];
    if (drawn.kind === 'view') blocks.push(...blocksOf(drawn.view, audience('home')));
    return gate({ type: 'home', blocks });
  }

  async function show(account: Account, from: Origin): Promise<void> {
    opened.set(accountName(account), true);
    const clients = await clientsFor(from);
    const publish = async () =>
      clients.interactive.views.publish({ user_id: account.id, view: await viewFor(account, from, clients) });
    await publish().catch((error: unknown) => {
      // Two pages published at once: the later one is drawn again.
      if (slackFault(error) !== 'hash_conflict') throw error;
      return publish();
    });
  }

  return {
    show,
    async refresh(account, from, isOpen = false) {
      if (!isOpen && !opened.get(accountName(account))) return;
      // The page is drawn again when it is next opened, so the call that caused the refresh does not fail.
      await show(account, from).catch((error: unknown) => log.warn({ err: error }, 'an App Home was not refreshed'));
    },
  };
}
