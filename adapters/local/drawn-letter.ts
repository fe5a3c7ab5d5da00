import type { SentLetter } from '../../src/ports/letter.ts';
import { drawView } from '../../src/view-model/draw.ts';
import { plainView } from '../../src/view-model/plain.ts';
import type { Reader } from '../../src/view-model/reader.ts';

/** Returns a letter as the page shows it, drawn for one reader. */
export function drawLetter({ key, view, destination }: Omit<SentLetter, 'at'>, reader: Reader) {
  const drawn = drawView(view, reader);
  const channel = destination.kind === 'channel' ? { channel: destination.id } : {};
  return { key, ...channel, view: drawn, text: plainView(drawn) };
}
