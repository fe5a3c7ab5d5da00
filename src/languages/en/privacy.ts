/** What is held about a person, and being forgotten. */
export const privacy = {
  'mydata.title': 'My data',
  'mydata.summary': 'Get all that the bot holds about you, as a file.',
  'mydata.about':
    'All that I hold about you, field by field, with its purpose. The secretariat corrects what is wrong; “forget” erases it.',
  'mydata.kind': 'Held in',
  'mydata.field': 'Field',
  'mydata.value': 'Value',
  'mydata.purpose': 'Purpose',
  'mydata.purpose.identity': 'so that others know whom they work with',
  'mydata.purpose.reach': 'so that messages reach you in your chat application',
  'mydata.purpose.link': 'so that several accounts of yours become one person',
  'mydata.purpose.calendar': 'so that your calendar can follow your meetings',
  'mydata.purpose.nomination': 'so that your Office’s nomination is known',
  'mydata.purpose.meetings': 'so that meetings are prepared, reminded of and recorded',
  'mydata.purpose.work': 'so that work that is owed or done is known',
  'mydata.purpose.letters': 'so that it is known what was sent to you',
  'mydata.purpose.record': 'so that it is known who decided what',
  'forget.title': 'Forget me',
  'forget.summary': 'Erase who you are from the bot.',
  'forget.goes':
    'Your name, address, position, accounts, settings and calendar link are erased, and every message to you; your seats end. In minutes and messages to others your name becomes “A former member” with your Office. Backups keep it until they are replaced.',
  'forget.stays':
    'What stays, without your name: how many took part, your Office’s answers, decisions, and action items and their history. This cannot be undone.',
  'forget.done': 'You are forgotten. Thank you for your part. If you write to me again, I will not know you.',
  'forget.news':
    'A member from {office} has asked to be forgotten. Their seat in {groups} is free for their Office to fill.',
} as const;
