import type { Read } from '../input/read.ts';
import { say, type Text } from '../view-model/view.ts';
import type { How } from './context.ts';
import type { Field } from './field.ts';

/** What was given for one field, and how the field read it; both undefined where nothing was given. */
export type Reading = {
  name: string;
  field: Pick<Field<unknown>, 'label' | 'required' | 'takes' | 'control' | 'suggested' | 'omitsOnly'>;
  raw: string | undefined;
  read: Read<unknown> | undefined;
};
type Unsure = Extract<Read<unknown>, { ok: false }>;
type Given = { readings: readonly Reading[]; opens: boolean; oneOf: readonly string[]; how: How; isEmpty: boolean };
type Decision =
  | { outcome: 'run' }
  /** A button for each value that may be meant. */
  | { outcome: 'choose'; name: string; read: Unsure }
  | { outcome: 'refuse'; problem: Text }
  | { outcome: 'form'; readings: readonly Reading[] };

/** Decides whether a command can run on what was given, or what to ask for first. */
export function decideReading({ readings, opens, oneOf, how, isEmpty }: Given): Decision {
  const isSubmitted = how === 'submitted';
  const wrong = readings.flatMap(({ name, field, read }) => (read?.ok === false ? [{ name, field, read }] : []));
  const isMissing = readings.some(({ field, read }) => field.required && read === undefined);
  const needed = readings.filter(({ name }) => oneOf.includes(name));
  const hasNone = needed.length > 0 && needed.every(({ read }) => read === undefined);
  const isAskedFor = how === 'opened' || (opens && !isSubmitted && isEmpty);
  if (wrong.length === 0 && !isMissing && !hasNone && !isAskedFor) return { outcome: 'run' };
  const unsure = isSubmitted ? undefined : wrong.find(({ read }) => read.options.length > 0);
  if (unsure) return { outcome: 'choose', ...unsure };
  // A form does not show its hidden fields, so it could not say what is wrong with one.
  const unseen = wrong.find(({ field }) => field.takes === 'nothing');
  if (unseen) return { outcome: 'refuse', problem: unseen.read.problem };
  if (!hasNone || !isSubmitted) return { outcome: 'form', readings };
  return { outcome: 'form', readings: readings.map((one) => (needed.includes(one) ? withProblem(one) : one)) };
}

const withProblem = (one: Reading): Reading => ({
  ...one,
  read: { ok: false, problem: say('problem.oneOf'), options: [] },
});
