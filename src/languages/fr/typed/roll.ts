export const roll = {
  columns: {
    group: ['groupe', 'groupes', 'groupe de travail'],
    office: ['office', 'code de l office', 'organisation', 'office ou organisation'],
    name: ['nom', 'nom complet', 'membre', 'nom et prenom', 'prenom et nom'],
    first: ['prenom'],
    last: ['nom de famille'],
    email: ['adresse electronique', 'courriel', 'e mail', 'email', 'adresse e mail', 'adresse mail'],
    position: ['fonction', 'poste', 'titre', 'fonction dans l office'],
    role: ['role'],
    since: ['depuis', 'membre depuis', 'date', 'designe le'],
    ignored: ['nom de l office'],
  },
  roles: {
    member: ['membre'],
    'vice-chair': ['vice president', 'vice presidente', 'vice presidence'],
    chair: ['president', 'presidente', 'presidence'],
  },
};
