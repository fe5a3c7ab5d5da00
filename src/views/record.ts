import { isDeed } from '../domain/record.ts';
import { say, type Text } from '../view-model/view.ts';

/** Returns what was done in words; what this version does not know stays as it was recorded. */
export const deedText = (what: string): Text => (isDeed(what) ? say(`did.${what}`) : what);
