import type { Chart } from '../../../src/view-model/document.ts';
import { addSlide, area, bullets, colours, type Deck, ink, sizeFor } from './deck.ts';

/** Adds a slide with a native chart and the same in words beside it. */
export function addChart(deck: Deck, { kind, title, categories, series, words }: Chart<string>, source: string): void {
  const slide = addSlide(deck, title, source);
  // Bars are drawn from below.
  const inOrder = <Kind>(of: readonly Kind[]): Kind[] => (kind === 'bars' ? of.toReversed() : [...of]);
  const data = series.map(({ name, values }) => ({ name, labels: inOrder(categories), values: inOrder(values) }));
  slide.addChart(kind === 'bars' ? deck.ChartType.bar : deck.ChartType.line, data, {
    x: area.x,
    y: area.y,
    w: 7.4,
    h: area.h,
    chartColors: colours,
    showLegend: series.length > 1,
    legendPos: 'b',
    legendColor: ink,
    showValue: true,
    dataLabelColor: ink,
    catAxisLabelColor: ink,
    valAxisLabelColor: ink,
    catAxisLabelFontSize: 12,
    valAxisMinVal: 0,
    altText: `${title}. ${words.join('; ')}`,
    ...(kind === 'bars' ? { barDir: 'bar', valAxisHidden: true } : {}),
  });
  const side = { x: 8.3, y: area.y, w: 4.4, h: area.h };
  slide.addText(bullets(words, sizeFor(words, side)), { ...side, valign: 'top' });
}
