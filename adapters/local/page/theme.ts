import { byId } from './dom.ts';
import { word } from './words.ts';

const name = 'wild theme';

const system = matchMedia('(prefers-color-scheme: dark)');
const chosen = (): string | null => localStorage.getItem(name);

/** Whether the page is dark now. */
export const isDark = (): boolean => (chosen() ?? (system.matches ? 'dark' : 'light')) === 'dark';

/** Light or dark as the system says, until one chooses. */
export function openTheme(): void {
  byId('theme', HTMLElement).addEventListener('click', () => {
    localStorage.setItem(name, isDark() ? 'light' : 'dark');
    showTheme();
  });
  system.addEventListener('change', showTheme);
  showTheme();
}

/** The colours, and the button that offers the others, in the page's language. */
export function showTheme(): void {
  const theme = chosen();
  if (theme) document.documentElement.dataset.theme = theme;
  byId('theme', HTMLElement).textContent = word(isDark() ? 'local.light' : 'local.dark');
}
