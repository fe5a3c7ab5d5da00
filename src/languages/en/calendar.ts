export const calendar = {
  'calendar.answer': 'Your answer: {answer}',
  'calendar.title': 'Meetings in my calendar',
  'calendar.summary': 'Have the meetings in your own calendar, always up to date.',
  'calendar.name': 'WILD meetings',
  'calendar.mine': 'All my meetings, with my answers',
  'calendar.how':
    'Copy a link and subscribe to it in your calendar (“add calendar from a link”). Meetings then appear there by themselves and move when they are moved.',
  'calendar.direct': 'For the link to your own meetings, please ask me in a direct conversation.',
  'calendar.keep':
    'Anyone who has a link can read what it shows, so please do not pass yours on. A new link ends the old one.',
  'calendar.renew.title': 'A new calendar link',
  'calendar.renew.summary': 'Replace a calendar link; the old one stops working.',
  'calendar.sure': 'Replace the link to your meetings? Calendars that follow the old one are no longer updated.',
  'calendar.sureOf':
    'Replace the calendar link of the {group}? Calendars that follow the old one are no longer updated. The news goes to {reach}.',
  'calendar.renewed': 'The old link has ended. Please subscribe to the new one.',
  'calendar.renewedOf': 'The old calendar link of the {group} has ended. The news goes to {reach}.',
  'calendar.news':
    'The calendar link of the {group} is a new one. If you followed the old one, please subscribe to the new one.',
  'button.newLink': 'New link',
  'button.calendar': 'See the calendar links',
  'meeting.calendar': 'Calendar',
  'meeting.addToCalendar': 'Add to calendar',
} as const;
