import type { Named } from '../bot/field.ts';
import { isZone } from '../domain/zone.ts';
import { match } from '../input/match.ts';
import { isAbbreviation, zoneCandidates, zones, zonesCalled } from '../input/zone-names.ts';
import { matched, none } from './found.ts';

/** IANA time zones by name (present or old) or by city. Abbreviations and cities in several zones are asked; offsets are refused. */
export const zoneNamed: Named<string> = {
  none: 'problem.zone',
  option: (zone) => ({ value: zone, label: zone }),
  find: async (said) => {
    const called = zonesCalled(said);
    if (isAbbreviation(said) && said.trim().toUpperCase() !== 'UTC') return none([...called]);
    if (called.length > 0) return matched(called);
    if (/^(?:etc\/|utc|gmt|[+-])/i.test(said.trim()) || said.trim().length < 3) return none();
    const found = match(said, zoneCandidates);
    if (found.kind === 'none' && isZone(said)) return { kind: 'one', value: said };
    return found;
  },
  options: async () => zones.map(zoneNamed.option),
};
