import type { DrawnReply } from '../view-model/draw.ts';
import type { Reader } from '../view-model/reader.ts';

/** What is to be seen on another platform: an answer or a letter already drawn, and whether a whole channel reads it. */
export type Shown = { reply: DrawnReply; reader: Reader; toChannel: boolean };
/** What a platform would be sent for it, as that platform's own JSON. Its code is loaded when first asked. */
export type Previews = { slack(shown: Shown): Promise<unknown>; teams(shown: Shown): Promise<unknown> };
