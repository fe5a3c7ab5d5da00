export const days = {
  ordinals: { premier: 1, deuxieme: 2, troisieme: 3, quatrieme: 4, dernier: -1, '1er': 1, '2e': 2, '3e': 3, '4e': 4 },
  before: ['le'],
  of: ['de', 'd'],
};
