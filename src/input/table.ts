// The separators that lists come with; a header says which one.
const delimiters = [',', ';', '\t'];

/** Returns the cells of CSV, or of rows pasted from a spreadsheet. Empty rows are left out. */
export async function readTable(text: string): Promise<string[][]> {
  const { default: papa } = await import('papaparse');
  const bare = text.replace(/^\uFEFF/, '');
  const [header = ''] = bare.split(/\r?\n/, 1);
  const counts = delimiters.map((one) => header.split(one).length);
  const delimiter = delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
  const { data } = papa.parse<string[]>(bare, { delimiter, skipEmptyLines: 'greedy' });
  return data;
}
