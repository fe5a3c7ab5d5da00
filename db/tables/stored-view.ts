import { z } from 'zod';
import type { Key } from '../../src/languages/catalogue.ts';
import { catalogues } from '../../src/languages/index.ts';
import { memo } from '../../src/view-model/memo.ts';
import type { Span, Text, View } from '../../src/view-model/view.ts';

// What a store holds may be older than the code, or torn: a view that no renderer could draw is found here.

const isKey = (it: unknown): it is Key => typeof it === 'string' && Object.hasOwn(catalogues.en, it);

/** Text that `parse` can read; it throws where it cannot. */
const readable = (what: string, parse: (text: string) => unknown) =>
  z.string().superRefine((text, context) => {
    try {
      parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: `is not ${what}` });
    }
  });
const moment = readable('a moment', (text) => Temporal.Instant.from(text));
// To look a time zone up costs more than all the rest.
const zone = readable(
  'a time zone',
  memo((text: string) => new Intl.DateTimeFormat('en', { timeZone: text })),
);
const day = readable('a day', (text) => Temporal.PlainDate.from(text));

const dayStyle = z.exactOptional(z.enum(['long', 'document']));

const text: z.ZodType<Text> = z.lazy(() => z.union([z.string(), span, z.array(text)]));
const span: z.ZodType<Exclude<Span, string>> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('say'),
    key: z.custom<Key>(isKey, 'is not a sentence of the catalogue'),
    values: z.record(z.string(), z.union([z.number(), text])),
  }),
  z.object({ kind: z.literal('strong'), text }),
  z.object({ kind: z.literal('link'), text, href: z.string() }),
  z.object({ kind: z.literal('person'), id: z.string(), name: z.string() }),
  z.object({ kind: z.literal('office'), code: z.string(), name: z.string() }),
  z.object({
    kind: z.literal('time'),
    at: moment,
    zone,
    home: z.exactOptional(zone),
    utc: z.exactOptional(z.boolean()),
  }),
  z.object({ kind: z.literal('day'), on: day, style: dayStyle }),
  z.object({ kind: z.literal('days'), first: day, last: day, style: dayStyle }),
  z.object({ kind: z.literal('list'), of: z.array(text) }),
]);

const button = z.object({
  label: text,
  command: z.string(),
  values: z.record(z.string(), z.string()),
  style: z.exactOptional(z.enum(['primary', 'danger'])),
});
const fact = z.object({ label: text, value: text });
const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text, quiet: z.exactOptional(z.boolean()) }),
  z.object({ kind: z.literal('facts'), facts: z.array(fact) }),
  z.object({ kind: z.literal('item'), text, detail: z.exactOptional(text), button: z.exactOptional(button) }),
  z.object({ kind: z.literal('buttons'), buttons: z.array(button) }),
  z.object({ kind: z.literal('table'), columns: z.array(text), rows: z.array(z.array(text)) }),
  z.object({ kind: z.literal('file'), name: z.string(), mediaType: z.string(), secret: z.string(), href: z.string() }),
]);

const about = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('home') }),
  z.object({ kind: z.literal('meeting'), id: z.string(), cardAt: z.int().min(0) }),
]);

/** A view as it is stored. */
export const storedView: z.ZodType<View> = z.object({
  title: z.exactOptional(text),
  body: z.array(block),
  about: z.exactOptional(about),
});
