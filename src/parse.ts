import { fold } from './domain/fold.ts';
import { match, visible } from './match.ts';
import { type Token, tokenize, type Word } from './tokenize.ts';

export type Parsed = {
  command: string | undefined;
  near: string[];
  said: string;
  words: Word[];
  flags: Map<string, string>;
};
