export const meetings = {
  articles: ['la', 'notre', 'ma', 'cette', 'le', 'les', 'nos', "l'"],
  nouns: ['reunion', 'reunions', 'seance', 'appel'],
  links: ['de', 'du', "d'", 'des', 'en', 'pour', 'le'],
  next: ['prochaine', 'suivante', 'prochain'],
  last: ['derniere', 'precedente', 'dernier'],
};
export const links = ['a', 'au', 'aux', 'pour', 'de', 'du', 'des', 'en'];
