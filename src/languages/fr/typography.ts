// No-break spaces: the narrow one before ; ? !, the full one before a colon and inside guillemets and hours.
const rules: readonly (readonly [RegExp, string])[] = [
  [/ ([;?!])/g, '\u202F$1'],
  [/ ([:»])/g, '\u00A0$1'],
  [/« /g, '«\u00A0'],
  [/(\d|\{hour\}) h (?=\d|\{minute\})/g, '$1\u00A0h\u00A0'],
];

/** Returns the catalogue with French no-break spaces, so that its sentences can be written with ordinary ones. */
export function typeset<Catalogue extends Record<string, string>>(
  catalogue: Catalogue,
): Record<keyof Catalogue, string> {
  const set = (sentence: string): string => rules.reduce((text, [from, to]) => text.replace(from, to), sentence);
  return Object.fromEntries(Object.entries(catalogue).map(([key, sentence]) => [key, set(sentence)])) as Record<
    keyof Catalogue,
    string
  >;
}
