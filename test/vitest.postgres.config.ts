import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

// The conversations once more, with their stores on PostgreSQL.
export default defineConfig({
  ...base,
  test: { ...base.test, include: ['test/conversations/**/*.test.ts'], globalSetup: 'test/postgres-setup.ts' },
});
