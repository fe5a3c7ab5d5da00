export const people = {
  me: ['moi'],
  nobody: ['personne', 'aucun'],
  guest: ['invite', 'invitee', 'sur invitation'],
  titles: ['m.', 'mme', 'mlle', 'monsieur', 'madame', 'docteur', 'pr'],
  attending: ['en ligne', 'a distance', 'en visio', 'par visio', 'par telephone', 'sur place', 'en presentiel'],
};
export const polite = {
  before: [
    'svp',
    'stp',
    's il vous plait',
    'desole',
    'desolee',
    'bonjour',
    'pardon',
    'alors',
    'et',
    'pouvez vous',
    'pourriez vous',
    'est ce que',
  ],
  after: ['svp', 'stp', 's il vous plait', 's il te plait', 'merci'],
};
