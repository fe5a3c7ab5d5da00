/** The text as names are compared: compatibility forms, accents and case taken away, spaces single. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim().replace(/\s+/g, ' ');
}

/** The folded runs of letters and digits, in order: `l’Office n° 2` becomes `l`, `office`, `n`, `2`. */
export function words(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The text without what no eye sees: zero-width characters, directional marks and overrides, soft hyphens. */
export const visible = (text: string): string => text.replace(/\p{Default_Ignorable_Code_Point}/gu, '');
