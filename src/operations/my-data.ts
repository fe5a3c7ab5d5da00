import type { Held, HeldTable } from '../ports/tables/people.ts';
import type { Tables } from '../ports/tables.ts';
import type { Sheet, SheetCell } from '../view-model/sheet.ts';
import { say } from '../view-model/view.ts';

/** Why each kind of data is held. */
const purposes = {
  people: 'identity',
  accounts: 'reach',
  profiles: 'reach',
  teams_conversations: 'reach',
  teams_members: 'reach',
  link_codes: 'link',
  link_failures: 'link',
  feeds: 'calendar',
  offices: 'nomination',
  memberships: 'nomination',
  join_requests: 'nomination',
  answers: 'meetings',
  attendees: 'meetings',
  reminders: 'meetings',
  lead_choices: 'meetings',
  minutes: 'meetings',
  agenda_lines: 'meetings',
  action_items: 'work',
  action_changes: 'work',
  status_updates: 'work',
  name_changes: 'identity',
  letters: 'letters',
  deliveries: 'letters',
  files: 'letters',
  record: 'record',
} as const satisfies Record<HeldTable, string>;

/** Returns everything held about a person, a row for each field, with its purpose. */
export async function myDataSheet(personId: string, { people }: Tables): Promise<Sheet> {
  const held = await people.held(personId);
  const columns = ['kind', 'field', 'value', 'purpose'] as const;
  return {
    title: say('mydata.title'),
    columns: columns.map((one) => say(`mydata.${one}`)),
    rows: held.flatMap(rowsOf),
  };
}

const rowsOf = ({ table, row }: Held): SheetCell[][] =>
  Object.entries(row).flatMap(([field, value]) =>
    value === null ? [] : [[table, field, shownValue(field, value), say(`mydata.purpose.${purposes[table]}`)]],
  );

// Instants are held as milliseconds.
const shownValue = (field: string, value: string | number): string =>
  typeof value === 'number' && /(^|_)at$/.test(field)
    ? Temporal.Instant.fromEpochMilliseconds(value).toString()
    : String(value);
