/** What stands in the files that a report is made into. */
export const document = {
  'document.day': 'Day',
  'document.meeting': 'Meeting',
  'document.meetings': 'Meetings held',
  'document.people': 'People',
  'document.offices': 'Offices',
  'document.guests': 'Guests',
  'document.member': 'Member',
  'document.members': 'Members by Office',
  'document.since': 'Since',
  'document.source.roll': 'Sources: roll of members as of {on}',
  'document.source.meetings':
    '{n, plural, one {# meeting held} other {# meetings held}}, {minutes, plural, one {# with posted minutes} other {# with posted minutes}}',
  'document.source.update': 'status update of {on}',
  'chart.strength': 'Members and Offices by group',
  'chart.growth': '{group}: members and Offices over time',
  'chart.states': 'Action items by state',
  'chart.attendance': '{group}: attendance by meeting',
} as const;
