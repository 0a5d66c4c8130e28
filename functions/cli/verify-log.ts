import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { checkWords as w } from '../../src/log/check-words.ts';
import { Refusal } from '../core/refusal.ts';
import { headIn, keptHeads, type Head, type KeysOf } from '../log/check-heads.ts';
import { checkLog } from '../log/check-log.ts';
import type { Say } from '../log/check-tree.ts';
import { keptLog } from '../log/log-source.ts';
import { publicKeys } from '../signing/sign-note.ts';
import { originIn } from './from-portal.ts';
import { localSecret } from './local-secret.ts';
import { keysOfPortal, logOfPortal } from './log-of-portal.ts';
import { flag } from './operands.ts';
import { withPortal } from './portal.ts';
import { progress } from './say.ts';

/**
 * `npm run verify-log`: holds a whole log against a database, that of this machine or with `--remote` the deployed one.
 * The log is the database's own, or with `--from` that of a running portal. `--keys` names a file of public keys that was
 * kept elsewhere, `--kept` a checkpoint from before, `--keep` where to keep today's. Each difference is a line; with any,
 * the command fails.
 */
export async function verifyLog(args: string[]): Promise<void> {
  const differences: string[] = [];
  const say = (difference: string) => void differences.push(difference);
  const address = flag(args, 'from');
  const origin = address === null ? null : originIn(address, 'verify-log');
  const keysOf = await keysFor(args, origin);
  await withPortal(args, async ({ db }) => {
    const source = origin === null ? keptLog(db) : logOfPortal(origin);
    const note = await source.checkpoint();
    const before = await keptBefore(args, keysOf, say);
    const heads = origin === null ? await keptHeads(db, keysOf, say) : await newestHead(note, keysOf, say);
    if (heads.length === 0) say(w.unsigned);
    const size = await checkLog({ db, source, heads, before, isOwn: origin === null, at }, say);
    if (differences.length === 0) keep(args, note);
    tell(differences, size);
  });
}

const at = (done: number, of: number) => progress('catatan log diperiksa', done, of);

function tell(differences: string[], size: number): void {
  for (const difference of differences) console.error(`  ${difference}`);
  if (differences.length > 0)
    throw new Refusal(
      'conflict',
      `${differences.length} perbedaan antara log dan basis data, disebut di atas.`,
    );
  console.log(`  ${size} catatan log cocok dengan basis data, akarnya, dan tanda tangannya`);
}

// Keys that the portal itself hands out prove nothing against the portal: that is said.
async function keysFor(args: string[], origin: string | null): Promise<KeysOf> {
  const file = flag(args, 'keys');
  if (file !== null) {
    const kept = fileAt(file).split(/\s+/).filter(Boolean);
    return async () => kept;
  }
  if (origin !== null) {
    console.log(
      '  kunci diambil dari portal yang diperiksa; lebih kuat dengan --keys=berkas yang Anda simpan sendiri',
    );
    const given = await keysOfPortal(origin);
    return async () => given;
  }
  const signing = process.env['SIGNING_KEYS'] ?? localSecret('SIGNING_KEYS');
  if (!signing || args.includes('--remote'))
    throw new Refusal('invalid', 'Sebutkan kunci publiknya: --keys=berkas, isinya seperti /log/kunci.txt.');
  return (name) => publicKeys(signing, name);
}

async function newestHead(note: string | null, keysOf: KeysOf, say: Say): Promise<Head[]> {
  const head = note === null ? null : await headIn(note, keysOf);
  if (head && 'fault' in head) say(w.newest(head.fault));
  return head && 'root' in head ? [{ id: 1, ...head }] : [];
}

async function keptBefore(args: string[], keysOf: KeysOf, say: Say) {
  const file = flag(args, 'kept');
  if (file === null) return null;
  const head = await headIn(fileAt(file), keysOf);
  if ('fault' in head) say(w.kept(head.fault));
  return 'root' in head ? head : null;
}

function fileAt(path: string): string {
  if (!existsSync(path)) throw new Refusal('not_found', `Berkas "${path}" tidak ada.`);
  return readFileSync(path, 'utf8');
}

function keep(args: string[], note: string | null): void {
  const file = flag(args, 'keep');
  if (file === null || note === null) return;
  writeFileSync(file, note);
  console.log(`  checkpoint disimpan di ${file}; lain kali: --kept=${file}`);
}
