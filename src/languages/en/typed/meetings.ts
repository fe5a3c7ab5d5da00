export const meetings = {
  articles: ['the', 'our', 'my', 'that', 'this'],
  nouns: ['meeting', 'meetings', 'call', 'session'],
  links: ['of', 'in', 'on', 'for'],
  next: ['next', 'upcoming'],
  last: ['last', 'previous', 'latest'],
  answers: {
    yes: ['yes', 'y', 'accept', 'accepted', 'attending', 'coming', 'will attend', 'will come'],
    maybe: ['maybe', 'perhaps', 'tentative', 'not sure', 'possibly'],
    no: ['no', 'n', 'decline', 'declined', 'not attending', 'not coming', 'apologies', 'regrets'],
  },
};
export const languages = { en: ['english', 'en'], fr: ['french', 'fr'] };
export const links = ['to', 'for', 'of', 'in'];
