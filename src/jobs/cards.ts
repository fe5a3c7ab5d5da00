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
const batch = 50;
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
  for (let count = 0; count < batch; count += 1) {
    const now = parts.clock.now();
    const card = await parts.store.transaction(({ outbox }) => outbox.staleCard(now));
    if (!card) return;
    const { mark, isDone } = await update(card, now, parts);
    await parts.store.transaction(mark);
    if (!isDone) return;
  }
}

type Ended = { mark: Mark; isDone: boolean };

async function update(card: StaleCard, now: Temporal.Instant, parts: CardParts): Promise<Ended> {
  const { delivery, messageId } = card;
  const messenger = parts.messengers.find(({ platform }) => platform === delivery.destination.platform);
  try {
    const view = await parts.store.transaction((tables) => viewNow(tables, card, { now, network: parts.network }));
    const isSame = JSON.stringify(view) === JSON.stringify(delivery.view);
    if (messageId !== null && !isSame) {
      if (!messenger?.update) return { mark: ({ outbox }) => outbox.leaveStale(card), isDone: true };
      await inTime(messenger.update({ ...delivery, view }, messageId), parts);
    }
    return { mark: ({ outbox }) => outbox.updated(card, view), isDone: true };
  } catch (error) {
    return { mark: failed(card, error, parts), isDone: false };
  }
}

async function viewNow(
  tables: Tables,
  { delivery, said, subject }: StaleCard,
  { now, network }: { now: Temporal.Instant; network: Network },
): Promise<View> {
  const meeting = await tables.meetings.get(subject.slice(subject.indexOf(':') + 1));
  if (!meeting) throw new Error(`${delivery.id} is about ${subject}, which is not there`);
  const asked = await askedOf(tables, meeting, delivery.readerId);
  return redrawn(said, await factsOf(tables, meeting, network), { asked, now, until: delivery.until });
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
