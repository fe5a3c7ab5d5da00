export const actions = {
  mine: ['mine', 'my', 'me'],
  shown: {
    overdue: ['overdue', 'late'],
    open: ['open'],
    'in progress': ['in progress'],
    blocked: ['blocked'],
    done: ['done', 'finished'],
    dropped: ['dropped'],
    all: ['all', 'everything'],
  },
  noDueDay: ['none', 'no', 'never'],
};
