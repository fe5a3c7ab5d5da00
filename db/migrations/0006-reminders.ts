/**
 * Leads as each chooses them; why a reminder was skipped; the letter that told of several meetings at once; the list of
 * action items for who leads a group; how far the weekly digest has come in each zone.
 */
export const reminders = `
create table chosen_reminders (
  key text not null primary key,
  meeting_id text not null references meetings (id),
  about text not null check (about in ('meeting', 'actions')),
  lead text not null check (lead glob 'P[0-9]*' or lead glob 'PT[0-9]*'),
  person_id text references people (id) check (person_id is not null or about = 'meeting'),
  due_at integer not null,
  state text not null check (state in ('planned', 'sent', 'skipped')),
  reason text check (reason is null or state = 'skipped'),
  letter_key text references letters (key) check (letter_key is null or state = 'sent')
) strict;
insert into chosen_reminders
  select key, meeting_id, 'meeting', lead, person_id, due_at, state, null, null from reminders;
drop table reminders;
alter table chosen_reminders rename to reminders;
create index reminders_due on reminders (due_at, key) where state = 'planned';
create index reminders_meeting on reminders (meeting_id);
create index reminders_letter on reminders (letter_key) where letter_key is not null;
create index reminders_missed on reminders (due_at) where reason = 'started';

-- person_id null: the group's channels; group_id null: all of the person's groups. Leads are parted by spaces, none is off.
create table lead_choices (
  group_id text references groups (id),
  person_id text references people (id),
  leads text not null,
  check (group_id is not null or person_id is not null)
) strict;
create unique index lead_choices_once on lead_choices (coalesce(group_id, ''), coalesce(person_id, ''));
create index lead_choices_group on lead_choices (group_id) where group_id is not null;
create index lead_choices_person on lead_choices (person_id) where person_id is not null;

-- The Monday whose digest has gone out in the zone.
create table digests (
  zone text not null primary key,
  monday text not null check (length(monday) = 10)
) strict, without rowid;
create index people_zone on people (zone);
`;
