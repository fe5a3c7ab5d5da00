import type { Intents } from '../../typed.ts';

const group = '(?<group>.+?)';
const code = String.raw`(?<item>(?:[a-z]{2,6}[- ]\d{1,4})|(?:(?:wild/)?\d{1,3}-[a-z]))`;
const reunion = '(?:reunion|seance|appel)';
const wish = '(?:je (?:veux|voudrais|souhaite|souhaiterais|desire)|comment|puis je|j aimerais)';
const sure = `(?: (?:a|pour|le|en|au) (?<meeting>.+))?`;

/** What people write in French that is no command. The first that matches counts; a named part is the value of that field. */
export const intents: Intents = [
  ['(?:bonjour|bonsoir|salut|coucou|bjr|hello)(?: \\S+){0,5}', 'hello'],
  ['(?:parfait |super |d accord |ok |un grand |grand |mille )?(?:merci|mercis)(?: .*)?', 'thanks'],
  [
    '(?:parfait|super|tres bien|c est note|bien note|compris|entendu|au revoir|a bientot|a demain|bonne (?:journee|soiree)|bien)(?: .*)?',
    'thanks',
  ],
  ['(?:oui|d accord|volontiers)', 'answer', { answer: 'yes' }],
  ['non', 'answer', { answer: 'no' }],
  ['(?:peut etre|pas sur|je ne sais pas(?: encore)?)', 'answer', { answer: 'maybe' }],
  [
    `oui (?:pour|a|au|le) (?<meeting>.+)|present (?:le|a|pour) (?<meeting2>.+)|(?<meeting3>.*${reunion}.*?) oui`,
    'meetings answer',
    { answer: 'yes' },
  ],
  [`non (?:pour|a|au|le) (?<meeting>.+)|absent (?:le|a|pour) (?<meeting2>.+)`, 'meetings answer', { answer: 'no' }],
  [
    `je ne suis pas (?:sure?|certaine?) (?:de (?:venir|participer|pouvoir venir|etre la))${sure}`,
    'attendance',
    { answer: 'maybe' },
  ],
  [
    `(?:je (?:viens|viendrai|participe|participerai|serai (?:la|presente?))|comptez (?:sur moi|moi)|comptez moi parmi vous)${sure}`,
    'attendance',
    { answer: 'yes' },
  ],
  [
    `je (?:ne )?(?:peux|pourrai|pourrais) pas(?: (?:venir|participer|y aller|etre (?:la|presente?)))?${sure}|je (?:ne )?(?:viens|viendrai|participe|participerai|serai) pas(?: (?:la|presente?))?(?: (?:a|pour|le|en) (?<meeting2>.+))?|je serai absente?`,
    'attendance',
    { answer: 'no' },
  ],
  [
    `qui (?:vient|participe|viendra|participera|sera la|sera presente?)(?: (?:a|pour|le|en|au) (?<meeting>.+))?`,
    'next meeting',
  ],
  [
    `(?:quand|a quelle heure|a quelle date|ou) (?:est |a lieu |aura lieu |se tient |c est )?(?:la |notre |ma )?(?:prochaine )?${reunion}|prochaine ${reunion}|(?:on se voit|la prochaine fois c est|c est) quand|quand se voit on|quand nous reunissons nous`,
    'next meeting',
  ],
  [`(?:quand|a quelle heure|ou) (?:est |a lieu |se tient )(?<meeting>(?:la |notre )?.*${reunion}.*)`, 'meetings show'],
  [`quand se (?:reunit|retrouve) ${group}`, 'meetings'],
  [
    `(?:(?:montre|montrez|affiche|affichez)(?: moi)? )?(?:toutes )?(?:les |nos |mes )?(?:prochaines )?${reunion}s?`,
    'meetings',
  ],
  [`(?:quel est |montre[zr]? )?l ordre du jour(?: (?:de|du|d) (?<meeting>.+?))?`, 'agenda'],
  [
    `ou (?:est|sont|se trouve) (?:le|les) comptes? rendus?(?: (?:de|du|d) (?<meeting>.+))?|qu (?:a|avons nous) (?:t on )?decide(?: (?:en|le|a) (?<meeting2>.+))?`,
    'minutes show',
  ],
  [`(?:${wish} )?(?:rediger|ecrire|redigez) le compte rendu(?: (?:de|du|d) (?<meeting>.+))?`, 'minutes write'],
  [
    `qui (?:preside|dirige|anime)|qui (?:est|assure) (?:le |la |notre )?president?e?(?:ce)?|presidence|qui dirige le groupe|qui est (?:le |la )?presidente? du groupe`,
    'own group',
  ],
  [`qui (?:preside|dirige|anime) ${group}|qui est (?:le |la )?presidente? (?:de |du |d )(?<group2>.+)`, 'group'],
  [`qui (?:fait partie|est membre) (?:de |du |d )${group}|qui sont les membres (?:de |du |d )(?<group2>.+)`, 'members'],
  ['qui suis je|(?:montre[zr]? )?mon profil', 'profile'],
  ['qui etes vous|qui es tu|qu est ce que (?:wild|c est|ceci)', 'help'],
  ['qui est (?<person>.+)', 'whois'],
  [`${wish} (?:rejoindre|participer)(?: un groupe)?|inscrivez moi|je souhaite m inscrire`, 'join'],
  [`${wish} (?:rejoindre|participer (?:a|au)) ${group}|(?:ajoutez|inscrivez) moi (?:a|au|dans) (?<group2>.+)`, 'join'],
  [`${wish} quitter(?: ${group})?`, 'leave'],
  [
    'qu est ce qui est a moi|(?:que|qu est ce que) (?:dois je|j ai a|je dois) faire|qu ai je a faire|(?:quelles sont )?mes (?:actions|taches)|les miennes',
    'actions',
    { filter: 'mine' },
  ],
  ['(?:qu est ce qui est |quelles actions sont )?en retard', 'actions', { filter: 'overdue' }],
  ['qu est ce qui (?:reste|est) ouvert|actions ouvertes', 'actions', { filter: 'open' }],
  [`(?:j ai |nous avons )(?:termine|fini|acheve|cloture) ${code}`, 'actions done'],
  [`${code} (?:est )?(?:terminee?|faite?|finie?|achevee?|cloturee?)`, 'actions done'],
  [`(?:voir|montre[zr]?|ou en est) ${code}`, 'actions show'],
  ['(?:quels|quelles sont les|liste des) groupes?(?: .*)?', 'groups'],
  [`ou en est ${group}|quoi de neuf (?:dans|pour) (?<group2>.+)`, 'status'],
  [
    '(?:mettez|mets|ajoutez|ajoute)(?: moi)? (?:cela|ca|les|la|le)(?: \\S+)? (?:dans|a) (?:mon|l) agenda|(?:mon |l )?agenda (?:outlook|google)',
    'calendar',
  ],
  ['(?:changer |modifier )?(?:mon |de |le )?fuseau(?: horaire)?(?: est)?(?: faux| incorrect)?', 'profile update'],
  ['mon fuseau(?: horaire)? est (?<zone>.+)', 'profile update'],
  ['je suis a (?<zone>.+?)(?: en ce moment)?', 'ask profile update'],
  [
    '(?:(?:parle|parlez|passe|passez|ecrivez|repondez)(?: moi)? )?(?:en )?francais',
    'profile update',
    { language: 'fr' },
  ],
  [
    '(?:(?:parle|parlez|passe|passez|ecrivez|repondez)(?: moi)? )?(?:en )?anglais',
    'profile update',
    { language: 'en' },
  ],
  ['(?:changer|modifier|mettre a jour) (?:(?:de |ma |la )?langue|mon (?:profil|adresse|nom))', 'profile update'],
  [
    'arretez?|arreter|stop|(?:se |me )?desabonner|desabonnez moi|silence|rappels? (?:desactives?|non)|(?:plus de|moins de|assez de|trop de) (?:rappels?|messages?|courriels?)|ne m (?:envoyez|envoie) plus (?:de |d )?(?:rappels?|messages?|courriels?)',
    'remind',
  ],
  [
    'aidez moi|a l aide|(?:que|qu est ce que) (?:peux tu|pouvez vous|sais tu|savez vous|tu peux|vous pouvez) faire|comment ca marche|par ou commencer|menu|je ne comprends pas|j ai besoin d aide',
    'help',
  ],
  [`(?:annuler|annulez) (?<meeting>.*${reunion}.*)`, 'meetings cancel'],
  [
    `(?:deplacer|deplacez|reporter|reportez) (?<meeting>.*${reunion}.*?) (?:au|a|le) (?<day>.+?)(?: a (?<time>.+))?`,
    'meetings move',
  ],
  [
    `(?:proposer|proposez|trouver|trouvez) (?:une? |des )?(?:date|dates|horaires?|creneaux?)(?: (?:pour|a) ${group})?`,
    'meetings suggest',
  ],
  ['(?:y a t il )?(?:des )?demandes?(?: en attente)?', 'requests'],
  ['(?:approuver|approuvez|accepter) (?<request>.+)', 'requests approve'],
  ['(?:refuser|refusez) (?<request>.+)', 'requests decline'],
  ['(?:est ce que )?tout (?:fonctionne|va bien|marche)', 'health'],
  [`bilan(?: ${group})?`, 'report'],
  [`point d etape(?: ${group})?`, 'status'],
];
