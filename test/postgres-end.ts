import { serversFolder } from './postgres.ts';

/** Returns what stops the PostgreSQL servers that test files started, after the last of them. */
export default function setup(): () => void {
  const { folder, end } = serversFolder();
  process.env.TEST_SERVERS = folder;
  return end;
}
