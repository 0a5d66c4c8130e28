import { env } from 'cloudflare:workers';
import { keptCosignatures } from '../../functions/log/check-cosignatures.ts';
import { checkLog } from '../../functions/log/check-log.ts';
import { keptHeads } from '../../functions/log/check-heads.ts';
import { findings } from '../../functions/log/findings.ts';
import type { Found } from '../../functions/log/follow.ts';
import { keptLog } from '../../functions/log/log-source.ts';
import { publicKeys } from '../../functions/signing/sign-note.ts';
import { LATER } from './log.ts';
import { WITNESS } from './witness.ts';

/** What is found of the log and the database that keeps it, and a head that somebody kept, by the keys of these seeds. */
export async function found(
  before: { size: number; root: string } | null = null,
  signing = env.SIGNING_KEYS,
): Promise<Found> {
  const taken = findings();
  const heads = await keptHeads(env.DB, (name) => publicKeys(signing, name), taken.say);
  const witnesses = { vkeys: [WITNESS], now: new Date(LATER) };
  await keptCosignatures(env.DB, witnesses, (says) => taken.say(says, 'beside'));
  await checkLog({ db: env.DB, source: keptLog(env.DB), heads, before, isOwn: true, findings: taken });
  return taken.found();
}

/** The sentences alone. */
export async function differences(...asked: Parameters<typeof found>): Promise<string[]> {
  const { roots, following } = await found(...asked);
  return [...roots, ...following.flatMap(({ says }) => says)];
}
