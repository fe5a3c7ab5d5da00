export const reminders = {
  off: ['non', 'aucun', 'jamais'],
  usual: ['oui', 'habituel', 'comme d’habitude', 'comme d habitude', "comme d'habitude"],
  and: ['et'],
  after: ['avant', 'a l’avance', "a l'avance", 'avant la reunion'],
  units: {
    week: ['sem', 'semaine', 'semaines'],
    day: ['j', 'jour', 'jours'],
    hour: ['heure', 'heures'],
    minute: [],
  },
};
