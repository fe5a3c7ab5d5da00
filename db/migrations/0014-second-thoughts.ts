/**
 * Letters about several things and letters put again after they were withdrawn; cards that could not be updated; what is
 * taken from an action item; where a role comes from; which replies refused.
 */
export const secondThoughts = `
-- What a letter is about, such as meeting:m_12: its cards are updated when any of that changes.
create table letter_subjects (
  subject text not null,
  letter_key text not null references letters (key),
  primary key (subject, letter_key)
) strict, without rowid;
insert into letter_subjects select subject, key from letters where subject is not null;
create index letter_subjects_letter on letter_subjects (letter_key);
drop index letters_subject;
alter table letters drop column subject;
-- Something of it was laid aside unsent: to put it again is to send it after all.
alter table letters add column withdrawn_at integer;
-- Why what stands on the platform is no longer so.
alter table deliveries add column card_problem text;

-- What a change gave the item as its day, and which of the two it took away.
alter table action_changes add column due text check (length(due) = 10);
alter table action_changes add column removed text check (removed in ('owner', 'due'));

-- The settings gave the role, and may take it back.
alter table people add column named_in_settings integer not null default 0 check (named_in_settings in (0, 1));
alter table calls add column refused integer not null default 0 check (refused in (0, 1));
`;
