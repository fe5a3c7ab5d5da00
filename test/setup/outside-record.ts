import { createHash } from 'node:crypto';
import { z } from 'zod';
import { send } from '../workspace.ts';

/** A request as an outsider makes it; `shape` is what the body that comes back must have, strictly. */
type Asked<Shape extends z.ZodType> = {
  path: string;
  post?: unknown;
  headers?: Record<string, string>;
  /** Which headers are other ones each time. */
  unrecorded?: readonly string[];
  shape: Shape;
  /** What of a text is kept, where not all of it is ours or the same each time. */
  kept?: (text: string) => string;
};

/** Asks a running program and records what came back, with what differs from run to run taken out. */
export function recorder(address: string) {
  const pages: string[] = [];
  const { port } = new URL(address);
  const named = new Map<string, string>();
  /** Random ids become `m_#1`, `m_#2` …, secrets and the port become what they are. */
  const settled = (text: string): string =>
    text
      .replaceAll(/\b([aglmprsuE]|link|series)_[0-9a-zA-Z]{10,12}(?![\w-])/g, (id, prefix: string) => {
        const name = named.get(id) ?? `${prefix}_#${named.size + 1}`;
        named.set(id, name);
        return name;
      })
      .replaceAll(/\/calendar\/[\w-]{27}\.ics/g, '/calendar/<secret>.ics')
      .replaceAll(/\bstate=[^&"]+/g, 'state=<state>')
      .replaceAll(`:${port}`, ':<port>');

  return {
    async ask<Shape extends z.ZodType>(asked: Asked<Shape>): Promise<z.output<Shape>> {
      const { path, post, headers = {}, unrecorded = [], shape, kept = (all) => all } = asked;
      const body = post === undefined || typeof post === 'string' ? post : JSON.stringify(post);
      const sent = body === undefined ? headers : { 'content-type': 'application/json', ...headers };
      const got = await send(address, body === undefined ? 'GET' : 'POST', path, body, sent);
      const read = shape.parse(got.json ?? got.text);
      const type = got.headers['content-type'] ?? 'no body';
      const said = [
        `## ${body === undefined ? 'GET' : 'POST'} ${path}`,
        ...heads(
          headers,
          Object.keys(headers).filter((name) => !unrecorded.includes(name)),
        ),
        ...(body ? [short(body)] : []),
      ];
      const shown = got.json === undefined ? kept(got.text).replaceAll('\r\n', '\n') : laidOut(got.json);
      pages.push(
        settled([...said, '', `${got.status} ${type}`, ...heads(got.headers, ['location']), shown, ''].join('\n')),
      );
      return read;
    },
    /** What was not asked for in so many words, such as what an open stream brought. */
    note: (title: string, json: unknown): void => void pages.push(settled(`## ${title}\n\n${laidOut(json)}\n`)),
    golden: (): string => pages.join('\n'),
  };
}

const heads = (headers: NodeJS.Dict<string | string[]>, names: readonly string[]): string[] =>
  names.flatMap((name) => (headers[name] === undefined ? [] : [`${name}: ${headers[name]}`]));

const maxShown = 300;
const short = (text: string): string =>
  text.length > maxShown ? `${text.slice(0, 80)}… (${text.length} characters)` : text;

const maxWidth = 160;
const maxOptions = 8;
const manyOptions = z.array(z.strictObject({ value: z.string(), label: z.string() })).min(maxOptions + 1);

/** JSON to be read and compared: what is short on one line, names in order, since no order of names is promised. */
function laidOut(json: unknown, indent = ''): string {
  if (typeof json !== 'object' || json === null) return JSON.stringify(json);
  const many = manyOptions.safeParse(json);
  if (many.success) return laidOut(summed(many.data), indent);
  const list = z.array(z.unknown()).safeParse(json);
  const [open, close] = list.success ? ['[', ']'] : ['{', '}'];
  const parts = (inner: string): string[] =>
    list.success
      ? list.data.map((one) => laidOut(one, inner))
      : Object.entries(json)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, one]) => `${JSON.stringify(name)}: ${laidOut(one, inner)}`);
  const line = `${open}${parts('').join(', ')}${close}`;
  if (line.length + indent.length <= maxWidth && !line.includes('\n')) return line;
  const deeper = `${indent}  `;
  return `${open}\n${deeper}${parts(deeper).join(`,\n${deeper}`)}\n${indent}${close}`;
}

/** All 200 Offices are too many to read: the first two options, and a digest that no change of the others passes. */
function summed(options: z.output<typeof manyOptions>): unknown[] {
  const rest = options.slice(2).map(({ value, label }) => [value, label]);
  const digest = createHash('sha256').update(JSON.stringify(rest)).digest('hex').slice(0, 16);
  return [...options.slice(0, 2), `${rest.length} more: ${digest}`];
}
