export const people = {
  me: ['me'],
  nobody: ['nobody', 'no one', 'none'],
  guest: ['guest'],
  titles: ['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'professor', 'sir'],
  attending: ['online', 'remote', 'remotely', 'virtual', 'virtually', 'by video', 'by phone', 'in person', 'on site'],
};
