import { existsSync, readFileSync } from 'node:fs';
import { STATE } from './state.ts';

/** A secret of one's own machine, as `npm start` made it; undefined when there is none. */
export function localSecret(name: string): string | undefined {
  const file = [`${STATE}/.dev.vars`, '.dev.vars'].find((path) => existsSync(path));
  const known = file ? readFileSync(file, 'utf8') : '';
  return new RegExp(`^${name}\\s*=\\s*"?([^"\\n]*)"?$`, 'm').exec(known)?.[1];
}
