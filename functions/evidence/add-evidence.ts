import { EvidenceAlt, EvidenceTitle } from '../../src/evidence/schema.ts';
import { words } from '../../src/evidence/words.ts';
import { act } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { idFor, sha256 } from '../core/ids.ts';
import { mustMay } from '../core/may.ts';
import { Refusal, type FieldProblem } from '../core/refusal.ts';
import { regionMirror } from '../regions/reads.ts';
import { cleanFile, type CleanFile } from './clean.ts';
import { evidenceState, objectKey } from './reads.ts';
import { announceFile, receiveFile, type EvidenceWrite } from './writes.ts';

/** A file as somebody sent it; its name and what the sender called it are not asked. */
export interface Upload {
  region: string;
  title: string;
  /** What a picture shows; empty for a PDF. */
  alt: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Takes a file into a region's evidence and gives its address: the SHA-256 of the bytes as they are stored. The same
 * file again is the same address, and nothing more happens. Announced, put, then ready: whoever is killed in between
 * leaves nothing that could be named or served.
 */
export async function addEvidence(ctx: Ctx, bucket: Pick<R2Bucket, 'put'>, upload: Upload): Promise<string> {
  const { region } = upload;
  mustMay(ctx, 'evidence.add', { region });
  const { file, title, alt } = judged(upload);
  const hash = await sha256(file.stored);
  const [homes = [], known = []] = await readAll(ctx.db, [
    regionMirror(ctx.db, region),
    evidenceState(ctx.db, region, hash),
  ]);
  if (!homes[0]) throw new Refusal('not_found', (w) => w.regionAbsent(region));
  if (known[0]?.state === 'ready') return hash;
  if (known[0]?.state === 'leaving') throw new Refusal('conflict', (w) => w.evidenceLeaving);
  const id = await idFor(region, 'evidence', hash);
  const written = { ...file.facts, id, region, sha256: hash, title, alt, by: ctx.actor.id, at: instant(ctx) };
  await ctx.db.batch([announceFile(ctx.db, written)]);
  await bucket.put(objectKey(region, hash), file.stored, { onlyIf: new Headers({ 'If-None-Match': '*' }) });
  await receive(ctx, written);
  return hash;
}

// Of two who send one file at once both are told its address, and one leaves the event.
async function receive(ctx: Ctx, { id, region, sha256: hash, type, bytes }: EvidenceWrite): Promise<void> {
  const event = { region, noun: 'evidence', verb: 'add', subject: id, version: 1, public: false };
  try {
    await act(ctx, [receiveFile(ctx.db, id)], { ...event, data: { sha256: hash, type, bytes } });
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'conflict')) throw error;
    const [now = []] = await readAll(ctx.db, [evidenceState(ctx.db, region, hash)]);
    if (now[0]?.state !== 'ready') throw new Refusal('conflict', (w) => w.evidenceLeaving);
  }
}

interface Judged {
  file: CleanFile;
  title: string;
  alt: string | null;
}

// Everything that is wrong is said at once: a person who has to choose the file again should do so once.
function judged({ title, alt, bytes }: Upload): Judged {
  const problems: FieldProblem[] = [];
  const file = attempt(bytes);
  const named = EvidenceTitle.safeParse(title);
  const told = EvidenceAlt.safeParse(alt);
  const isPicture = !(file instanceof Refusal) && file.facts.width !== null;
  if (!named.success) problems.push({ field: 'title', message: named.error.issues[0]?.message ?? '' });
  if (isPicture && !told.success) problems.push({ field: 'alt', message: altProblem(alt, told.error) });
  if (file instanceof Refusal) throw new Refusal(file.code, file.say, [...problems, ...file.fields]);
  if (!named.success || (isPicture && !told.success))
    throw new Refusal('invalid', (w) => w.evidenceRefused, problems);
  return { file, title: named.data, alt: isPicture && told.success ? told.data : null };
}

function attempt(bytes: Uint8Array<ArrayBuffer>): CleanFile | Refusal {
  try {
    return cleanFile(bytes);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

const altProblem = (alt: string, error: { issues: { message: string }[] }) =>
  alt.trim() === '' ? words.id.altMissing : (error.issues[0]?.message ?? '');
