import { writeFileSync } from 'node:fs';
import { checkWords as w } from '../../src/log/check-words.ts';
import { Refusal } from '../core/refusal.ts';
import { keptCosignatures, servedCosignatures } from '../log/check-cosignatures.ts';
import { headIn, keptHeads, type Head, type KeysOf } from '../log/check-heads.ts';
import { checkLog } from '../log/check-log.ts';
import type { Say, SayAside } from '../log/finding.ts';
import { findings } from '../log/findings.ts';
import type { Found } from '../log/follow.ts';
import { keptLog } from '../log/log-source.ts';
import { logKeys } from './log-keys.ts';
import { logOfPortal } from './log-of-portal.ts';
import { logOptions, type LogOptions } from './log-options.ts';
import { progress } from './say.ts';

/**
 * `npm run verify-log`: holds a whole log against a database, that of this machine or with `--remote` the deployed one.
 * The log is the database's own, or with `--from` that of a running portal. `--keys` names a file of public keys that was
 * kept elsewhere, `--kept` a checkpoint from before, `--keep` where to keep today's. Each difference is a line; with any,
 * the command fails.
 */
export async function verifyLog(args: string[]): Promise<void> {
  const options = logOptions(args);
  if (options === null) return;
  const { keysOf, witnesses: vkeys } = await logKeys(options, args.includes('--remote'));
  const taken = findings();
  const { say } = taken;
  // It takes wrangler two seconds to load: what was mistyped is told before.
  const { withPortal } = await import('./portal.ts');
  await withPortal(args, async ({ db, now }) => {
    const { from } = options;
    const source = from === null ? keptLog(db) : logOfPortal(from);
    const note = await source.checkpoint();
    const before = await keptBefore(options, keysOf, say);
    const heads = from === null ? await keptHeads(db, keysOf, say) : await newestHead(note, keysOf, say);
    if (heads.length === 0) say(w.unsigned);
    const witnesses = { vkeys, now: now() };
    const aside: SayAside = (says) => say(says, 'beside');
    const seen = await (from === null
      ? keptCosignatures(db, witnesses, aside)
      : servedCosignatures(note ?? '', witnesses, aside));
    const size = await checkLog({ db, source, heads, before, isOwn: from === null, at, findings: taken });
    tell(taken.found(), size, seen);
    if (taken.unsealed() > 0) console.log(`  ${w.unsealed(taken.unsealed())}`);
    if (options.keep !== null && note !== null) keep(options.keep, note);
  });
}

const at = (done: number, of: number) => progress('catatan log diperiksa', done, of);

function tell({ roots, following }: Found, size: number, seen: number): void {
  for (const difference of roots) console.error(`  ${difference}`);
  for (const { from, says } of following) {
    console.error(`  ${w.following(from)}`);
    for (const difference of says) console.error(`    ${difference}`);
  }
  const followers = following.flatMap(({ says }) => says).length;
  if (roots.length + followers > 0) throw new Refusal('conflict', w.counted(roots.length, followers));
  console.log(`  ${size} catatan log cocok dengan basis data, akarnya, dan tanda tangannya`);
  console.log(seen > 0 ? `  ${seen} tanda tangan saksi benar` : '  belum ada tanda tangan saksi');
}

async function newestHead(note: string | null, keysOf: KeysOf, say: Say): Promise<Head[]> {
  const head = note === null ? null : await headIn(note, keysOf);
  if (head && 'fault' in head) say(w.newest(head.fault));
  return head && 'root' in head ? [{ id: 1, ...head }] : [];
}

async function keptBefore({ kept }: LogOptions, keysOf: KeysOf, say: Say) {
  if (kept === null) return null;
  const head = await headIn(kept, keysOf);
  if ('fault' in head) say(w.kept(head.fault));
  return 'root' in head ? head : null;
}

function keep(path: string, note: string): void {
  writeFileSync(path, note);
  console.log(`  segel disimpan di ${path}; lain kali: --kept=${path}`);
}
