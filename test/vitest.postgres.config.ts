import { defineConfig } from 'vitest/config';
import base, { onPostgres } from './vitest.config.ts';

// Every conversation once more, with its store on PostgreSQL.
export default defineConfig({ test: { ...base.test, projects: [onPostgres(['test/conversations/**/*.test.ts'])] } });
