export const en = {
  hello: 'Hello {name}',
  n: '{n, plural, one {# member} other {# members}} of {group}',
  p: 'Plain',
} as const;
