import type { report as english } from '../en/report.ts';

export const report: Record<keyof typeof english, string> = {
  'report.title': 'Rapport d’étape',
  'report.summary': 'Afficher le rapport d’étape pour la plénière, à partir des données actuelles.',
  'report.of': '{group} : rapport d’étape',
  'report.established': 'Création :',
  'report.firstMeeting': 'Première réunion : {on}',
  'report.focus': 'Principaux thèmes',
  'report.items': 'Actions en cours ({n})',
  'report.noItems': 'Aucune action n’est en cours.',
};
