import pg from 'pg';

/** What PostgreSQL refused, by its code. Rows stay out of it: what it reports is logged, and `detail` holds what people wrote. */
class PostgresFault extends Error {
  override name = 'PostgresFault';
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Returns the error of a query or a connection without the rows and settings that PostgreSQL and its driver put into it. */
export function faultOf(error: unknown): Error {
  if (error instanceof pg.DatabaseError) {
    const { code = 'XX000', constraint, message } = error;
    // A value that was refused stands in the message of class 22 (data exceptions).
    const said = code.startsWith('22') ? 'a value was refused' : message;
    return new PostgresFault(code, constraint === undefined ? `${said} (${code})` : `${said} (${code}, ${constraint})`);
  }
  return error instanceof Error ? error : new Error(String(error));
}

const codeOf = (error: unknown): string | undefined => (error instanceof PostgresFault ? error.code : undefined);

/** Another replica sweeps. */
export class Sweeping extends Error {}

/** Whether the transaction met another one and can be run again from its start: serialization failure, deadlock, a sweep. */
export const isConflict = (error: unknown): boolean =>
  error instanceof Sweeping || ['40001', '40P01'].includes(codeOf(error) ?? '');

/** Whether a unique constraint refused a row. Under SERIALIZABLE another transaction may have stored it since this one began. */
export const isDuplicate = (error: unknown): boolean => codeOf(error) === '23505';
