import { checkWords as w } from '../../src/log/check-words.ts';
import { readEntry, type LogEntry } from '../../src/log/entry.ts';
import { TILE_WIDTH } from '../../src/log/tile.ts';
import { readAll, type Db } from '../core/db.ts';
import { checkDays } from './check-days.ts';
import { checkRoots, type Head } from './check-heads.ts';
import { sealedUntil, tilesBeyond } from './check-reads.ts';
import { checkShown } from './check-shown.ts';
import { checkTree, type Say } from './check-tree.ts';
import { checkVersions, type Told } from './check-versions.ts';
import type { LogSource } from './log-source.ts';

/** A log that is to be held against a database. */
export interface Asked {
  db: Db;
  source: LogSource;
  /** Signed heads, the newest last, and any that was kept from before. */
  heads: Head[];
  /** True: the log is the one that this very database keeps. */
  isOwn: boolean;
  /** Is told how many entries were looked at, and of how many. */
  at?: (done: number, of: number) => void;
}

/**
 * Looks at a whole log: every entry against the row that it names, every row that must be in it, the hashes of the tree,
 * and the roots that were signed. `say` hears of each difference; gives the size of the log.
 */
export async function checkLog(
  { db, source, heads, isOwn, at = () => {} }: Asked,
  say: Say,
): Promise<number> {
  const [[sealed] = []] = await readAll(db, [sealedUntil(db)]);
  const { event_id, size: known, entries } = sealed as { event_id: number; size: number; entries: number };
  const size = heads.at(-1)?.size ?? 0;
  if (isOwn && (known !== size || entries !== size)) say(w.sealed(size, entries, known));
  const tree = checkTree(
    source,
    heads.map((head) => head.size),
    say,
  );
  const days = checkDays(db, say);
  const versions = checkVersions(db, event_id, days.count, say);
  for (let from = 0; from < size; from += TILE_WIDTH) {
    const texts = await source.bundle(from / TILE_WIDTH, Math.min(TILE_WIDTH, size - from));
    await tree.take(from / TILE_WIDTH, texts);
    // What was sealed after this database was copied tells of rows that it cannot have.
    const read = entriesIn(texts, from, say).filter(({ leaf }) => leaf < known);
    await versions.take(read.filter(isOfEvent));
    days.take(read.flatMap(({ entry }) => (entry.kind === 'day' ? entry : [])));
    at(Math.min(size, from + TILE_WIDTH), size);
  }
  await versions.finish();
  await days.finish();
  await checkShown(db, say);
  checkRoots(heads, await tree.finish(), size, say);
  if (isOwn)
    for (const { level, place } of (await readAll(db, [tilesBeyond(db, size)]))[0] ?? [])
      say(w.tileOver(level as number, place as number));
  return size;
}

function entriesIn(texts: (string | null)[], from: number, say: Say): { leaf: number; entry: LogEntry }[] {
  return texts.flatMap((text, i) => {
    const entry = text === null ? null : readEntry(text);
    if (!entry) say(text === null ? w.lost(from + i) : w.unreadable(from + i));
    return entry ? { leaf: from + i, entry } : [];
  });
}

const isOfEvent = (told: { leaf: number; entry: LogEntry }): told is Told => told.entry.kind !== 'day';
