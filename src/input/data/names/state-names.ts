/** `fr` and `es` may be shown; `also` is only read, since these names are short, former or not the state's own. */
export type StateNames = { fr: string; es: string; also?: readonly string[] };
