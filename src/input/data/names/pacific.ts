import type { StateNames } from './state-names.ts';

/** Names of the states and other entities of Oceania, by ST.3 code; source and date in `index.ts`. */
export const pacific: Readonly<Record<string, StateNames>> = {
  AU: { fr: 'Australie', es: 'Australia' },
  CK: { fr: 'Îles Cook', es: 'Islas Cook' },
  FJ: { fr: 'Fidji', es: 'Fiji' },
  FM: {
    fr: 'Micronésie (États fédérés de)',
    es: 'Micronesia (Estados Federados de)',
    also: ['Micronesia', 'Micronésie'],
  },
  KI: { fr: 'Kiribati', es: 'Kiribati' },
  MH: { fr: 'Îles Marshall', es: 'Islas Marshall', also: ['Marshalls'] },
  MP: { fr: 'Îles Mariannes du Nord', es: 'Islas Marianas Septentrionales', also: ['Northern Marianas'] },
  NR: { fr: 'Naoero', es: 'Naoero', also: ['Nauru'] },
  NU: { fr: 'Nioué', es: 'Niue' },
  NZ: { fr: 'Nouvelle-Zélande', es: 'Nueva Zelandia', also: ['Aotearoa', 'Nueva Zelanda'] },
  PG: { fr: 'Papouasie-Nouvelle-Guinée', es: 'Papua Nueva Guinea', also: ['PNG'] },
  PW: { fr: 'Palaos', es: 'Palau', also: ['Belau'] },
  SB: { fr: 'Îles Salomon', es: 'Islas Salomón', also: ['Solomons'] },
  TO: { fr: 'Tonga', es: 'Tonga' },
  TV: { fr: 'Tuvalu', es: 'Tuvalu' },
  VU: { fr: 'Vanuatu', es: 'Vanuatu' },
  WS: { fr: 'Samoa', es: 'Samoa' },
};
