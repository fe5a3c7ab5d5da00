export const reminders = {
  off: ['off', 'none', 'no', 'never'],
  usual: ['on', 'usual', 'as usual', 'default', 'normal', 'yes'],
  and: ['and'],
  after: ['before', 'ahead', 'in advance', 'before a meeting', 'before the meeting'],
  units: {
    week: ['w', 'week', 'weeks'],
    day: ['d', 'day', 'days'],
    hour: ['h', 'hour', 'hours'],
    minute: ['m', 'min', 'minute', 'minutes'],
  },
};
