import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { faultsOf, frenchOf, listed, manifestOf, packageOf } from '../../../manifest/teams/package.ts';

const about = { version: '0.1.0', clientId: '6f9619ff-8b86-4d01-b42d-00c04fc964ff', publicUrl: 'https://wild.example' };
const manifest = manifestOf(about);

test('the package holds the manifest and both icons, filled in', () => {
  const files = unzipSync(packageOf(about));
  expect(Object.keys(files).sort()).toEqual(['color.png', 'fr.json', 'manifest.json', 'outline.png']);
  const text = Buffer.from(files['manifest.json'] ?? []).toString('utf8');
  expect(JSON.parse(text)).toEqual(manifest);
  expect(text).not.toContain('{{');
  expect(manifest).toMatchObject({ id: about.clientId, version: '0.1.0', validDomains: ['wild.example'] });
});

test('Microsoft’s schema has nothing against it, and would have', () => {
  expect(faultsOf(manifest)).toEqual([]);
  expect(faultsOf({ ...manifest, accentColor: 'blue' })).not.toEqual([]);
  expect(faultsOf({ ...manifest, surprise: true })).not.toEqual([]);
  expect(() => manifestOf({ ...about, clientId: 'not-a-guid' })).toThrow('Microsoft');
});

test('its commands are the bot’s own, as many as Teams shows', () => {
  expect(listed).toHaveLength(12);
  expect(JSON.stringify(manifest.bots)).toContain('"title":"status post"');
});

test('the icons are as large as Teams asks, the outline white on nothing', () => {
  for (const [name, side] of [
    ['color.png', 192],
    ['outline.png', 32],
  ] as const) {
    const png = readFileSync(new URL(`../../../manifest/teams/${name}`, import.meta.url));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], name).toEqual([side, side]);
  }
});

test('every word of it is in French too, but the commands’ names, which are what is typed', () => {
  const french = frenchOf();
  expect(faultsOf(french, 'Localization')).toEqual([]);
  expect(faultsOf({ ...french, 'bots[0].title': 'x' }, 'Localization')).not.toEqual([]);
  const paths = (value: unknown, path = ''): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, one]) =>
          paths(one, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`),
        )
      : [path.slice(1)];
  const { name, description, bots, composeExtensions } = manifest;
  const spoken = paths({ name, description, bots, composeExtensions }).filter((path) =>
    /\.(title|description|short|full)$/.test(path),
  );
  expect(spoken.filter((path) => !(path in french) && !/^bots.*title$/.test(path))).toEqual([]);
  expect(manifest.localizationInfo).toMatchObject({ additionalLanguages: [{ languageTag: 'fr', file: 'fr.json' }] });
});

test('the README names all that is heard and all that the manifest asks for, and the manifest asks for no more', () => {
  const read = (path: string) => readFileSync(new URL(`../../../adapters/teams/${path}`, import.meta.url), 'utf8');
  const readme = read('README.md');
  const heard = ['invoke', 'index'].flatMap((name) =>
    [...read(`receive/${name}.ts`).matchAll(/(?:case |activity\.type === )'([^']+)'/g)].map(([, word = '']) => word),
  );
  expect(heard.length).toBeGreaterThan(8);
  for (const word of heard.filter((one) => one !== 'invoke')) expect(readme).toContain(`\`${word}\``);
  const asked = z.looseObject({ bots: z.tuple([z.looseObject({ scopes: z.array(z.string()) })]) }).parse(manifest);
  const named = [...asked.bots[0].scopes, ...Object.keys(asked.bots[0]), ...Object.keys(asked)];
  const plain =
    /^(\$schema|manifestVersion|version|id|developer|name|description|localizationInfo|icons|accentColor|bots|botId|scopes|supportsFiles|isNotificationOnly)$/;
  for (const word of named.filter((one) => !plain.test(one))) expect(readme, word).toContain(`\`${word}\``);
});
