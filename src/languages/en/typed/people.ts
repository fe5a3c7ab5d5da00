export const people = {
  me: ['me'],
  nobody: ['nobody', 'no one', 'none'],
  guest: ['guest'],
};
