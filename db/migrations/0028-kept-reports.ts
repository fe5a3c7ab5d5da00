import type { Migration } from './migration.ts';

const table = `
create table kept_reports (
  session integer not null primary key references sessions (number),
  report text not null,
  digest text not null check (length(digest) = 64),
  at integer not null
) strict, without rowid;
`;

/** Reports as they were kept for a session: the model as JSON and its digest. One that is kept never changes. */
export const keptReports: Migration = {
  sqlite: `${table}
create trigger kept_reports_never_change before update on kept_reports begin select raise(abort, 'a kept report never changes'); end;
create trigger kept_reports_stay before delete on kept_reports begin select raise(abort, 'a kept report never changes'); end;
`,
  postgres: `
create table kept_reports (
  session bigint not null primary key references sessions (number) deferrable,
  report text collate "C" not null,
  digest text collate "C" not null check (length(digest) = 64),
  at bigint not null
);
create function kept_reports_never_change() returns trigger language plpgsql as $$
begin raise exception 'a kept report never changes'; end $$;
create trigger kept_reports_never_change before update or delete or truncate on kept_reports
  for each statement execute function kept_reports_never_change();
`,
};
