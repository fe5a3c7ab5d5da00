import type { SlashCommand } from '@slack/bolt';
import type { Sample } from '../sample.ts';
import { ana, app, channel, direct, enterprise, pages, trigger, verification, workspace } from './ids.ts';

const command = {
  token: verification,
  team_id: workspace.id,
  team_domain: workspace.domain,
  channel_id: channel.id,
  channel_name: channel.name,
  user_id: ana.id,
  user_name: ana.name,
  command: '/wild',
  text: 'join cio NP "Chief Information Officer"',
  api_app_id: app,
  is_enterprise_install: 'false',
  response_url: 'https://hooks.slack.com/commands/T0WIPOWILD/9876543210987/aBcDeFgHiJkLmNoPqRsTuVwX',
  trigger_id: trigger,
} satisfies SlashCommand;

/** A slash command is a form: all its values are strings. */
export const commands: readonly Sample[] = [
  { kind: 'slash command', payload: command, source: pages.commands },
  {
    kind: 'slash command',
    payload: { ...command, channel_id: direct.id, channel_name: direct.name, text: '' } satisfies SlashCommand,
    source: pages.commands,
  },
  // With `should_escape`, mentions come as ids with names.
  {
    kind: 'slash command',
    payload: { ...command, text: 'whois <@U0ANA00001|ana.garcia> <#C0CIONETWK|cio-network>' } satisfies SlashCommand,
    source: pages.commands,
  },
  {
    kind: 'slash command',
    payload: {
      ...command,
      enterprise_id: enterprise.id,
      enterprise_name: enterprise.name,
      is_enterprise_install: 'true',
    } satisfies SlashCommand,
    source: pages.grid,
  },
  // The page's own example ends before the keys that came later.
  {
    kind: 'slash command',
    payload: (({ is_enterprise_install: _, ...rest }) => rest satisfies SlashCommand)(command),
    source: pages.commands,
    form: 'reference',
  },
];
