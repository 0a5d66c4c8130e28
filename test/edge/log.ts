import { env } from 'cloudflare:workers';
import { attachCosignatures } from '../../functions/log/attach-cosignatures.ts';
import { sealLog } from '../../functions/log/seal.ts';
import type { Db } from '../../functions/core/db.ts';
import { publishUpdate } from '../../functions/updates/publish-update.ts';
import { correctUpdate } from '../../functions/updates/correct-update.ts';
import { redactUpdate } from '../../functions/updates/redact-update.ts';
import { closeSilent } from '../../functions/deadlines/meet-deadlines.ts';
import { recordCommitment } from '../../functions/commitments/record-commitment.ts';
import { Commitment } from '../../src/commitments/schema.ts';
import { readEntry, type LogEntry } from '../../src/log/entry.ts';
import { logOrigin } from '../../src/log/checkpoint.ts';
import { grow, leafHash, rootOf } from '../../src/log/tree.ts';
import { publicKeys } from '../../functions/signing/sign-note.ts';
import { toHex } from '../../src/signing/note.ts';
import { answered } from './clockwork.ts';
import { furnishDesk } from './desk.ts';
import { publish as plan, said, tell } from './plans.ts';
import { ctxAt, rows } from './portal.ts';
import { REGION, sample } from './sample.ts';
import { cosigned, WITNESS } from './witness.ts';

/** How the portal of the tests signs its log. */
export const SEAL = { signing: env.SIGNING_KEYS, site: env.SITE || env.LOCAL_ORIGIN };
export const NAME = logOrigin(SEAL.site);
export const vkeys = () => publicKeys(env.SIGNING_KEYS, NAME);

/** A day after everything that tests publish. */
export const LATER = '2027-03-03T01:00:00.000Z';
/** On which the clock closes the report that was answered. */
const CLOSED = '2027-03-01T01:00:00.000Z';

/** Seals what is there; by the clock of a day after it, unless told otherwise. */
export const seal = (now = LATER, db: Db = env.DB, steps?: number) =>
  sealLog({ db, now: () => new Date(now) }, SEAL, steps === undefined ? {} : { steps });

/** Everything that the log may tell of: versions, a correction, a redaction, a move, an outcome, and days of reports. */
export async function told(): Promise<{ update: string }> {
  await furnishDesk();
  const update = await publishUpdate(ctxAt(), { region: REGION, update: sample.update });
  await correctUpdate(ctxAt(), {
    region: REGION,
    update: 'lampu-menyala',
    reason: 'salah hitung',
    title: 'Lampu',
  });
  await redactUpdate(ctxAt(), { id: update, version: 1, reason: 'Nomor rumah warga.' });
  await plan();
  await tell('tiang', said('move'));
  const promise = { region: REGION, commitment: sample.commitment };
  await recordCommitment(ctxAt(), promise);
  const outcome = { value: 'limited', statement: 'Tiang dipasang.', as_of: '2026-11-21', source: 'koran' };
  const commitment = Commitment.parse({ ...sample.commitment, outcomes: [outcome] });
  await recordCommitment(ctxAt(), { region: REGION, commitment });
  await answered('2026-11-03T01:00:00.000Z');
  await closeSilent(ctxAt(CLOSED));
  return { update };
}

/** Lets the witness of the tests sign the newest head too, the moment it was signed. */
export async function witnessed(): Promise<void> {
  const checkpoint = await cosigned((await head()).note, Date.parse(LATER) / 1000);
  const ctx = { db: env.DB, now: () => new Date(LATER) };
  await attachCosignatures(ctx, { checkpoint, name: NAME, witnesses: [WITNESS] });
}

/** The entries as they stand in the database, each of which must be one. */
export async function entries(): Promise<LogEntry[]> {
  const kept = await rows('SELECT content FROM log_entry ORDER BY leaf LIMIT 50000');
  return kept.map(({ content }) => {
    const entry = readEntry(content as string);
    if (!entry) throw new Error(`no entry: ${String(content)}`);
    return entry;
  });
}

/** The root over all entries, counted from nothing. */
export async function naiveRoot(): Promise<string> {
  const kept = await rows('SELECT content FROM log_entry ORDER BY leaf LIMIT 50000');
  const leaves = await Promise.all(
    kept.map(({ content }) => leafHash(new TextEncoder().encode(content as string))),
  );
  const { hashes } = await grow(0, [], leaves);
  return toHex(await rootOf(hashes));
}

/** The newest head as it was signed. */
export const head = async () =>
  (await rows('SELECT id, size, root, note FROM log_checkpoint ORDER BY id DESC LIMIT 1'))[0] as {
    id: number;
    size: number;
    root: string;
    note: string;
  };
