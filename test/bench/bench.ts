import { inProcess } from './calls.ts';
import { growth } from './growth.ts';
import { overHttp } from './http.ts';
import { underKills } from './kills.ts';
import { underLimits } from './limits.ts';
import { onPostgres } from './postgres.ts';
import { slackCommands } from './slack.ts';
import { slackMemory } from './slack-memory.ts';
import { starting } from './starting.ts';
import { sweep } from './sweep.ts';
import { inTeams } from './teams.ts';

// Each part measures ours and its baseline in turns, in this one run, and prints the ratio of their medians.
for (const part of [
  inProcess,
  overHttp,
  slackCommands,
  slackMemory,
  growth,
  starting,
  underKills,
  sweep,
  onPostgres,
  underLimits,
  inTeams,
]) {
  await part();
}
