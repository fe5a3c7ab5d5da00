import type { Edit, Planned } from '../domain/roll-import.ts';
import { type Block, button, buttons, list, paragraph, quiet, say, strong, type Text } from '../view-model/view.ts';

// A chat message holds about this many rows of each kind; the sums count them all.
const shownRows = 8;

const outcomes = ['create', 'change', 'unchanged', 'ask', 'refused'] as const;
type Counts = Record<(typeof outcomes)[number], number>;

export function countsOf(plan: readonly Planned[]): Counts {
  const counts: Counts = { create: 0, change: 0, unchanged: 0, ask: 0, refused: 0 };
  for (const { outcome } of plan) counts[outcome] += 1;
  return counts;
}

/** Returns how many rows there are of each kind, and that they are all. */
export const countsText = (plan: readonly Planned[]): Text =>
  say('import.counts', { ...countsOf(plan), total: plan.length });

/** Returns the rows that need a look: those that are asked and refused first, then what would change, then what is new. */
export function planBlocks(plan: readonly Planned[], again: Record<string, string>): Block[] {
  return (['ask', 'refused', 'change', 'create'] as const).flatMap((outcome): Block[] => {
    const rows = plan.filter((row) => row.outcome === outcome);
    if (rows.length === 0) return [];
    const rest = rows.length - shownRows;
    return [
      paragraph(strong(say(`import.rows.${outcome}`, { n: rows.length }))),
      ...rows.slice(0, shownRows).flatMap((row) => rowBlocks(row, again)),
      ...(rest > 0 ? [quiet(say('import.more', { n: rest }))] : []),
    ];
  });
}

function rowBlocks(row: Planned, again: Record<string, string>): Block[] {
  const text: Text = [
    say('import.line', { line: row.line }),
    ' ',
    strong(row.called),
    row.group ? ` · ${row.group}` : '',
  ];
  switch (row.outcome) {
    case 'create':
      return [
        {
          kind: 'item',
          text: [
            say('import.line', { line: row.line }),
            ' ',
            strong(row.who.name),
            ` (${row.seat.officeCode}) · ${row.group}`,
          ],
        },
      ];
    case 'change':
      return [{ kind: 'item', text, detail: list(row.edits.map(editText)) }];
    case 'unchanged':
      return [];
    case 'refused':
      return [{ kind: 'item', text, detail: say(`import.why.${row.why}`, { said: row.said }) }];
    case 'ask': {
      const decide = (who: string) => ({
        ...again,
        decided: [again.decided, `${row.line}=${who}`].filter(Boolean).join(' '),
      });
      const known = row.candidates.map(({ id, name, email }) =>
        button(say('import.same', { name: email ?? name }), 'import', decide(id)),
      );
      return [
        {
          kind: 'item',
          text,
          detail: say('import.ask', {
            others: list(row.candidates.map(({ name, email }) => (email ? `${name} (${email})` : name))),
          }),
        },
        buttons(...known.slice(0, 3), button(say('import.other'), 'import', decide('new'))),
      ];
    }
  }
}

const editText = ({ what, from, to }: Edit): Text =>
  from === null
    ? say('import.edit.new', { what: say(`roll.${what}`), to: valueText(what, to) })
    : say('import.edit', { what: say(`roll.${what}`), from: valueText(what, from), to: valueText(what, to) });

const roles = ['member', 'vice-chair', 'chair'] as const;
function valueText(what: Edit['what'], value: string): Text {
  const role = what === 'role' ? roles.find((one) => one === value) : undefined;
  if (role) return say(`role.${role}`);
  return what === 'since' ? { kind: 'day', on: value } : value;
}
