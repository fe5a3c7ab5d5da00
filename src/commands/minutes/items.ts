import type { Asking } from '../../bot/context.ts';
import { type Field, text } from '../../bot/field.ts';
import { refuse } from '../../bot/refusal.ts';
import { decideAdd } from '../../domain/action-change.ts';
import type { ActionItem } from '../../domain/action-item.ts';
import type { Group } from '../../domain/group.ts';
import { maxPoints, pointsIn } from '../../domain/points.ts';
import type { PlainKey } from '../../languages/catalogue.ts';
import { button, say } from '../../view-model/view.ts';
import { itemFor } from '../actions/add.ts';
import { save, tellOwners } from '../actions/save.ts';
import type { ProposedItem } from './proposed.ts';

const maxItemLength = 200;
/** Reads points, one a line, without the bullets and numbers that they were pasted with. */
export function pointLines(label: PlainKey): Field<string, true> {
  const lines = text(label, { max: 3000, multiline: true, takes: 'flag' });
  return { ...lines, read: (raw, at) => lines.read(pointsIn(raw).join('\n'), at) };
}
const anyLines = pointLines('minutes.itemLines');
/** Reads action items, one title a line, each within the limit of a title. */
export const itemsField: Field<string, true> = {
  ...anyLines,
  async read(raw, at) {
    const points = pointsIn(raw);
    if (points.length > maxPoints)
      return { ok: false, problem: say('problem.manyLines', { max: maxPoints, n: points.length }), options: [] };
    const long = points.find((point) => point.length > maxItemLength);
    if (long === undefined) return anyLines.read(raw, at);
    return {
      ok: false,
      problem: say('minutes.longItem', { max: maxItemLength, said: `${[...long].slice(0, 40).join('')}…` }),
      options: [],
    };
  },
};

/** Saves these as action items of the group, and tells their owners. */
export async function makeItems(proposed: readonly ProposedItem[], group: Group, at: Asking): Promise<ActionItem[]> {
  const made: ActionItem[] = [];
  for (const { title, owner, due } of proposed) {
    const of = { title, owner: owner?.owner ?? null, due: due ?? null };
    const item = { ...(await itemFor({ kind: 'group', group }, at)), ...of };
    const acting = { item, standing: { leads: true, owns: false }, by: at.actor.person.id, at: at.now };
    const decision = decideAdd(acting, { group, outside: undefined });
    if (decision.outcome !== 'added')
      return refuse(say('actions.concluded', { group: group.name }), button(say('button.groups'), 'groups'));
    await save('action.add', decision.item, decision.change, at);
    if (owner) await tellOwners(decision.item, null, at);
    made.push(decision.item);
  }
  return made;
}
