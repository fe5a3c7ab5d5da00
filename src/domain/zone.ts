const listed = new Set(Intl.supportedValuesOf('timeZone'));

/** Whether this names an IANA time zone that follows its region's rules. An offset (`+02:00`, `Etc/GMT-2`) has no summer time and is none; UTC is one. */
export function isZone(name: string): boolean {
  // Those need no looking up.
  if (listed.has(name) || name === 'UTC') return true;
  if (!name.includes('/') || /^etc\/gmt[+-]/i.test(name)) return false;
  try {
    // Aliases such as Asia/Calcutta are not listed.
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
