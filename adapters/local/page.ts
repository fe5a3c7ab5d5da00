import { readdirSync, readFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { extname } from 'node:path';
import type { RequestHandler } from 'express';

const folder = new URL('./page/', import.meta.url);
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ts': 'text/javascript; charset=utf-8',
};
type File = { type: string; content: string };

/** Reads the page's files once, by name; types are stripped from TypeScript. */
export function readPage(): ReadonlyMap<string, File> {
  const names = readdirSync(folder).filter((name) => types[extname(name)] !== undefined);
  return new Map(names.map((name) => [name, readPageFile(name)]));
}

function readPageFile(name: string): File {
  const source = readFileSync(new URL(name, folder), 'utf8');
  const type = types[extname(name)] ?? 'text/plain';
  return { type, content: name.endsWith('.ts') ? stripTypeScriptTypes(source, { mode: 'strip' }) : source };
}

/** Serves one file of the page; other paths go to the next route. */
export function servePage(files: ReadonlyMap<string, File>, nameOf: (path: string) => string): RequestHandler {
  return (request, response, next) => {
    const file = files.get(nameOf(request.path));
    if (!file) return next();
    response.type(file.type).send(file.content);
  };
}

/** Serves a file of an installed package, read from disk on each request because few ask for it. */
export function serveLibrary(name: string): RequestHandler {
  const path = createRequire(import.meta.url).resolve(name);
  return (_request, response) => response.sendFile(path, { cacheControl: false, dotfiles: 'allow' });
}
