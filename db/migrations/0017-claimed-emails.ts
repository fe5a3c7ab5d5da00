/** An address in a profile is what its owner says, so two may say the same: a refusal told whether it was known. */
export const claimedEmails = `
drop index people_email;
create index people_email on people (lower(email), id);
`;
