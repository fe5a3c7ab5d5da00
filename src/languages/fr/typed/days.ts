export const days = {
  ordinals: {
    ...{ premier: 1, deuxieme: 2, troisieme: 3, quatrieme: 4, cinquieme: 5, dernier: -1 },
    ...{ '1er': 1, '2e': 2, '3e': 3, '4e': 4, '5e': 5 },
  },
  suffixes: ['er', 'e'],
  before: ['le', 'au', 'pour le', 'd’ici le', "d'ici le"],
  deadline: ['pour le', 'avant le', 'au plus tard le', "d'ici le", "d'ici au", "d'ici"],
  of: ['de', 'd', 'du'],
  relative: { "aujourd'hui": 0, demain: 1, 'apres-demain': 2, 'apres demain': 2, hier: -1, 'avant-hier': -2 },
  next: ['prochain', 'prochaine'],
  previous: ['dernier', 'passe'],
  coming: ['ce', 'cette'],
  within: ['dans'],
  end: ['fin', 'fin de', 'fin du', "fin de l'", "fin d'", 'a la fin du', "a la fin de l'"],
  numbers: { un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10 },
  units: { day: ['jour', 'jours'], week: ['semaine', 'semaines'], month: ['mois'], year: ['annee', 'an', 'ans'] },
};
