import { readdirSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const options = {
  // Every test opens its own store and server, so files may share a process; isolation costs ten times the run.
  isolate: false,
  pool: 'threads',
  testTimeout: 60_000,
  hookTimeout: 60_000,
} as const;

/** The README's transcript, and how people come and are known: held on PostgreSQL on every run. */
const always = ['readme', 'conversations/join', 'conversations/link', 'conversations/status'];

/** Returns the conversations that are held on PostgreSQL too: some always, and one of the others by SEED or by chance. */
function sample(): string[] {
  const names = readdirSync(new URL('./conversations/', import.meta.url));
  const others = names
    .map((name) => `conversations/${name.replace('.test.ts', '')}`)
    .filter((name) => !always.includes(name));
  const one = others[Number(process.env.SEED ?? Date.now()) % others.length] ?? '';
  return [...always, one].map((name) => `test/${name}.test.ts`);
}

const files = (engine: 'SQLite' | 'PostgreSQL', include: string[]) => ({
  test: { ...options, name: engine, include, provide: { engine } },
});

/** Returns the tests of these files, with the stores of conversations on PostgreSQL. */
export function onPostgres(include: string[]) {
  const { test } = files('PostgreSQL', include);
  // Some have hundreds of messages sent, each in several transactions.
  return { test: { ...test, testTimeout: 200_000 } };
}

export default defineConfig({
  test: {
    // Vitest leaves one core free; that may be half of them.
    maxWorkers: '100%',
    // One PostgreSQL for all files.
    globalSetup: 'test/postgres-setup.ts',
    projects: [files('SQLite', ['test/**/*.test.ts']), onPostgres(sample())],
  },
});
