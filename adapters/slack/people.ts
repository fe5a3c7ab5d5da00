import type { Logger } from 'pino';
import { z } from 'zod';
import { type Account, accountName } from '../../src/domain/person.ts';
import { isZone } from '../../src/domain/zone.ts';
import type { Call } from '../../src/ports/call.ts';
import type { Store } from '../../src/ports/store.ts';
import type { DrawnBlock, DrawnSpan, DrawnView } from '../../src/view-model/draw.ts';

import { Recent } from '../recent-map.ts';
import type { Clients } from './clients.ts';
import { type Profile, profileShape } from './receive/payloads.ts';

const answerShape = z.object({ user: profileShape });

/** What Slack says of someone who is new to us; of someone known, nothing is asked. `called`: what else they may go by. */
export type Acquaint = (
  account: Account,
  called: string | undefined,
  clients: Clients,
  team: string,
) => Promise<Call['known'] | undefined>;

/** Beyond so many people the store is asked again whether they are known, and Slack who they are. */
const mostKnown = 10_000;

export function createAcquaintance(parts: { store: Store; vouches: boolean; log: Logger }): Acquaint {
  const kept = new Recent<true>(mostKnown);
  // A first call that is refused leaves nobody behind: the next tells the same again.
  const waiting = new Recent<NonNullable<Call['known']>>(mostKnown);
  return async (account, called, clients, team) => {
    const mark = accountName(account);
    if (kept.get(mark)) return undefined;
    if (await parts.store.transaction((tables) => tables.people.byAccount(account))) {
      kept.set(mark, true);
      waiting.delete(mark);
      return undefined;
    }
    const said = waiting.get(mark) ?? (await introduced(account, called, clients, team, parts));
    waiting.set(mark, said);
    const { name = null, zone = null, locale = null } = said;
    await parts.store.transaction(({ profiles }) => profiles.tell(account, { name, zone, locale, via: team }));
    return said;
  };
}

async function introduced(
  { id }: Account,
  called: string | undefined,
  { interactive }: Clients,
  team: string,
  { vouches, log }: { vouches: boolean; log: Logger },
): Promise<NonNullable<Call['known']>> {
  try {
    return knownOf(
      answerShape.parse(await interactive.users.info({ user: id, include_locale: true })).user,
      team,
      vouches,
    );
  } catch (error) {
    // Better to answer a person we know little of than not at all.
    log.warn({ err: error, user: id }, 'Slack did not say who this is');
    return called === undefined ? {} : { name: called };
  }
}

/** The profile as a call tells it. An address counts only where a workspace that vouches for its own has confirmed it: it is whom one is taken for. */
export function knownOf(user: Profile, team: string, vouches: boolean): NonNullable<Call['known']> {
  const name = user.profile?.real_name || user.real_name || user.name;
  const isOurs = (user.team_id ?? team) === team && user.is_stranger !== true;
  const email = vouches && isOurs && user.is_email_confirmed === true ? user.profile?.email : undefined;
  return {
    ...(name ? { name } : {}),
    ...(email ? { email } : {}),
    ...(user.locale ? { locale: user.locale } : {}),
    ...(user.tz && isZone(user.tz) ? { zone: user.tz } : {}),
  };
}

/** Everyone a view names, by the ids of our own. */
export const peopleIn = ({ body }: DrawnView): Set<string> => new Set(body.flatMap(spansOf).flatMap(peopleOf));

function spansOf(block: DrawnBlock): readonly DrawnSpan[] {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'item':
      return [...block.text, ...(block.detail ?? [])];
    case 'facts':
      return block.facts.flatMap(({ value }) => value);
    case 'table':
      return block.rows.flat(2);
    case 'buttons':
      return [];
  }
}

const peopleOf = (span: DrawnSpan): string[] => {
  if (typeof span === 'string') return [];
  if (span.kind === 'person') return [span.id];
  return span.kind === 'strong' ? span.text.flatMap(peopleOf) : [];
};
