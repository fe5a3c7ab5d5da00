import { crashes, deleted, full, locked } from './files.ts';
import { fuzz } from './fuzz.ts';
import { outOfHandles, streams } from './handles.ts';
import { clockJumps, reminders } from './kills.ts';

// npm run attack: all of it; npm run attack -- streams full: those alone. Loopback only, and some minutes at most.
const attacks = { reminders, clockJumps, crashes, full, deleted, locked, outOfHandles, streams, fuzz };
const seed = Number(process.env.SEED ?? Date.now() % 1e6);
const asked = process.argv.slice(2);
console.log(`SEED=${seed}`);
for (const [name, attack] of Object.entries(attacks))
  if (asked.length === 0 || asked.includes(name)) await attack(seed);
process.exit();
