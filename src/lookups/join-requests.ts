import type { Named } from '../bot/field.ts';
import { confirmsFor } from '../bot/permissions.ts';
import type { JoinRequest } from '../domain/join-request.ts';
import { match } from '../input/match.ts';
import { one } from './found.ts';

/** Join requests by id, or pending ones by the nominee's name. */
export const joinRequestNamed: Named<JoinRequest> = {
  none: 'problem.request',
  option: ({ id, firstName, lastName, officeCode }) => ({
    value: id,
    label: `${firstName} ${lastName} (${officeCode})`,
  }),
  find: async (said, { store, actor }) => {
    const request = await store.joinRequests.get(said);
    if (request) return one(request);
    const pending = (await store.joinRequests.pending()).filter(({ officeCode }) => confirmsFor(actor, officeCode));
    return match(
      said,
      pending.map((value) => ({
        value,
        names: [`${value.firstName} ${value.lastName}`, `${value.lastName} ${value.firstName}`],
      })),
    );
  },
  options: async ({ store, actor }) =>
    (await store.joinRequests.pending())
      .filter(({ officeCode }) => confirmsFor(actor, officeCode))
      .map(joinRequestNamed.option),
};
