/** The scopes that the bot cannot do without, as the manifest lists them. */
export const scopes = [
  'app_mentions:read',
  'channels:read',
  'chat:write',
  'commands',
  'groups:read',
  'im:history',
  'im:write',
  'users:read',
];

/** What each further scope is for. The manifest lists them as optional; an installation by OAuth asks for those in use. */
export const optionalScopes = {
  /** Confirmed addresses, where a workspace owns their domain. */
  addresses: ['users:read.email'],
  /** Looking for a letter in a channel after an interruption. */
  readBack: ['channels:history', 'groups:history'],
};

type Uses = { [Use in keyof typeof optionalScopes]: boolean };

export const scopesFor = (uses: Uses): string[] => [
  ...scopes,
  ...(uses.addresses ? optionalScopes.addresses : []),
  ...(uses.readBack ? optionalScopes.readBack : []),
];
