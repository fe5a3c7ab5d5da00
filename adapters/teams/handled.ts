import type { Answered, Said } from '../../src/ports/call.ts';
import type { TeamsConversation } from '../../src/ports/tables/teams-conversations.ts';
import { type Reader, readerOf } from '../../src/view-model/reader.ts';
import { type Activity, zoneOf } from './activity.ts';
import { accountOf } from './asker.ts';
import type { Place } from './button.ts';
import { type Drawn, drawCard } from './card.ts';
import type { TurnParts } from './parts.ts';

/** What the bot answers to this activity; what it set in motion goes out, and the home of whoever asked follows. */
export async function handled(
  activity: Activity,
  place: TeamsConversation,
  said: Said,
  parts: TurnParts,
): Promise<Answered> {
  const answered = await parts.bot.handle(await parts.callOf(activity, place, said));
  if (answered.wrote) parts.wake();
  parts.beside('refreshing a home', parts.homes.refresh(accountOf(activity)));
  return answered;
}

export const drawn = ({ reply, reader }: Answered, where: Place, { maker }: TurnParts): Drawn =>
  drawCard(reply, reader, where, maker);

/** Whoever sent the activity, as far as it tells of them. */
export const readerFor = (activity: Activity, zone: string): Reader =>
  readerOf({ language: null, locale: activity.locale ?? null, zone: zoneOf(activity) ?? zone });
