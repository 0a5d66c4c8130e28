import type { Unstable_Config } from 'wrangler';
import { readVkey } from '../../src/signing/vkey.ts';
import { Refusal } from '../core/refusal.ts';
import type { KeysOf } from '../log/check-heads.ts';
import { publicKeys } from '../signing/sign-note.ts';
import { localSecret } from './local-secret.ts';
import { keysOfPortal, witnessesOfPortal, wordsIn } from './log-of-portal.ts';
import type { LogOptions } from './log-options.ts';

/** The public keys by which a log is checked. */
export interface LogKeys {
  keysOf: KeysOf;
  /** Of witnesses, "name+id+key". */
  witnesses: string[];
}

/** Keys that somebody kept, and else those that the portal itself hands out, which is said: against it they prove nothing. */
export async function logKeys({ from, keys }: LogOptions, remote: boolean): Promise<LogKeys> {
  const kept = keys === null ? null : await keysIn(keys);
  const keysOf: KeysOf = kept ? async () => kept.own : await ownKeys(from, remote);
  const published = from === null ? await witnessesHere() : await witnessesOfPortal(from);
  return { keysOf, witnesses: [...(kept?.witnesses ?? []), ...published] };
}

/** The keys in a file, of the portal and of witnesses, who tell by their kind which they are. */
async function keysIn(file: string): Promise<{ own: string[]; witnesses: string[] }> {
  const [own, witnesses]: [string[], string[]] = [[], []];
  for (const word of wordsIn(file)) {
    if (await readVkey(word)) own.push(word);
    else if (await readVkey(word, 'cosignature')) witnesses.push(word);
    else throw new Refusal('invalid', `Berkas --keys memuat yang bukan kunci: "${word.slice(0, 80)}".`);
  }
  if (own.length === 0)
    throw new Refusal('invalid', 'Berkas --keys tidak memuat kunci portal. Isinya seperti /log/kunci.txt.');
  return { own, witnesses };
}

async function ownKeys(from: string | null, remote: boolean): Promise<KeysOf> {
  if (from !== null) {
    console.log(
      '  kunci diambil dari portal yang diperiksa; lebih kuat dengan --keys=berkas yang Anda simpan sendiri',
    );
    const given = await keysOfPortal(from);
    return async () => given;
  }
  const signing = process.env['SIGNING_KEYS'] ?? (remote ? undefined : localSecret('SIGNING_KEYS'));
  if (!signing)
    throw new Refusal('invalid', 'Sebutkan kunci publiknya: --keys=berkas, isinya seperti /log/kunci.txt.');
  return (name) => publicKeys(signing, name);
}

async function witnessesHere(): Promise<string[]> {
  const { unstable_readConfig } = await import('wrangler');
  const { vars }: Unstable_Config = unstable_readConfig({ config: 'wrangler.toml' });
  return wordsIn(process.env['WITNESS_KEYS'] || String(vars['WITNESS_KEYS'] ?? ''));
}
