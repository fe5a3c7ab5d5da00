import type { Account } from '../../src/domain/person.ts';
import type { Tables } from '../../src/ports/tables.ts';
import type { Db } from './schema.ts';

export function profiles(db: Db): Tables['profiles'] {
  return {
    async told({ platform, workspace, id }: Account) {
      return db
        .selectFrom('profiles')
        .select(['name', 'zone', 'locale', 'via'])
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .executeTakeFirst();
    },
    async tell(account, told) {
      await db
        .insertInto('profiles')
        .values({ ...account, ...told })
        .onConflict((conflict) => conflict.columns(['platform', 'workspace', 'id']).doUpdateSet(told))
        .execute();
    },
  };
}
