export const people = {
  me: ['me'],
  nobody: ['nobody', 'no one', 'none'],
  guest: ['guest'],
  titles: ['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'professor', 'sir'],
  attending: ['online', 'remote', 'remotely', 'virtual', 'virtually', 'by video', 'by phone', 'in person', 'on site'],
};
export const polite = {
  before: [
    'please',
    'sorry',
    'hi',
    'hello',
    'hey',
    'so',
    'well',
    'and',
    'i am sorry',
    'i m sorry',
    'excuse me',
    'can you',
    'could you',
    'can you tell me',
    'tell me',
  ],
  after: ['please', 'thanks', 'thank you', 'again', 'then', 'now', 'bot'],
};
