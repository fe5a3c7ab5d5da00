import { byId } from './dom.ts';

const name = 'wild theme';

/** Light or dark as the system says, until one chooses. */
export function openTheme(): void {
  const button = byId('theme', HTMLElement);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const show = (): void => {
    const chosen = localStorage.getItem(name);
    if (chosen) document.documentElement.dataset.theme = chosen;
    const isDark = chosen ? chosen === 'dark' : dark.matches;
    button.textContent = isDark ? 'Light colours' : 'Dark colours';
    button.onclick = () => {
      localStorage.setItem(name, isDark ? 'light' : 'dark');
      show();
    };
  };
  dark.addEventListener('change', show);
  show();
}
