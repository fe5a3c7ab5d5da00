import type { ActionState } from '../domain/action-item.ts';
import { fold, visible } from '../domain/fold.ts';
import { meanings } from './typed.ts';

const states = meanings<ActionState>(({ actions }) => actions.states);

/** Returns the state that a whole word means, such as `closed` or `terminée`; the beginning of one means none. */
export const readState = (said: string): ActionState | undefined => states.get(fold(visible(said)));
