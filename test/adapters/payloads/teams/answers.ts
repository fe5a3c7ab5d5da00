import type {
  ChannelInfo,
  ConversationResource,
  PagedMembersResult,
  Resource,
  TeamDetails,
  TeamsChannelAccount,
} from '@microsoft/teams.api';
import type { Sample } from '../sample.ts';
import { ana, bikram, channel, conversations, messageId, otherTenant, pages, serviceUrl, team, tenant } from './ids.ts';

const known = {
  id: ana.id,
  name: ana.name,
  givenName: 'Ana María',
  surname: 'García',
  email: 'ana.garcia@office.example',
  userPrincipalName: 'ana.garcia@office.example',
  tenantId: tenant,
  userRole: 'user',
};
/** The reference calls an object id so; the SDK's types, and what is seen, call it `aadObjectId`. */
const member = { ...known, objectId: ana.aadObjectId, aadObjectId: ana.aadObjectId } satisfies TeamsChannelAccount & {
  objectId: string;
};
const memberInSdk = { ...known, aadObjectId: ana.aadObjectId } satisfies TeamsChannelAccount;
const memberInReference = (({ name: _, ...rest }) => ({ ...rest, objectId: ana.aadObjectId }))(known);
/** A guest's sign-in name is none of their addresses, and they may have no e-mail. */
const guest = (({ email: _, ...rest }) => ({
  ...rest,
  userPrincipalName: 'bikram_office.example#EXT#@wild.example',
  userRole: 'guest',
}))(member);
const anonymous = {
  id: bikram.id,
  name: 'Anon1 (Guest)',
  tenantId: tenant,
  userRole: 'anonymous',
} satisfies TeamsChannelAccount;
/** Of another tenant, in a shared channel. */
const abroad = { ...memberInSdk, id: bikram.id, tenantId: otherTenant, givenName: undefined, surname: undefined };
const everyone = [member, memberInSdk, memberInReference, guest, anonymous, abroad];

const answer = (kind: string, payload: object, source: string = pages.context): Sample => ({ kind, payload, source });
type Page = Omit<PagedMembersResult, 'members'> & { members: object[] };

/** What the Bot Connector answers, by the method and path that was asked. */
export const answers: readonly Sample[] = [
  answer('GET pagedmembers', { members: everyone, continuationToken: 'asdfqwerueiqpiewr' } satisfies Page),
  answer('GET pagedmembers', { members: everyone } satisfies Omit<Page, 'continuationToken'>),
  ...everyone.map((one) => answer('GET member', one)),
  answer('GET team', { id: team.id, name: team.name, aadGroupId: team.aadGroupId } satisfies TeamDetails),
  answer('GET team', {
    ...team,
    channelCount: 3,
    memberCount: 26,
    tenantId: tenant,
    type: 'standard',
  } satisfies TeamDetails & { tenantId: string }),
  // A team's first channel has no name, so that it can be said in each reader's language.
  answer('GET channels', {
    conversations: [{ id: team.id, name: null }, channel],
  } satisfies { conversations: (Omit<ChannelInfo, 'name'> & { name: string | null })[] }),
  answer('GET channels', {
    conversations: [
      { id: team.id, name: null, type: 'standard' },
      { ...channel, type: 'shared' },
    ],
  }),
  answer(
    'POST conversations',
    { id: conversations.personal.id } satisfies Partial<ConversationResource>,
    pages.connector,
  ),
  answer(
    'POST conversations',
    { id: conversations.personal.id, activityId: messageId, serviceUrl } satisfies ConversationResource,
    pages.connector,
  ),
  answer('POST activities', { id: messageId } satisfies Resource, pages.connector),
  // Seen to come without a body, so without an id.
  answer('POST activities', {}, 'https://github.com/MicrosoftDocs/bot-docs/issues/2263'),
  answer('PUT activity', { id: messageId } satisfies Resource, pages.connector),
];
