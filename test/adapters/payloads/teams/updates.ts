import type { IConversationUpdateActivity } from '@microsoft/teams.api';
import type { Sample } from '../sample.ts';
import { type Activity, frameOf, samplesOf } from './activity.ts';
import { ana, bikram, bot, channel, conversations, type Place, pages, team, tenant } from './ids.ts';

type Update = Activity<IConversationUpdateActivity>;
type EventType = NonNullable<Update['channelData']>['eventType'];
/** Outside a team an update has no event type, though the SDK's type always has one. */
type Untyped = Omit<Update, 'channelData'> & { channelData: object };

const updateIn = (place: Place) => ({ ...frameOf(place), type: 'conversationUpdate' as const, id: 'f:dd6ec311' });
/** Who did it has no name in updates. */
const nameless = { id: ana.id, aadObjectId: ana.aadObjectId };
const inTeam = { isGroup: true, conversationType: 'channel', tenantId: tenant, id: team.id } as const;
const ofTeam = (eventType: EventType, more: object = {}) =>
  ({
    ...updateIn('channel'),
    from: nameless,
    conversation: inTeam,
    channelData: { team, eventType, tenant: { id: tenant }, ...more },
  }) satisfies Update;
const about = { channel };

/** The page has only an id and a name of a team, a conversation without tenant, and nobody's object id. */
const shortly = (eventType: EventType, more: object = {}) => ({
  ...ofTeam(eventType, more),
  from: { id: ana.id },
  conversation: { isGroup: true, conversationType: 'channel', id: team.id },
  channelData: { team: { id: team.id, name: team.name }, eventType, tenant: { id: tenant }, ...more },
});
const channelEvent = (eventType: EventType): Sample[] => [
  ...samplesOf(`conversationUpdate ${eventType}`, pages.events, ofTeam(eventType, about), 'localTimestamp'),
  ...samplesOf(`conversationUpdate ${eventType}`, pages.events, {
    ...shortly(eventType, about),
    channelData: { team: { id: team.id }, channel, eventType, tenant: { id: tenant } },
  }),
  ...samplesOf(
    `conversationUpdate ${eventType}`,
    pages.shared,
    ofTeam(eventType, { channel: { ...channel, type: 'private' } }),
  ),
];
const teamEvent = (eventType: EventType): Sample[] => [
  ...samplesOf(`conversationUpdate ${eventType}`, pages.events, ofTeam(eventType), 'localTimestamp'),
  ...samplesOf(`conversationUpdate ${eventType}`, pages.events, shortly(eventType)),
];
/** The page spells this event type in small letters. */
const restored: Sample = {
  kind: 'conversationUpdate teamRestored',
  source: pages.events,
  form: 'reference',
  payload: {
    ...ofTeam('teamRestored'),
    channelData: { ...ofTeam('teamRestored').channelData, eventType: 'teamrestored' },
  },
};
const members = (kind: 'membersAdded' | 'membersRemoved', eventType: EventType): Sample[] => {
  const name = `conversationUpdate ${kind} in a team`;
  const added = { ...ofTeam(eventType), [kind]: [nameless] };
  return [
    ...samplesOf(name, pages.events, added, 'localTimestamp'),
    ...samplesOf(name, pages.events, { ...shortly(eventType), [kind]: [{ id: bot.id }] }),
    // The conversation is the channel that was chosen when the app was installed.
    ...samplesOf(name, pages.events, {
      ...added,
      [kind]: [{ id: bot.id }],
      conversation: { ...inTeam, id: channel.id, name: channel.name },
      channelData: { ...added.channelData, settings: { selectedChannel: { id: channel.id } } },
    }),
    ...samplesOf(name, pages.events, {
      ...added,
      channelData: { team: { id: team.id }, eventType, tenant: { id: tenant } },
    }),
  ];
};
const membersOutside = (kind: 'membersAdded' | 'membersRemoved', place: 'personal' | 'groupChat'): Sample[] =>
  samplesOf(
    `conversationUpdate ${kind} ${place}`,
    pages.events,
    { ...updateIn(place), from: nameless, [kind]: [{ id: bot.id }, nameless] } satisfies Untyped,
    'localTimestamp',
  ).concat(
    samplesOf(`conversationUpdate ${kind} ${place}`, pages.events, {
      ...updateIn(place),
      conversation: { ...conversations[place], tenantId: undefined },
      from: nameless,
      [kind]: [nameless],
    }),
  );
const sharedWith: Sample[] = (
  ['channelShared', 'channelUnshared', 'channelMemberAdded', 'channelMemberRemoved'] as const
).flatMap((eventType) =>
  samplesOf(`conversationUpdate ${eventType}`, pages.shared, {
    ...ofTeam(eventType, {
      channel: { id: channel.id, type: 'shared' },
      ...(eventType === 'channelShared' ? { sharedWithTeams: [team] } : {}),
      ...(eventType === 'channelUnshared' ? { unsharedFromTeams: [team] } : {}),
      ...(eventType.startsWith('channelMember')
        ? {
            membershipSource: {
              sourceType: 'channel',
              id: channel.id,
              membershipType: 'direct',
              teamGroupId: team.aadGroupId,
              tenantId: tenant,
            },
          }
        : {}),
    }),
    ...(eventType === 'channelMemberAdded' ? { membersAdded: [bikram] } : {}),
    ...(eventType === 'channelMemberRemoved' ? { membersRemoved: [bikram] } : {}),
  }),
);

export const updates: readonly Sample[] = [
  ...(['channelCreated', 'channelRenamed', 'channelDeleted', 'channelRestored'] as const).flatMap(channelEvent),
  ...(
    ['teamRenamed', 'teamArchived', 'teamUnarchived', 'teamDeleted', 'teamHardDeleted', 'teamRestored'] as const
  ).flatMap(teamEvent),
  restored,
  ...members('membersAdded', 'teamMemberAdded'),
  ...members('membersRemoved', 'teamMemberRemoved'),
  ...(['personal', 'groupChat'] as const).flatMap((place) => [
    ...membersOutside('membersAdded', place),
    ...membersOutside('membersRemoved', place),
  ]),
  ...sharedWith,
];
