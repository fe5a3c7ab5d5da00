import { sql } from 'kysely';
import type { JoinRequest } from '../../src/domain/join-request.ts';
import type { Tables } from '../../src/ports/tables.ts';
import { prepared } from './prepared.ts';
import type { JoinRequestRow } from './rows/people.ts';
import type { Db } from './schema.ts';
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

const pendingOf = prepared<{ groupId: string; personId: string }>()((db, given) =>
  db
    .selectFrom('join_requests')
    .selectAll()
    .where('state', '=', pending)
    .where('group_id', '=', given('groupId'))
    .where('person_id', '=', given('personId')),
);
const upsert = prepared<JoinRequestRow>()((db, given) => {
  const rest = {
    group_id: given('group_id'),
    person_id: given('person_id'),
    office_code: given('office_code'),
    organisation: given('organisation'),
    last_name: given('last_name'),
    first_name: given('first_name'),
    position: given('position'),
    email: given('email'),
    note: given('note'),
    state: given('state'),
    asked_at: given('asked_at'),
    decided_by: given('decided_by'),
    decided_at: given('decided_at'),
    reason: given('reason'),
  };
  return db
    .insertInto('join_requests')
    .values({ id: given('id'), ...rest })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(rest));
});

export function joinRequests(db: Db): Tables['joinRequests'] {
  const some = () => db.selectFrom('join_requests').selectAll();
  return {
    async get(id) {
      const row = await some().where('id', '=', id).executeTakeFirst();
      return row && requestOf(row);
    },
    async pending() {
      const rows = await some().where('state', '=', pending).orderBy('asked_at').orderBy('id').execute();
      return rows.map(requestOf);
    },
    async pendingOf(groupId, personId) {
      const [row] = await pendingOf(db, { groupId, personId });
      return row && requestOf(row);
    },
    async isApprovedBetween(one, other) {
      const row = await db
        .selectFrom('join_requests')
        .select('id')
        .where('state', '=', 'approved')
        .where('person_id', 'in', [one, other])
        .where('decided_by', 'in', [one, other])
        .executeTakeFirst();
      return row !== undefined;
    },
    async approvedWith(personId, email) {
      const found = await some()
        .where('person_id', '=', personId)
        .where('state', '=', 'approved')
        .where(sql`lower(email)`, '=', email.toLowerCase())
        .limit(1)
        .executeTakeFirst();
      return found !== undefined;
    },
    async save(request) {
      await upsert(db, rowOf(request));
    },
  };
}
