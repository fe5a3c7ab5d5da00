import { africa } from './africa.ts';
import { americas } from './americas.ts';
import { asia } from './asia.ts';
import type { Capital } from './capital.ts';
import { europe } from './europe.ts';
import { pacific } from './pacific.ts';

/**
 * The capital of every ST.3 state or other entity and the zone it is in, by ST.3 code. Where the seat of government is
 * another city it is among the names. Bouvet Island has no inhabitants and is left out. A city stands here for a clock
 * only: nothing is implied about the legal status of any state or territory.
 *
 * Sources: capitals from GeoNames `countryInfo.txt`, as in datasets/country-codes of 15 May 2026 (caa72d1), corrected
 * where that is out of date (KZ Astana, MS Brades, PW Ngerulmud) or not the seat (GQ, GS, LK); zones from the IANA
 * `zone.tab` of 2025b, by hand where a state has several.
 */
export const capitals: Readonly<Record<string, Capital>> = { ...africa, ...americas, ...asia, ...europe, ...pacific };
