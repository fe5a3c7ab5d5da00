export const suggestions = {
  'suggest.title': 'Suggest times',
  'suggest.summary': 'Find times to meet over all members’ time zones, so that no one always meets at night.',
  'suggest.of': 'Times for the {group}',
  'suggest.about':
    '{n, plural, one {# minute} other {# minutes}}, from {day}, on days that are no weekend for any Office; public holidays are not known here. Night is before {morning} and after {evening}.',
  'suggest.day': 'daytime for everyone',
  'suggest.night': 'at night: {zones}',
  'suggest.where': 'Where',
  'suggest.nights': 'Nights in a year',
  'suggest.record':
    'Nights in a year are the meetings of this group, held in the last twelve months or to come, that fall in the night there. Offices that have had more night meetings are favoured in these suggestions.',
  'suggest.none': 'I could not find a time in the four weeks from {day}. Please try a later day or a shorter meeting.',
  'suggest.nobody': 'The {group} has no members yet, so there are no time zones to look at.',
} as const;
