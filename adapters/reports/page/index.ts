import type { DrawnReport, GroupPart, Items, Points, Rows } from '../../../src/view-model/document.ts';
import { figure } from './chart.ts';
import { type Html, html, nothing } from './html.ts';
import { style } from './style.ts';

/** Makes the report as one page that loads nothing. */
export function makePage({ language, document }: DrawnReport): Uint8Array {
  const { title, symbol, session, state, works, agreed, groups, outstanding, finished, changed, charts, contact } =
    document;
  const page = html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${symbol}</title><style>${{ html: style }}</style></head>
<body><main><header><h1>${title}</h1><p class="quiet">${symbol} · ${session} · ${state}</p></header>
${points(works)}${agreed ? items(agreed) : nothing}${groups.map(groupSection)}${items(outstanding)}${items(finished)}
${changed ? points(changed) : nothing}${charts.map(figure)}
<section class="annex">${groups.map(({ name, members }) => rows({ ...members, heading: `${name}: ${members.heading}` }))}</section>
${contact ? points(contact) : nothing}</main></body></html>
`;
  return new TextEncoder().encode(page.html);
}

const listOf = (texts: readonly string[]): Html =>
  html`<ul>${texts.map((one) => html`<li dir="auto">${one}</li>`)}</ul>`;

const points = ({ heading, points }: Points<string>): Html =>
  html`<section><h2>${heading}</h2>${listOf(points)}</section>`;

const items = ({ heading, items, more }: Items<string>): Html =>
  html`<section><h2>${heading}</h2><ul>${items.map(
    ({ code, title, state, note }) =>
      html`<li dir="auto"><strong>${code}</strong> ${title} (${state})${
        note === null ? nothing : html`<span class="note" dir="auto">➤ ${note}</span>`
      }</li>`,
  )}</ul>${more === null ? nothing : html`<p class="quiet">${more}</p>`}</section>`;

const groupSection = ({ heading, facts, parts, meetings, source }: GroupPart<string>): Html =>
  html`<section><h2 dir="auto">${heading}</h2><dl>${facts.map(
    ({ label, value }) => html`<dt>${label}:</dt><dd dir="auto">${value}</dd>`,
  )}</dl>${parts.map((one) => html`<h3>${one.heading}</h3>${listOf(one.points)}`)}${
    meetings.rows.length > 0 ? html`<h3>${meetings.heading}</h3>${table(meetings)}` : nothing
  }<p class="quiet">${source}</p></section>`;

const rows = (of: Rows<string>): Html => html`<h2>${of.heading}</h2>${table(of)}`;

const table = ({ heading, columns, rows }: Rows<string>): Html =>
  html`<div class="wide" tabindex="0" role="region" aria-label="${heading}"><table><thead><tr>${columns.map(
    (one, index) =>
      html`<th scope="col"${typeof rows[0]?.[index] === 'number' ? { html: ' class="n"' } : nothing}>${one}</th>`,
  )}</tr></thead><tbody>${rows.map(
    (row) =>
      html`<tr>${row.map((cell) =>
        typeof cell === 'number' ? html`<td class="n">${cell}</td>` : html`<td dir="auto">${cell}</td>`,
      )}</tr>`,
  )}</tbody></table></div>`;
