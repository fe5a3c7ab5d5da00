export const days = {
  ordinals: {
    ...{ first: 1, second: 2, third: 3, fourth: 4, fifth: 5, last: -1 },
    ...{ '1st': 1, '2nd': 2, '3rd': 3, '4th': 4, '5th': 5 },
  },
  suffixes: ['st', 'nd', 'rd', 'th'],
  before: ['on', 'the', 'on the', 'by'],
  deadline: ['by', 'before', 'no later than', 'due', 'due on', 'due by'],
  of: ['of', 'in', 'of the'],
  relative: { today: 0, tomorrow: 1, 'day after tomorrow': 2, yesterday: -1, 'day before yesterday': -2 },
  next: ['next'],
  previous: ['last', 'past'],
  coming: ['this', 'coming'],
  within: ['in'],
  end: ['end', 'end of', 'end of the'],
  numbers: { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  units: { day: ['day', 'days'], week: ['week', 'weeks'], month: ['month', 'months'], year: ['year', 'years'] },
};
