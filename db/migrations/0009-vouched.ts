/** The e-mail address a platform vouched for when the account was first seen; folded to small letters. */
export const vouched = `
alter table accounts add column email text;
`;
