import { actionLines } from './actions.ts';
import { askingLines } from './asking.ts';
import { dayLines } from './days.ts';
import { gatheringLines } from './gatherings.ts';
import { joiningLines } from './joining.ts';
import type { Line } from './line.ts';
import { neighbourLines } from './neighbours.ts';
import { recordLines } from './records.ts';
import { rollLines } from './roll.ts';
import { talkLines } from './talk.ts';
import { timeLines } from './times.ts';

/**
 * Lines that a stranger might type, each with what it must lead to. They were written before the code that reads them;
 * lines are only ever added.
 */
export const lines: readonly Line[] = [
  ...talkLines,
  ...askingLines,
  ...joiningLines,
  ...dayLines,
  ...timeLines,
  ...actionLines,
  ...gatheringLines,
  ...recordLines,
  ...rollLines,
  ...neighbourLines,
];
