import loaded from 'pptxgenjs';
import { isRightToLeft } from '../direction.ts';

// The types describe the CommonJS build. Node loads the other one, whose default export is the class itself.
const Library = loaded as unknown as typeof loaded.default;
export type Deck = InstanceType<typeof Library>;
export type Slide = ReturnType<Deck['addSlide']>;
export type Run = loaded.default.TextProps;
export type Cell = loaded.default.TableCell;

export const ink = '1B1F24';
export const quiet = '4D5761';
export const colours = ['00548F', '9C5A00'];
const master = 'Report';

// Measures in inches, on a slide of 13.33 by 7.5.
export const area = { x: 0.6, y: 1.45, w: 12.1, h: 5.35 };

/** Returns an empty deck whose slides have a title, a footer and a number. */
export function newDeck(about: { title: string; footer: string }): Deck {
  const deck = new Library();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = about.title;
  deck.theme = { headFontFace: 'Calibri', bodyFontFace: 'Calibri' };
  deck.defineSlideMaster({
    title: master,
    objects: [
      { rect: { x: 0, y: 0, w: 13.33, h: 0.18, fill: { color: '00548F' } } },
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: 0.6,
            y: 0.35,
            w: 12.1,
            h: 0.9,
            fontSize: 28,
            bold: true,
            color: ink,
            align: 'left',
            valign: 'middle',
          },
          text: '',
        },
      },
      { text: { text: about.footer, options: { x: 0.6, y: 7.0, w: 10.5, h: 0.35, fontSize: 11, color: quiet } } },
    ],
    slideNumber: { x: 12.2, y: 7.0, w: 0.6, h: 0.35, fontSize: 11, color: quiet },
  });
  return deck;
}

/** Adds a slide; `source` goes into its notes. */
export function addSlide(deck: Deck, title: string, source: string): Slide {
  const slide = deck.addSlide({ masterName: master });
  slide.addText(title, { placeholder: 'title', ...directionOf(title) });
  slide.addNotes(source);
  return slide;
}

export const directionOf = (text: string): { rtlMode?: true; align?: 'right' } =>
  isRightToLeft(text) ? { rtlMode: true, align: 'right' } : {};

/** Returns the points as bulleted paragraphs. */
export const bullets = (points: readonly string[], fontSize: number): Run[] =>
  points.map((text) => ({
    text,
    options: { bullet: true, fontSize, color: ink, breakLine: true, paraSpaceAfter: 6, ...directionOf(text) },
  }));

/** Returns the size at which so many characters fit an area: the more there are, the smaller, never below what can be read. */
export function sizeFor(texts: readonly string[], { w, h }: { w: number; h: number }): number {
  for (const size of [20, 18, 16, 14, 13, 12]) {
    const perLine = (w * 72) / (size * 0.5);
    const lines = texts.reduce((sum, text) => sum + Math.ceil((text.length + 3) / perLine), 0);
    if (lines * size * 1.25 + texts.length * 6 <= h * 72) return size;
  }
  return 11;
}
