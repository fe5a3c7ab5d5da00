/** Cards that are updated in place, and changes of meetings that are told once. */
export const changes = `
-- What a letter is about, such as meeting:m_12: its cards are updated when that changes.
alter table letters add column subject text;
-- Its subject has changed before it was addressed: its cards are stale from the first.
alter table letters add column stale integer not null default 0 check (stale in (0, 1));
create index letters_subject on letters (subject) where subject is not null;
-- What a delivery shows now, where that is no longer what its letter said.
alter table deliveries add column view text;

-- A card that shows what is no longer so. times counts the changes, so that one that comes during an update is not lost.
create table stale_cards (
  delivery_id text not null primary key references deliveries (id),
  times integer not null,
  attempts integer not null,
  next_try_at integer not null
) strict, without rowid;
create index stale_cards_due on stale_cards (next_try_at, delivery_id);

-- When the meeting's cards next look different by themselves: at its start, then at its end.
alter table meetings add column turns_at integer;
update meetings set turns_at = start_at where state = 'scheduled';
create index meetings_turning on meetings (turns_at, id) where turns_at is not null;

-- What the group was last told of a meeting that has changed since.
create table meeting_changes (
  meeting_id text not null primary key references meetings (id),
  wall_clock text not null check (length(wall_clock) = 16),
  utc_offset text not null,
  zone text not null,
  place text,
  tell_at integer not null
) strict, without rowid;
create index meeting_changes_due on meeting_changes (tell_at);
`;
