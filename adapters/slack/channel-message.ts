import { drawView } from '../../src/view-model/draw.ts';
import { readerOf } from '../../src/view-model/reader.ts';
import type { View } from '../../src/view-model/view.ts';
import type { Answers } from './answer.ts';

/** Draws a view for everyone in a channel. */
export type ChannelMessage = (view: View) => ReturnType<Answers['message']>;

/** `zone`: the network's, for those whose client shows no zone of its own. */
export function channelMessages({ answers, zone }: { answers: Answers; zone: string }): ChannelMessage {
  const reader = readerOf({ language: null, locale: null, zone });
  const audience = { surface: 'message', reader, mention: () => undefined, manyZones: true } as const;
  return (view) => answers.message(drawView(view, reader), audience);
}
