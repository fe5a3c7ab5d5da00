export const groups = {
  codes: {},
  before: ['the', 'our', 'my'],
  after: ['group', 'network', 'team'],
  own: ['the group', 'our group', 'my group'],
};
