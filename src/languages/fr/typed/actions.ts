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
  noDueDay: ['aucun', 'aucune', 'jamais'],
};
