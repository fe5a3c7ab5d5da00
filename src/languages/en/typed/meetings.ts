export const meetings = {
  articles: ['the', 'our', 'my', 'that', 'this'],
  nouns: ['meeting', 'meetings', 'call', 'session'],
  links: ['of', 'in', 'on', 'for'],
  next: ['next', 'upcoming'],
  last: ['last', 'previous', 'latest'],
};
export const links = ['to', 'for', 'of', 'in'];
