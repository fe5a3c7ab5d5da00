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
  states: {
    open: ['open', 'reopen', 'reopened', 'to do'],
    'in progress': ['in progress', 'started', 'ongoing', 'under way', 'underway'],
    blocked: ['blocked', 'stuck', 'on hold'],
    done: ['done', 'finished', 'closed', 'complete', 'completed'],
    dropped: ['dropped', 'cancelled', 'canceled', 'abandoned'],
  },
  noDueDay: ['none', 'no', 'never'],
};
