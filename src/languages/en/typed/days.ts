export const days = {
  ordinals: { first: 1, second: 2, third: 3, fourth: 4, last: -1, '1st': 1, '2nd': 2, '3rd': 3, '4th': 4 },
  before: ['on', 'the'],
  of: ['of', 'in'],
};
