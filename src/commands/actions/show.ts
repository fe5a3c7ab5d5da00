import { defineCommand } from '../../bot/command.ts';
import { hidden, number, optional } from '../../bot/field.ts';
import { members } from '../../bot/permissions.ts';
import { factsFor } from '../../operations/action-facts.ts';
import { namesOf } from '../../operations/owner-names.ts';
import { show } from '../../view-model/view.ts';
import { historyView } from '../../views/action-history.ts';
import { actionCard, stepsFor } from '../../views/action-item.ts';
import { pageSize } from '../../views/more.ts';
import { itemField } from './fields.ts';
import { standingOf } from './standing.ts';

// The card shows the latest notes; the history shows all.
const notesShown = 3;

export const showAction = defineCommand({
  name: 'actions show',
  title: 'actions.show.title',
  summary: 'actions.show.summary',
  examples: ['actions show WILD/1-b', 'actions show CIO-7'],
  allow: members,
  fields: { item: itemField },
  async run({ input: { item }, ...at }) {
    const history = await at.store.actionItems.history(item.id);
    const notes = history.filter(({ note }) => note !== null).slice(-notesShown);
    return show(actionCard(await factsFor(item, notes, at), stepsFor(item, standingOf(at.actor, item))));
  },
});

export const actionHistory = defineCommand({
  name: 'actions history',
  title: 'actions.history.title',
  summary: 'actions.history.summary',
  examples: ['actions history WILD/1-b'],
  allow: members,
  fields: { item: itemField, offset: hidden(optional(number('button.more'))) },
  async run({ input: { item, offset = 0 }, store, network }) {
    const history = await store.actionItems.history(item.id);
    const changes = history.slice(offset, offset + pageSize);
    const names = await namesOf(
      store,
      changes.map(({ owner }) => owner),
      changes.map(({ personId }) => personId),
    );
    return show(historyView(item, { changes, offset, total: history.length }, names, network.zone));
  },
});
