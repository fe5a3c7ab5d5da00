import { ExecuteAction, RefreshDefinition } from '@microsoft/teams.cards';
import { wholeList } from '../../src/ports/tables/page.ts';
import type { TeamsConversation } from '../../src/ports/tables/teams-conversations.ts';
import type { Tables } from '../../src/ports/tables.ts';
import type { Values, View } from '../../src/view-model/view.ts';
import { ownCard } from '../../src/views/meeting-card.ts';
import { refreshDataOf } from './action-data.ts';

/** The command that redraws a shared card for each of these readers (ids of Teams), so that each sees their own version. */
export type OwnCard = { command: string; values: Values; userIds: readonly string[] };

// Microsoft's limit.
const maxReaders = 60;

/** Returns it for a view in a channel or chat: for the members of its group who are there, chairs first. */
export async function ownCardOf(
  { teamsMembers, channels, memberships, people }: Tables,
  { tenant, id, kind }: TeamsConversation,
  view: View,
): Promise<OwnCard | undefined> {
  const shown = kind === 'personal' ? undefined : ownCard(view);
  const channel = shown && (await channels.get('teams', tenant, id));
  if (!channel) return undefined;
  const there = new Map((await teamsMembers.of(tenant, id)).map((one) => [`${one.tenant} ${one.person}`, one.id]));
  const userIds: string[] = [];
  for (const { person } of (await memberships.page({ groupId: channel.groupId }, wholeList)).rows) {
    const accounts = (await people.accounts(person.id)).filter(({ platform }) => platform === 'teams');
    userIds.push(...accounts.flatMap((account) => there.get(`${account.workspace} ${account.id}`) ?? []));
  }
  return userIds.length === 0 ? undefined : { ...shown, userIds: userIds.slice(0, maxReaders) };
}

export function refreshOf({ command, values, userIds }: OwnCard): RefreshDefinition {
  const action = new ExecuteAction({ verb: 'refresh', data: refreshDataOf({ command, values }) });
  return new RefreshDefinition({ action, userIds: [...userIds] });
}
