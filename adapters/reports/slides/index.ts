import type { DrawnReport, GroupPart, Points, ReportDocument } from '../../../src/view-model/document.ts';
import { addChart } from './chart.ts';
import { addSlide, area, bullets, type Deck, directionOf, ink, newDeck, quiet, type Run, sizeFor } from './deck.ts';
import { withoutRepairs } from './repair.ts';
import { addItems, addRows } from './table.ts';

/** Makes the deck: title, how WILD works, action items, a status update a group, outstanding items, contact. */
export async function makeSlides({ document }: DrawnReport): Promise<Uint8Array> {
  const { title, symbol, session, state, works, agreed, groups, outstanding, finished, changed, charts, contact } =
    document;
  const source = sourceOf(document);
  const deck = newDeck({ title, footer: `${symbol} · ${state}` });
  addTitle(deck, document);
  addPoints(deck, works, source);
  if (agreed) addItems(deck, agreed, source);
  for (const group of groups) addGroup(deck, group);
  for (const chart of charts) addChart(deck, chart, source);
  addItems(deck, outstanding, source);
  if (finished.items.length > 0) addItems(deck, finished, source);
  if (changed) addPoints(deck, changed, source);
  if (contact) addPoints(deck, contact, `${session} · ${state}`);
  const made = await deck.write({ outputType: 'uint8array' });
  if (!(made instanceof Uint8Array)) throw new TypeError('the presentation was made as something else than bytes');
  return withoutRepairs(made);
}

const sourceOf = ({ symbol, session, state }: ReportDocument<string>): string => `${symbol} · ${session} · ${state}`;

function addTitle(deck: Deck, { title, session, state, symbol, groups }: ReportDocument<string>): void {
  const slide = addSlide(deck, title, `${symbol} · ${state}`);
  slide.addText(
    [
      { text: session, options: { fontSize: 28, color: ink, breakLine: true } },
      { text: state, options: { fontSize: 20, color: quiet, breakLine: true } },
      ...groups.slice(0, 12).map(
        ({ name, strength }): Run => ({
          text: `${name}: ${strength}`,
          options: { fontSize: 18, color: ink, breakLine: true, ...directionOf(name) },
        }),
      ),
    ],
    { ...area, valign: 'top', paraSpaceAfter: 10 },
  );
}

function addPoints(deck: Deck, { heading, points }: Points<string>, source: string): void {
  const slide = addSlide(deck, heading, source);
  slide.addText(bullets(points, sizeFor(points, area)), { ...area, valign: 'top' });
}

const left = { x: area.x, y: area.y, w: 4.6, h: area.h };
const right = { x: 5.5, y: area.y, w: 7.2, h: area.h };

/** Facts on the left, what the group reports on the right; its members and meetings are in the other files. */
function addGroup(deck: Deck, { heading, facts, parts, meetings, source }: GroupPart<string>): void {
  const slide = addSlide(deck, heading, source);
  const size = sizeFor(
    facts.flatMap(({ label, value }) => [label, value]),
    left,
  );
  const lines = facts.flatMap(({ label, value }): Run[] => [
    { text: `${label}:`, options: { bold: true, fontSize: size, color: '00548F', breakLine: true } },
    { text: value, options: { fontSize: size, color: ink, breakLine: true, paraSpaceAfter: 8 } },
  ]);
  slide.addText(lines, { ...left, valign: 'top' });
  const texts = parts.flatMap((part) => [part.heading, ...part.points]);
  const rightSize = sizeFor(texts, right);
  const said = parts.flatMap(({ heading: head, points }): Run[] => [
    { text: head, options: { bold: true, fontSize: rightSize, color: '00548F', breakLine: true } },
    ...bullets(points, rightSize),
  ]);
  if (said.length > 0) slide.addText(said, { ...right, valign: 'top' });
  if (meetings.rows.length > 1) addRows(deck, { ...meetings, heading: `${heading}: ${meetings.heading}` }, source);
}
