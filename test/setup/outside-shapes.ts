import { z } from 'zod';

// What goes out over HTTP, written out by hand: checks outside this project read these shapes. Nothing here is derived
// from the code's own types, so that a change of those cannot pass unseen. Every object is strict, but where said.

const text = z.string();
const words = z.string().min(1);
/** ISO 8601 in UTC. */
const moment = z.iso.datetime();
const values = z.record(words, text);

const span = z.union([
  text,
  z.strictObject({
    kind: z.literal('strong'),
    get text(): z.ZodArray<z.ZodType> {
      return z.array(span);
    },
  }),
  z.strictObject({ kind: z.literal('link'), text: words, href: z.url() }),
  z.strictObject({ kind: z.literal('person'), id: words, name: words }),
  z.strictObject({ kind: z.literal('time'), at: moment, text: words }),
]);
const spans = z.array(span);
const facts = z.array(z.strictObject({ label: words, value: spans }));
const button = z.strictObject({
  label: words,
  command: words,
  values,
  style: z.enum(['primary', 'danger']).exactOptional(),
});
const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: spans, quiet: z.boolean().exactOptional() }),
  z.strictObject({ kind: z.literal('facts'), facts }),
  z.strictObject({
    kind: z.literal('item'),
    text: spans,
    detail: spans.exactOptional(),
    button: button.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('buttons'), buttons: z.array(button).min(1) }),
  z.strictObject({ kind: z.literal('table'), columns: z.array(text), rows: z.array(z.array(spans)) }),
]);
/** `about` may be added: it says what the view shows, and its form is not promised. */
const view = z.strictObject({ title: words.exactOptional(), body: z.array(block), about: z.json().exactOptional() });

const options = z.array(z.strictObject({ value: words, label: words }));
const control = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), max: z.int().positive() }),
  z.strictObject({ kind: z.literal('multiline'), max: z.int().positive() }),
  z.strictObject({ kind: z.literal('choice'), options }),
  z.strictObject({ kind: z.literal('search'), options }),
  z.strictObject({ kind: z.literal('several'), options }),
  z.strictObject({ kind: z.literal('day') }),
  z.strictObject({ kind: z.literal('time') }),
]);
const input = z.strictObject({
  name: words,
  label: words,
  required: z.boolean(),
  value: text.exactOptional(),
  problem: words.exactOptional(),
  control,
});
const form = z.strictObject({ command: words, title: words, values, about: facts, inputs: z.array(input) });

/** `POST /local/calls`. */
export const answer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('view'), view, text: words }),
  z.strictObject({ kind: z.literal('form'), form, text: words }),
]);

/** A letter that took on another text, as an open inbox hears of it: `GET /local/inbox`, the event `update`. */
export const update = z.strictObject({ key: words, channel: words.exactOptional(), view, text: words });
/** `GET /local/inbox`, and the event `letter`. */
export const letter = update.extend({ at: moment });
export const inbox = z.array(letter);

/** `POST /local/clock`, and the event `clock`. */
export const clock = z.strictObject({ now: moment });

/** `GET /local/state`. */
export const state = z.strictObject({
  now: moment,
  people: z.array(
    z.strictObject({
      account: words,
      name: words,
      role: z.enum(['secretariat', 'chair', 'vice-chair', 'member', 'guest']),
      office: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .nullable(),
      groups: z.array(words),
      zone: words,
      language: z.enum(['en', 'fr']),
    }),
  ),
  channels: z.array(z.strictObject({ id: words, name: words, group: words })),
  next: z.strictObject({ reminder: moment.exactOptional(), meeting: moment.exactOptional() }),
});

/** `GET /local/commands`. */
export const cards = z.array(
  z.strictObject({
    name: words,
    usage: words,
    title: words,
    summary: words,
    inputs: z.array(input.omit({ value: true, problem: true })),
  }),
);

const pageWords = z.record(z.templateLiteral(['local.', words]), words);
/** `GET /local/words`. */
export const bothLanguages = z.strictObject({ en: pageWords, fr: pageWords });

// What is inside is Slack's and Microsoft's to define; their own tests hold it against the platforms' schemas.
const elements = z.array(z.looseObject({ type: words })).min(1);
/** `POST /local/previews`. */
export const slackMessage = z.strictObject({ type: z.literal('message'), text: words, blocks: elements });
export const slackModal = z.looseObject({ type: z.literal('modal'), blocks: elements });
export const teamsCard = z.looseObject({ type: z.literal('AdaptiveCard'), version: words, body: elements });

/** `GET /healthz`, `GET /readyz`. */
export const wellness = z.strictObject({ ok: z.boolean() });

/** Whatever is refused: one sentence. */
export const problem = z.strictObject({ problem: z.string().regex(/^[^\n]+\.$/) });

const metric = /^(# (HELP|TYPE) [a-z_\d]+ .+|[a-z_\d]+(\{([a-z]+="[^"]*",?)+\})? ([\d.e+-]+|Nan)|)$/;
/** `GET /metrics`: Prometheus text. */
export const metrics = z.string().refine((all) => all.split('\n').every((line) => metric.test(line)));

/** `GET /calendar/<secret>.ics`: iCalendar, whose lines end in CRLF and hold at most 75 bytes. */
export const feed = z
  .string()
  .regex(/^BEGIN:VCALENDAR\r\n.*\r\nEND:VCALENDAR(\r\n)?$/s)
  .refine((all) => all.split('\r\n').every((line) => !line.includes('\n') && Buffer.byteLength(line) <= 75));
