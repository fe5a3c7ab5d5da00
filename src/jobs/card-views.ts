import type { ActionItem } from '../domain/action-item.ts';
import { isDigest } from '../domain/digest.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Network } from '../domain/network.ts';
import { factsFor } from '../operations/action-facts.ts';
import { requestCardOf } from '../operations/join-request-card.ts';
import { factsOf, idOf } from '../operations/meeting-facts.ts';
import type { StaleCard } from '../ports/letter.ts';
import type { Tables } from '../ports/tables.ts';
import type { View } from '../view-model/view.ts';
import { assignedLetterNow } from '../views/action-item.ts';
import { digestNow } from '../views/digest.ts';
import type { Asked, MeetingFacts } from '../views/meeting.ts';
import { redrawn, redrawnSeveral, type Shown } from '../views/meeting-card.ts';

type About = { now: Temporal.Instant; network: Network };
/** Returns a card as it should be now; undefined where what it shows is no longer there. */
type Redraw = (card: StaleCard) => Promise<View | undefined>;

/** Returns what redraws these cards. Many of them show the same meetings, so each of those is read once. */
export async function redrawer(tables: Tables, cards: readonly StaleCard[], about: About): Promise<Redraw> {
  const meetings = await factsAbout(tables, cards, about.network);
  return async (card) => {
    const [subject = ''] = card.subjects;
    switch (subject.split(':', 1)[0]) {
      case 'request':
        return requestNow(tables, idOf(subject), about);
      case 'action':
        if (isDigest(card.delivery.key)) return digestAsItIs(tables, card, about);
        return actionNow(tables, card, idOf(subject), about);
      default:
        return meetingsNow(tables, card, meetings, about.now);
    }
  };
}

async function requestNow(tables: Tables, id: string, { network }: About): Promise<View | undefined> {
  const request = await tables.joinRequests.get(id);
  return request && requestCardOf(request, tables, network.zone);
}

async function actionNow(
  tables: Tables,
  { said, delivery: { readerId } }: StaleCard,
  code: string,
  { now, network }: About,
): Promise<View | undefined> {
  const item = await tables.actionItems.byCode(code);
  if (!item) return undefined;
  const facts = await factsFor(item, [], { store: tables, now, network });
  return assignedLetterNow(said, facts, await isOwnedBy(tables, item, readerId));
}

/** Returns the digest of this week as it is now; one of an earlier week stays. */
async function digestAsItIs(tables: Tables, { said, subjects, delivery }: StaleCard, { now, network }: About) {
  const { until, readerId } = delivery;
  if (until && Temporal.Instant.compare(until, now) <= 0) return delivery.view;
  const reader = readerId === null ? undefined : await tables.people.get(readerId);
  const items: ActionItem[] = [];
  for (const subject of subjects) {
    const item = await tables.actionItems.byCode(idOf(subject));
    if (item) items.push(item);
  }
  return digestNow(said, items, now.toZonedDateTimeISO(reader?.zone ?? network.zone).toPlainDate());
}

/** A channel shows its group's item, a person their own and their Office's. */
async function isOwnedBy(tables: Tables, { owner }: ActionItem, readerId: string | null): Promise<boolean> {
  if (!owner || readerId === null) return owner?.kind === 'group';
  switch (owner.kind) {
    case 'person':
      return owner.id === readerId;
    case 'office': {
      const seats = await tables.memberships.ofPerson(readerId);
      const focalFor = await tables.offices.codesOfFocalPoint(readerId);
      return focalFor.includes(owner.id) || seats.some(({ officeCode }) => officeCode === owner.id);
    }
    case 'group':
      return false;
  }
}

/** Returns the facts of every meeting that the cards show, earliest first. */
async function factsAbout(tables: Tables, cards: readonly StaleCard[], network: Network): Promise<MeetingFacts[]> {
  const ids = new Set(cards.flatMap(({ subjects }) => subjects.filter((one) => one.startsWith('meeting:')).map(idOf)));
  const facts: MeetingFacts[] = [];
  if (ids.size === 0) return facts;
  for (const meeting of await tables.meetings.byIds([...ids])) facts.push(await factsOf(tables, meeting, network));
  return facts;
}

async function meetingsNow(
  tables: Tables,
  { subjects, said, delivery: { readerId, until } }: StaleCard,
  known: readonly MeetingFacts[],
  now: Temporal.Instant,
): Promise<View | undefined> {
  const ids = new Set(subjects.map(idOf));
  const shown: Shown[] = [];
  for (const facts of known.filter(({ meeting }) => ids.has(meeting.id)))
    shown.push({ facts, asked: await askedOf(tables, facts.meeting, readerId) });
  const [first, ...others] = shown;
  if (!first || shown.length < subjects.length) return undefined;
  if (others.length > 0) return redrawnSeveral(said, shown, now);
  return redrawn(said, first.facts, { asked: first.asked, now, until });
}

async function askedOf(tables: Tables, { id }: Meeting, readerId: string | null): Promise<Asked> {
  if (readerId === null) return undefined;
  return (await tables.meetings.answerOf(id, readerId)) ?? 'none';
}
