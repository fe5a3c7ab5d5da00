import type { Named } from '../bot/field.ts';
import { isZone } from '../domain/zone.ts';
import { match } from '../input/match.ts';

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
