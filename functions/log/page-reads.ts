import { readEntry } from '../../src/log/entry.ts';
import type { LogLine, LogPage } from '../../src/log/page.ts';
import { toBase64 } from '../../src/ui/base64.ts';
import { readAll, type Db, type Row } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { THING } from '../history/facts-reads.ts';
import { LINE, toHistoryLine } from '../history/reads.ts';
import { ORIGIN } from './door-reads.ts';
import { EVENT_FROM } from './reads.ts';
import { fromHex } from './tile-rows.ts';

const LIST = 20;

/** The newest head, and a page of entries, the last one first. */
export async function readLogPage(db: Db, asked: LogPage['asked']): Promise<LogPage> {
  const [[head] = [], witnesses = [], entries = []] = await readAll(db, [
    db.prepare(NEWEST),
    witnessesOfNewest(db),
    entriesBefore(db, leafFrom(asked.sebelum)),
  ]);
  const lines = entries.slice(0, LIST).map(toLine);
  const next = entries.length > LIST ? String(lines.at(-1)?.leaf) : null;
  return { head: head ? toHead(head, witnesses) : null, lines, asked, next };
}

const NEWEST = 'SELECT size, root, note, signed_at FROM log_checkpoint ORDER BY id DESC LIMIT 1';

const witnessesOfNewest = (db: Db) =>
  db.prepare(
    `SELECT c.witness, c.seen_at
     FROM (${NEWEST}) AS h
     CROSS JOIN log_cosignature AS c ON c.size = h.size AND c.root = h.root AND c.origin = ${ORIGIN}
     ORDER BY c.witness
     LIMIT 20`,
  );

/** Entries with the events that they tell of, whose words may have been erased since. */
const entriesBefore = (db: Db, leaf: number) =>
  db
    .prepare(
      `${LINE}, ${THING} AS thing, l.leaf, l.content, r.slug, r.name, r.demo, r.time_zone
       FROM log_entry AS l
       LEFT JOIN event AS e ON e.id = l.event_id
       CROSS JOIN region AS r ON r.slug = l.content ->> '$.region'
       WHERE l.leaf < ?
       ORDER BY l.leaf DESC
       LIMIT ${LIST + 1}`,
    )
    .bind(leaf);

// A place in the log is the number of an entry.
function leafFrom(text: string | undefined): number {
  if (text === undefined) return Number.MAX_SAFE_INTEGER;
  if (!/^(?:0|[1-9]\d{0,14})$/.test(text)) throw new Refusal('invalid', (w) => w.cursorUnknown);
  return Number(text);
}

function toHead({ size, root, signed_at }: Row, witnesses: Row[]): LogPage['head'] {
  return {
    size: size as number,
    root: toBase64(fromHex(root as string)),
    signed_at: signed_at as string,
    witnesses: witnesses.map(({ witness, seen_at }) => ({
      name: (witness as string).split('+')[0]!,
      seen_at: seen_at as string,
    })),
  };
}

function toLine(row: Row): LogLine {
  const entry = readEntry(row.content as string);
  if (!entry) throw new Error(`entry ${String(row.leaf)} of the log is none`);
  const { slug, name, demo, time_zone } = row;
  const region = { slug, name, demo: demo === 1, time_zone } as LogLine['region'];
  return { leaf: row.leaf as number, entry, region, line: row.id === null ? null : toHistoryLine(row) };
}

/** What an entry seals, as it was published; no row of an entry that seals none, NULL when its words were removed. */
export const sealedContent = (db: Db, leaf: number) =>
  db
    .prepare(
      `SELECT coalesce(u.content, v.content, p.content, s.content) AS content
       ${EVENT_FROM}
       WHERE e.id = (SELECT event_id FROM log_entry WHERE leaf = ? AND content ->> '$.kind' = 'version')
       LIMIT 1`,
    )
    .bind(leaf);
