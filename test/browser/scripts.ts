import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

const DIST = '.test/dist';

/** Every script that a built page loads, with those they import, by its path. */
export function scriptsOf(page: string): Map<string, string> {
  const found = new Map<string, string>();
  const load = (path: string): void => {
    if (found.has(path)) return;
    const text = readFileSync(DIST + path, 'utf8');
    found.set(path, text);
    for (const [, name = ''] of text.matchAll(/(?:\bfrom|\bimport\(?)\s*["'](\.\.?\/[^"']+\.js)["']/g))
      load(posix.join(posix.dirname(path), name));
  };
  for (const [, source = ''] of readFileSync(page, 'utf8').matchAll(/<script[^>]*\ssrc="([^"]+)"/g))
    load(source);
  return found;
}

/** What Chrome 80 does not know and nothing translates: methods. */
export const NEWER =
  /\.replaceAll\(|\.at\(|\.findLast|\.toSorted\(|\.toReversed\(|Object\.hasOwn\(|structuredClone\(/;
