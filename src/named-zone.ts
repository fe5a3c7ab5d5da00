import type { Named } from './field.ts';
import { match } from './match.ts';

const known = Intl.supportedValuesOf('timeZone');
const candidates = known.map((zone) => ({
  value: zone,
  names: [zone, zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')],
}));

/** IANA time zones by name or city; names that Intl does not list but Temporal knows (aliases) are taken too. */
export const zoneNamed: Named<string> = {
  none: 'problem.zone',
  option: (zone) => ({ value: zone, label: zone }),
  find: async (said) => (isZone(said) ? { kind: 'one', value: said } : match(said, candidates)),
  options: async () => known.map(zoneNamed.option),
};

function isZone(said: string): boolean {
  // An offset such as +02:00 is a zone to Temporal, but it does not follow summer time.
  if (!said.includes('/') && said !== 'UTC') return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(said);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
