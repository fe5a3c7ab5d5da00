import type { Asking } from '../bot/context.ts';
import { type Field, type Named, pick } from '../bot/field.ts';
import type { ActionItem } from '../domain/action-item.ts';
import { match } from '../input/match.ts';
import { oneOf } from '../input/typed.ts';
import { list } from '../view-model/view.ts';
import { none, one, optionLimit } from './found.ts';

/** Action items by code (`WILD/1-b`, `CIO-7`), or its end where that is enough (`1-b`). */
export const actionItemNamed: Named<ActionItem> = {
  none: 'problem.action',
  option: ({ code, title }) => ({ value: code, label: `${code} ${title}` }),
  find: async (typed, { store }) => {
    const said = typed.trim().replace(/^(\p{L}+) (\d+)$/u, '$1-$2');
    const item = (await store.actionItems.byCode(said)) ?? (await store.actionItems.byCode(`WILD/${said}`));
    if (item) return one(item);
    const codes = (await store.actionItems.codes()).map((code) => ({ value: code, names: [code] }));
    const near = match(said, codes);
    if (near.kind === 'one') return one(await existing(store, near.value));
    const meant = near.kind === 'several' ? near.values : near.near;
    const items = await Promise.all(meant.map((code) => existing(store, code)));
    return near.kind === 'several' ? { kind: 'several', values: items } : none(items);
  },
  options: async ({ store }) => {
    const { rows } = await store.actionItems.page(
      { states: ['open', 'in progress', 'blocked'] },
      { offset: 0, limit: optionLimit },
    );
    return rows.map(actionItemNamed.option);
  },
};

/** Several action items by their codes: `CIO-1 CIO-2`, `CIO-1, CIO-2 and CIO-3`. */
export const actionItemsField: Field<ActionItem[], true> = {
  ...pick('field.action', actionItemNamed),
  read: async (raw, at) => {
    const one = pick('field.action', actionItemNamed);
    const codes = raw.split(between).filter(Boolean);
    const read = await Promise.all(
      (codes.length > 1 && codes.every(isCode) ? codes : [raw]).map((code) => one.read(code, at)),
    );
    const wrong = read.find((each) => !each.ok);
    if (wrong?.ok === false) return wrong;
    const found = read.flatMap((each) => (each.ok ? [each] : []));
    const items = [...new Map(found.map(({ value }) => [value.code, value])).values()];
    const isPartial = found.some(({ partial }) => partial);
    return {
      ok: true,
      value: items,
      raw: items.map(({ code }) => code).join(', '),
      shown: list(found.map(({ shown }) => shown)),
      ...(isPartial && { partial: true as const }),
    };
  },
};
const between = new RegExp(`[\\s,;]+(?:${oneOf(({ reminders }) => reminders.and)}[\\s]+)?`);
const isCode = (text: string): boolean => /^[\p{L}]+(?:\/\d+)?-[\p{L}\p{N}]+$/u.test(text);

async function existing(store: Asking['store'], code: string): Promise<ActionItem> {
  const item = await store.actionItems.byCode(code);
  if (!item) throw new Error(`action item ${code} is listed but not there`);
  return item;
}
