import { AdaptiveCard, type CardElement } from '@microsoft/teams.cards';
import { type DrawnForm, type DrawnReply, type DrawnView, drawPlain, drawReply } from '../../src/view-model/draw.ts';
import { memo } from '../../src/view-model/memo.ts';
import { plainReply } from '../../src/view-model/plain.ts';
import type { Reader } from '../../src/view-model/reader.ts';
import { type Reply, say } from '../../src/view-model/view.ts';
import type { Opens, Place } from './button.ts';
import { formBody, formOffer } from './card-form.ts';
import { blockOf } from './card-view.ts';
import { type OwnView, refreshOf } from './own-view.ts';
import { richText } from './runs.ts';

/** `opens` tells buttons that open a dialog; `dialogs` is off where the client cannot show any. */
export type Maker = { opens: Opens; dialogs: boolean };
/** A card of schema 1.5, and the same in one line for notifications. */
export type Drawn = { card: AdaptiveCard; summary: string; title: string };

// Teams takes some 100 KB of UTF-16 in a message; what is more is refused whole.
const mostBytes = 75 * 1024;
const bytesOf = (card: AdaptiveCard): number => 2 * JSON.stringify(card).length;

/** A reply as a card for one reader, within what one message holds; `own`: for whom it is to be drawn anew. */
export function drawCard(reply: Reply, reader: Reader, place: Place, maker: Maker, own?: OwnView): Drawn {
  const drawn = drawReply(reply, reader);
  const words = plainReply(drawn);
  const summary = words.length > 200 ? `${words.slice(0, 199)}…` : words;
  const card = cardOf(drawn, reader, place, maker);
  if (own) card.withRefresh(refreshOf(own));
  return { card, summary, title: titleOf(drawn) ?? 'WILD Bot' };
}

const titleOf = (drawn: DrawnReply): string | undefined =>
  drawn.kind === 'view' ? drawn.view.title : drawn.form.title;

/** The card alone, of a reply that is drawn already. */
export function cardOf(drawn: DrawnReply, reader: Reader, place: Place, { opens, dialogs }: Maker): AdaptiveCard {
  const making = { place, opens: dialogs ? opens : () => false };
  const parts =
    drawn.kind === 'view'
      ? drawn.view.body.flatMap((block) => blockOf(block, making))
      : formParts(drawn.form, reader, place, dialogs);
  // A dialog has its title in its frame.
  return fitting(place === 'dialog' ? undefined : titleOf(drawn), parts, reader);
}

function formParts(form: DrawnForm, reader: Reader, place: Place, dialogs: boolean): CardElement[] {
  const hasProblems = form.inputs.some(({ problem }) => problem !== undefined);
  return place === 'dialog' || hasProblems || !dialogs ? formBody(form, reader, place) : formOffer(form, reader);
}

/** As much of it as fits, with a word that says so where that is not all. */
function fitting(title: DrawnView['title'], parts: readonly CardElement[], reader: Reader): AdaptiveCard {
  const head = title === undefined ? [] : [richText([title], { large: true })];
  const made = (body: readonly CardElement[]) => {
    const card = new AdaptiveCard(...head, ...body).withVersion('1.5').withMsteams({ width: 'full' });
    return isRightToLeft(reader.locale) ? card.withRtl(true) : card;
  };
  const whole = made(parts);
  if (bytesOf(whole) <= mostBytes) return whole;
  const note = richText([drawPlain(say('teams.cut'), reader)], { quiet: true });
  let count = parts.length;
  for (;;) {
    // What follows a long list is how to go on from it.
    const steps = parts.slice(count).filter(({ type }) => type === 'ActionSet');
    const card = made([...parts.slice(0, count), note, ...(bytesOf(made(steps)) < mostBytes / 4 ? steps : [])]);
    if (bytesOf(card) <= mostBytes || count === 0) return card;
    count = Math.min(count - 1, Math.floor(count * 0.9));
  }
}

/** Whether the script of this BCP 47 locale runs from right to left. */
export const isRightToLeft = memo((locale: string) => new Intl.Locale(locale).getTextInfo().direction === 'rtl');
