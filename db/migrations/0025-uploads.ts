/** Tables that somebody has sent to import, for an hour. */
export const uploads = `
create table uploads (
  key text not null primary key,
  cells text not null,
  until_at integer not null
) strict, without rowid;
create index uploads_until on uploads (until_at);
`;
