/** Letters that nobody can be addressed by yet wait until then; one whose time is up without an addressee keeps it. */
export const waits = `
alter table letters add column waits_until integer;
create index letters_waiting on letters (waits_until) where waits_until is not null;
create index letters_waiting_for on letters (to_kind, to_person_id, to_group_id) where waits_until is not null;
drop index letters_unaddressed;
create index letters_unaddressed on letters (number) where addressed_at is null and waits_until is null;
`;
