import { existsSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { OpenFile } from '../../src/ports/file.ts';
import { OperatorProblem } from '../../src/ports/operator-problem.ts';
import type { Block, View } from '../../src/view-model/view.ts';

type Handed = Extract<Block, { kind: 'file' }>;

/**
 * Writes each file that the view hands out and puts its path in the place of its link. `out` is a file, or a folder where
 * it is one, ends with a slash or there are several files; without it files go to the present folder and replace none.
 */
export async function saveFiles(view: View, out: string | undefined, open: OpenFile): Promise<View> {
  const handed = view.body.filter((block) => block.kind === 'file');
  if (handed.length === 0) {
    if (out !== undefined) throw new OperatorProblem(`There is no file to write to ${out}.`);
    return view;
  }
  const paths = new Map(handed.map((file) => [file, pathOf(file, out, handed.length)]));
  for (const [file, path] of paths) await save(file, path, open, out === undefined);
  const body = view.body.map((block): Block => {
    const path = block.kind === 'file' ? paths.get(block) : undefined;
    return path === undefined ? block : { kind: 'item', text: path };
  });
  return { ...view, body };
}

function pathOf({ name }: Handed, out: string | undefined, count: number): string {
  if (out === undefined) return resolve(name);
  const isFolder = count > 1 || out.endsWith('/') || (existsSync(out) && statSync(out).isDirectory());
  return isFolder ? join(resolve(out), name) : resolve(out);
}

async function save({ secret, name }: Handed, path: string, open: OpenFile, isNew: boolean): Promise<void> {
  const file = await open(secret);
  if (!file) throw new OperatorProblem(`${name} could not be made.`);
  await mkdir(join(path, '..'), { recursive: true });
  try {
    await writeFile(path, file.bytes, { flag: isNew ? 'wx' : 'w' });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorProblem(`The file could not be written: ${reason}. Give another place with --out FILE.`, {
      cause: error,
    });
  }
}
