import { core } from './en/core.ts';

/** The English catalogue, the one the code is typed against. */
export const en = { ...core } as const;
