import type { Catalogue } from './index.ts';

export const fr: Catalogue = {
  'time.one': '{when} ({place})',
  'time.two': '{when} ({place}), {clock} à {there}',
  'zone.geneva': 'Genève',
};
