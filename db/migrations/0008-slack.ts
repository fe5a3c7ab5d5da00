/** What Slack last said of an account, so that what it says next changes only what people did not choose; where the app is installed. */
export const slack = `
-- via: the team through whose installation the account is reached; for a stranger in a shared channel it is not their own.
create table profiles (
  platform text not null,
  workspace text not null,
  id text not null,
  name text,
  zone text,
  locale text,
  via text not null,
  primary key (platform, workspace, id)
) strict, without rowid;

create table installations (
  team text not null primary key,
  installation text not null,
  installed_at integer not null
) strict, without rowid;
`;
