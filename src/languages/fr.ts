import type { Catalogue } from './index.ts';
export const fr: Catalogue = {
  hello: 'Bonjour {name}',
  n: '{n, plural, one {# membre} other {# membres}} de {group}',
  p: 'x',
};
