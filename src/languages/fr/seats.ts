import type { seats as english } from '../en/seats.ts';

/** Corriger les membres ; les sièges qui prennent fin ou changent de mains. */
export const seats: Record<keyof typeof english, string> = {
  'members.edit.title': 'Corriger un membre',
  'members.edit.summary': 'Corriger le nom, l’adresse, l’office ou la fonction d’un membre.',
  'members.edit.same': 'C’est déjà ce qui est enregistré pour {person}.',
  'members.edit.taken': '{email} est l’adresse de {person}. S’il s’agit d’une seule personne, réunissez-les.',
  'members.edited': '{person} : corrigé, et la personne en est informée. {changes}.',
  'members.edit.letter': '{by}, du secrétariat, a corrigé ce que je conserve à votre sujet : {changes}.',
  'members.remove.title': 'Retirer un membre',
  'members.remove.summary': 'Mettre fin au siège d’un membre dans un groupe.',
  'members.remove.sure': 'Retirer {person} du groupe {group} ? La personne en est informée et n’en reçoit plus rien.',
  'members.remove.owns':
    '{person} y a encore {n, plural, one {# action ouverte} other {# actions ouvertes}} ; une transmission les donnerait à un successeur.',
  'members.remove.letter':
    '{by}, du secrétariat, a mis fin à votre siège dans le groupe {group}. Merci de votre contribution.',
  'members.remove.news': '{person} ne fait plus partie du groupe {group}. Son siège est libre pour son office.',
  'members.removed':
    '{person} ne fait plus partie du groupe {group}, qui compte {members, plural, one {# membre désigné} other {# membres désignés}} par {offices, plural, one {# office} other {# offices}}.',
  'handover.title': 'Transmettre un siège',
  'handover.summary': 'Donner les sièges et le travail en cours d’un membre à un successeur du même office.',
  'handover.from': 'De',
  'handover.to': 'Successeur',
  'handover.moves': 'Sont aussi transmis',
  'handover.none': 'rien d’autre n’est en cours',
  'handover.items': '{n, plural, one {# action ouverte} other {# actions ouvertes}}',
  'handover.answers': '{n, plural, one {# réponse à une réunion à venir} other {# réponses à des réunions à venir}}',
  'handover.agendas': 'des points de {n, plural, one {# ordre du jour} other {# ordres du jour}}',
  'handover.drafts': 'le compte rendu à rédiger de {n, plural, one {# réunion} other {# réunions}}',
  'handover.officer': 'Le rôle de {role} du groupe {group} n’est pas transmis : le groupe le confirme à nouveau.',
  'handover.same': 'C’est l’adresse de {person}. Veuillez donner celle du successeur.',
  'handover.noSeat': '{person} n’a pas de siège à transmettre.',
  'handover.done': '{person} a pris la suite',
  'handover.title.letter': 'Vous avez repris un siège',
  'handover.letter.to':
    '{by} vous a donné le siège de {office} dans {groups}, que {from} occupait. Ce qui était en cours chez {from} est maintenant à vous.',
  'handover.letter.from':
    '{by} a donné votre siège de {office} dans {groups} à {to}, avec ce qui était en cours. Merci de votre contribution ; vous n’en recevrez plus rien.',
  'handover.letter.others': '{to} a repris de {from} le siège de {office} dans {groups}.',
  'merge.title': 'Réunir deux personnes',
  'merge.summary': 'Quand une personne figure deux fois dans la liste : réunir les deux entrées.',
  'merge.other': 'La même personne que',
  'merge.same': 'C’est déjà une seule personne.',
  'merge.approved':
    'L’une a approuvé la demande de l’autre, et personne n’approuve la sienne. Veuillez plutôt retirer l’une des deux.',
  'merge.sure':
    '{gone} ne fera plus qu’un avec {kept} : les comptes, sièges, réponses et actions des deux seront à {kept}. C’est irréversible.',
  'merge.done': '{kept} est maintenant une seule personne.',
};
