/**
 * One step of the schema. A text is SQL as SQLite spells it, from which PostgreSQL's spelling follows: TEXT, INTEGER, STRICT
 * and WITHOUT ROWID. Two texts are for a step that each engine must spell in its own way.
 */
export type Migration = string | { sqlite: string; postgres: string };
