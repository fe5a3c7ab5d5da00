/** A letter that its reader gets by day: the zone (IANA) whose night it waits out, on every attempt. */
export const byDay = `
alter table letters add column by_day_in text;
`;
