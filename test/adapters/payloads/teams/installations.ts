import type { IInstalledActivity } from '@microsoft/teams.api';
import type { Sample } from '../sample.ts';
import { type Activity, frameOf, samplesOf } from './activity.ts';
import { ana, channel, conversations, pages, team, tenant } from './ids.ts';

/** Who did it has no name in updates. */
const nameless = { id: ana.id, aadObjectId: ana.aadObjectId };
const installed = {
  ...frameOf('channel'),
  type: 'installationUpdate',
  id: 'f:816eb23d-bfa1-afa3-dfeb-d2aa338e9541',
  from: nameless,
  conversation: { isGroup: true, conversationType: 'channel', tenantId: tenant, id: channel.id, name: channel.name },
  locale: 'en-GB',
  entities: [{ type: 'clientInfo', locale: 'en-GB' }],
  channelData: {
    settings: { selectedChannel: { id: channel.id } },
    channel: { id: channel.id },
    team,
    tenant: { id: tenant },
    source: { name: 'message' },
  },
  action: 'add',
} satisfies Activity<IInstalledActivity>;
type Action = 'add' | 'remove' | 'add-upgrade' | 'remove-upgrade' | 'upgrade';
const installation = (action: Action, form?: 'reference' | 'SDK'): Sample[] =>
  [
    ...samplesOf(
      `installationUpdate ${action}`,
      pages.events,
      { ...installed, action },
      'localTimestamp',
      'entities',
      'locale',
    ),
    ...(['personal', 'groupChat'] as const).flatMap((place) =>
      samplesOf(`installationUpdate ${action}`, pages.events, {
        ...installed,
        conversation: conversations[place],
        channelData: {
          ...frameOf(place).channelData,
          settings: { selectedChannel: { id: conversations[place].id } },
          source: { name: 'message' },
        },
        action,
      }),
    ),
    ...samplesOf(`installationUpdate ${action}`, pages.events, {
      ...installed,
      ...frameOf('personal'),
      from: nameless,
      action,
    }),
  ].map((sample) => (form ? { ...sample, form } : sample));

export const installations: readonly Sample[] = [
  ...installation('add'),
  ...installation('remove'),
  // The reference knows an upgrade by two names, the SDK's types by a third.
  ...installation('add-upgrade', 'reference'),
  ...installation('remove-upgrade', 'reference'),
  ...installation('upgrade', 'SDK'),
];
