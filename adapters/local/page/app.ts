import type { CommandCard } from '../../../src/ports/call.ts';
import type { LocalPerson, LocalState } from '../state.ts';
import { Problem } from './api.ts';
import { direct, type Session } from './session.ts';

/** The state of the page: the workspace as the server last described it, who the visitor speaks as, and the commands that person may use. */
export type App = { state: LocalState; session: Session; commands: CommandCard[] };
export type Conversation = { id: string; name: string; kind: 'direct' | 'channel' };

/** Returns the person the visitor speaks as. Throws a Problem where that person is no longer in the workspace. */
export function me({ state, session }: App): LocalPerson {
  const person = state.people.find(({ account }) => account === session.account);
  if (!person) throw new Problem('The person you spoke as is gone. Load the page again.');
  return person;
}

/** Returns the conversations of that person: the direct one, and the channels of their groups; for the secretariat, all channels. */
export function conversationsOf(app: App): [Conversation, ...Conversation[]] {
  const { role, groups } = me(app);
  const channels = app.state.channels.filter(({ group }) => role === 'secretariat' || groups.includes(group));
  return [
    { id: direct, name: 'WILD Bot', kind: 'direct' },
    ...channels.map(({ id, name }): Conversation => ({ id, name, kind: 'channel' })),
  ];
}
