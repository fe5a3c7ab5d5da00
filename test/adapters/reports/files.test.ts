import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { seed } from '../../../db/seed/index.ts';
import { openStore } from '../../../db/sqlite/open.ts';
import { conversation } from '../../conversation.ts';
import { deck } from '../../deck.ts';
import { network, start } from '../../network.ts';
import { madeFiles, sixScripts } from './made.ts';
import { faultsOf, partsOf, textsOf } from './package.ts';

type Files = Map<string, Uint8Array>;
type Figures = { slug: string; members: number; offices: number; items: number }[];

/** Makes the files of the seed, of a network of six scripts, and those that a French chair gets; once for all tests. */
async function make(): Promise<{ fresh: Files; full: Files; french: Files; figures: Figures }> {
  const fresh = await madeFiles(await conversation(), 'secretariat-1', 'report files');
  const file = join(mkdtempSync(join(tmpdir(), 'report-')), 'wild.db');
  const store = openStore(file);
  await store.transaction((tables) => seed(tables, { now: start, network, people: true }));
  const chat = await conversation({ store });
  await sixScripts(chat);
  const full = await madeFiles(chat, 'secretariat-1', 'report files');
  await chat.say('secretariat-1', 'chair confirm cio "CIO of FR" --role vice-chair');
  const french = await madeFiles(chat, 'fr-cio', 'report files cio');
  const sqlite = new Sqlite(file, { readonly: true });
  const figures = sqlite
    .prepare<[], Figures[number]>(
      `select slug, count(*) as members, count(distinct office_code) as offices,
        (select count(*) from action_items where state in ('open', 'in progress', 'blocked')) as items
       from groups join memberships on group_id = groups.id where ended_on is null group by slug order by slug`,
    )
    .all();
  sqlite.close();
  return { fresh, full, french, figures };
}
let making: ReturnType<typeof make> | undefined;
const made = (): ReturnType<typeof make> => {
  making ??= make();
  return making;
};

const bytesOf = (files: Files, name: string): Uint8Array => files.get(name) ?? new Uint8Array();
const textOf = (files: Files, name: string): string => new TextDecoder().decode(bytesOf(files, name));

