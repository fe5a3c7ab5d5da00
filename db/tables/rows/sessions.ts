/** `documents` is a JSON list of symbol and title. */
export type SessionRow = {
  number: number;
  year: number;
  place: string | null;
  first_on: string | null;
  last_on: string | null;
  items_in: string | null;
  items_paragraph: number | null;
  documents: string;
};
