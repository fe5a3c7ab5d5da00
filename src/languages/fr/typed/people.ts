export const people = {
  me: ['moi'],
  nobody: ['personne', 'aucun'],
  guest: ['invite', 'invitee', 'sur invitation'],
};
