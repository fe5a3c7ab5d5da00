import { type ActionItem, itemAsOf } from '../../domain/action-item.ts';
import { wholeList } from '../../ports/tables/page.ts';
import type { Sheet } from '../../view-model/sheet.ts';
import { say } from '../../view-model/view.ts';
import { namesOf } from '../owner-names.ts';
import type { ExportFacts } from './exported.ts';

/** Returns every action item there was, as its history says it stood. */
export async function actionsSheet({ store, until, network }: ExportFacts): Promise<Sheet> {
  const { rows } = await store.actionItems.page({}, wholeList);
  const items: { item: ActionItem; note: string | null }[] = [];
  for (const row of rows) {
    const asOf = itemAsOf(row, await store.actionItems.history(row.id), until);
    if (asOf) items.push(asOf);
  }
  const names = await namesOf(
    store,
    items.map(({ item }) => item.owner),
  );
  const groups = new Map((await store.groups.all()).map(({ id, name }) => [id, name]));
  const columns = ['code', 'item', 'state', 'owner', 'due', 'group', 'session', 'since', 'note'] as const;
  return {
    title: say('actionsSheet.title'),
    columns: columns.map((one) => say(`actionsSheet.${one}`)),
    rows: items.map(({ item, note }) => [
      item.code,
      item.title,
      say(`actions.state.${item.state}`),
      item.owner && names.owner(item.owner),
      item.due,
      item.groupId === null ? null : (groups.get(item.groupId) ?? item.groupId),
      item.session,
      item.createdAt.toZonedDateTimeISO(network.zone).toPlainDate(),
      note,
    ]),
  };
}
