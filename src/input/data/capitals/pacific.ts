import type { Capital } from './capital.ts';

/** The capitals of Oceania, by ST.3 code; source and date in `index.ts`. */
export const pacific: Readonly<Record<string, Capital>> = {
  AU: ['Australia/Sydney', 'Canberra'],
  CK: ['Pacific/Rarotonga', 'Avarua'],
  FJ: ['Pacific/Fiji', 'Suva'],
  FM: ['Pacific/Pohnpei', 'Palikir'],
  KI: ['Pacific/Tarawa', 'Tarawa'],
  MH: ['Pacific/Majuro', 'Majuro'],
  MP: ['Pacific/Saipan', 'Saipan'],
  NR: ['Pacific/Nauru', 'Yaren'],
  NU: ['Pacific/Niue', 'Alofi'],
  NZ: ['Pacific/Auckland', 'Wellington'],
  PG: ['Pacific/Port_Moresby', 'Port Moresby', 'Port-Moresby'],
  PW: ['Pacific/Palau', 'Ngerulmud', 'Melekeok'],
  SB: ['Pacific/Guadalcanal', 'Honiara'],
  TO: ['Pacific/Tongatapu', 'Nuku’alofa', 'Nukualofa'],
  TV: ['Pacific/Funafuti', 'Funafuti'],
  VU: ['Pacific/Efate', 'Port Vila'],
  WS: ['Pacific/Apia', 'Apia'],
};
