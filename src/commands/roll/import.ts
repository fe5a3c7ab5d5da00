import { defineCommand } from '../../bot/command.ts';
import type { Context } from '../../bot/context.ts';
import { hidden, optional, text } from '../../bot/field.ts';
import { secretariat } from '../../bot/permissions.ts';
import { refuse } from '../../bot/refusal.ts';
import { isEmail } from '../../domain/email.ts';
import { planImport } from '../../domain/plan-import.ts';
import type { Planned } from '../../domain/roll-import.ts';
import { rollRows } from '../../input/roll-rows.ts';
import { readTable } from '../../input/table.ts';
import { carryOutImport } from '../../operations/carry-out-import.ts';
import { importFacts } from '../../operations/import-facts.ts';
import { button, buttons, paragraph, type Reply, say, show, type Values } from '../../view-model/view.ts';
import { countsOf, countsText, planBlocks } from '../../views/import-plan.ts';

const maxRows = 10_000;
const keptFor = Temporal.Duration.from({ hours: 1 });

type Input = {
  rows: string | undefined;
  upload: string | undefined;
  decided: string | undefined;
  confirmed: string | undefined;
};

export const importRoll = defineCommand({
  name: 'import',
  title: 'import.title',
  summary: 'import.summary',
  examples: ['import'],
  allow: secretariat,
  oneOf: ['rows', 'upload'],
  fields: {
    rows: optional(text('field.rows', { max: 3000, multiline: true, takes: 'flag' })),
    // A table that was sent before, whose rows the asker decided on, and the digest of the plan that they confirm.
    upload: hidden(optional(text('field.rows', { max: 40 }))),
    decided: hidden(optional(text('field.rows', { max: 2000 }))),
    confirmed: hidden(optional(text('field.rows', { max: 64 }))),
  },
  async run({ input, ...at }) {
    const { store, now } = at;
    const upload = input.upload ?? (await store.uploads.put(await readTable(input.rows ?? ''), now.add(keptFor), now));
    const plan = await planOf(upload, input, at);
    const digest = await digestOf(plan);
    if (input.confirmed === undefined) return preview(plan, { upload, decided: input.decided, digest });
    if (input.confirmed !== digest)
      return preview(plan, { upload, decided: input.decided, digest }, 'import.changedMeanwhile');
    await carryOutImport(plan, at);
    await store.uploads.delete(upload);
    const groups = (await store.groups.all()).filter(({ name }) => plan.some(({ group }) => group === name));
    const strengths = groups.map(async ({ id, name }) =>
      paragraph([name, ': ', say('group.strength', await store.groups.strength(id))]),
    );
    return show({
      title: say('import.done'),
      body: [
        paragraph(countsText(plan)),
        ...(await Promise.all(strengths)),
        buttons(button(say('button.members'), 'members')),
      ],
    });
  },
});

async function planOf(
  upload: string,
  { decided = '' }: Input,
  { store, now, network }: Omit<Context<Input>, 'input'>,
): Promise<Planned[]> {
  const cells = await store.uploads.get(upload, now);
  if (!cells) return refuse(say('import.gone'), button(say('import.title'), 'import'));
  if (cells.length > maxRows + 1) return refuse(say('import.tooMany', { max: maxRows, n: cells.length - 1 }));
  const today = now.toZonedDateTimeISO(network.zone).toPlainDate();
  const rows = rollRows(cells, today);
  if (!rows) return refuse(say('import.noHeader'), button(say('export.template'), 'export', { template: 'yes' }));
  if (rows.length === 0)
    return refuse(say('import.noRows'), button(say('export.template'), 'export', { template: 'yes' }));
  return planImport(rows, await importFacts(rows, { store, today, decided: decisionsIn(decided), isEmail }));
}

/** Reads `7=p_12 9=new`: for a row, whose it is. */
const decisionsIn = (decided: string): Map<number, string> =>
  new Map(
    decided.split(' ').flatMap((one) => {
      const [line, ...who] = one.split('=');
      return who.length > 0 ? [[Number(line), who.join('=')] as const] : [];
    }),
  );

/** Returns a digest of all that the plan would do (SHA-256, base64url). */
async function digestOf(plan: readonly Planned[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(plan));
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).toBase64({
    alphabet: 'base64url',
    omitPadding: true,
  });
}

type Shown = { upload: string; decided: string | undefined; digest: string };

function preview(
  plan: readonly Planned[],
  { upload, decided, digest }: Shown,
  warning?: 'import.changedMeanwhile',
): Reply {
  const again: Values = { upload, ...(decided === undefined ? {} : { decided }) };
  const { create, change } = countsOf(plan);
  const confirm = button(
    say('import.confirm', { n: create + change }),
    'import',
    { ...again, confirmed: digest },
    'primary',
  );
  return show({
    title: say('import.plan'),
    body: [
      ...(warning ? [paragraph(say(warning))] : []),
      paragraph(countsText(plan)),
      ...planBlocks(plan, again),
      paragraph(say(create + change > 0 ? 'import.sure' : 'import.nothing')),
      buttons(...(create + change > 0 ? [confirm] : []), button(say('button.members'), 'members')),
    ],
  });
}
