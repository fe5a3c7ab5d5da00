export const sessions = {
  'sessions.title': 'Sessions',
  'sessions.summary': 'See the sessions of WILD: place, days, documents, and what became of their action items.',
  'sessions.none': 'There is no session yet. The secretariat adds sessions.',
  'sessions.settle.title': 'Settle a session',
  'sessions.settle.summary': 'Write down the place, the days or a document of a session, or add the next one.',
  'sessions.half': 'Please give both the first and the last day.',
  'sessions.order': 'The last day is before the first. Please give them the other way round.',
  'sessions.settled': 'Written down: {session}.',
  'session.year': 'in {year}',
  'session.itemsIn': 'Its action items: {symbol}, paragraph {paragraph}',
  'session.items':
    '{n, plural, one {# action item} other {# action items}}, {outstanding, plural, one {# outstanding} other {# outstanding}}',
  'session.place': 'Place',
  'session.first': 'First day',
  'session.last': 'Last day',
  'session.document': 'Document (symbol, then title)',
} as const;
