export const report = {
  'report.title': 'Status report',
  'report.summary': 'Show the status report for the plenary, from live data.',
  'report.of': '{group}: status report',
  'report.established': 'Established:',
  'report.firstMeeting': 'First meeting: {on}',
  'report.focus': 'Key focus areas',
  'report.items': 'Outstanding action items ({n})',
  'report.noItems': 'No action item is outstanding.',
} as const;
