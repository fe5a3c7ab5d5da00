import type { PlainKey } from '../languages/catalogue.ts';
import {
  button,
  buttons,
  type Form,
  type Input,
  list,
  notice,
  type Option,
  paragraph,
  type Reply,
  say,
  show,
  type Text,
  type Values,
} from '../view-model/view.ts';
import type { Asking, How } from './context.ts';
import { tooLong } from './door.ts';
import type { Field, Fields, InputOf } from './field.ts';
import { readGiven } from './read-given.ts';
import { decideReading, type Reading } from './reading.ts';

type FormOf<F extends Fields> = {
  name: string;
  title: PlainKey;
  fields: F;
  opens?: boolean;
  oneOf?: readonly string[];
};

// Carried in a form's values: what was given before the form opened is not asked for when it comes back with a problem.
const settledName = 'settled';

/** Returns the command's input; where something is missing or wrong, the reply that asks for it. */
export async function readValues<F extends Fields>(
  form: FormOf<F>,
  values: Values,
  how: How,
  asking: Asking,
): Promise<{ kind: 'input'; input: InputOf<F> } | { kind: 'reply'; reply: Reply }> {
  const readings = await readAll(form.fields, values, how, asking);
  const { opens = false, oneOf = [] } = form;
  const decision = decideReading({ readings, opens, oneOf, how, isEmpty: Object.keys(values).length === 0 });
  switch (decision.outcome) {
    case 'run': {
      const input = Object.fromEntries(readings.map(({ name, read }) => [name, read?.ok ? read.value : undefined]));
      // Each field has read its own value, so the record has the fields' types; TypeScript cannot follow that.
      return { kind: 'input', input: input as InputOf<F> };
    }
    case 'choose':
      return { kind: 'reply', reply: chooseReply(form, readings, decision) };
    case 'refuse':
      return { kind: 'reply', reply: notice(decision.problem) };
    case 'form':
      return { kind: 'reply', reply: await formReply(form, decision.readings, values, how, asking) };
  }
}

/** Returns the form to fill in a command from these values, problems beside the fields. */
export async function openForm(form: FormOf<Fields>, values: Values, asking: Asking): Promise<Reply> {
  return formReply(form, await readAll(form.fields, values, 'pressed', asking), values, 'pressed', asking);
}

const readAll = (fields: Fields, values: Values, how: How, asking: Asking): Promise<Reading[]> =>
  Promise.all(Object.entries(fields).map(([name, field]) => readField(name, field, values, how, asking)));

async function readField(
  name: string,
  field: Field<unknown>,
  values: Values,
  how: How,
  asking: Asking,
): Promise<Reading> {
  const raw = values[name]?.trim() || (how === 'submitted' ? undefined : await field.initial(asking, values));
  if (raw === undefined) return { name, field, raw, read: undefined };
  const problem = tooLong(raw);
  return {
    name,
    field,
    raw,
    read: problem ? { ok: false, problem, options: [] } : await readGiven(field, raw, values, asking),
  };
}

const canonical = ({ raw, read }: Reading): string => (read?.ok ? read.raw : (raw ?? ''));

function givenValues(readings: readonly Reading[]): Values {
  return Object.fromEntries(readings.flatMap((one) => (one.raw === undefined ? [] : [[one.name, canonical(one)]])));
}

/** Returns "Did you mean …": each button is the same command with that one value replaced. */
function chooseReply(
  form: FormOf<Fields>,
  readings: readonly Reading[],
  { name, read }: { name: string; read: { problem: Text; options: readonly Option[] } },
): Reply {
  const values = givenValues(readings);
  const choices = read.options.map(({ value, label }) => button(label, form.name, { ...values, [name]: value }));
  return show({ body: [paragraph([read.problem, ' ', say('problem.meant')]), buttons(...choices)] });
}

async function formReply(
  of: FormOf<Fields>,
  readings: readonly Reading[],
  values: Values,
  how: How,
  asking: Asking,
): Promise<Reply> {
  const before = new Set((values[settledName] ?? '').split(','));
  const settled: Reading[] = [];
  const given = { ...values, ...givenValues(readings) };
  const inputs: Input[] = [];
  for (const one of readings) {
    const isSettled =
      one.read?.ok && one.field.takes === 'run' && (how === 'submitted' ? before.has(one.name) : values[one.name]);
    if (isSettled || one.field.takes === 'nothing') settled.push(one);
    else {
      const input = await inputOf(one, given, how, asking);
      if (!isOnly(one, input)) inputs.push(input);
      else if (one.read?.ok) settled.push(one);
    }
  }
  const shown = settled.filter(({ field }) => field.takes !== 'nothing');
  const facts = shown.map(({ field, read }) => ({ label: say(field.label), value: read?.ok ? read.shown : '' }));
  const form: Form = {
    command: of.name,
    title: say(of.title),
    values: {
      ...givenValues(settled),
      ...(shown.length > 0 ? { [settledName]: shown.map((one) => one.name).join(',') } : {}),
    },
    about: facts,
    inputs,
  };
  return { kind: 'form', form };
}

/** Returns whether there is nothing to choose: it is the only one there is, or none is needed. */
function isOnly({ field, read }: Reading, { value, control }: Input): boolean {
  if (!field.omitsOnly || !('options' in control) || control.options.length > 1) return false;
  if (read === undefined) return !field.required;
  return read.ok && control.options.some((option) => option.value === value);
}

async function inputOf(one: Reading, values: Values, how: How, asking: Asking): Promise<Input> {
  const { name, field } = one;
  const suggested = how === 'submitted' ? undefined : await field.suggested?.(asking, values);
  const value = one.raw === undefined ? suggested : canonical(one);
  const problem = problemOf(one, how);
  return {
    name,
    label: say(field.label),
    required: field.required,
    control: await field.control(asking, values),
    ...(value === undefined ? {} : { value }),
    ...(problem === undefined ? {} : { problem }),
  };
}

function problemOf({ field, read }: Reading, how: How): Text | undefined {
  if (read === undefined) return field.required && how === 'submitted' ? say('problem.missing') : undefined;
  if (read.ok) return undefined;
  if (read.options.length === 0) return read.problem;
  return [read.problem, ' ', say('problem.options', { options: list(read.options.map(({ label }) => label)) })];
}
