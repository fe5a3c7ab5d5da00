import { isFinished, isOutstanding, type ReportItem } from '../domain/report.ts';
import { sessionCode } from '../domain/session.ts';
import type { Items, ListedItem } from '../view-model/document.ts';
import { longDay, say, type Text } from '../view-model/view.ts';
import type { Made } from './report-names.ts';

/** A list for people to read; the workbook has every row. */
const maxItems = 100;

const isOfSession = ({ session }: ReportItem): boolean => session !== null;
/** Items of sessions come first: the plenary agreed on them. */
const ordered = (items: readonly ReportItem[]): ReportItem[] => [
  ...items.filter(isOfSession),
  ...items.filter((one) => !isOfSession(one)),
];

/** Returns the outstanding items. */
export const outstandingItems = <T>(made: Made<T>): Items<T> => {
  const items = made.report.items.filter(isOutstanding);
  return listed(items.length > 0 ? say('report.items', { n: items.length }) : say('report.noItems'), items, made);
};

/** Returns the finished items. */
export const finishedItems = <T>(made: Made<T>): Items<T> => {
  const items = made.report.items.filter(isFinished);
  return listed(say('report.finished', { n: items.length }), items, made);
};

/** Returns what an earlier session agreed on, or null where nothing is. */
export function agreedItems<T>(made: Made<T>): Items<T> | null {
  const { agreed } = made.report;
  if (!agreed) return null;
  const code = sessionCode(agreed);
  const { itemsIn } = agreed;
  const heading = itemsIn
    ? say('report.agreedIn', { session: code, symbol: itemsIn.symbol, paragraph: String(itemsIn.paragraph) })
    : say('report.agreed', { session: code });
  return listed(
    heading,
    made.report.items.filter(({ session }) => session === code),
    made,
  );
}

function listed<T>(heading: Text, items: readonly ReportItem[], made: Made<T>): Items<T> {
  const more = items.length - maxItems;
  return {
    heading: made.draw(heading),
    items: ordered(items)
      .slice(0, maxItems)
      .map((item) => listedItem(item, made)),
    more: more > 0 ? made.draw(say('report.more', { n: more })) : null,
  };
}

/** Returns one item as it is listed. */
export function listedItem<T>(item: ReportItem, { draw, names, report }: Made<T>): ListedItem<T> {
  const group = report.groups.find(({ id }) => id === item.groupId);
  return {
    code: item.code,
    title: item.title,
    note: item.note,
    state: draw(say(`actions.state.${item.state}`)),
    owner: draw(item.owner ? names.owner(item.owner) : ''),
    due: draw(item.due === null ? '' : longDay(item.due)),
    group: draw(group?.name ?? item.session ?? ''),
  };
}
