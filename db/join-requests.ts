import type { JoinRequest } from '../src/domain/join-request.ts';
import type { Tables } from '../src/ports.ts';
import type { Db, JoinRequestRow } from './schema.ts';
import { instant, literal, orNull } from './values.ts';

const pending = literal('pending');

const requestOf = (row: JoinRequestRow): JoinRequest => ({
  id: row.id,
  groupId: row.group_id,
  personId: row.person_id,
  officeCode: row.office_code,
  organisation: row.organisation,
  lastName: row.last_name,
  firstName: row.first_name,
  position: row.position,
  email: row.email,
  note: row.note,
  state: row.state,
  askedAt: instant(row.asked_at),
  decidedBy: row.decided_by,
  decidedAt: orNull(row.decided_at, instant),
  reason: row.reason,
});

const rowOf = (request: JoinRequest): JoinRequestRow => ({
  id: request.id,
  group_id: request.groupId,
  person_id: request.personId,
  office_code: request.officeCode,
  organisation: request.organisation,
  last_name: request.lastName,
  first_name: request.firstName,
  position: request.position,
  email: request.email,
  note: request.note,
  state: request.state,
  asked_at: request.askedAt.epochMilliseconds,
  decided_by: request.decidedBy,
  decided_at: request.decidedAt?.epochMilliseconds ?? null,
  reason: request.reason,
});

export function joinRequests(db: Db): Tables['joinRequests'] {
  const some = db.selectFrom('join_requests').selectAll();
  return {
    async get(id) {
      const row = await some.where('id', '=', id).executeTakeFirst();
      return row && requestOf(row);
    },
    async pending() {
      const rows = await some.where('state', '=', pending).orderBy('asked_at').orderBy('id').execute();
      return rows.map(requestOf);
    },
    async pendingOf(groupId, personId) {
      const row = await some
        .where('state', '=', pending)
        .where('group_id', '=', groupId)
        .where('person_id', '=', personId)
        .executeTakeFirst();
      return row && requestOf(row);
    },
    async save(request) {
      const { id, ...row } = rowOf(request);
      await db
        .insertInto('join_requests')
        .values({ id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
    },
  };
}
