import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Every test opens its own store and server, so files may share a process; isolation costs ten times the run.
    isolate: false,
    pool: 'threads',
    // Vitest leaves one core free; that may be half of them.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
