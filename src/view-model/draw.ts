import { officeName } from './office-name.ts';
import type { Reader } from './reader.ts';
import { sentence } from './sentence.ts';
import { cityOf, drawDay, drawDays, drawTime } from './time.ts';
import {
  type Block,
  type Button,
  type Control,
  type Fact,
  type Form,
  type Input,
  link,
  type Reply,
  type Span,
  say,
  type Text,
  type Values,
  type View,
} from './view.ts';

/** A view drawn for one reader: sentences in their language, moments in their zone; still text, never markup. */
export type DrawnSpan =
  | string
  | { kind: 'strong'; text: DrawnSpan[] }
  | { kind: 'link'; text: string; href: string }
  | { kind: 'person'; id: string; name: string }
  | { kind: 'time'; at: string; text: string };
export type DrawnButton = { label: string; command: string; values: Values; style?: 'primary' | 'danger' };
export type DrawnBlock =
  | { kind: 'text'; text: DrawnSpan[]; quiet?: boolean }
  | { kind: 'facts'; facts: DrawnFact[] }
  | { kind: 'item'; text: DrawnSpan[]; detail?: DrawnSpan[]; button?: DrawnButton }
  | { kind: 'buttons'; buttons: DrawnButton[] }
  | { kind: 'table'; columns: string[]; rows: DrawnSpan[][][] };
/** A renderer puts a colon after the label; the space that French has before it is part of the label. */
export type DrawnFact = { label: string; value: DrawnSpan[] };
export type DrawnView = { title?: string; body: DrawnBlock[] };
export type DrawnOption = { value: string; label: string };
export type DrawnControl =
  | Exclude<Control, { options: unknown }>
  | { kind: 'choice' | 'search' | 'several'; options: DrawnOption[] };
export type DrawnInput = {
  name: string;
  label: string;
  required: boolean;
  value?: string;
  problem?: string;
  control: DrawnControl;
};
export type DrawnForm = { command: string; title: string; values: Values; about: DrawnFact[]; inputs: DrawnInput[] };
export type DrawnReply = { kind: 'view'; view: DrawnView } | { kind: 'form'; form: DrawnForm };

export function drawReply(reply: Reply, reader: Reader): DrawnReply {
  switch (reply.kind) {
    case 'view':
      return { kind: 'view', view: drawView(reply.view, reader) };
    case 'form':
      return { kind: 'form', form: drawForm(reply.form, reader) };
  }
}

export function drawView(view: View, reader: Reader): DrawnView {
  const body = view.body.map((block) => drawBlock(block, reader));
  return view.title === undefined ? { body } : { title: drawPlain(view.title, reader), body };
}

function drawForm(form: Form, reader: Reader): DrawnForm {
  const inputs = form.inputs.map((input) => drawInput(input, reader));
  const { command, values } = form;
  return { command, title: drawPlain(form.title, reader), values, about: drawFacts(form.about, reader), inputs };
}

export function drawInput({ label, problem, control, ...input }: Input, reader: Reader): DrawnInput {
  const zone = control.kind === 'time' && control.zone ? ` (${cityOf(control.zone, reader)})` : '';
  return {
    ...input,
    label: drawPlain([label, zone], reader),
    ...(problem === undefined ? {} : { problem: drawPlain(problem, reader) }),
    control: drawControl(control, reader),
  };
}

function drawBlock(block: Block, reader: Reader): DrawnBlock {
  switch (block.kind) {
    case 'text':
      return { ...block, text: drawText(block.text, reader) };
    case 'facts':
      return { kind: 'facts', facts: drawFacts(block.facts, reader) };
    case 'item':
      return {
        kind: 'item',
        text: drawText(block.text, reader),
        ...(block.detail === undefined ? {} : { detail: drawText(block.detail, reader) }),
        ...(block.button === undefined ? {} : { button: drawButton(block.button, reader) }),
      };
    case 'buttons':
      return { kind: 'buttons', buttons: block.buttons.map((one) => drawButton(one, reader)) };
    case 'table':
      return {
        kind: 'table',
        columns: block.columns.map((column) => drawPlain(column, reader)),
        rows: block.rows.map((row) => row.map((cell) => drawText(cell, reader))),
      };
    // A platform that takes no file of ours shows its link.
    case 'file':
      return {
        kind: 'item',
        text: drawText(link(block.name, block.href), reader),
        detail: drawText(say('file.until'), reader),
      };
  }
}

