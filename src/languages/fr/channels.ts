import type { channels as english } from '../en/channels.ts';

export const channels: Record<keyof typeof english, string> = {
  'channel.title': 'Associer ce canal',
  'channel.summary': 'Associer ce canal à un groupe : ses annonces et rappels y seront publiés.',
  'channel.notHere':
    'Ceci est une conversation privée. Veuillez lancer cette commande dans le canal à associer au groupe {group}.',
  'channel.already': 'Ce canal est déjà associé au groupe {group}.',
  'channel.news': 'Le canal {channel} est désormais associé au groupe {group}.',
  'channel.bound':
    'Ce canal est désormais associé au groupe {group} : ses annonces, rappels et points d’étape arrivent ici.',
};
