import { first } from './0001-first.ts';
import { slack } from './0007-slack.ts';

/** In order, forward only: a migration that has shipped is never edited. The schema's version is how many have run. */
export const migrations: readonly string[] = [first, slack];
