type Attributes = Record<string, string | number | boolean | undefined>;
type Child = Node | string | undefined;

/** An element with its attributes and children. Strings become text nodes: nothing here is ever read as markup. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  setAttributes(made, attributes);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** `true` sets the bare attribute; `false` and `undefined` take it away. */
export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
}

/** A button that does something here and now, and never sends a form by accident. */
export function pressable(
  label: Child,
  className: string,
  press: (button: HTMLButtonElement) => void,
): HTMLButtonElement {
  const button = el('button', { type: 'button', class: className }, label);
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-disabled') !== 'true') press(button);
  });
  return button;
}

/** Shows that a button is at work until the promise settles. It stays focusable, so that the keyboard keeps its place. */
export async function busyWhile(button: HTMLButtonElement, work: Promise<unknown>): Promise<void> {
  setAttributes(button, { 'aria-disabled': 'true', 'aria-busy': 'true' });
  try {
    await work;
  } finally {
    setAttributes(button, { 'aria-disabled': undefined, 'aria-busy': undefined });
  }
}

/** The page's own element of that id and kind; a missing one is a fault of the page. */
export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new TypeError(`#${id} is not on the page`);
  return found;
}

/** Letters without case or accents, for comparing what was typed with names. */
export const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
