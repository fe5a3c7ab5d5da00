import type { Tables } from '../../src/ports/tables.ts';
import type { Db } from './schema.ts';

export const teamsMembers = (db: Db): Tables['teamsMembers'] => ({
  async of(tenant, conversation) {
    const rows = await db
      .selectFrom('teams_members')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('conversation', '=', conversation)
      .orderBy('id')
      .execute();
    return rows.map(({ id, person_tenant, person }) => ({ id, tenant: person_tenant, person }));
  },
  async save(tenant, conversation, members) {
    await db
      .deleteFrom('teams_members')
      .where('tenant', '=', tenant)
      .where('conversation', '=', conversation)
      .execute();
    const rows = members.map(({ id, tenant: person_tenant, person }) => ({
      ...{ tenant, conversation, id, person_tenant, person },
    }));
    for (let from = 0; from < rows.length; from += 100)
      await db
        .insertInto('teams_members')
        .values(rows.slice(from, from + 100))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
  },
});
