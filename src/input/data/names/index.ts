import { africa } from './africa.ts';
import { americas } from './americas.ts';
import { asia } from './asia.ts';
import { europe } from './europe.ts';
import { pacific } from './pacific.ts';
import type { StateNames } from './state-names.ts';

/**
 * Names of the ST.3 states and other entities in French and Spanish, and the other names people use, by ST.3 code.
 *
 * WIPO publishes ST.3 in French and Spanish; no whole copy of the revision of 2 September 2026 could be checked in
 * either. ST.3 takes its short names of states from the United Nations (UNTERM, ST.3 paragraph 3), so `fr` and `es` are
 * the United Nations' own: the statistics division's M49 list, as in datasets/country-codes of 15 May 2026 (caa72d1).
 * French A to H was compared with the extract of ST.3 in OAPI's bulletin BOPI 03IG/2023: the same but for accents of
 * capitals, inverted names ("Centrafricaine, République"), the long form of BO, and CV and MK, which have changed since.
 *
 * Departures, where ST.3's English differs from the United Nations': GB (short), HK and MO ("…, China"), TW ("Taiwan
 * Province of China"), NR (Naoero, which M49 still calls Nauru) and SH (whole). These six are our translations and are
 * to be checked against WIPO's own French and Spanish texts.
 */
export const stateNames: Readonly<Record<string, StateNames>> = {
  ...africa,
  ...americas,
  ...asia,
  ...europe,
  ...pacific,
};

/** Names that more than one Office may mean: a question. */
export const sharedStateNames: Readonly<Record<string, readonly string[]>> = {
  Korea: ['KR', 'KP'],
  Corée: ['KR', 'KP'],
  Corea: ['KR', 'KP'],
  'Virgin Islands': ['VG', 'US'],
  'Îles Vierges': ['VG', 'US'],
  'Islas Vírgenes': ['VG', 'US'],
  'Saint Martin': ['SX', 'FR'],
};

/** Two letters that people take for a state's but that are no ST.3 code, with the Offices they may mean: a question. */
export const mistakenCodes: Readonly<Record<string, readonly string[]>> = {
  UK: ['GB', 'UA'],
  EL: ['GR', 'SV'],
  JA: ['JP', 'JM'],
  SP: ['ES'],
  SW: ['CH', 'SE'],
};

/** Codes that nominate nobody: ST.3's reserve, and territories without inhabitants. */
export const nominatesNobody: readonly string[] = ['XX', 'BV', 'GS'];
