import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readUpload } from '../../../adapters/files/read-upload.ts';
import { xlsxOf } from '../../../adapters/files/xlsx.ts';
import { planImport } from '../../../src/domain/plan-import.ts';
import { rollRows } from '../../../src/input/roll-rows.ts';
import { today } from '../../db/samples.ts';

const names = ['Zoë Müller', '安娜', 'أنا سيلفا', 'アナ', 'अना', 'Анна'];
const text = (delimiter: string, some: readonly string[]): string =>
  [
    ['E-mail', 'Nom', 'Groupe', 'Depuis'],
    ...some.map((name, n) => [`${n}@office.example`, name, 'CIO', '11 March 2026']),
  ]
    .map((row) => `${row.join(delimiter)}${delimiter === ';' ? ';' : ''}`)
    .join('\r\n');
const utf16 = (of: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${of}`, 'utf16le'));
const latin = (of: string): Uint8Array => new Uint8Array(Buffer.from(of, 'latin1'));
const utf8 = (of: string): Uint8Array => new TextEncoder().encode(of);

const encodings = [
  ['UTF-8', utf8, names],
  ['UTF-8 with a mark', (of: string) => utf8(`\uFEFF${of}`), names],
  ['windows-1252', latin, names.slice(0, 1)],
  ['UTF-16', utf16, names],
] as const;

test.each(encodings.flatMap((one) => [',', ';', '\t'].map((delimiter) => [...one, delimiter] as const)))(
  'a list in %s is read, separated by any of three signs',
  async (_encoding, encode, some, delimiter) => {
    const rows = rollRows(await readUpload(encode(text(delimiter, some))), today);
    expect(rows?.map(({ name, since }) => [name, since?.toString()])).toEqual(some.map((name) => [name, '2026-03-11']));
  },
);

test('a list in XLSX is read, days as dates or as the serials that Excel counts', async () => {
  const day = Temporal.PlainDate.from('2026-03-11');
  const rows = names.map((name, n) => [`${n}@office.example`, name, 'CIO', n % 2 ? day : 46_092]);
  const bytes = await xlsxOf({ title: 'x', columns: ['E-mail', 'Name', 'Group', 'Since'], rows });
  const read = rollRows(await readUpload(bytes), today);
  expect(read?.map(({ name, since }) => [name, since?.toString()])).toEqual(names.map((name) => [name, '2026-03-11']));
});

test('what is no list, too large or unpacks to too much is refused with a sentence', async () => {
  await expect(readUpload(new Uint8Array(3 * 1024 * 1024))).rejects.toThrow('larger than 2 MB');
  await expect(readUpload(utf8('PK no archive'))).rejects.toThrow('neither CSV nor XLSX');
  await expect(readUpload(zipSync({ 'a.txt': utf8('a') }))).rejects.toThrow('cannot be read as XLSX');
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(70 * 1024 * 1024) });
  await expect(readUpload(bomb)).rejects.toThrow('far more than a list');
});

test('10,000 rows are read and planned in under five seconds', async () => {
  const lines = Array.from(
    { length: 10_000 },
    (_, n) => `CIO,CH,Person ${n},p${n}@office.example,2026-03-${10 + (n % 20)}`,
  );
  const bytes = utf8(['Group,Office,Name,Email,Since', ...lines].join('\n'));
  const began = performance.now();
  const rows = rollRows(await readUpload(bytes), today) ?? [];
  const group = {
    id: 'g',
    slug: 'cio',
    name: 'CIO',
    code: 'CIO',
    mandate: '',
    nominated: 'from',
    state: 'active',
    establishedOn: null,
  } as const;
  const office = {
    code: 'CH',
    name: 'Switzerland',
    kind: 'state or other entity',
    ownName: null,
    focalPointId: null,
  } as const;
  const plan = planImport(rows, {
    today,
    findGroup: () => group,
    findOffice: () => office,
    seats: [],
    holders: new Map(),
    namesakes: new Map(),
    isEmail: () => true,
    decided: new Map(),
  });
  expect(plan.filter(({ outcome }) => outcome === 'create')).toHaveLength(10_000);
  expect(performance.now() - began).toBeLessThan(5000);
});
