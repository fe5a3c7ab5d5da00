import type { files as english } from '../en/files.ts';

/** Les fichiers remis. */
export const files: Record<keyof typeof english, string> = {
  'file.until':
    'Ce lien fonctionne pendant une heure. Quiconque l’a peut lire le fichier : merci de ne pas le transmettre.',
};
