import type { LocalKey, LocalWords } from '../words.ts';

let known: Readonly<Record<string, LocalWords>> = {};
let spoken: LocalWords | undefined;

/** The words of every language the page may come to speak. */
export const learn = (words: Readonly<Record<string, LocalWords>>): void => {
  known = words;
};

/** The page's own sentence in the language of the person one speaks as; `values` fill its `{names}`. */
export function word(key: LocalKey, values: Readonly<Record<string, string>> = {}): string {
  return (spoken?.[key] ?? key).replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

// What of an element each attribute of the page's HTML names a key for.
const places = [
  ['data-word', (element: Element, text: string) => element.replaceChildren(text)],
  ['data-label', (element: Element, text: string) => element.setAttribute('aria-label', text)],
  ['data-hint', (element: Element, text: string) => element.setAttribute('placeholder', text)],
] as const;

/** From now on the page speaks this language; what stands in its HTML changes at once, the rest when it is drawn anew. */
export function speak(language: string): void {
  const words = known[language];
  if (!words || words === spoken) return;
  spoken = words;
  document.documentElement.lang = language;
  const isKey = (name: string | null): name is LocalKey => name !== null && name in words;
  for (const [attribute, put] of places) {
    for (const element of document.querySelectorAll(`[${attribute}]`)) {
      const key = element.getAttribute(attribute);
      if (isKey(key)) put(element, word(key));
    }
  }
}
