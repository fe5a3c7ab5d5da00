import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';

/** What a button or a form carries: a command and its known values. */
export type Carried = z.infer<typeof shape>;
const shape = z.strictObject({
  command: z.string().min(1),
  values: z.record(z.string(), z.string()),
  /** The channel a form was called from. */
  in: z.string().optional(),
});

/** Slack's limits for a button's value and a modal's private metadata, in characters. */
export const maxButtonValue = 2000;
export const maxMetadata = 3000;

const packedMark = 'z:';

/** Returns the carried data as JSON, compressed where it exceeds `max`; undefined where that is too long as well. */
export function carry(carried: Carried, max: number): string | undefined {
  const plain = JSON.stringify(carried);
  if (plain.length <= max) return plain;
  const packed = packedMark + deflateRawSync(plain, { level: 9 }).toString('base64');
  return packed.length <= max ? packed : undefined;
}

const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
    return z.NEVER;
  }
});

/** Returns the carried data. Throws where `carry` did not produce the text. */
export const carriedIn = (text: string): Carried =>
  json.pipe(shape).parse(text.startsWith(packedMark) ? unpacked(text.slice(packedMark.length)) : text);

const unpacked = (text: string): string =>
  inflateRawSync(Buffer.from(text, 'base64'), { maxOutputLength: 65_536 }).toString('utf8');
