export const reminders = {
  off: ['off', 'none', 'no', 'never'],
  usual: ['on', 'usual', 'as usual', 'default', 'normal', 'yes'],
  and: ['and'],
  units: {
    week: ['w', 'week', 'weeks'],
    day: ['d', 'day', 'days'],
    hour: ['h', 'hour', 'hours'],
    minute: ['m', 'min', 'minute', 'minutes'],
  },
};
