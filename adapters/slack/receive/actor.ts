import type { Account } from '../../../src/domain/person.ts';
import type { Reach } from '../tell.ts';
import { accountOf } from './calls.ts';
import { actorShape, type Origin, originOf, originOfCommand } from './payloads.ts';

/** Returns who sent a command or an interaction, and where they can be answered; undefined for any other payload. */
export function actorIn(body: unknown): { account: Account; from: Origin; reach: Reach } | undefined {
  const read = actorShape.safeParse(body);
  if (!read.success) return undefined;
  const { data } = read;
  const user = 'user' in data ? data.user : { id: data.user_id };
  const from = 'user' in data ? originOf(data) : originOfCommand(data);
  return { account: accountOf(user, from), from, reach: { url: data.response_url, user: user.id } };
}
