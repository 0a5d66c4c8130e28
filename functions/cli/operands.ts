import { existsSync, readFileSync, statSync } from 'node:fs';
import { Refusal } from '../core/refusal.ts';

/** The words of a command line that are not flags. */
export const operands = (args: string[]) => args.filter((word) => !word.startsWith('--'));

/** What a flag is set to, "--name=value" or "--name value"; null when it is not there, '' when it has no value. */
export function flag(args: string[], name: string): string | null {
  const at = args.findIndex((word) => word === `--${name}` || word.startsWith(`--${name}=`));
  if (at < 0) return null;
  return args[at]?.slice(`--${name}=`.length) || (args[at + 1] ?? '');
}

/** The text of the file a command was given; refuses a missing name or file with the way to call it. */
export function fileText(args: string[], usage: string): string {
  const path = operands(args)[0];
  if (!path) throw new Refusal('invalid', `Sebutkan berkasnya: ${usage}`);
  if (!existsSync(path) || !statSync(path).isFile())
    throw new Refusal('not_found', `Berkas "${path}" tidak ada.`);
  return readFileSync(path, 'utf8');
}
