/** What people write in French that is no command, folded and without punctuation. The first that matches counts. */
export const intents: readonly (readonly [RegExp, string])[] = [
  [/^(bonjour|bonsoir|salut|coucou)( a tous| a toutes| tout le monde)?$/, 'hello'],
  [/^(merci|mille mercis)( beaucoup| bien)?$/, 'thanks'],
  [/^(oui|d accord|volontiers|je (viens|viendrai|participe|serai la)|je serai present)$/, 'yes'],
  [
    /^(non|je ne (peux|pourrai) pas( venir| participer)?|je ne (viens|viendrai|participe) pas|je serai absent)( merci)?$/,
    'no',
  ],
  [/^(peut etre|pas sur|je ne sais pas( encore)?)$/, 'maybe'],
  [
    /^(quand|a quelle heure|ou) (est|a lieu|aura lieu|se tient) (la |notre |ma )?(prochaine )?reunion\b|^prochaine reunion$/,
    'next meeting',
  ],
  [/^qui (vient|participe|viendra|sera la)\b/, 'next meeting'],
  [/^qui (preside|est (le |la )?president?e?|assure la presidence)\b|^presidence$/, 'groups'],
  [/^(je (veux|voudrais|souhaite)|comment) rejoindre\b/, 'join'],
  [/^(qu est ce qui est a moi|que dois je faire|mes (actions|taches)|les miennes)$/, 'mine'],
  [/^(mon )?fuseau( horaire)?( est)?( faux| incorrect)?$|^changer (mon|de) fuseau( horaire)?$/, 'time zone'],
  [/^(en|parle|parlez|passe en|passez en) francais( s il (te|vous) plait)?$/, 'French'],
  [/^(en|parle|parlez|passe en|passez en) anglais( s il (te|vous) plait)?$/, 'English'],
  [/^(arrete|arreter|stop|desabonner|me desabonner|silence|plus de rappels?)$/, 'reminders'],
  [/^(que (peux tu|pouvez vous|sais tu) faire|comment ca marche|menu)$/, 'help'],
];
