export const actions = {
  mine: ['moi', 'mes', 'mienne', 'miennes', 'mien', 'miens', 'les miennes'],
  shown: {
    overdue: ['retard', 'en retard'],
    open: ['ouvert', 'ouverte', 'ouverts', 'ouvertes'],
    'in progress': ['en cours'],
    blocked: ['bloque', 'bloquee', 'bloques', 'bloquees'],
    done: ['fait', 'faite', 'faits', 'faites', 'termine', 'terminee', 'termines', 'terminees'],
    dropped: ['abandonne', 'abandonnee', 'abandonnes', 'abandonnees'],
    all: ['tout', 'toute', 'touts', 'toutes', 'tous'],
  },
  states: {
    open: ['ouvert', 'ouverte', 'rouvrir', 'rouverte', 'a faire'],
    'in progress': ['en cours', 'commence', 'commencee', 'demarree'],
    blocked: ['bloque', 'bloquee', 'en attente'],
    done: ['fait', 'faite', 'termine', 'terminee', 'fini', 'finie', 'close', 'achevee'],
    dropped: ['abandonne', 'abandonnee', 'annule', 'annulee'],
  },
  noDueDay: ['aucun', 'aucune', 'jamais'],
};
