import { fold, visible } from '../domain/fold.ts';
import { capitals } from './data/capitals/index.ts';
import { cities, sharedCities } from './data/cities.ts';
import { renamedZones, zoneAbbreviations } from './data/zones.ts';

const present = (zone: string): string => renamedZones[zone] ?? zone;
/** IANA's zones by their present names, UTC among them. */
export const zones: readonly string[] = [...new Set([...Intl.supportedValuesOf('timeZone').map(present), 'UTC'])];

const cityOf = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
const plain = (text: string): string => fold(visible(text)).replace(/[’']/g, "'").replace(/[_-]/g, ' ');

const namesOf = new Map<string, Set<string>>(zones.map((zone) => [zone, new Set([zone, cityOf(zone)])]));
const add = (zone: string, names: readonly string[]) => {
  for (const name of names) namesOf.get(zone)?.add(name);
};
for (const [zone, ...names] of Object.values(capitals)) add(zone, names);
for (const [zone, names] of Object.entries(cities)) add(zone, names);
for (const [old, zone] of Object.entries(renamedZones)) add(zone, [old, cityOf(old)]);

const asked = new Map(
  [...Object.entries(zoneAbbreviations), ...Object.entries(sharedCities)].map(([name, of]) => [plain(name), of]),
);
const whole = new Map<string, string>();
for (const [zone, names] of namesOf) for (const name of names) whole.set(plain(name), zone);

/** The zones that a whole name may mean: IANA's name, old or present, or a city's. An abbreviation such as `IST` is asked. */
export function zonesCalled(said: string): readonly string[] {
  const name = plain(said);
  const zone = whole.get(name);
  return asked.get(name) ?? (zone === undefined ? [] : [zone]);
}

/** Whether this is an abbreviation: it names an offset, which has no summer time, so even a single meaning is asked. */
export const isAbbreviation = (said: string): boolean => said.trim().toUpperCase() in zoneAbbreviations;

export const zoneCandidates = [...namesOf].map(([zone, names]) => ({ value: zone, names: [...names] }));
