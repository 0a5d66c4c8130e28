import { existsSync, readFileSync, statSync } from 'node:fs';
import { Refusal } from '../core/refusal.ts';

/** The words of a command line that are not flags. */
export const operands = (args: string[]) => args.filter((word) => !word.startsWith('--'));

/** The text of the file a command was given; refuses a missing name or file with the way to call it. */
export function fileText(args: string[], usage: string): string {
  const path = operands(args)[0];
  if (!path) throw new Refusal('invalid', `Sebutkan berkasnya: ${usage}`);
  if (!existsSync(path) || !statSync(path).isFile())
    throw new Refusal('not_found', `Berkas "${path}" tidak ada.`);
  return readFileSync(path, 'utf8');
}
