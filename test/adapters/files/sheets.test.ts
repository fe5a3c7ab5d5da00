import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import readXlsx from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { csvOf } from '../../../adapters/files/csv.ts';
import { xlsxOf } from '../../../adapters/files/xlsx.ts';
import { asWritten, harmless } from '../../../src/domain/spreadsheet.ts';

const scripts = ['Ана Сілва', '安娜', 'أنا سيلفا', 'アナ・シルバ', 'अना सिल्वा', 'Ána “Ćwiék”'];
const sheet = {
  title: 'Roll: 1/2',
  columns: ['Name', 'Since', 'People'],
  rows: [...scripts.map((name) => [name, Temporal.PlainDate.from('2026-03-11'), 26]), ['=1+1', null, 0]],
};

test('a CSV file has a byte order mark, six scripts and no formula', async () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await csvOf(sheet));
  expect(text.startsWith('\uFEFFName,Since,People\r\n')).toBe(true);
  for (const name of scripts) expect(text).toContain(`${name},2026-03-11,26\r\n`);
  expect(text).toContain("'=1+1,,0\r\n");
});

test('no text can become a formula in CSV, and each comes back as it was written', () => {
  const nasty = fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n\'"ab, ') });
  fc.assert(
    fc.property(nasty, (text) => {
      expect(harmless(text)).not.toMatch(/^[=+\-@\t\r\n]/);
      expect(asWritten(harmless(text))).toBe(text);
    }),
    { numRuns: 200 },
  );
});

test('an XLSX file holds texts, days and numbers as such', async () => {
  const bytes = Buffer.from(await xlsxOf(sheet));
  const [read] = await readXlsx(bytes);
  expect(read?.data).toEqual([
    ['Name', 'Since', 'People'],
    ...scripts.map((name) => [name, new Date('2026-03-11T00:00:00Z'), 26]),
    ['=1+1', null, 0],
  ]);
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(xml).not.toContain('<f>');
});
