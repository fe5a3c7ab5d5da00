/** What is unsent for a person who leaves is found by them. */
export const lettersTo = 'create index letters_to_person on letters (to_person_id) where to_person_id is not null;';
