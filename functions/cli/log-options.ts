import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from '../core/refusal.ts';
import { originIn } from './from-portal.ts';

const USAGE = `npm run verify-log -- [pilihan]
  --remote                       basis data yang terpasang, bukan yang di mesin ini
  --from=https://portal.example  log dari portal yang berjalan, bukan dari basis data
  --keys=berkas                  kunci publik yang disimpan di tempat lain
  --kept=berkas                  segel (checkpoint) yang disimpan dulu: log yang sekarang harus memuatnya
  --keep=berkas                  simpan segel yang sekarang bila tidak ada yang berbeda`;
const text = { type: 'string' } as const;
const options = {
  help: { type: 'boolean', short: 'h' },
  remote: { type: 'boolean' },
  from: text,
  keys: text,
  kept: text,
  keep: text,
} as const;

/** What `verify-log` was asked; null is what was not said. */
export interface LogOptions {
  /** The origin of the portal whose log is looked at. */
  from: string | null;
  /** Contents of files: public keys, and a checkpoint from before. */
  keys: string | null;
  kept: string | null;
  /** Path at which the newest checkpoint is to be kept. */
  keep: string | null;
}

/** Reads the words after `verify-log`; null: help was asked for, and given. A slip is refused: it would pass for a check that was never made. */
export function logOptions(args: string[]): LogOptions | null {
  const { help, from = null, keys = null, kept = null, keep = null } = valuesIn(args);
  if (help) {
    console.log(USAGE);
    return null;
  }
  if (keep !== null) mustTakeFile(keep);
  return {
    from: from === null ? null : originIn(from, 'verify-log'),
    keys: keys === null ? null : fileAt('keys', keys),
    kept: kept === null ? null : fileAt('kept', kept),
    keep,
  };
}

function valuesIn(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: false }).values;
  } catch (error) {
    if (!String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')) throw error;
    throw new Refusal('invalid', `Ada yang keliru pada "${args.join(' ')}". Tulis: ${USAGE}`);
  }
}

const isFolder = (path: string) => existsSync(path) && statSync(path).isDirectory();

function fileAt(option: 'keys' | 'kept', path: string): string {
  if (path === '')
    throw new Refusal('invalid', `--${option} tidak menyebut berkas apa pun. Tulis: --${option}=berkas.`);
  if (!existsSync(path) || isFolder(path)) throw new Refusal('not_found', `Berkas "${path}" tidak ada.`);
  return readFileSync(path, 'utf8');
}

// Looked at first: whoever waited for the check of a large log would lose what they wanted to keep.
function mustTakeFile(path: string): void {
  if (path === '' || isFolder(path) || !isFolder(dirname(path)))
    throw new Refusal(
      'invalid',
      `Segel tidak dapat disimpan di "${path}": sebutkan berkas di folder yang ada.`,
    );
}
