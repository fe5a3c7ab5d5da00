import type { Chart } from '../../../src/view-model/document.ts';
import { type Html, html } from './html.ts';

const width = 560;
const rowHeight = 22;
const gap = 14;
const labelWidth = 190;
const valueWidth = 40;
const colours = ['one', 'two'];

/** Draws a chart as SVG, with the same in words beside it. */
export function figure(chart: Chart<string>): Html {
  const points = chart.words.map((one) => html`<li dir="auto">${one}</li>`);
  const names = chart.series.map(
    ({ name }, at) => html`<tspan class="${colours[at] ?? 'one'}">■ </tspan><tspan>${name}   </tspan>`,
  );
  const plot = chart.kind === 'bars' ? bars(chart) : line(chart);
  return html`<section><h2>${chart.title}</h2><figure><svg viewBox="0 0 ${width} ${plot.height + 30}" role="img" aria-label="${chart.title}">
<text x="0" y="14">${names}</text><g transform="translate(0 28)">${plot.parts}</g></svg>
<figcaption><ul>${points}</ul></figcaption></figure></section>`;
}

type Plot = { height: number; parts: Html[] };

const largest = ({ series }: Chart<string>): number => Math.max(1, ...series.flatMap(({ values }) => values));

/** A row of bars for each category, one bar a series, each with its number. */
function bars(chart: Chart<string>): Plot {
  const { categories, series } = chart;
  const scale = (width - labelWidth - valueWidth) / largest(chart);
  const block = series.length * rowHeight + gap;
  const parts = categories.flatMap((category, index) => [
    html`<text x="${labelWidth - 8}" y="${index * block + (series.length * rowHeight) / 2 + 4}" text-anchor="end">${shortened(category)}</text>`,
    ...series.map(({ values }, at) => {
      const value = values[index] ?? 0;
      const y = index * block + at * rowHeight;
      return html`<rect class="${colours[at] ?? 'one'}" x="${labelWidth}" y="${y}" width="${round(value * scale)}" height="${rowHeight - 4}"/><text x="${round(labelWidth + value * scale + 6)}" y="${y + 13}">${value}</text>`;
    }),
  ]);
  return { height: categories.length * block, parts };
}

const lineHeight = 180;
function line(chart: Chart<string>): Plot {
  const { categories, series } = chart;
  const x = (index: number): number => round(10 + (index * (width - 60)) / Math.max(1, categories.length - 1));
  const y = (value: number): number => round(lineHeight - (value * (lineHeight - 20)) / largest(chart));
  const lines = series.map(({ values }, at) => {
    const points = values.map((value, index) => `${x(index)},${y(value)}`).join(' ');
    const last = values.length - 1;
    return html`<polyline class="line ${colours[at] ?? 'one'}" points="${points}"/><text x="${x(last) + 6}" y="${y(values[last] ?? 0) + 4}">${values[last] ?? 0}</text>`;
  });
  const ends = html`<text x="10" y="${lineHeight + 20}">${categories[0] ?? ''}</text><text x="${width - 50}" y="${lineHeight + 20}" text-anchor="end">${categories.at(-1) ?? ''}</text>`;
  const axis = html`<line class="axis" x1="10" y1="${lineHeight}" x2="${width - 50}" y2="${lineHeight}"/>`;
  return { height: lineHeight + 26, parts: [axis, ...lines, ends] };
}

const round = (n: number): number => Math.round(n * 10) / 10;
const maxLabel = 26;
const shortened = (text: string): string => {
  const characters = [...text];
  return characters.length > maxLabel ? `${characters.slice(0, maxLabel - 1).join('')}…` : text;
};
