import type { Channel } from '../../src/domain/group.ts';
import type { Tables } from '../../src/ports/tables.ts';
import { prepared } from './prepared.ts';
import type { ChannelRow } from './rows/people.ts';
import type { Db } from './schema.ts';
import { addressAgain } from './waiting-letters.ts';

const channelOf = ({ group_id, ...row }: ChannelRow): Channel => ({ ...row, groupId: group_id });

const byId = prepared<{ platform: Channel['platform']; workspace: string; id: string }>()((db, given) =>
  db
    .selectFrom('channels')
    .selectAll()
    .where('platform', '=', given('platform'))
    .where('workspace', '=', given('workspace'))
    .where('id', '=', given('id')),
);

export function channels(db: Db): Tables['channels'] {
  const shown = () =>
    db.selectFrom('channels').selectAll().orderBy('name').orderBy('platform').orderBy('workspace').orderBy('id');
  return {
    async get(platform, workspace, id) {
      // A person's platform may be one that has no channels, such as the shell.
      if (platform === 'shell') return undefined;
      const [row] = await byId(db, { platform, workspace, id });
      return row && channelOf(row);
    },
    all: async () => (await shown().execute()).map(channelOf),
    ofGroup: async (groupId) => (await shown().where('group_id', '=', groupId).execute()).map(channelOf),
    async changeId({ platform, workspace, id, groupId, name }, newId) {
      await db
        .deleteFrom('channels')
        .where((eb) => eb.and({ platform, workspace, id }))
        .execute();
      await this.save({ platform, workspace, id: newId, groupId, name });
      await db
        .updateTable('deliveries')
        .set({ destination: newId })
        .where((eb) => eb.and({ platform, workspace, kind: 'channel', destination: id, state: 'waiting' }))
        .execute();
    },
    async save({ groupId, ...channel }) {
      const rest = { name: channel.name, group_id: groupId };
      await db
        .insertInto('channels')
        .values({ ...channel, ...rest })
        .onConflict((conflict) => conflict.columns(['platform', 'workspace', 'id']).doUpdateSet(rest))
        .execute();
      await addressAgain(db, { kind: 'group', id: groupId });
    },
  };
}
