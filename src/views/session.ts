import { isOutstanding, type ReportItem } from '../domain/report.ts';
import { type Session, sessionCode } from '../domain/session.ts';
import {
  type Block,
  button,
  buttons,
  days,
  paragraph,
  quiet,
  say,
  strong,
  type Text,
  type View,
} from '../view-model/view.ts';

/** Returns where and when a session meets, or that this is not settled yet. */
const whenText = ({ place, firstOn, lastOn, year }: Session): Text => {
  const on =
    firstOn && lastOn ? days(firstOn.toString(), lastOn.toString()) : say('session.year', { year: String(year) });
  return place === null ? on : [place, ', ', on];
};

/** Returns the sessions, latest first: place, days, documents, and the action items that each agreed on. */
export const sessionsView = (
  sessions: readonly Session[],
  items: readonly ReportItem[],
  steps: { mayReport: boolean },
): View => ({
  title: say('sessions.title'),
  body: sessions.toReversed().flatMap((session) => sessionBlocks(session, items, steps)),
});

function sessionBlocks(session: Session, items: readonly ReportItem[], { mayReport }: { mayReport: boolean }): Block[] {
  const code = sessionCode(session);
  const agreed = items.filter((one) => one.session === code);
  const outstanding = agreed.filter(isOutstanding).length;
  return [
    paragraph([strong(code), ' · ', whenText(session)]),
    ...session.documents.map(({ symbol, title }): Block => ({ kind: 'item', text: [strong(symbol), ' ', title] })),
    ...(session.itemsIn
      ? [
          quiet(
            say('session.itemsIn', { symbol: session.itemsIn.symbol, paragraph: String(session.itemsIn.paragraph) }),
          ),
        ]
      : []),
    ...(agreed.length > 0 ? [paragraph(say('session.items', { n: agreed.length, outstanding }))] : []),
    ...agreed.map(
      ({ code, title, state, note }): Block => ({
        kind: 'item',
        text: [
          strong(code),
          ' ',
          title,
          ' (',
          say(`actions.state.${state}`),
          ')',
          ...(note === null ? [] : [' ➤ ', note]),
        ],
      }),
    ),
    ...(mayReport ? [buttons(button(say('button.report'), 'report', { group: code }))] : []),
  ];
}
