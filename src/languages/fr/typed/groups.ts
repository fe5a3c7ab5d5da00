export const groups = {
  codes: { ia: 'AI', 'outils ia': 'AI', 'reseau des cio': 'CIO' },
  before: ['le groupe', 'du groupe', 'au groupe', 'groupe', 'le', 'du', 'au', "l'"],
  after: [],
  own: ['le groupe', 'du groupe', 'au groupe', 'mon groupe', 'notre groupe'],
};
