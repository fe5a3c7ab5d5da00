/** The message an action item was made from. */
export const source = `
alter table action_items add column source text check (source glob 'http://*' or source glob 'https://*');
`;
