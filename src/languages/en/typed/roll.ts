export const roll = {
  columns: {
    group: ['group', 'groups', 'focus group', 'task force'],
    office: ['office', 'office code', 'st 3', 'st3', 'code', 'organization', 'organisation', 'office organization'],
    name: ['name', 'full name', 'member', 'nominee'],
    first: ['first name', 'given name', 'forename'],
    last: ['last name', 'family name', 'surname'],
    email: ['e mail', 'email', 'mail', 'e mail address', 'email address'],
    position: ['position', 'title', 'job title', 'function', 'position in the office'],
    role: ['role'],
    since: ['since', 'member since', 'nominated on', 'date', 'from'],
    ignored: ['name of the office', 'office name'],
  },
  roles: {
    member: ['member'],
    'vice-chair': ['vice chair', 'vice chairperson', 'deputy chair'],
    chair: ['chair', 'chairperson', 'chairman', 'chairwoman'],
  },
};
