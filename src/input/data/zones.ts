/**
 * Names that IANA has given up for the place's present name. The runtime lists some zones by the old name only
 * (`Intl.supportedValuesOf` has Europe/Kiev, not Europe/Kyiv), so these are read as the present one and never shown.
 *
 * Source: the IANA time zone database, file `backward` (alternate names for the same location) and `zone.tab`, 2025b;
 * the runtime's list under tzdata 2026c.
 */
export const renamedZones: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Ashkhabad': 'Asia/Ashgabat',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Dacca': 'Asia/Dhaka',
  'Asia/Istanbul': 'Europe/Istanbul',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Macao': 'Asia/Macau',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Asia/Thimbu': 'Asia/Thimphu',
  'Asia/Ujung_Pandang': 'Asia/Makassar',
  'Asia/Ulan_Bator': 'Asia/Ulaanbaatar',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Europe/Nicosia': 'Asia/Nicosia',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/**
 * Abbreviations of zones, with the zones they may mean. Even one that has a single meaning is a question, since an
 * abbreviation names an offset and follows no summer time.
 *
 * Source: compiled by hand on 2026-11-25 from the abbreviations of the IANA time zone database 2025b and those in common
 * use that are not in it (BST for Bangladesh, EST for Australia, CST for China, NPT, ICT).
 */
export const zoneAbbreviations: Readonly<Record<string, readonly string[]>> = {
  ACST: ['Australia/Adelaide', 'Australia/Darwin'],
  AEDT: ['Australia/Sydney', 'Australia/Melbourne'],
  AEST: ['Australia/Sydney', 'Australia/Brisbane'],
  AKST: ['America/Anchorage'],
  AMT: ['America/Manaus', 'Asia/Yerevan'],
  ART: ['America/Argentina/Buenos_Aires'],
  AST: ['America/Halifax', 'Asia/Riyadh', 'America/Puerto_Rico'],
  AWST: ['Australia/Perth'],
  BRT: ['America/Sao_Paulo'],
  BST: ['Europe/London', 'Asia/Dhaka'],
  CAT: ['Africa/Maputo', 'Africa/Harare'],
  CDT: ['America/Chicago', 'America/Havana'],
  CEST: ['Europe/Zurich', 'Europe/Paris', 'Europe/Berlin'],
  CET: ['Europe/Zurich', 'Europe/Paris', 'Europe/Berlin', 'Africa/Algiers'],
  CLT: ['America/Santiago'],
  COT: ['America/Bogota'],
  CST: ['America/Chicago', 'Asia/Shanghai', 'America/Havana', 'America/Mexico_City'],
  EAT: ['Africa/Nairobi', 'Africa/Addis_Ababa'],
  ECT: ['America/Guayaquil'],
  EDT: ['America/New_York', 'America/Toronto'],
  EEST: ['Europe/Athens', 'Europe/Helsinki', 'Europe/Kyiv'],
  EET: ['Europe/Athens', 'Europe/Helsinki', 'Africa/Cairo'],
  EST: ['America/New_York', 'America/Toronto', 'America/Panama', 'Australia/Sydney'],
  GMT: ['Europe/London', 'Africa/Accra', 'UTC'],
  GST: ['Asia/Dubai', 'Atlantic/South_Georgia'],
  HKT: ['Asia/Hong_Kong'],
  HST: ['Pacific/Honolulu'],
  ICT: ['Asia/Bangkok', 'Asia/Ho_Chi_Minh'],
  IDT: ['Asia/Jerusalem'],
  IST: ['Asia/Kolkata', 'Asia/Jerusalem', 'Europe/Dublin'],
  JST: ['Asia/Tokyo'],
  KST: ['Asia/Seoul'],
  MDT: ['America/Denver', 'America/Edmonton'],
  MSK: ['Europe/Moscow'],
  MST: ['America/Denver', 'America/Phoenix', 'Asia/Kuala_Lumpur'],
  NPT: ['Asia/Kathmandu'],
  NST: ['America/St_Johns', 'Asia/Kathmandu'],
  NZDT: ['Pacific/Auckland'],
  NZST: ['Pacific/Auckland'],
  PDT: ['America/Los_Angeles', 'America/Vancouver'],
  PET: ['America/Lima'],
  PHT: ['Asia/Manila'],
  PKT: ['Asia/Karachi'],
  PST: ['America/Los_Angeles', 'America/Vancouver', 'Asia/Manila'],
  SAST: ['Africa/Johannesburg'],
  SGT: ['Asia/Singapore'],
  SST: ['Pacific/Pago_Pago', 'Asia/Singapore'],
  TRT: ['Europe/Istanbul'],
  WAT: ['Africa/Lagos', 'Africa/Douala'],
  WEST: ['Europe/Lisbon', 'Atlantic/Canary'],
  WET: ['Europe/Lisbon', 'Atlantic/Canary'],
  WIB: ['Asia/Jakarta'],
  WST: ['Australia/Perth', 'Pacific/Apia'],
};
