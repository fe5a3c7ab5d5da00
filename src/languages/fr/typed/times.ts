export const times = {
  at: ['a', 'vers'],
  noon: ['midi'],
  midnight: ['minuit'],
};
