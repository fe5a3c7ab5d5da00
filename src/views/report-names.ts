import type { Owner } from '../domain/action-item.ts';
import type { Report } from '../domain/report.ts';
import type { Text } from '../view-model/view.ts';

/** The names of people and Offices, read when the report is: of someone who was forgotten, what is left. */
export type ReportNames = { person(id: string): Text; owner(owner: Owner): Text; office(code: string): Text };

/** What a document is made with: how a text and the label of a fact are drawn, and which of two comes first in the reader's alphabet. */
type Drawing<T> = { draw(text: Text): T; label(text: Text): T; compare(one: Text, other: Text): number };
export type Made<T> = Drawing<T> & { names: ReportNames; report: Report };