const drawFacts = (facts: Fact[], reader: Reader): DrawnFact[] =>
  facts.map(({ label, value }) => ({
    label: drawPlain(say('fact.label', { label }), reader),
    value: drawText(value, reader),
  }));

const drawButton = (button: Button, reader: Reader): DrawnButton => ({
  ...button,
  label: drawPlain(button.label, reader),
});

function drawControl(control: Control, reader: Reader): DrawnControl {
  if (control.kind === 'time') return { kind: 'time' };
  if (!('options' in control)) return control;
  return { ...control, options: control.options.map((one) => ({ ...one, label: drawPlain(one.label, reader) })) };
}

/** Returns the text as spans for one reader; neighbouring strings are joined. */
function drawText(text: Text, reader: Reader): DrawnSpan[] {
  if (typeof text === 'string') return [text];
  const drawn = isMany(text) ? text.flatMap((one) => drawText(one, reader)) : drawSpan(text, reader);
  const joined: DrawnSpan[] = [];
  for (const span of drawn) {
    const last = joined.at(-1);
    if (typeof span === 'string' && typeof last === 'string') joined[joined.length - 1] = last + span;
    else joined.push(span);
  }
  return joined;
}

// `Array.isArray` does not narrow a readonly array.
const isMany = (text: Text): text is readonly Text[] => Array.isArray(text);

/** Returns the same as one string, for titles, labels and notifications. */
export const drawPlain = (text: Text, reader: Reader): string => plainSpans(drawText(text, reader));

export function plainSpans(spans: readonly DrawnSpan[]): string {
  return spans.map(plainSpan).join('');
}

function plainSpan(span: DrawnSpan): string {
  if (typeof span === 'string') return span;
  switch (span.kind) {
    case 'strong':
      return plainSpans(span.text);
    case 'link':
      return span.text === span.href ? span.href : `${span.text} (${span.href})`;
    case 'person':
      return span.name;
    case 'time':
      return span.text;
  }
}

function drawSpan(span: Span, reader: Reader): DrawnSpan[] {
  if (typeof span === 'string') return [span];
  switch (span.kind) {
    case 'say':
      return sentence<DrawnSpan[]>(reader, span.key, span.values, (value) => drawText(value, reader)).flat();
    case 'strong':
      return [{ kind: 'strong', text: drawText(span.text, reader) }];
    case 'link':
      return [{ kind: 'link', text: drawPlain(span.text, reader), href: span.href }];
    case 'person':
      return [span];
    case 'office':
      return [officeName(span.code, span.name, reader)];
    case 'time':
      return [{ kind: 'time', at: span.at, text: drawTime(Temporal.Instant.from(span.at), span.zone, reader, span) }];
    case 'day':
      return [drawDay(Temporal.PlainDate.from(span.on), reader, span.style)];
    case 'days':
      return [drawDays(Temporal.PlainDate.from(span.first), Temporal.PlainDate.from(span.last), reader, span.style)];
    case 'list':
      return drawList(span.of, reader);
  }
}

function drawList(items: Text[], reader: Reader): DrawnSpan[] {
  const drawn = items.map((item) => drawText(item, reader));
  const format = new Intl.ListFormat(reader.locale, { type: 'conjunction' });
  return format
    .formatToParts(drawn.map((_, index) => String(index)))
    .flatMap((part) => (part.type === 'element' ? (drawn[Number(part.value)] ?? []) : [part.value]));
}
