import { TextBlock } from '@microsoft/teams.cards';
import type { TeamsConversation } from '../../src/ports/tables/teams-conversations.ts';
import type { Tables } from '../../src/ports/tables.ts';
import { drawView } from '../../src/view-model/draw.ts';
import { peopleIn } from '../../src/view-model/people-in.ts';
import type { Reader } from '../../src/view-model/reader.ts';
import type { View } from '../../src/view-model/view.ts';
import type { Mentioned } from './activity.ts';

// A card that names the whole group is for all of them; it would notify each of them twice.
const maxMentioned = 10;

/** Returns who of those that a view names is in this channel or chat, as its roster last said; nobody where it names too many. */
export async function mentionedIn(
  { teamsMembers, people }: Tables,
  { tenant, id, kind }: TeamsConversation,
  view: View,
  reader: Reader,
): Promise<Mentioned[]> {
  if (kind === 'personal') return [];
  const named = peopleIn(drawView(view, reader));
  if (named.size === 0 || named.size > maxMentioned) return [];
  const there = new Map((await teamsMembers.of(tenant, id)).map((one) => [`${one.tenant} ${one.person}`, one.id]));
  const found: Mentioned[] = [];
  for (const [personId, name] of named) {
    const accounts = (await people.accounts(personId)).filter(({ platform }) => platform === 'teams');
    const known = accounts.flatMap((account) => there.get(`${account.workspace} ${account.id}`) ?? []).at(0);
    if (known !== undefined) found.push({ id: known, name: plainName(name) });
  }
  return found;
}

// A text block, the only element that can mention somebody, reads Markdown.
const plainName = (name: string): string => name.replaceAll(/[<>*_[\]()#`~\\]/g, '').trim();
const textOf = ({ name }: Mentioned): string => `<at>${name}</at>`;

/** Returns the line that names them. */
export const mentionLine = (mentioned: readonly Mentioned[]): TextBlock =>
  new TextBlock(mentioned.map(textOf).join(', ')).withWrap(true).withIsSubtle(true);

/** Returns what makes mentions of the names in that line, so that Teams notifies each of them. */
export const mentionsOf = (mentioned: readonly Mentioned[]) =>
  mentioned.map((one) => ({ type: 'mention' as const, text: textOf(one), mentioned: one }));
