/**
 * Calendar feeds. The secret is kept as it is, since its owner is shown it again; it opens nothing that this file does
 * not hold itself. A feed is found by the secret's digest, so that how long finding takes says nothing of the secret.
 */
export const feeds = `
alter table meetings add column changed_at integer not null default 0;
create index meetings_in_group on meetings (group_id, start_at, id);

create table feeds (
  owner_kind text not null check (owner_kind in ('person', 'group', 'meeting')),
  owner_id text not null,
  secret text not null,
  digest text not null unique check (length(digest) = 64),
  etag text,
  changed_at integer check ((changed_at is null) = (etag is null)),
  primary key (owner_kind, owner_id)
) strict;
`;
