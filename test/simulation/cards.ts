import type { View } from '../../src/view-model/view.ts';
import { Broken } from './broken.ts';
import { minute } from './expected.ts';
import { type Gathering, isOfSeveral, shownIn } from './gathering.ts';
import type { Message } from './platform.ts';

/** As long as every meeting lasts. */
const length = 90 * minute;
const iso = (at: number): string => String(Temporal.Instant.fromEpochMilliseconds(at));

/** The card follows its meeting: it has the buttons to answer with, or for one of several the line with its step. */
const isCard = ({ delivery: { key, view } }: Message): boolean =>
  isOfSeveral(key) || JSON.stringify(view).includes('"meetings answer"');

type Phase = 'cancelled' | 'to come' | 'under way' | 'over';
function phaseOf({ at, cancelled }: Gathering, now: number): Phase {
  if (cancelled) return 'cancelled';
  if (now < at) return 'to come';
  return now < at + length ? 'under way' : 'over';
}
const sentences = { cancelled: 'meeting.isCancelled', 'under way': 'meeting.hasStarted', over: 'meeting.isOver' };

/** What of the view is about the meeting: all of it, or one line of a letter about several. */
function partAbout({ id }: Gathering, view: View, key: string): string {
  if (!isOfSeveral(key)) return JSON.stringify(view);
  return JSON.stringify(view.body.find((block) => block.kind === 'item' && block.button?.values.meeting === id) ?? '');
}

/** What the card says that is not so, or undefined. */
function amiss({ shown, delivery }: Message, gathering: Gathering, now: number): string | undefined {
  const text = partAbout(gathering, shown, delivery.key);
  const phase = phaseOf(gathering, now);
  if (phase !== 'to come') return text.includes(`"${sentences[phase]}"`) ? undefined : `not that it is ${phase}`;
  if (!text.includes(`"${iso(gathering.at)}"`)) return `not that it is at ${iso(gathering.at)}`;
  const said = [...gathering.answers.values()].filter((one) => one === 'yes').length;
  const counted = Number(/"meeting\.coming","values":\{"yes":(?<yes>\d+)/.exec(text)?.groups?.yes ?? 0);
  if (said !== counted) return `${counted} to come where ${said} are`;
  const answer = gathering.answers.get(delivery.readerId ?? '') ?? 'none';
  return delivery.readerId === null || new RegExp(`"answer\\.(your\\.)?${answer}"`).test(text)
    ? undefined
    : `not the answer ${answer}`;
}

/**
 * Every card that stands on a platform and can be updated shows its meeting as it is. `calm` returns from when the bot has
 * been at work undisturbed, `calmOf` the same of updating one message.
 */
export function createCards(
  gatherings: ReadonlyMap<string, Gathering>,
  { calm, calmOf }: { calm: () => number; calmOf: (message: Message) => number },
) {
  const cards = new Map<string, Message[]>();
  const phases = new Map<string, Phase>();
  /** Meetings of which a card may not be right. */
  const open = new Set<string>();

  function check(gathering: Gathering, now: number): number {
    let next = Number.POSITIVE_INFINITY;
    for (const message of cards.get(gathering.id) ?? []) {
      if (!message.told || message.isLeft) continue;
      const how = amiss(message, gathering, now);
      if (!how) continue;
      const by = Math.max(calm(), calmOf(message));
      const what = `${message.delivery.id} of ${gathering.id} at ${iso(now)} shows`;
      if (by <= now) throw new Broken('cards show what is so', `${what} ${how}: ${JSON.stringify(message.shown)}`);
      next = Math.min(next, by);
    }
    if (next === Number.POSITIVE_INFINITY) open.delete(gathering.id);
    return next;
  }

  return {
    /** A message has come to stand. */
    stand(message: Message): void {
      if (!isCard(message)) return;
      const ids = [...shownIn(message.delivery.view)].filter((id) => gatherings.has(id));
      for (const id of ids) {
        cards.set(id, [...(cards.get(id) ?? []), message]);
        open.add(id);
      }
    },
    /** Something of the meeting has changed. */
    change: (gathering: Gathering) => open.add(gathering.id),
    /** Sees that all cards are right by now, and returns when some next must be. */
    check(now: number): number {
      for (const gathering of gatherings.values()) {
        const phase = phaseOf(gathering, now);
        if (phases.get(gathering.id) !== phase) open.add(gathering.id);
        phases.set(gathering.id, phase);
      }
      const of = [...open].flatMap((id) => gatherings.get(id) ?? []);
      return Math.min(...of.map((gathering) => check(gathering, now)));
    },
  };
}
