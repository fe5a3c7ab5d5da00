import type { home as english } from '../en/home.ts';

export const home: Record<keyof typeof english, string> = {
  'home.title': 'Ce qui vous concerne',
  'home.summary': 'Voir ce qui vous concerne : votre prochaine réunion, vos actions, vos groupes.',
};
