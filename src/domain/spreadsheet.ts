// A cell that begins so is run as a formula by spreadsheet programs, and in a CSV file nothing says that it is text.
const dangerous = /^'*[=+\-@\t\r\n]/;
const escaped = /^'+[=+\-@\t\r\n]/;

/** Returns the text as a CSV file may hold it: with an apostrophe in front where it would be run as a formula. */
export const harmless = (text: string): string => (dangerous.test(text) ? `'${text}` : text);

/** Returns the text that `harmless` made so. */
export const asWritten = (cell: string): string => (escaped.test(cell) ? cell.slice(1) : cell);
