import { words } from '../domain/fold.ts';
import type { DrawnOption } from '../view-model/draw.ts';

/** Returns the options where every typed word starts a word, ignoring case and accents. */
export function suggested(typed: string, options: readonly DrawnOption[]): DrawnOption[] {
  const asked = words(typed);
  return options.filter(({ label, value }) => {
    const own = words(`${label} ${value}`);
    return asked.every((word) => own.some((one) => one.startsWith(word)));
  });
}
