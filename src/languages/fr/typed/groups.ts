export const groups = {
  codes: { ia: 'AI', 'outils ia': 'AI', 'reseau des cio': 'CIO' },
};
