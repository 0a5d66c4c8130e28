import { hasEnded } from '../../src/programmes/schema.ts';
import type { ProgrammeCard } from '../../src/programmes/page.ts';
import type { Db } from '../core/db.ts';
import { WINDOW } from '../core/tables-then.ts';
import { readThen } from '../mementos/then-reads.ts';
import { toProgrammeCard } from '../programmes/reads.ts';
import { CITED } from '../sources/reads.ts';
import { lists, regionAt, SHOWN, toPage, toVision } from './page-reads.ts';

/** A region's page as it stood at a moment. Its ledger of moved dates stands on the pages of its programmes. */
export const readRegionAsOf = (db: Db, slug: string, per: string) =>
  readThen(db, { kind: 'region', region: slug, page: '' }, per, {
    lists: (then) => ({
      ...lists(then, slug),
      citations: citationsOf(then, slug),
      programmes: programmesOf(then),
    }),
    toPage: (rows, day) =>
      toPage(rows, { ...worstOf(rows.programmes.map(toProgrammeCard), day), others: [], moves: [] }),
  });

/** The vision and the dimensions of a region as they stood at a moment. */
export const readVisionAsOf = (db: Db, slug: string, per: string) =>
  readThen(db, { kind: 'region', region: slug, page: 'visi/' }, per, {
    lists: (then) => ({ regions: regionAt(then, slug), citations: citationsOf(then, slug) }),
    toPage: (rows) => toVision(rows, []),
  });

const programmesOf = (db: Db) => db.prepare(`SELECT * FROM programme LIMIT ${WINDOW}`);

/** Those that its file named then: what newer files name is of no use to an older one. */
export const citationsOf = (db: Db, slug: string) =>
  db
    .prepare(
      `SELECT ${CITED}
       FROM source AS s
       WHERE s.region = ?1 AND s.key IN (
         SELECT t.value FROM region AS r, json_tree(r.content) AS t WHERE r.slug = ?1 AND t.key = 'source'
       )
       LIMIT 60`,
    )
    .bind(slug);

/** The latest and the quietest of those that went on, as the page of now sorts them. */
function worstOf(programmes: ProgrammeCard[], day: string) {
  const alive = programmes.filter((card) => !hasEnded(card));
  const by = (of: (card: ProgrammeCard) => string) =>
    alive.toSorted((a, b) => (`${of(a)}${a.id}` < `${of(b)}${b.id}` ? -1 : 1)).slice(0, SHOWN.programmes);
  const isLate = ({ next_due: due }: ProgrammeCard) => due !== null && due < day;
  return {
    late: by(({ next_due: due }) => due ?? '9999-12-31').filter(isLate),
    programmes: by((card) => card.last_event_date),
  };
}
