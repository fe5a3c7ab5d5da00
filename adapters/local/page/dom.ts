type Attributes = Record<string, string | number | boolean | undefined>;
type Child = Node | string | undefined;

/** Returns an element with its attributes and children. Strings become text nodes and are never read as markup. */
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

/** Sets attributes: `true` sets the bare attribute, `false` and `undefined` remove it. */
export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
}

/** Returns a button of type `button`, which never submits a form. */
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

/** Shows a button as busy until the promise settles. It stays focusable, so that the keyboard focus is not lost. */
export async function busyWhile(button: HTMLButtonElement, work: Promise<unknown>): Promise<void> {
  setAttributes(button, { 'aria-disabled': 'true', 'aria-busy': 'true' });
  try {
    await work;
  } finally {
    setAttributes(button, { 'aria-disabled': undefined, 'aria-busy': undefined });
  }
}

/** Returns the page's element with that id. Throws a TypeError where it is missing or of another kind. */
export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new TypeError(`#${id} is not on the page`);
  return found;
}

/** Returns the text without case and accents, for comparing what was typed with names. */
export const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
