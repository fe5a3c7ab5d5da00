import type { document as english } from '../en/document.ts';

export const document: Record<keyof typeof english, string> = {
  'document.day': 'Jour',
  'document.meeting': 'Réunion',
  'document.meetings': 'Réunions tenues',
  'document.people': 'Personnes',
  'document.offices': 'Offices',
  'document.guests': 'Personnes invitées',
  'document.member': 'Membre',
  'document.members': 'Membres par office',
  'document.since': 'Depuis le',
  'document.source.roll': 'Sources : liste des membres au {on}',
  'document.source.meetings':
    '{n, plural, one {# réunion tenue} other {# réunions tenues}}, dont {minutes, plural, one {# avec procès-verbal publié} other {# avec procès-verbal publié}}',
  'document.source.update': 'point d’étape du {on}',
  'chart.strength': 'Membres et offices par groupe',
  'chart.growth': '{group} : évolution des membres et des offices',
  'chart.states': 'Actions par état',
  'chart.attendance': '{group} : participation aux réunions',
};
