import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

// The library writes what makes PowerPoint offer a repair, and reads the same in every other program:
// https://github.com/gitbrent/PptxGenJS/issues/1449, 1440 to 1444.

type Files = Record<string, Uint8Array>;

/** Returns the presentation without what PowerPoint repairs. */
export function withoutRepairs(presentation: Uint8Array): Uint8Array {
  const files: Files = {};
  for (const [name, bytes] of Object.entries(unzipSync(presentation))) if (!name.endsWith('/')) files[name] = bytes;
  for (const [name, bytes] of Object.entries(files))
    if (/\.(xml|rels)$/.test(name)) files[name] = strToU8(repaired(name, strFromU8(bytes), files));
  return zipSync(files, { level: 6 });
}

function repaired(name: string, xml: string, files: Files): string {
  if (name === '[Content_Types].xml') return withoutPhantoms(xml, files);
  if (name.startsWith('ppt/notesMasters/')) return xml.replace(/<p:sp>.*?<\/p:sp>/gs, '');
  if (!/^ppt\/(slides|slideLayouts|slideMasters|notesSlides)\//.test(name)) return xml;
  return xml
    .replace(/(<p:bgPr>\s*<a:solidFill>.*?<\/a:solidFill>)\s*(?=<\/p:bgPr>)/gs, '$1<a:effectLst/>')
    .replace(/<p:sp>.*?<\/p:sp>/gs, withText)
    .replace(/<a:ln>\s*<\/a:ln>|<a:ln\/>/g, '<a:ln><a:noFill/></a:ln>')
    .replaceAll('anchor="mid"', 'anchor="ctr"')
    .replace(/ (?:mar[LRTB]|[lrtb]Ins)="NaN"/g, '')
    .replace(/(<a:ext c[xy]="[^"]*?)-(\d+)/g, '$10');
}

/** Leaves out the parts that are named but not there. */
const withoutPhantoms = (xml: string, files: Files): string =>
  xml.replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (whole, part: string) => (part in files ? whole : ''));

const emptyText = '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody>';
const withText = (shape: string): string =>
  shape.includes('<p:txBody>') ? shape : shape.replace('</p:sp>', `${emptyText}</p:sp>`);
