import { defineCommand } from '../../bot/command.ts';
import type { Asking } from '../../bot/context.ts';
import { hidden, number, optional, text } from '../../bot/field.ts';
import { chairs, members } from '../../bot/permissions.ts';
import { type ActionQuery, filterOf } from '../../domain/action-filter.ts';
import { readQuery } from '../../input/action-query.ts';
import { officeNamed } from '../../lookups/offices.ts';
import { namesOf } from '../../operations/owner-names.ts';
import { type Block, button, buttons, quiet, say, show } from '../../view-model/view.ts';
import { actionLine, listSteps, listTitle } from '../../views/action-list.ts';
import { moreOf, pageSize } from '../../views/more.ts';
import { ownersOf, standingOf } from './standing.ts';

export const actions = defineCommand({
  name: 'actions',
  title: 'actions.title',
  summary: 'actions.summary',
  examples: ['actions', 'actions mine', 'actions cio overdue', 'actions WILD/1 all', 'actions workshop'],
  allow: members,
  fields: {
    filter: optional(text('field.filter', { max: 200 })),
    offset: hidden(optional(number('button.more'))),
  },
  run: ({ input: { filter, offset }, ...at }) => listActions(filter ?? '', offset ?? 0, at),
});

/** Returns a page of the action items that match the words of `filter`, from `offset`. */
export async function listActions(filter: string, offset: number, asking: Asking) {
  const { actor, store, now, network } = asking;
  const query = readQuery(filter, filter === '' ? [] : await store.groups.all());
  const office = query.words.length > 0 ? await officeNamed.find(query.words.join(' '), asking) : undefined;
  const owned =
    office?.kind === 'one' ? { words: [], owners: [{ kind: 'office', id: office.value.code } as const] } : {};
  const owners = ownersOf(actor);
  const today = now.toZonedDateTimeISO(network.zone).toPlainDate();
  const { rows, total } = await store.actionItems.page(
    { ...filterOf(query, owners, today), ...owned },
    { offset, limit: pageSize },
  );
  const notes = await store.actionItems.lastNotes(rows.map(({ id }) => id));
  const names = await namesOf(
    store,
    rows.map(({ owner }) => owner),
  );
  const lines = rows.map((item) =>
    actionLine({ item, note: notes.get(item.id), standing: standingOf(actor, item, owners) }, names, today),
  );
  return show({
    title: listTitle(query, total),
    body: [
      ...(lines.length > 0 ? lines : [quiet(say('actions.none'))]),
      ...moreOf('actions', filter === '' ? {} : { filter }, offset, total),
      nextSteps(query, lines.length === 0, chairs.includes(actor)),
    ],
  });
}

function nextSteps(query: ActionQuery, isEmpty: boolean, mayAdd: boolean): Block {
  const { group, session } = query;
  const where = group?.slug ?? session;
  const add = button(say('button.addAction'), 'actions add', where === undefined ? {} : { group: where });
  return buttons(...listSteps(query, isEmpty), ...(mayAdd ? [add] : []));
}