/** The slides in their order: their texts, and what their notes say. */
function slidesOf(files: Files) {
  const parts = partsOf(bytesOf(files, 'report.pptx'));
  const count = [...parts.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length;
  return Array.from({ length: count }, (_, index) => ({
    texts: textsOf(parts.get(`ppt/slides/slide${index + 1}.xml`) ?? ''),
    notes: textsOf(parts.get(`ppt/notesSlides/notesSlide${index + 1}.xml`) ?? '').join(' '),
  }));
}

test('the slides have every fact of the deck, slide by slide, and their sources in the notes', async () => {
  const { fresh } = await made();
  const slides = slidesOf(fresh);
  const begins: Record<keyof typeof deck, string> = {
    title: 'Status report',
    works: 'How WILD works',
    agreed: 'Action items of WILD/1 (WILD/1/2, paragraph 30)',
    'cio-network': 'CIO Network: status update',
    'ai-tools': 'AI Tools Collaboration Group: status update',
    outstanding: 'Outstanding action items (3)',
    finished: 'Finished action items (2)',
    contact: 'Contact',
  };
  for (const [part, facts] of Object.entries(deck)) {
    const slide = slides.find(({ texts }) => texts[0] === begins[part as keyof typeof deck]);
    for (const fact of facts) expect(slide?.texts.join('\n'), part).toContain(fact);
    expect(slide?.notes, part).toMatch(/2026/);
  }
  expect(slides.map(({ texts }) => texts[0])).toEqual([
    ...[begins.title, begins.works, begins.agreed, begins['cio-network'], begins['ai-tools']],
    ...['Members and Offices by group', 'Action items by state'],
    ...[begins.outstanding, begins.finished, begins.contact],
  ]);
});

test.each(['report.pptx', 'report.docx', 'report.xlsx'])('%s is a sound package', async (name) => {
  const { fresh, full, french } = await made();
  for (const files of [fresh, full, french]) {
    const parts = partsOf(bytesOf(files, name));
    expect(parts.size).toBeGreaterThan(5);
    expect(faultsOf(parts)).toEqual([]);
  }
});

test('nothing that PowerPoint repairs is in the slides, and charts and tables are native', async () => {
  const { full } = await made();
  const parts = partsOf(bytesOf(full, 'report.pptx'));
  const shown = [...parts].filter(([name]) =>
    /^ppt\/(slides|slideLayouts|slideMasters|notes\w+)\/\w+\.xml$/.test(name),
  );
  for (const [name, xml] of shown) {
    for (const [shape] of xml.matchAll(/<p:sp>.*?<\/p:sp>/gs)) expect(shape, name).toContain('<p:txBody>');
    for (const [background] of xml.matchAll(/<p:bgPr>.*?<\/p:bgPr>/gs))
      expect(background, name).toContain('<a:effectLst/>');
    expect(xml, name).not.toMatch(/NaN|<a:ln\/>|<a:ln><\/a:ln>|anchor="mid"|<a:ext c[xy]="-|c[xy]="-\d/);
  }
  expect(parts.get('ppt/notesMasters/notesMaster1.xml')).not.toContain('<p:sp>');
  expect([...parts.keys()].filter((name) => name.startsWith('ppt/charts/chart'))).toHaveLength(4);
  expect(shown.filter(([, xml]) => xml.includes('<a:tbl>')).length).toBeGreaterThan(1);
  expect([...parts.keys()].filter((name) => name.startsWith('ppt/media/'))).toEqual([]);
});

test('the document has the shape of a WIPO document', async () => {
  const { full } = await made();
  const parts = partsOf(bytesOf(full, 'report.docx'));
  const xml = parts.get('word/document.xml') ?? '';
  const texts = textsOf(xml);
  expect(texts.slice(0, 8)).toEqual([
    ...['E', 'WILD/2/2 PROV.', 'ORIGINAL: ENGLISH', 'DATE: APRIL 16, 2026', 'WILD', 'Second Session'],
    ...['Geneva, April 14 to 16, 2026', 'REPORT ON THE GROUPS AND ACTION ITEMS OF WILD'],
  ]);
  for (const part of ['WILD is invited to:', '[Annex follows]', 'MEMBERS BY OFFICE', '[End of Annex and of document]'])
    expect(texts).toContain(part);
  const annex = texts.slice(texts.indexOf('MEMBERS BY OFFICE'));
  const offices = annex.filter((text) => /^\p{Lu}.*\([A-Z]{2}\)$/u.test(text)).slice(0, 22);
  expect(offices).toEqual(offices.toSorted(new Intl.Collator('en-GB').compare));
  expect(annex).toContain('أحمد بن صالح (chair)');
  expect(xml).toMatch(/<w:bidi\/>.*?<w:rtl\/>.*?أحمد بن صالح/s);
  const heads = [...parts]
    .filter(([name]) => /^word\/header\d\.xml$/.test(name))
    .map(([, one]) => textsOf(one).join('|'));
  expect(heads.sort()).toEqual(['WILD/2/2 PROV.|Annex, page ', 'WILD/2/2 PROV.|page ']);
});

test('the figures are those of SQL, in every output', async () => {
  const { full, figures } = await made();
  const [ai, cio] = figures;
  expect(figures.map(({ slug }) => slug)).toEqual(['ai-tools', 'cio-network']);
  const lines = [
    `${cio?.members} members nominated from ${cio?.offices} Offices`,
    `${ai?.members} members nominated by ${ai?.offices} Offices`,
    `Outstanding action items (${cio?.items})`,
    '4 people from 3 Offices, 1 guest',
  ];
  const slides = slidesOf(full)
    .flatMap(({ texts }) => texts)
    .join('\n');
  const words = textsOf(partsOf(bytesOf(full, 'report.docx')).get('word/document.xml') ?? '').join('\n');
  const said = [slides, words, textOf(full, 'report.html'), textOf(full, 'report.md').replaceAll('\\', '')];
  for (const output of said) for (const line of lines) expect(output).toContain(line);
  const sheet = partsOf(bytesOf(full, 'report.xlsx')).get('xl/worksheets/sheet1.xml') ?? '';
  const numbers = [...sheet.matchAll(/<v>(\d+)<\/v>/g)].map(([, n]) => Number(n));
  for (const one of [cio?.members, cio?.offices, ai?.members, ai?.offices]) expect(numbers).toContain(one);
});

test('what members wrote stays as they wrote it, and the frame is French for a French reader', async () => {
  const { full, french } = await made();
  expect(textOf(full, 'report.html')).toContain('Zoë &lt;b&gt;O’Neill&lt;/b&gt; &amp; Co');
  expect(textOf(full, 'report.html')).not.toMatch(/<b>O|https?:\/\/|<script/);
  expect(textOf(full, 'report.md')).toContain('Meet \\<quarterly\\> \\& share');
  const page = textOf(french, 'report.html').replaceAll(/[\u00A0\u202F]/g, ' ');
  expect(page).toContain('<html lang="fr">');
  for (const words of ['CIO Network : rapport d’étape', 'Présidence :', '每季度开会一次', 'Principaux thèmes'])
    expect(page).toContain(words);
  const texts = textsOf(partsOf(bytesOf(french, 'report.docx')).get('word/document.xml') ?? '');
  expect(
    texts
      .slice(0, 4)
      .join('|')
      .replaceAll(/[\u00A0\u202F]/g, ' '),
  ).toBe('F|WILD/2/2 PROV.|ORIGINAL : ANGLAIS|DATE : 16 AVRIL 2026');
});
