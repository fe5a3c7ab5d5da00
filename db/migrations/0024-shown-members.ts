/**
 * Present members in the order they are shown. PostgreSQL sorts what it reads by an index whose first column is only known
 * to be null, so there the index holds the present ones alone; SQLite reads the list from the index as it is.
 */
export const shownMembers = {
  sqlite: '',
  postgres: `
    drop index memberships_shown;
    drop index memberships_shown_in_group;
    create index memberships_shown on memberships (rank, sort_name, id) where ended_on is null;
    create index memberships_shown_in_group on memberships (group_id, rank, sort_name, id) where ended_on is null;
  `,
};
