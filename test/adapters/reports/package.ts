import { dirname, join, normalize } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

/** The parts of an Office file by their path; texts only. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  const entries = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'));
  return new Map(entries.map(([name, one]) => [name, /\.(xml|rels)$/.test(name) ? strFromU8(one) : '']));
}

/** What is wrong with the package: XML that is not well formed, names of parts that are not there, parts without a type. */
export function faultsOf(parts: Map<string, string>): string[] {
  const types = parts.get('[Content_Types].xml') ?? '';
  const overrides = [...types.matchAll(/<Override[^>]*PartName="\/([^"]+)"/g)].map(([, name = '']) => name);
  const defaults = new Set([...types.matchAll(/<Default[^>]*Extension="([^"]+)"/g)].map(([, name]) => name));
  return [
    ...[...parts]
      .filter(([name, xml]) => /\.(xml|rels)$/.test(name) && !isWellFormed(xml))
      .map(([name]) => `${name}: XML`),
    ...overrides.filter((name) => !parts.has(name)).map((name) => `${name}: has a type and is not there`),
    ...[...parts.keys()]
      .filter((name) => name !== '[Content_Types].xml' && !overrides.includes(name))
      .filter((name) => !defaults.has(name.slice(name.lastIndexOf('.') + 1)))
      .map((name) => `${name}: has no type`),
    ...[...parts].filter(([name]) => name.endsWith('.rels')).flatMap(([name, xml]) => unresolved(name, xml, parts)),
  ];
}

function unresolved(name: string, xml: string, parts: Map<string, string>): string[] {
  const folder = dirname(dirname(name));
  return [...xml.matchAll(/<Relationship [^>]*>/g)].flatMap(([one]) => {
    const target = /Target="([^"]+)"/.exec(one)?.[1] ?? '';
    if (one.includes('TargetMode="External"')) return [];
    const path = target.startsWith('/') ? target.slice(1) : normalize(join(folder, target));
    return parts.has(path) ? [] : [`${name}: ${target} is not there`];
  });
}

/** Whether every tag is closed in its order, attributes are quoted and every & begins an entity. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  const rest = xml
    .replace(/^\uFEFF?<\?xml[^?]*\?>/, '')
    .replace(
      /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*"[^"<]*")*)\s*(\/?)>/g,
      (_, closes: string, name: string, attributes: string, isEmpty: string) => {
        if (closes) return open.pop() === name ? attributes : '<';
        if (!isEmpty) open.push(name);
        return attributes;
      },
    );
  return (
    open.length === 0 &&
    !/[<>]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(
      rest.replace(/"[^"]*"/g, (value) => value.replaceAll('>', '')),
    )
  );
}

const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
/** The texts of a slide or a document, one a run. */
export const textsOf = (xml: string): string[] =>
  [...xml.matchAll(/<[aw]:t(?: [^>]*)?>([^<]*)<\/[aw]:t>/g)].map(([, text = '']) =>
    text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => named[name] ?? ''),
  );
