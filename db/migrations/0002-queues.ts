/** One queue of deliveries for each workspace, and what may have been sent before. */
export const queues = `
-- An earlier attempt may have come through: what is sent after it, or was, is sent again.
alter table deliveries add column resent integer not null default 0 check (resent in (0, 1));

drop index deliveries_due;
create index deliveries_unsent on deliveries (platform, workspace, number, next_try_at) where state in ('waiting', 'sending');
create index deliveries_sending on deliveries (platform, workspace, kind, destination, next_try_at) where state = 'sending';

-- A workspace whose platform asked us to wait: nothing is claimed for it until then.
create table holds (
  platform text not null,
  workspace text not null,
  until_at integer not null,
  primary key (platform, workspace)
) strict, without rowid;
`;
