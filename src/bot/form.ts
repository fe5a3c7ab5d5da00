import type { Read } from '../input/read.ts';
import type { PlainKey } from '../languages/catalogue.ts';
import {
  button,
  buttons,
  type Form,
  type Input,
  list,
  notice,
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

type About<F extends Fields> = { name: string; title: PlainKey; fields: F; opens?: boolean; oneOf?: readonly string[] };
type Reading = { name: string; field: Field<unknown>; raw: string | undefined; read: Read<unknown> | undefined };

// Carried in a form's values, so that what was settled before it opened stays settled when it comes back with a problem.
const settledName = 'settled';

/** Strings to input; where something is missing or wrong, the reply that asks: a choice where it may be one of a few, else the form. */
export async function readValues<F extends Fields>(
  about: About<F>,
  values: Values,
  how: How,
  at: Asking,
): Promise<{ kind: 'input'; input: InputOf<F> } | { kind: 'reply'; reply: Reply }> {
  const readings = await Promise.all(
    Object.entries(about.fields).map(([name, field]) => readField(name, field, values[name], how, at)),
  );
  const wrong = readings.filter(({ read }) => read?.ok === false);
  const missing = readings.filter(({ field, read }) => field.required && read === undefined);
  const isBare = about.opens === true && how !== 'submitted' && Object.keys(values).length === 0;
  const opens = how === 'opened' || isBare;
  const needed = readings.filter(({ name }) => about.oneOf?.includes(name));
  const bare = needed.length > 0 && needed.every(({ read }) => read === undefined);
  if (wrong.length === 0 && missing.length === 0 && !opens && !bare) {
    const input = Object.fromEntries(readings.map(({ name, read }) => [name, read?.ok ? read.value : undefined]));
    // Each field has read its own value, so the record has the fields' types; TypeScript cannot follow that.
    return { kind: 'input', input: input as InputOf<F> };
  }
  const unsure =
    how === 'submitted' ? undefined : wrong.find(({ read }) => read?.ok === false && read.options.length > 0);
  // No form shows what is wrong with a value that it carries unseen.
  const unseen = wrong.find(({ field, read }) => field.takes === 'nothing' && read?.ok === false);
  if (!unsure && unseen?.read?.ok === false) return { kind: 'reply', reply: notice(unseen.read.problem) };
  const asked =
    bare && how === 'submitted' ? readings.map((one) => (needed.includes(one) ? unfilled(one) : one)) : readings;
  const reply = unsure ? chooseReply(about, readings, unsure) : await formReply(about, asked, values, how, at);
  return { kind: 'reply', reply };
}

/** The form to fill in a command from these values, problems beside the fields. */
export async function openForm(about: About<Fields>, values: Values, at: Asking): Promise<Reply> {
  const entries = Object.entries(about.fields);
  const readings = await Promise.all(
    entries.map(([name, field]) => readField(name, field, values[name], 'pressed', at)),
  );
  return formReply(about, readings, values, 'pressed', at);
}

async function readField(
  name: string,
  field: Field<unknown>,
  given: string | undefined,
  how: How,
  at: Asking,
): Promise<Reading> {
  const raw = given?.trim() || (how === 'submitted' ? undefined : field.initial(at));
  if (raw === undefined) return { name, field, raw, read: undefined };
  const problem = tooLong(raw);
  return { name, field, raw, read: problem ? { ok: false, problem, options: [] } : await field.read(raw, at) };
}

/** One of several of which at least one must be filled in. */
const unfilled = (one: Reading): Reading => ({
  ...one,
  read: { ok: false, problem: say('problem.oneOf'), options: [] },
});

const canonical = ({ raw, read }: Reading): string => (read?.ok ? read.raw : (raw ?? ''));

function givenValues(readings: Reading[]): Values {
  return Object.fromEntries(readings.flatMap((one) => (one.raw === undefined ? [] : [[one.name, canonical(one)]])));
}

/** "Did you mean …": each button is the same command with that one value put right. */
function chooseReply(about: About<Fields>, readings: Reading[], { name, read }: Reading): Reply {
  if (read?.ok !== false) throw new TypeError(`${name} was understood`);
  const values = givenValues(readings);
  const choices = read.options.map(({ value, label }) => button(label, about.name, { ...values, [name]: value }));
  return show({ body: [paragraph([read.problem, ' ', say('problem.meant')]), buttons(...choices)] });
}

async function formReply(
  about: About<Fields>,
  readings: Reading[],
  values: Values,
  how: How,
  at: Asking,
): Promise<Reply> {
  const before = new Set((values[settledName] ?? '').split(','));
  const settled: Reading[] = [];
  const asked: Reading[] = [];
  for (const one of readings) {
    const isSettled =
      one.read?.ok && one.field.takes === 'run' && (how === 'submitted' ? before.has(one.name) : values[one.name]);
    if (isSettled || one.field.takes === 'nothing') settled.push(one);
    else asked.push(one);
  }
  const shown = settled.filter(({ field }) => field.takes !== 'nothing');
  const facts = shown.map(({ field, read }) => ({ label: say(field.label), value: read?.ok ? read.shown : '' }));
  const form: Form = {
    command: about.name,
    title: say(about.title),
    values: {
      ...givenValues(settled),
      ...(shown.length > 0 ? { [settledName]: shown.map((one) => one.name).join(',') } : {}),
    },
    about: facts,
    inputs: await Promise.all(asked.map((one) => inputOf(one, how, at))),
  };
  return { kind: 'form', form };
}

async function inputOf(one: Reading, how: How, at: Asking): Promise<Input> {
  const value = one.raw === undefined ? undefined : canonical(one);
  const problem = problemOf(one, how);
  return {
    name: one.name,
    label: say(one.field.label),
    required: one.field.required,
    control: await one.field.control(at),
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
