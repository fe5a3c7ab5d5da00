export const reminders = {
  off: ['non', 'aucun', 'jamais'],
  usual: ['oui', 'habituel', 'comme d’habitude', 'comme d habitude', "comme d'habitude"],
  and: ['et'],
  units: {
    week: ['sem', 'semaine', 'semaines'],
    day: ['j', 'jour', 'jours'],
    hour: ['heure', 'heures'],
    minute: [],
  },
};
