import { defineConfig } from 'vitest/config';
import base, { onPostgres } from './vitest.config.ts';

// Every conversation once more, with its store on PostgreSQL.
const conversations = ['test/readme.test.ts', 'test/conversations/**/*.test.ts'];
export default defineConfig({ test: { ...base.test, projects: [onPostgres(conversations)] } });
