import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';

/** What a button or a form carries back to us: a command with the values already settled. */
export type Carried = z.infer<typeof shape>;
const shape = z.strictObject({
  command: z.string().min(1),
  values: z.record(z.string(), z.string()),
  /** Of a form: the channel it was called from. */
  in: z.string().optional(),
});

/** The most Slack takes as a button's value, and as a modal's private metadata; in characters. */
export const mostInButton = 2000;
export const mostInForm = 3000;

const packedMark = 'z:';

/** As text that fits Slack's `most` characters: plain where that does, packed where not; undefined where even that is too long. */
export function carry(carried: Carried, most: number): string | undefined {
  const plain = JSON.stringify(carried);
  if (plain.length <= most) return plain;
  const packed = packedMark + deflateRawSync(plain, { level: 9 }).toString('base64');
  return packed.length <= most ? packed : undefined;
}

const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
    return z.NEVER;
  }
});

/** What was carried; throws where this is nothing that `carry` made. */
export const carriedIn = (text: string): Carried =>
  json.pipe(shape).parse(text.startsWith(packedMark) ? unpacked(text.slice(packedMark.length)) : text);

const unpacked = (text: string): string =>
  inflateRawSync(Buffer.from(text, 'base64'), { maxOutputLength: 65_536 }).toString('utf8');
