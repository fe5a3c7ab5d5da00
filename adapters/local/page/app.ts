import type { CommandCard } from '../../../src/ports/call.ts';
import type { LocalPerson, LocalState } from '../state.ts';
import { Problem } from './api.ts';
import { direct, type Session } from './session.ts';

/** What the page stands on: the workspace as last told, who one speaks as, and the commands that person may use. */
export type App = { state: LocalState; session: Session; commands: CommandCard[] };
export type PlaceAbout = { id: string; name: string; kind: 'direct' | 'channel' };

/** The person one speaks as, as last told. */
export function me({ state, session }: App): LocalPerson {
  const person = state.people.find(({ account }) => account === session.account);
  if (!person) throw new Problem('The person you spoke as is gone. Load the page again.');
  return person;
}

/** Where that person has conversations: alone with the bot, and in the channels of their groups; the secretariat in all. */
export function placesOf(app: App): [PlaceAbout, ...PlaceAbout[]] {
  const { role, groups } = me(app);
  const channels = app.state.channels.filter(({ group }) => role === 'secretariat' || groups.includes(group));
  return [
    { id: direct, name: 'WILD Bot', kind: 'direct' },
    ...channels.map(({ id, name }): PlaceAbout => ({ id, name, kind: 'channel' })),
  ];
}
