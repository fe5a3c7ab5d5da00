import { z } from 'zod';
import type { DrawnBlock, DrawnReply, DrawnSpan } from '../../src/view-model/draw.ts';

// The shape of a drawn card that the page sends back. Each shape has its type, so that the two cannot differ.

const values = z.record(z.string(), z.string());
const text = z.string();

const span: z.ZodType<DrawnSpan> = z.union([
  text,
  z.strictObject({
    kind: z.literal('strong'),
    get text() {
      return z.array(span);
    },
  }),
  z.strictObject({ kind: z.literal('link'), text, href: text }),
  z.strictObject({ kind: z.literal('person'), id: text, name: text }),
  z.strictObject({ kind: z.literal('time'), at: z.iso.datetime(), text }),
]);
const spans = z.array(span);
const facts = z.array(z.strictObject({ label: text, value: spans }));
const button = z.strictObject({
  label: text,
  command: text,
  values,
  style: z.enum(['primary', 'danger']).exactOptional(),
});

const block: z.ZodType<DrawnBlock> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: spans, quiet: z.boolean().exactOptional() }),
  z.strictObject({ kind: z.literal('facts'), facts }),
  z.strictObject({
    kind: z.literal('item'),
    text: spans,
    detail: spans.exactOptional(),
    button: button.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('buttons'), buttons: z.array(button) }),
  z.strictObject({ kind: z.literal('table'), columns: z.array(text), rows: z.array(z.array(spans)) }),
]);

const control = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['text', 'multiline']), max: z.number() }),
  z.strictObject({
    kind: z.enum(['choice', 'search', 'several']),
    options: z.array(z.strictObject({ value: text, label: text })),
  }),
  z.strictObject({ kind: z.enum(['day', 'time']) }),
]);
const input = z.strictObject({
  name: text,
  label: text,
  required: z.boolean(),
  value: text.exactOptional(),
  problem: text.exactOptional(),
  control,
});

/** A view or a form, drawn for one reader. */
export const drawnReply: z.ZodType<DrawnReply> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('view'),
    view: z.strictObject({ title: text.exactOptional(), body: z.array(block) }),
  }),
  z.strictObject({
    kind: z.literal('form'),
    form: z.strictObject({ command: text, title: text, values, about: facts, inputs: z.array(input) }),
  }),
]);
