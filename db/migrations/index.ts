import { first } from './0001-first.ts';

/** In order, forward only: a migration that has shipped is never edited. The schema's version is how many have run. */
export const migrations: readonly string[] = [first];
