export const groups = {
  codes: {},
};
