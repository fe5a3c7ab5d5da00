export const people = {
  me: ['moi'],
  nobody: ['personne', 'aucun'],
  guest: ['invite', 'invitee', 'sur invitation'],
  titles: ['m.', 'mme', 'mlle', 'monsieur', 'madame', 'docteur', 'pr'],
  attending: ['en ligne', 'a distance', 'en visio', 'par visio', 'par telephone', 'sur place', 'en presentiel'],
};
