import { env } from 'cloudflare:workers';
import { keptCosignatures } from '../../functions/log/check-cosignatures.ts';
import { checkLog } from '../../functions/log/check-log.ts';
import { keptHeads } from '../../functions/log/check-heads.ts';
import { keptLog } from '../../functions/log/log-source.ts';
import { publicKeys } from '../../functions/signing/sign-note.ts';
import { LATER } from './log.ts';
import { WITNESS } from './witness.ts';

/** Every difference between the log and the database that keeps it, and a head that somebody kept, by the keys of these seeds. */
export async function differences(
  before: { size: number; root: string } | null = null,
  signing = env.SIGNING_KEYS,
): Promise<string[]> {
  const found: string[] = [];
  const say = (difference: string) => found.push(difference);
  const heads = await keptHeads(env.DB, (name) => publicKeys(signing, name), say);
  await keptCosignatures(env.DB, { vkeys: [WITNESS], now: new Date(LATER) }, say);
  await checkLog({ db: env.DB, source: keptLog(env.DB), heads, before, isOwn: true }, say);
  return found;
}
