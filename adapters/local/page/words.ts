import type { LocalKey, LocalWords } from '../words.ts';

let known: Readonly<Record<string, LocalWords>> = {};
let spoken: LocalWords | undefined;

/** Stores the page's words in every language. */
export const learn = (words: Readonly<Record<string, LocalWords>>): void => {
  known = words;
};

/** Returns a sentence of the page in the language of the person the visitor speaks as; `values` fill its `{names}`. */
export function word(key: LocalKey, values: Readonly<Record<string, string>> = {}): string {
  return (spoken?.[key] ?? key).replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

// What each of these attributes in the page's HTML sets on its element; its value is the key of a sentence.
const targets = [
  ['data-word', (element: Element, text: string) => element.replaceChildren(text)],
  ['data-label', (element: Element, text: string) => element.setAttribute('aria-label', text)],
  ['data-hint', (element: Element, text: string) => element.setAttribute('placeholder', text)],
] as const;

/** Switches the page to this language. The texts of the HTML change at once, everything else when it is next drawn. */
export function speak(language: string): void {
  const words = known[language];
  if (!words || words === spoken) return;
  spoken = words;
  document.documentElement.lang = language;
  const isKey = (name: string | null): name is LocalKey => name !== null && name in words;
  for (const [attribute, put] of targets) {
    for (const element of document.querySelectorAll(`[${attribute}]`)) {
      const key = element.getAttribute(attribute);
      if (isKey(key)) put(element, word(key));
    }
  }
}
