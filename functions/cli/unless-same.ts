import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { STATE } from './state.ts';

/**
 * Does `work` only when the bytes of `inputs` (files and folders) or `also` changed since it last succeeded,
 * or when what it `makes` has been removed since.
 */
export async function unlessSame(
  name: string,
  { inputs, also = '', makes }: { inputs: string[]; also?: string; makes?: string },
  work: () => void | Promise<void>,
) {
  const mark = `${STATE}/.wrangler/state/${name}.sha256`;
  const now = fingerprint(inputs, also);
  if ((!makes || existsSync(makes)) && existsSync(mark) && readFileSync(mark, 'utf8') === now) return false;
  await work();
  mkdirSync(`${STATE}/.wrangler/state`, { recursive: true });
  writeFileSync(mark, now);
  return true;
}

function fingerprint(inputs: string[], also: string): string {
  const hash = createHash('sha256').update(also);
  for (const path of inputs.flatMap(files)) hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}

const files = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' })
        .map((name) => `${path}/${name}`)
        .filter((file) => statSync(file).isFile())
        .toSorted()
    : [path];
