import { inProcess } from './calls.ts';
import { growth } from './growth.ts';
import { overHttp } from './http.ts';
import { underKills } from './kills.ts';
import { underLimits } from './limits.ts';
import { report } from './report.ts';
import { slackCommands } from './slack.ts';
import { slackMemory } from './slack-memory.ts';
import { starting } from './starting.ts';
import { sweep } from './sweep.ts';
import { inTeams } from './teams.ts';

// Each part measures ours and its baseline in turns, in this one run, and prints the ratio of their medians.
const parts = {
  inProcess,
  overHttp,
  slackCommands,
  slackMemory,
  growth,
  starting: () => starting(),
  underKills,
  sweep,
  report,
  underLimits,
  inTeams,
};
// All of them, or those that are named: npm run bench -- slackCommands inTeams
const named = process.argv.slice(2);
const strange = named.filter((name) => !(name in parts));
if (strange.length > 0)
  throw new Error(`There is no ${strange.join(', ')}; the parts are ${Object.keys(parts).join(', ')}.`);
for (const [name, part] of Object.entries(parts)) if (named.length === 0 || named.includes(name)) await part();
