import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { fold } from '../../src/domain/fold.ts';
import { capitals } from '../../src/input/data/capitals/index.ts';
import { cities, sharedCities } from '../../src/input/data/cities.ts';
import { mistakenCodes, nominatesNobody, sharedStateNames, stateNames } from '../../src/input/data/names/index.ts';
import { officeAcronyms, officeNames, sharedAcronyms } from '../../src/input/data/offices.ts';
import { renamedZones, zoneAbbreviations } from '../../src/input/data/zones.ts';

const { offices } = z
  .object({ offices: z.array(z.object({ code: z.string(), name: z.string(), kind: z.string() })) })
  .parse(JSON.parse(readFileSync('db/seed/st3.json', 'utf8')));
const codes = offices.map(({ code }) => code);
const states = offices.filter(({ kind }) => kind === 'state or other entity').map(({ code }) => code);

type Claim = readonly [name: string, of: string];
/** The folded names that stand for more than one thing. */
function claimedTwice(claims: readonly Claim[]): string[] {
  const byName = Map.groupBy(claims, ([name]) => fold(name));
  return [...byName].filter(([, all]) => new Set(all.map(([, of]) => of)).size > 1).map(([name]) => name);
}
const unknownCodes = (given: readonly string[]): string[] => given.filter((code) => !codes.includes(code));

test('every state has its names and, where it has inhabitants, its capital', () => {
  expect(Object.keys(stateNames).sort()).toEqual(states.sort());
  expect(Object.keys(capitals).sort()).toEqual(states.filter((code) => code !== 'BV'));
});

test('every code is one of ST.3', () => {
  expect(unknownCodes(Object.values(officeAcronyms))).toEqual([]);
  expect(unknownCodes(Object.values(officeNames))).toEqual([]);
  expect(
    unknownCodes([sharedAcronyms, sharedStateNames, mistakenCodes].flatMap((table) => Object.values(table).flat())),
  ).toEqual([]);
  expect(unknownCodes(nominatesNobody)).toEqual([]);
  expect(Object.keys(mistakenCodes).filter((code) => codes.includes(code))).toEqual([]);
});

test('no name of an Office means two, unless it is listed as a question', () => {
  const claims: Claim[] = [
    ...offices.map(({ code, name }): Claim => [name, code]),
    ...Object.entries(stateNames).flatMap(([code, { fr, es, also = [] }]) =>
      [fr, es, ...also].map((name): Claim => [name, code]),
    ),
    ...Object.entries(officeAcronyms),
    ...Object.entries(officeNames),
  ];
  expect(claimedTwice(claims)).toEqual([]);
  const asked = [...Object.keys(sharedAcronyms), ...Object.keys(sharedStateNames)].map(fold);
  expect(claims.filter(([name]) => asked.includes(fold(name)))).toEqual([]);
  const strange = claims.filter(([name, code]) => codes.includes(name.toUpperCase()) && name.toUpperCase() !== code);
  expect(strange).toEqual([]);
});

test('what may be shown is never a name that ST.3 has given up', () => {
  const shown = Object.values(stateNames).flatMap(({ fr, es }) => [fr, es]);
  for (const name of ['Turquie', 'Turquía', 'Biélorussie', 'Bielorrusia', 'Irak', 'Swaziland', 'Macédoine'])
    expect(shown).not.toContain(name);
});

/** Whether both `Temporal` and `Intl` know the zone. */
function isKnown(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

test('every zone is one that the runtime knows, by its present name', () => {
  const zones = [
    ...Object.values(capitals).map(([zone]) => zone),
    ...Object.keys(cities),
    ...[sharedCities, zoneAbbreviations].flatMap((table) => Object.values(table).flat()),
    ...Object.values(renamedZones),
  ];
  expect(zones.filter((zone) => !isKnown(zone))).toEqual([]);
  expect(zones.filter((zone) => zone in renamedZones)).toEqual([]);
  expect(Object.keys(renamedZones).filter((zone) => !isKnown(zone))).toEqual([]);
});

test('a renamed zone keeps its clock', () => {
  const at = Temporal.Instant.from('2026-04-16T15:00:00Z');
  const clock = (zone: string) => at.toZonedDateTimeISO(zone).toPlainDateTime().toString();
  expect(Object.entries(renamedZones).filter(([old, present]) => clock(old) !== clock(present))).toEqual([]);
});

test('no city is in two zones, unless it is listed as a question', () => {
  const cityOf = (zone: string) => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
  const zones = Intl.supportedValuesOf('timeZone').map((zone) => renamedZones[zone] ?? zone);
  const claims: Claim[] = [
    ...zones.map((zone): Claim => [cityOf(zone), zone]),
    ...Object.values(capitals).flatMap(([zone, ...names]) => names.map((name): Claim => [name, zone])),
    ...Object.entries(cities).flatMap(([zone, names]) => names.map((name): Claim => [name, zone])),
  ];
  const asked = Object.keys(sharedCities).map(fold);
  expect(claimedTwice(claims).filter((name) => !asked.includes(name))).toEqual([]);
});
