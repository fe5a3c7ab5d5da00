import { AdaptiveCard, type CardElement } from '@microsoft/teams.cards';
import { type DrawnForm, type DrawnReply, type DrawnView, drawPlain, drawReply } from '../../src/view-model/draw.ts';
import { memo } from '../../src/view-model/memo.ts';
import { plainReply } from '../../src/view-model/plain.ts';
import type { Reader } from '../../src/view-model/reader.ts';
import { type Reply, say } from '../../src/view-model/view.ts';
import type { Surface } from './action-data.ts';
import type { Mentioned } from './activity.ts';
import { mentionLine, mentionsOf } from './attention.ts';
import type { Opens } from './button.ts';
import { blockOf } from './draw.ts';
import { formBody, formOffer } from './draw-form.ts';
import { type OwnCard, refreshOf } from './refresh.ts';
import { richText } from './rich-text.ts';

/** `opens` tells which buttons open a dialog; `dialogs` is false where the client cannot show any. */
export type CardOptions = { opens: Opens; dialogs: boolean };
/** A card of schema 1.5, and the same in one line for notifications. */
export type DrawnCard = { card: AdaptiveCard; summary: string; title: string };

// Teams refuses messages over about 100 KB of UTF-16.
const maxBytes = 75 * 1024;
const bytesOf = (card: AdaptiveCard): number => 2 * JSON.stringify(card).length;

/** `own`: the readers whose clients refresh the card; `mentioned`: the people that it notifies. */
type Extras = { own?: OwnCard | undefined; mentioned?: readonly Mentioned[] };

/** Draws a reply as a card for one reader, within the size of a message. */
export function drawCard(
  reply: Reply,
  reader: Reader,
  surface: Surface,
  options: CardOptions,
  { own, mentioned = [] }: Extras = {},
): DrawnCard {
  const drawn = drawReply(reply, reader);
  const words = plainReply(drawn);
  const summary = words.length > 200 ? `${words.slice(0, 199)}…` : words;
  const card = cardOf(drawn, reader, surface, options);
  if (own) card.withRefresh(refreshOf(own));
  if (mentioned.length > 0) {
    card.body.push(mentionLine(mentioned));
    card.msteams = { ...card.msteams, entities: mentionsOf(mentioned) };
  }
  return { card, summary, title: titleOf(drawn) ?? 'WILD Bot' };
}

const titleOf = (drawn: DrawnReply): string | undefined =>
  drawn.kind === 'view' ? drawn.view.title : drawn.form.title;

/** Returns the card of a drawn reply. */
export function cardOf(
  drawn: DrawnReply,
  reader: Reader,
  surface: Surface,
  { opens, dialogs }: CardOptions,
): AdaptiveCard {
  const drawing = { surface, opens: dialogs ? opens : () => false };
  const parts =
    drawn.kind === 'view'
      ? drawn.view.body.flatMap((block) => blockOf(block, drawing))
      : formParts(drawn.form, reader, surface, dialogs);
  // A dialog shows its title in its frame.
  return fitting(surface === 'dialog' ? undefined : titleOf(drawn), parts, reader);
}

function formParts(form: DrawnForm, reader: Reader, surface: Surface, dialogs: boolean): CardElement[] {
  const hasProblems = form.inputs.some(({ problem }) => problem !== undefined);
  return surface === 'dialog' || hasProblems || !dialogs
    ? formBody(form, reader, surface, { suggests: dialogs })
    : formOffer(form, reader);
}

/** Returns as much as fits, with a note where something was left out. */
function fitting(title: DrawnView['title'], parts: readonly CardElement[], reader: Reader): AdaptiveCard {
  const head = title === undefined ? [] : [richText([title], { large: true })];
  const made = (body: readonly CardElement[]) => {
    const card = new AdaptiveCard(...head, ...body).withVersion('1.5').withMsteams({ width: 'full' });
    return isRightToLeft(reader.locale) ? card.withRtl(true) : card;
  };
  const whole = made(parts);
  if (bytesOf(whole) <= maxBytes) return whole;
  const note = richText([drawPlain(say('teams.cut'), reader)], { quiet: true });
  let count = parts.length;
  for (;;) {
    // The buttons after a long list page through it, so they stay.
    const steps = parts.slice(count).filter(({ type }) => type === 'ActionSet');
    const card = made([...parts.slice(0, count), note, ...(bytesOf(made(steps)) < maxBytes / 4 ? steps : [])]);
    if (bytesOf(card) <= maxBytes || count === 0) return card;
    count = Math.min(count - 1, Math.floor(count * 0.9));
  }
}

/** Returns whether the script of this BCP 47 locale runs from right to left. */
export const isRightToLeft = memo((locale: string) => new Intl.Locale(locale).getTextInfo().direction === 'rtl');
