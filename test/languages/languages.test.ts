import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import type { Key } from '../../src/languages/catalogue.ts';
import { catalogues, languageFor, languages } from '../../src/languages/index.ts';
import { drawPlain, drawView } from '../../src/view-model/draw.ts';
import { plainView } from '../../src/view-model/plain.ts';
import { format } from '../../src/view-model/sentence.ts';
import { list, say, strong, time } from '../../src/view-model/view.ts';

const keys = Object.keys(catalogues.en) as Key[];
type Node = ReturnType<IntlMessageFormat['getAst']>[number];

/** Argument names, and for a plural its categories too: what a translation must keep. */
function argumentsOf(pattern: string, locale: string): Set<string> {
  const found = new Set<string>();
  const walk = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if ('options' in node && node.options !== undefined) {
        found.add(`${node.value} counted`);
        expect(Object.keys(node.options)).toContain('other');
        for (const option of Object.values(node.options)) walk(option.value);
      } else if (node.type === 1) found.add(node.value);
    }
  };
  walk(new IntlMessageFormat(pattern, locale, undefined, { ignoreTag: true }).getAst());
  return found;
}

test.each(languages)('every sentence of %s parses and takes what the English one takes', (language) => {
  for (const key of keys) {
    const pattern = catalogues[language][key];
    expect(argumentsOf(pattern, language), key).toEqual(argumentsOf(catalogues.en[key], 'en'));
    expect(pattern, `${key}: ICU reads ' as an escape; write ’`).not.toContain("'");
  }
});

test.each(languages)('titles of %s fit a Slack modal, 24 characters', (language) => {
  for (const { title } of commands) expect(catalogues[language][title].length, title).toBeLessThanOrEqual(24);
});

test('French is French: no sentence longer than three words was left in English', () => {
  const same = keys.filter(
    (key) => catalogues.fr[key] === catalogues.en[key] && catalogues.en[key].split(' ').length > 3,
  );
  expect(same).toEqual([]);
});

// A sentence that shows what to type shows it as it is typed.
const typed: readonly Key[] = ['problem.time'];

test('French has no-break spaces before : ; ? ! » and after «, and writes hours as 13 h 00', () => {
  for (const key of keys) {
    const sentence = catalogues.fr[key];
    expect(sentence.replaceAll(/https?:\/\//g, ''), key).not.toMatch(
      /(?<![\u00A0\u202F:{\d]):(?!\d)|[^\u202F][;?!]|[^\u00A0]»|«[^\u00A0]/,
    );
    if (!typed.includes(key)) expect(sentence, key).not.toMatch(/\d:\d\d/);
  }
});

test('French speaks to everyone: no sentence takes the reader for a man', () => {
  const gendered =
    /(êtes|serez) (ici )?(informé|averti|invité|confirmé|prié)(?!\p{L})|[Vv]ous seul|tous ceux|(?<!\p{L})Nul |Seuls? l[ea’]/u;
  for (const key of keys) expect(catalogues.fr[key], key).not.toMatch(gendered);
});

test.each(languages)('%s has typographic quotes and apostrophes, single spaces, and no space at an end', (language) => {
  for (const key of keys) {
    const sentence = catalogues[language][key];
    expect(sentence, key).not.toMatch(/["']| {2}|^ | $/);
    if (language === 'en') expect(sentence, key).not.toMatch(/ [:;?!]/);
  }
});

test('what counts agrees with 0 and 1: a number before a noun is a plural in both languages', () => {
  for (const key of keys)
    for (const language of languages)
      expect(catalogues[language][key], key).not.toMatch(
        /\{\w+\} (prévus|envoyés|omis|échoués|membres|offices|personnes|actions|réunions|members|Offices|meetings)\b/,
      );
});

test('labels have the colon of the reader’s language', () => {
  const view = { body: [{ kind: 'facts' as const, facts: [{ label: say('meeting.when'), value: 'x' }] }] };
  const reader = { language: 'fr', locale: 'fr', zone: 'UTC' } as const;
  expect(plainView(drawView(view, reader))).toBe('Quand\u00A0: x');
  expect(plainView(drawView(view, { ...reader, language: 'en', locale: 'en-GB' }))).toBe('When: x');
});

test('plurals follow the rules of languages still to come', () => {
  const plain = (pattern: string, locale: string, n: number) => format(pattern, locale, { n }, String).join('');
  const russian = '{n, plural, one {# член} few {# члена} many {# членов} other {# члена}}';
  expect([1, 2, 5, 21, 22, 25].map((n) => plain(russian, 'ru', n))).toEqual([
    '1 член',
    '2 члена',
    '5 членов',
    '21 член',
    '22 члена',
    '25 членов',
  ]);
  const arabic =
    '{n, plural, zero {لا أعضاء #} one {عضو واحد #} two {عضوان #} few {# أعضاء} many {# عضوا} other {# عضو}}';
  const forms = [0, 1, 2, 3, 11, 100].map((n) => plain(arabic, 'ar', n).replace(/[\d٠-٩]+/, '#'));
  expect(new Set(forms).size).toBe(6);
});

test('a sentence is drawn for each reader in their language, zone and number format', () => {
  const text = say('chair.announced.chair', {
    person: strong('Ana <b>'),
    office: { kind: 'office', code: 'CH', name: 'Switzerland' },
    group: list(['{a}', 'b', 'c']),
  });
  const reader = { language: 'fr', locale: 'fr', zone: 'Asia/Tokyo' } as const;
  expect(drawPlain(text, reader)).toBe('La présidence du groupe {a}, b et c est confiée à Ana <b>, Suisse.');
  const meeting = time(Temporal.Instant.from('2026-06-10T18:00:00Z'), 'Europe/Zurich');
  expect(drawPlain(meeting, reader)).toBe(
    'jeudi 11 juin 2026 à 03\u00A0h\u00A000 (Tokyo), mercredi 20\u00A0h\u00A000 à Genève',
  );
  expect(drawPlain(meeting, { language: 'en', locale: 'en-GB', zone: 'Europe/Berlin' })).toBe(
    'Wednesday, 10 June 2026 at 20:00 (Geneva)',
  );
});

test('ST.3 stands in every language where it departs from common usage', () => {
  const reader = { language: 'fr', locale: 'fr', zone: 'UTC' } as const;
  const shown = (code: string, name: string) => drawPlain({ kind: 'office', code, name }, reader);
  expect(shown('JP', 'Japan')).toBe('Japon');
  expect(shown('TW', 'Taiwan Province of China')).toBe('Taiwan Province of China');
  expect(shown('KR', 'Republic of Korea')).toBe('Republic of Korea');
  expect(shown('EP', 'European Patent Organisation (EPO)')).toBe('European Patent Organisation (EPO)');
});

test('a locale finds its language', () => {
  expect(languageFor('fr-CH')).toBe('fr');
  expect(languageFor('FR_ca')).toBe('fr');
  expect(languageFor('de')).toBeUndefined();
  expect(languageFor(undefined)).toBeUndefined();
});
