import type { TeamsConversation } from '../../src/ports/tables/teams-conversations.ts';
import type { Tables } from '../../src/ports/tables.ts';
import type { TeamsConversationRow } from './rows/people.ts';
import type { Db } from './schema.ts';

const conversationOf = (row: TeamsConversationRow): TeamsConversation => ({
  tenant: row.tenant,
  id: row.id,
  kind: row.kind,
  person: row.person,
  name: row.name,
  serviceUrl: row.service_url,
  reference: row.reference,
});

export function teamsConversations(db: Db): Tables['teamsConversations'] {
  const present = (tenant: string) =>
    db
      .selectFrom('teams_conversations')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('gone_at', 'is', null)
      .orderBy('seen_at', 'desc')
      .limit(1);
  const named = (tenant: string, id: string) =>
    db.updateTable('teams_conversations').where('tenant', '=', tenant).where('id', '=', id);
  return {
    async get(tenant, id) {
      const row = await present(tenant).where('id', '=', id).executeTakeFirst();
      return row && conversationOf(row);
    },
    async personal(tenant, person) {
      const row = await present(tenant).where('person', '=', person).executeTakeFirst();
      return row && conversationOf(row);
    },
    async latest(tenant) {
      const row = await present(tenant).executeTakeFirst();
      return row && conversationOf(row);
    },
    async save({ tenant, id, serviceUrl, ...rest }, at) {
      const fresh = { ...rest, service_url: serviceUrl, seen_at: at.epochMilliseconds, gone_at: null };
      await db
        .insertInto('teams_conversations')
        .values({ tenant, id, ...fresh })
        .onConflict((conflict) =>
          conflict.columns(['tenant', 'id']).doUpdateSet((eb) => ({
            ...fresh,
            // Most activities do not tell what their channel is called.
            name: eb.fn.coalesce('excluded.name', 'teams_conversations.name'),
          })),
        )
        .execute();
    },
    async drop(tenant, id, at) {
      await named(tenant, id).set({ gone_at: at.epochMilliseconds }).execute();
    },
    async welcome(tenant, id, at) {
      const welcomed = await named(tenant, id)
        .set({ welcomed_at: at.epochMilliseconds })
        .where('welcomed_at', 'is', null)
        .executeTakeFirst();
      return welcomed.numUpdatedRows > 0n;
    },
    async unwelcome(tenant, id) {
      await named(tenant, id).set({ welcomed_at: null }).execute();
    },
    async home(tenant, id) {
      const row = await present(tenant).where('id', '=', id).executeTakeFirst();
      return row?.home ?? undefined;
    },
    async keepHome(tenant, id, home) {
      await named(tenant, id).set({ home }).execute();
    },
  };
}
