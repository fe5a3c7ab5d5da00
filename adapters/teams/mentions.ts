import type { Account } from '../../src/domain/person.ts';
import type { Mention } from '../../src/ports/call.ts';
import type { Store } from '../../src/ports/store.ts';
import { type Mentioned, othersIn } from './activity.ts';
import type { Connector } from './connector.ts';
import type { OnFault } from './people.ts';
import type { Received } from './receive/received.ts';
import { memberOf } from './roster.ts';

type Parts = { store: Store; connector: Connector; onFault: OnFault };
export type Mentions = ReturnType<typeof createMentions>;

/** Returns what finds the people that a typed line mentions. Teams sends their ids in the conversation, which its roster resolves. */
export function createMentions({ store, connector, onFault }: Parts) {
  async function accountOf({ conversation }: Received, id: string): Promise<Account | undefined> {
    const { tenant } = conversation;
    const listed = await store.transaction(({ teamsMembers }) => teamsMembers.of(tenant, conversation.id));
    const member = listed.find((one) => one.id === id) ?? memberOf(await connector.entryOf(conversation, id), tenant);
    return member && { platform: 'teams', workspace: member.tenant, id: member.person };
  }

  async function mentionOf(received: Received, { name, id }: Mentioned): Promise<Mention | undefined> {
    const account = await accountOf(received, id).catch((error: unknown) => {
      // The name in the line still finds them, unless another person has it too.
      onFault('reading who is mentioned', error);
      return undefined;
    });
    const person = account && (await store.transaction(({ people }) => people.byAccount(account)));
    return person && { name, personId: person.id };
  }

  return async (received: Received): Promise<Mention[]> => {
    const found = await Promise.all(othersIn(received.activity).map((one) => mentionOf(received, one)));
    return found.filter((one) => one !== undefined);
  };
}
