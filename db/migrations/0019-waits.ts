/**
 * Until when a letter waits that nobody can be addressed by yet; one that was given up keeps it. And why a delivery was
 * withdrawn while it was being sent.
 */
export const waits = `
alter table letters add column waits_until integer;
create index letters_waiting on letters (waits_until) where waits_until is not null;
create index letters_waiting_for on letters (to_kind, to_person_id, to_group_id) where waits_until is not null;
drop index letters_unaddressed;
create index letters_unaddressed on letters (number) where addressed_at is null and waits_until is null;
alter table deliveries add column withdrawn text;
`;
