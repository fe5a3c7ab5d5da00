import { byId } from './dom.ts';
import { word } from './words.ts';

const name = 'wild theme';

const system = matchMedia('(prefers-color-scheme: dark)');
const chosen = (): string | null => localStorage.getItem(name);

/** Returns whether the page is dark now. */
export const isDark = (): boolean => (chosen() ?? (system.matches ? 'dark' : 'light')) === 'dark';

/** Follows the system's light or dark colours until the visitor chooses. */
export function openTheme(): void {
  byId('theme', HTMLElement).addEventListener('click', () => {
    localStorage.setItem(name, isDark() ? 'light' : 'dark');
    showTheme();
  });
  system.addEventListener('change', showTheme);
  showTheme();
}

/** Applies the colours, and labels the button that switches them, in the page's language. */
export function showTheme(): void {
  const theme = chosen();
  if (theme) document.documentElement.dataset.theme = theme;
  byId('theme', HTMLElement).textContent = word(isDark() ? 'local.light' : 'local.dark');
}
