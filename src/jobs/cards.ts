import type { Network } from '../command.ts';
import type { Meeting } from '../domain/meeting.ts';
import { DeliveryProblem } from '../errors.ts';
import { factsOf, subjectOf } from '../meeting-facts.ts';
import type { StaleCard, Tables } from '../ports.ts';
import type { View } from '../view.ts';
import type { Asked } from '../views/meeting.ts';
import { redrawn } from '../views/meeting-card.ts';
import { inTime, type Mark, waitAfter } from './attempt.ts';
import type { DeliverParts } from './deliver.ts';

type CardParts = DeliverParts & { network: Network };

/** Letters go first: after so many updates it is looked whether one is waiting. */
const batch = 20;
const mostAttempts = 12;

/** Marks the cards of meetings that have begun or ended since they were last looked at. */
export async function turnCards(tables: Tables, now: Temporal.Instant): Promise<void> {
  for (const meeting of await tables.meetings.turning(now)) {
    await tables.outbox.markStale(subjectOf(meeting), now);
    await tables.meetings.turned(meeting.id, now);
  }
}

/** Shows stale cards as they are now, in the place of what was sent. One that fails is tried again later, and letters go first. */
export async function updateCards(parts: CardParts): Promise<void> {
  const toShow = await parts.store.transaction((tables) => redraw(tables, parts));
  const marks: Mark[] = [];
  for (const one of toShow) {
    const { mark, isDone } = await show(one, parts);
    marks.push(mark);
    if (!isDone) break;
  }
  await parts.store.transaction(async (tables) => {
    for (const mark of marks) await mark(tables);
  });
}

type Redrawn = { card: StaleCard; view: View };

/** What is to be shown on the platforms; of cards that are not sent yet, or look as they did, only a note is taken. */
async function redraw(tables: Tables, { clock, network, onFault }: CardParts): Promise<Redrawn[]> {
  const now = clock.now();
  const toShow: Redrawn[] = [];
  for (const card of await tables.outbox.staleCards(now, batch)) {
    const { id, readerId, until, view: before } = card.delivery;
    const meeting = await tables.meetings.get(card.subject.slice(card.subject.indexOf(':') + 1));
    if (!meeting) {
      onFault(`updating ${id}`, new Error(`${card.subject} is not there`));
      await tables.outbox.leaveStale(card);
      continue;
    }
    const asked = await askedOf(tables, meeting, readerId);
    const view = redrawn(card.said, await factsOf(tables, meeting, network), { asked, now, until });
    const isSame = JSON.stringify(view) === JSON.stringify(before);
    if (card.messageId === null || isSame) await tables.outbox.updated(card, view);
    else toShow.push({ card, view });
  }
  return toShow;
}

async function show({ card, view }: Redrawn, parts: CardParts): Promise<{ mark: Mark; isDone: boolean }> {
  const { delivery, messageId } = card;
  const messenger = parts.messengers.find(({ platform }) => platform === delivery.destination.platform);
  if (!messenger?.update || messageId === null) return { mark: ({ outbox }) => outbox.leaveStale(card), isDone: true };
  try {
    await inTime(messenger.update({ ...delivery, view }, messageId), parts);
    return { mark: ({ outbox }) => outbox.updated(card, view), isDone: true };
  } catch (error) {
    return { mark: failed(card, error, parts), isDone: false };
  }
}

async function askedOf(tables: Tables, { id }: Meeting, readerId: string | null): Promise<Asked> {
  if (readerId === null) return undefined;
  return (await tables.meetings.answerOf(id, readerId)) ?? 'none';
}

function failed(card: StaleCard, error: unknown, { clock, random, onFault }: DeliverParts): Mark {
  const { id, attempts } = card.delivery;
  const trouble = error instanceof DeliveryProblem ? error.trouble : undefined;
  if (!trouble) onFault(`updating ${id}`, error);
  if (trouble?.kind === 'gone' || attempts >= mostAttempts) return ({ outbox }) => outbox.leaveStale(card);
  const now = clock.now();
  const { retryAfter } = trouble ?? {};
  if (!retryAfter) return ({ outbox }) => outbox.updateLater(card, now.add({ seconds: waitAfter(attempts, random()) }));
  const until = now.add({ milliseconds: Math.max(1000, Math.ceil(retryAfter.total('milliseconds'))) });
  return ({ outbox }) => outbox.holdUpdates(card, until);
}
