import { checkWords as w } from '../../src/log/check-words.ts';
import { readEntry, type LogEntry } from '../../src/log/entry.ts';
import { TILE_WIDTH } from '../../src/log/tile.ts';
import { readAll, type Db } from '../core/db.ts';
import { checkDays } from './check-days.ts';
import { checkRoots, type Head } from './check-heads.ts';
import { misplaced, sealedUntil, tilesBeyond } from './check-reads.ts';
import { checkShown } from './check-shown.ts';
import { checkTree } from './check-tree.ts';
import type { Say } from './finding.ts';
import type { Findings } from './findings.ts';
import { checkVersions, type Told } from './check-versions.ts';
import type { LogSource } from './log-source.ts';

/** A log that is to be held against a database. */
export interface Asked {
  db: Db;
  source: LogSource;
  /** Signed heads, the newest last. */
  heads: Head[];
  /** A head that somebody kept: what it says must be the beginning of this log. */
  before?: Pick<Head, 'size' | 'root'> | null;
  /** True: the log is the one that this very database keeps. */
  isOwn: boolean;
  /** Is told how many entries were looked at, and of how many. */
  at?: (done: number, of: number) => void;
  /** Where each difference is put. */
  findings: Findings;
}

/**
 * Looks at a whole log: every entry against the row that it names, every row that must be in it, the hashes of the tree,
 * and the roots that were signed. Each difference is put to the findings; gives the size of the log.
 */
export async function checkLog({
  db,
  source,
  heads,
  before = null,
  isOwn,
  at = () => {},
  findings,
}: Asked): Promise<number> {
  const { say } = findings;
  const [[sealed] = []] = await readAll(db, [sealedUntil(db)]);
  const { event_id, size: known, entries } = sealed as { event_id: number; size: number; entries: number };
  const size = heads.at(-1)?.size ?? 0;
  if (isOwn && (known !== size || entries !== size)) say(w.sealed(size, entries, known));
  const tree = checkTree(
    source,
    [...heads, ...(before ? [before] : [])].map((head) => head.size),
    say,
  );
  const days = checkDays(db, (says) => say(says, 'beside'));
  const versions = checkVersions(db, event_id, days.count, say);
  for (let from = 0; from < size; from += TILE_WIDTH) {
    const texts = await source.bundle(from / TILE_WIDTH, Math.min(TILE_WIDTH, size - from));
    await tree.take(from / TILE_WIDTH, texts);
    // What was sealed after this database was copied tells of rows that it cannot have.
    const read = entriesIn(texts, from, say).filter(({ leaf }) => leaf < known);
    await versions.take(read.filter(isOfEvent));
    days.take(read.flatMap(({ leaf, entry }) => (entry.kind === 'day' ? { leaf, day: entry } : [])));
    at(Math.min(size, from + TILE_WIDTH), size);
  }
  await versions.finish();
  await days.finish();
  await checkShown(db, findings);
  const roots = await tree.finish();
  checkRoots(heads, roots, size, say);
  if (before && before.size > size) say(w.keptBeyond(before.size));
  else if (before && roots.get(before.size) !== before.root) say(w.keptRoot(before.size));
  if (isOwn) await checkRows(db, size, say);
  return size;
}

// What is in the log's own tables beside what the log says.
async function checkRows(db: Db, size: number, say: Say): Promise<void> {
  const [tiles = [], entries = []] = await readAll(db, [tilesBeyond(db, size), misplaced(db)]);
  for (const { level, place } of tiles) say(w.tileOver(level as number, place as number));
  for (const { leaf } of entries) say(w.misplaced(leaf as number));
}

function entriesIn(texts: (string | null)[], from: number, say: Say): { leaf: number; entry: LogEntry }[] {
  return texts.flatMap((text, i) => {
    const entry = text === null ? null : readEntry(text);
    if (!entry) say(text === null ? w.lost(from + i) : w.unreadable(from + i));
    return entry ? { leaf: from + i, entry } : [];
  });
}

const isOfEvent = (told: { leaf: number; entry: LogEntry }): told is Told => told.entry.kind !== 'day';
