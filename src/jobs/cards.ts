import type { Network } from '../domain/network.ts';
import { subjectOf } from '../operations/meeting-facts.ts';
import type { StaleCard } from '../ports/letter.ts';
import { DeliveryProblem, type Messenger } from '../ports/messenger.ts';
import type { Tables } from '../ports/tables.ts';
import type { View } from '../view-model/view.ts';
import { type Mark, waitAfter } from './attempt.ts';
import { redrawer } from './card-views.ts';
import type { DeliverParts } from './deliver.ts';
import type { Job } from './job.ts';
import { inTime, oneAtATime } from './timeouts.ts';

type CardParts = DeliverParts & { network: Network };

/** Cards updated before waiting letters are looked for again: letters go first. */
const batch = 20;
const maxAttempts = 12;

/** Marks the cards of meetings that have begun or ended. */
export const meetingCardsJob: Job = {
  dueAt: ({ meetings }) => meetings.nextTurnAt(),
  run: async ({ now, transactions }) => void (await transactions.attempt('cards', (tables) => turnCards(tables, now))),
};

async function turnCards(tables: Tables, now: Temporal.Instant): Promise<void> {
  for (const meeting of await tables.meetings.turning(now)) {
    await tables.outbox.markStale(subjectOf(meeting), now);
    await tables.meetings.turned(meeting.id, now);
  }
}

/** Returns what updates stale cards. One run at a time: two would update the same cards twice. */
export function createCardUpdates(parts: CardParts) {
  const runs = oneAtATime();
  let stopped = false;
  return {
    run: () => runs.run(() => updateCards(parts, () => stopped)),
    /** Begins no other card and waits for the one under way. */
    async stop(): Promise<void> {
      stopped = true;
      await runs.idle();
    },
  };
}

/** Edits what was sent so that it shows what is so now. A card that fails ends the run and is tried again later. */
async function updateCards(parts: CardParts, isStopping: () => boolean): Promise<void> {
  const toShow = await parts.store.transaction((tables) => redraw(tables, parts));
  const marks: Mark[] = [];
  for (const one of toShow) {
    if (isStopping()) break;
    const { mark, isDone } = await show(one, parts);
    marks.push(mark);
    if (!isDone) break;
  }
  await parts.store.transaction(async (tables) => {
    for (const mark of marks) await mark(tables);
    await tables.outbox.endUpdates();
  });
}

type Redrawn = { card: StaleCard; messageId: string; view: View };

/** Returns the cards to edit on the platforms. Those not sent yet, or unchanged, are only marked as up to date. */
async function redraw(tables: Tables, parts: CardParts): Promise<Redrawn[]> {
  const toShow: Redrawn[] = [];
  const cards = await tables.outbox.staleCards(parts.clock.now(), batch);
  const viewNow = await redrawer(tables, cards, { now: parts.clock.now(), network: parts.network });
  for (const card of cards) {
    const { messageId, delivery } = card;
    const view = await viewNow(card);
    if (!view || (messageId !== null && !messengerOf(card, parts)?.update)) {
      await tables.outbox.leaveStale(card);
      continue;
    }
    const isSame = JSON.stringify(view) === JSON.stringify(delivery.view);
    if (messageId === null || isSame) await tables.outbox.updated(card, view);
    else toShow.push({ card, messageId, view });
  }
  return toShow;
}

const messengerOf = ({ delivery }: StaleCard, { messengers }: CardParts): Messenger | undefined =>
  messengers.find(({ platform }) => platform === delivery.destination.platform);

async function show({ card, messageId, view }: Redrawn, parts: CardParts): Promise<{ mark: Mark; isDone: boolean }> {
  try {
    const delivery = { ...card.delivery, view };
    await inTime(Promise.resolve(messengerOf(card, parts)?.update?.(delivery, messageId)), parts.timeoutMs);
    return { mark: ({ outbox }) => outbox.updated(card, view), isDone: true };
  } catch (error) {
    return { mark: failed(card, error, parts), isDone: false };
  }
}

function failed(card: StaleCard, error: unknown, { clock, random, onFault }: DeliverParts): Mark {
  const { id, attempts } = card.delivery;
  const trouble = error instanceof DeliveryProblem ? error.trouble : undefined;
  if (!trouble) onFault(`updating ${id}`, error);
  if (trouble?.kind === 'gone' || trouble?.kind === 'refused' || attempts >= maxAttempts) {
    const problem = error instanceof Error ? error.message : String(error);
    return ({ outbox }) => outbox.leaveStale(card, problem);
  }
  const now = clock.now();
  const { retryAfter } = trouble ?? {};
  if (!retryAfter) return ({ outbox }) => outbox.updateLater(card, now.add({ seconds: waitAfter(attempts, random()) }));
  const until = now.add({ milliseconds: Math.max(1000, Math.ceil(retryAfter.total('milliseconds'))) });
  if (trouble?.holds === 'destination') return ({ outbox }) => outbox.updateLater(card, until);
  return ({ outbox }) => outbox.holdUpdates(card, until);
}
