import type { Tables } from '../../src/ports/tables.ts';
import { giveLease, renewal, takeLease } from './leases.ts';
import type { Db } from './schema.ts';

export function installations(db: Db): Tables['installations'] {
  return {
    async ids() {
      const rows = await db.selectFrom('installations').select('team').orderBy('team').execute();
      return rows.map(({ team }) => team);
    },
    async get(team) {
      const row = await db
        .selectFrom('installations')
        .select('installation')
        .where('team', '=', team)
        .executeTakeFirst();
      return row?.installation;
    },
    async save(team, installation, at) {
      const kept = { installation, installed_at: at.epochMilliseconds };
      await db
        .insertInto('installations')
        .values({ team, ...kept })
        .onConflict((conflict) => conflict.column('team').doUpdateSet(kept))
        .execute();
    },
    async delete(team) {
      await db.deleteFrom('installations').where('team', '=', team).execute();
    },
    beginRenewal: (team, now, until) => takeLease(db, renewal(team), now, until),
    endRenewal: (team) => giveLease(db, renewal(team)),
  };
}
