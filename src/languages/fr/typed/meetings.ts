export const meetings = {
  articles: ['la', 'notre', 'ma', 'cette', 'le', 'les', 'nos', 'l'],
  nouns: ['reunion', 'reunions', 'seance', 'appel'],
  links: ['de', 'du', 'd', 'des', 'en', 'pour', 'le'],
  next: ['prochaine', 'suivante', 'prochain'],
  last: ['derniere', 'precedente', 'dernier'],
  answers: {
    yes: ['oui', 'accepte', 'present', 'presente', 'je viens'],
    maybe: ['peut-etre', 'peut etre', 'provisoire', 'pas sur'],
    no: ['non', 'decline', 'absent', 'absente', 'excuse', 'excusee'],
  },
};
export const languages = { en: ['anglais'], fr: ['francais'] };
export const links = ['a', 'au', 'aux', 'pour', 'de', 'du', 'des', 'en'];
