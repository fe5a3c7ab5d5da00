import { fold, visible, words } from '../domain/fold.ts';
import type { Role } from '../domain/membership.ts';
import type { RollRow } from '../domain/roll-import.ts';
import { asWritten } from '../domain/spreadsheet.ts';
import { readDay } from './dates.ts';
import { meanings } from './typed.ts';

type Column = 'group' | 'office' | 'name' | 'first' | 'last' | 'email' | 'position' | 'role' | 'since' | 'ignored';

const columnNames = meanings<Column>(({ roll }) => roll.columns);
const roleNames = meanings<Role>(({ roll }) => roll.roles);

/** Returns the rows of a roll by its header, in English or French and in any order; undefined where no header is found. */
export function rollRows(table: readonly (readonly string[])[], today: Temporal.PlainDate): RollRow[] | undefined {
  const [header = [], ...body] = table;
  const columns = header.map((cell) => columnNames.get(words(cell).join(' ')));
  const has = (column: Column): boolean => columns.includes(column);
  if (!has('group') || !(has('email') || has('name') || has('last'))) return undefined;
  const days = new Map<string, RollRow['since']>();
  return body.map((cells, index) => {
    const cell = (column: Column): string | null => {
      const at = columns.indexOf(column);
      return at < 0 ? null : cleaned(cells[at] ?? '');
    };
    const parts = [cell('first'), cell('last')].filter((part) => part !== null);
    return {
      line: index + 2,
      group: cell('group'),
      office: cell('office'),
      name: cell('name') ?? (parts.length > 0 ? parts.join(' ') : null),
      email: cell('email'),
      position: cell('position'),
      role: roleOf(cell('role')),
      since: dayOf(cell('since'), today, days),
    };
  });
}

/** Returns the text without invisible characters and doubled spaces; null where nothing is left. */
function cleaned(cell: string): string | null {
  const text = asWritten(cell).replace(/[\p{Cc}\u00A0\u202F]+/gu, ' ');
  return visible(text).replace(/ {2,}/g, ' ').trim() || null;
}

const roleOf = (said: string | null): RollRow['role'] =>
  said === null ? null : (roleNames.get(words(said).join(' ')) ?? 'wrong');

// Excel counts days from the end of 1899, and these are the years from 1954 to 2119.
const serial = /^[2-7]\d{4}(?:\.0+)?$/;
const serialZero = Temporal.PlainDate.from('1899-12-30');

function dayOf(said: string | null, today: Temporal.PlainDate, known: Map<string, RollRow['since']>): RollRow['since'] {
  if (said === null) return null;
  if (serial.test(said)) return serialZero.add({ days: Number(said) });
  const before = known.get(said);
  if (before !== undefined) return before;
  const read = readDay(fold(said), today);
  const day = read.ok ? read.value : 'wrong';
  known.set(said, day);
  return day;
}
