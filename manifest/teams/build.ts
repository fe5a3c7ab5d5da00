import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { packageOf } from './package.ts';

// `npm run manifest`: the package of this installation, from the same settings as the bot.

if (existsSync('.env')) process.loadEnvFile('.env');
const { TEAMS_CLIENT_ID: clientId, PUBLIC_URL: publicUrl } = process.env;
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
if (!clientId || !publicUrl?.startsWith('https://')) {
  console.error('Set TEAMS_CLIENT_ID, and PUBLIC_URL to the https:// address where Teams reaches the bot.');
  process.exitCode = 1;
} else {
  mkdirSync('data', { recursive: true });
  writeFileSync('data/wild-bot-teams.zip', packageOf({ version, clientId, publicUrl: publicUrl.replace(/\/+$/, '') }));
  console.log('data/wild-bot-teams.zip is ready: upload it in the Teams admin centre, or in Teams under Apps.');
}
