import type { TeamsConversation } from '../../src/ports/tables/teams-conversations.ts';
import { type Block, button, buttons, paragraph, say, show } from '../../src/view-model/view.ts';
import type { Activity } from './activity.ts';
import { accountOf } from './asker.ts';
import { drawCard } from './card.ts';
import { handled, readerFor } from './handled.ts';
import type { TurnParts } from './parts.ts';

const help = button(say('button.help'), 'help', {}, 'primary');
const forOne: Block = buttons(help, button(say('join.title'), 'join'));
const forAll: Block = buttons(help, button(say('channel.title'), 'channel bind'));

/** Once for each person, team and chat, however many events tell of the same arrival; to a person with their home. */
export async function welcome(activity: Activity, place: TeamsConversation, parts: TurnParts): Promise<void> {
  if (!(await parts.places.isNew(place))) return;
  if (place.kind !== 'personal') {
    const hello = show({ body: [paragraph(say('teams.welcomeHere')), forAll] });
    await parts.connector.send(place, drawCard(hello, readerFor(activity, parts.zone), 'message', parts.maker));
    return;
  }
  const hello = show({ body: [paragraph(say('teams.welcome')), forOne] });
  const answered = await handled(activity, place, { how: 'typed', line: 'home' }, parts);
  await parts.connector.send(place, drawCard(hello, answered.reader, 'message', parts.maker));
  const messageId = await parts.connector.send(
    place,
    drawCard(answered.reply, answered.reader, 'message', parts.maker),
  );
  await parts.homes.sent(accountOf(activity), place, { messageId, answered });
}
