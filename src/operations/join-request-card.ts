import type { JoinRequest } from '../domain/join-request.ts';
import type { Tables } from '../ports/tables.ts';
import type { View } from '../view-model/view.ts';
import { joinRequestCard } from '../views/join-request.ts';

/** Returns the subject of letters that show this request, so that their cards follow it. */
export const requestSubject = ({ id }: Pick<JoinRequest, 'id'>): string => `request:${id}`;

/** Returns the request's card with its group, Office and, once decided, who decided. `zone` is the network's. */
export async function requestCardOf(request: JoinRequest, store: Tables, zone: string): Promise<View> {
  const [group, office] = await Promise.all([store.groups.get(request.groupId), store.offices.get(request.officeCode)]);
  if (!group || !office) throw new Error(`join request ${request.id} names a group or an Office that is not there`);
  const decider = request.decidedBy === null ? undefined : await store.people.get(request.decidedBy);
  return joinRequestCard(request, { group, office, zone, decider });
}
