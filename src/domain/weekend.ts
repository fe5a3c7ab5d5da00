/** ST.3 codes of organisations whose week is that of a region where `Intl` knows none for them. */
const regions: Record<string, string> = { GC: 'SA' };

/**
 * The ISO weekdays (1 is Monday) on which an Office rests, by its ST.3 code. None where we know of no Office;
 * Saturday and Sunday for an organisation whose code is no region.
 */
export function restDaysOf(officeCode: string | null): readonly number[] {
  if (officeCode === null) return [];
  const days =
    known.get(officeCode) ?? new Intl.Locale(`und-${regions[officeCode] ?? officeCode}`).getWeekInfo().weekend;
  known.set(officeCode, days);
  return days;
}
const known = new Map<string, readonly number[]>();
