import './node-version.cjs';
import { existsSync } from 'node:fs';
import { run } from './setup/run.ts';

if (existsSync('.env')) process.loadEnvFile('.env');
process.exitCode = await run(process.env, process.argv.slice(2), { out: console.log, err: console.error });
