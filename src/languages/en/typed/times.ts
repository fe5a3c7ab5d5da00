export const times = {
  at: ['at'],
  noon: ['noon', '12 noon', 'midday'],
  midnight: ['midnight'],
};
