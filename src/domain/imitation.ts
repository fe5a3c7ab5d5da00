import { fold, visible } from './fold.ts';

// Cyrillic and Greek letters, and digits, that look like Latin ones (after Unicode TS 39, those of names).
const lookalikes = new Map(
  Object.entries({
    a: 'аα',
    b: 'вβ',
    c: 'сϲ',
    e: 'еεҽ',
    h: 'нһ',
    i: 'іιı1|l',
    j: 'јϳ',
    k: 'кκ',
    m: 'м',
    n: 'пη',
    o: 'оοσ0',
    p: 'рρ',
    s: 'ѕ',
    t: 'тτ',
    u: 'υ',
    v: 'ν',
    w: 'ѡω',
    x: 'хχ',
    y: 'уγ',
  }).flatMap(([plain, others]) => [...others].map((other) => [other, plain] as const)),
);

/** The name as an eye in a hurry takes it: without case, accents, spaces, signs, and what no eye sees. */
function lookOf(name: string): string {
  const letters = fold(visible(name)).match(/[\p{L}\p{N}|]/gu) ?? [];
  return letters.map((letter) => lookalikes.get(letter) ?? letter).join('');
}

const secretariat = lookOf('secretariat');

/** Returns what tells whether another name looks the same as this one. */
export function looksLike(name: string): (other: string) => boolean {
  const look = lookOf(name);
  return (other) => lookOf(other) === look;
}

/** Whether somebody of this name would be taken for the secretariat, whose people have `names`. */
export const imitatesSecretariat = (name: string, names: readonly string[]): boolean =>
  lookOf(name).includes(secretariat) || names.some(looksLike(name));
