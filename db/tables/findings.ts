import { instant } from './values.ts';

/** What a check of a store found. */
export type Finding = {
  check: 'schema' | 'integrity' | 'references' | 'letters' | 'addresses' | 'deliveries' | 'clock';
  ok: boolean;
  detail: string;
};

/** Runs a query that returns one number, or null. */
type Ask = (sql: string) => Promise<number | null>;

/** How far behind the newest thing stored the clock may be, and how long a letter may be on its way, before it is worth a look. */
const tolerance = Temporal.Duration.from({ minutes: 10 });

/** Returns what is to be said of letters, deliveries and the clock, whatever the engine. */
export async function findingsOf(ask: Ask, now: Temporal.Instant): Promise<Finding[]> {
  const late = now.subtract(tolerance).epochMilliseconds;
  const count = async (what: string): Promise<number> => (await ask(`select count(*) from ${what}`)) ?? 0;
  const unaddressed = 'letters where addressed_at is null and waits_until is null';
  const waiting = "deliveries where state in ('waiting', 'sending')";
  const unsent = (await count(unaddressed)) + (await count(waiting));
  const overdue =
    (await count(`${unaddressed} and put_at < ${late}`)) + (await count(`${waiting} and next_try_at < ${late}`));
  const nowhere = await count('letters where addressed_at is null and waits_until is not null');
  const givenUp = await count(
    'letters where addressed_at is not null and waits_until is not null and withdrawn_at is null',
  );
  // What was never tried was withdrawn, and is no fault.
  const failed = await count("deliveries where state = 'failed' and attempts > 0");
  return [
    { check: 'letters', ok: overdue === 0, detail: `${unsent} unsent, ${overdue} of them overdue` },
    { check: 'addresses', ok: nowhere === 0, detail: `${nowhere} letters wait for an account or a channel to send to` },
    { check: 'deliveries', ok: failed + givenUp === 0, detail: `${failed} failed, ${givenUp} letters reached nobody` },
    await clock(ask, now),
  ];
}

async function clock(ask: Ask, now: Temporal.Instant): Promise<Finding> {
  let newest = 0;
  for (const [column, table] of [
    ['at', 'record'],
    ['put_at', 'letters'],
    ['sent_at', 'deliveries'],
    ['at', 'calls'],
  ])
    newest = Math.max(newest, (await ask(`select max(${column}) from ${table}`)) ?? 0);
  if (newest === 0) return { check: 'clock', ok: true, detail: `the clock says ${now}; nothing is stored yet` };
  const ok = newest <= now.add(tolerance).epochMilliseconds;
  return { check: 'clock', ok, detail: `the clock says ${now}, the newest entry ${instant(newest)}` };
}

/** Returns the findings as lines to print, and whether all is well. */
export const reportOf = (findings: readonly Finding[]): { ok: boolean; lines: string[] } => ({
  ok: findings.every(({ ok }) => ok),
  lines: findings.map(({ check, ok, detail }) => `${ok ? 'ok   ' : 'FAULT'} ${check}: ${detail}`),
});
