import { monthBefore } from '../../src/datasets/concerned.ts';
import { datasetOf, type DatasetName } from '../../src/datasets/datasets.ts';
import {
  manifestKey,
  Manifest,
  runPrefix,
  type FileFacts,
  type Format,
  type Piece,
} from '../../src/datasets/manifest.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { readManifest } from './files-reads.ts';
import { putTexts } from './put-texts.ts';
import type { Stores } from './hands.ts';
import { made } from './made.ts';
import { PARTS, partsOf, type Work } from './work-reads.ts';
import { finishRun } from './finish-writes.ts';

type Placed = { format: Format; key: string; bytes: number };

/**
 * Finishes a run: its files are hashed from the bucket as a reader will get them, then the manifest leads to them, and
 * only then the run is noted as finished. Killed in between it is closed once more, to the same bytes.
 */
export async function close(ctx: Ctx, stores: Stores, work: Work, name: DatasetName): Promise<void> {
  const { db } = ctx;
  const { id, region } = work;
  const now = instant(ctx);
  const [parts = []] = await readAll(db, [partsOf(db, id)]);
  if (parts.length > PARTS) throw new RangeError(`${region}/${name}: more than ${PARTS} parts`);
  const placed = parts.flatMap(({ files }) => JSON.parse(files as string) as Placed[]);
  const rows = parts.reduce((sum, { row_count }) => sum + (row_count as number), 0);
  const ends = made[name].ends({ site: stores.site, region, at: work.started_at ?? now });
  const prefix = runPrefix(region, name, id);
  const head = await putTexts(stores.DATA, `${prefix}awal-`, ends.head);
  const tail = await putTexts(stores.DATA, `${prefix}akhir-`, ends.tail);
  const files = [];
  for (const format of datasetOf(name).formats) {
    const pieces = piecesOf(format, head, placed, tail);
    const bytes = pieces.reduce((sum, piece) => sum + piece.bytes, 0);
    files.push({ format, bytes, sha256: await stores.hands.digest(stores.DATA, pieces), pieces });
  }
  const { started_at } = work;
  const since = (await sameBefore(stores.DATA, region, name, files)) ?? now;
  const manifest = Manifest.parse({
    region,
    name,
    run: id,
    rows,
    started_at,
    finished_at: now,
    since,
    files,
  });
  await stores.DATA.put(manifestKey(region, name), JSON.stringify(manifest));
  const facts = files.map(({ format, bytes, sha256 }) => ({ format, bytes, sha256 }));
  const { urgent } = work;
  await db.batch(
    finishRun(db, { id, region, name, rows, files: facts, urgent, now, frozen: monthBefore(now) }),
  );
}

// The date of a file moves only when its bytes do, so that whoever has it need not take it again.
async function sameBefore(DATA: R2Bucket, region: string, name: string, files: FileFacts[]) {
  const before = await readManifest(DATA, region, name);
  const held = (one: FileFacts) => before?.files.some(({ sha256 }) => sha256 === one.sha256);
  return before && files.every(held) ? (before.since ?? before.finished_at) : null;
}

// Items of a JSON list each stand behind a comma; the first one of the whole file loses its own.
function piecesOf(format: Format, head: Placed[], parts: Placed[], tail: Placed[]): Piece[] {
  const of = (all: Placed[]) =>
    all.filter((one) => one.format === format).map(({ key, bytes }) => ({ key, from: 0, bytes }));
  const [first, ...others] = of(parts);
  if (!first) return [...of(head), ...of(tail)];
  const cut = format === 'json' ? 1 : 0;
  return [...of(head), { ...first, from: cut, bytes: first.bytes - cut }, ...others, ...of(tail)];
}
