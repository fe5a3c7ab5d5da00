/** What a button or a form carries where that is too long for its platform; found by a digest of it, gone after some months. */
export const stowed = `
create table stowed (
  key text not null primary key,
  carried text not null,
  at integer not null
) strict, without rowid;
create index stowed_at on stowed (at);
`;
