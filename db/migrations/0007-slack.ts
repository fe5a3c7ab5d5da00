/** What a platform last said of an account, so that what it says next changes only what people did not choose themselves. */
export const slack = `
create table profiles (
  platform text not null,
  workspace text not null,
  id text not null,
  name text,
  zone text,
  locale text,
  primary key (platform, workspace, id)
) strict, without rowid;
`;
