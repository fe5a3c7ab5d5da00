import { first } from './0001-first.ts';
import { feeds } from './0004-feeds.ts';
import { agenda } from './0005-agenda.ts';

/** In order, forward only: a migration that has shipped is never edited. The schema's version is how many have run. */
export const migrations: readonly string[] = [first, feeds, agenda];
