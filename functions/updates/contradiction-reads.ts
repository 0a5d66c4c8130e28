import type { ClaimLine, ContradictionsPage } from '../../src/updates/page.ts';
import { readAll, type Db, type Row, type Statement } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { programmeOfList } from '../public-requests/list-reads.ts';
import { CITED } from '../sources/reads.ts';
import { toClaimLine } from './reads.ts';

/** Pairs on one page. */
export const PAIRS = 10;

/** Of what pairs are asked: of a region, or of its programme with this slug, after the pair with this key. */
export interface AskedPairs {
  region: string;
  programme?: string | undefined;
  after?: string | undefined;
  limit: number;
}

/** A page of what sources say differently of a region or of one of its programmes; null: there is no such region. */
export async function readContradictions(
  db: Db,
  asked: AskedPairs,
): Promise<Omit<ContradictionsPage, 'asked'> | null> {
  const { region, programme: slug, after, limit } = asked;
  if (after !== undefined && !/^[a-z0-9][a-z0-9-]{0,80}$/.test(after))
    throw new Refusal('invalid', (w) => w.cursorUnknown);
  const [[home] = [], [programme] = [], rows = []] = await readAll(db, [
    db.prepare('SELECT slug, name, demo, time_zone FROM region WHERE slug = ? LIMIT 1').bind(region),
    programmeOfList(db, region, slug ?? ''),
    contradictions(db, { ...asked, limit: limit + 1 }),
  ]);
  if (!home) return null;
  if (slug !== undefined && !programme) throw new Refusal('invalid', (w) => w.programmeFilterUnknown);
  const pairs = rows.slice(0, limit).map(toContradiction);
  return {
    region: { ...home, demo: home.demo === 1 } as ContradictionsPage['region'],
    programme: (programme ?? null) as ContradictionsPage['programme'],
    pairs,
    next: rows.length > limit ? (pairs.at(-1)?.[1].key ?? null) : null,
  };
}

/**
 * Pairs of claims that say different things, by the key of the one that says so; the portal does not choose. Those of a
 * programme name the other programme alone.
 */
export function contradictions(db: Db, { region, programme, after = '', limit }: AskedPairs): Statement {
  return db
    .prepare(
      `SELECT c.content, c.update_id, ${CITED}, o.content AS other_content, o.update_id AS other_update_id,
         os.id AS other_source_id, os.class AS other_class, os.publisher AS other_publisher,
         os.title AS other_source_title, os.event_date AS other_source_event_date,
         os.published_at AS other_source_published_at, p.title AS programme_title, op.title AS other_programme_title
       FROM (
         SELECT about, region, key FROM contradiction
         WHERE about = ${programme === undefined ? '?1' : OF} AND key > ?2
         ORDER BY key LIMIT ?3
       ) AS few
       CROSS JOIN claim AS c ON c.region = few.region AND c.key = few.key
       CROSS JOIN claim AS o ON o.region = c.region AND o.key = c.contradicts
       CROSS JOIN source AS s ON s.region = c.region AND s.key = json_extract(c.content, '$.source')
       CROSS JOIN source AS os ON os.region = o.region AND os.key = json_extract(o.content, '$.source')
       LEFT JOIN programme AS p ON p.id = nullif(c.programme_id, few.about)
       LEFT JOIN programme AS op ON op.id = nullif(o.programme_id, few.about)
       ORDER BY few.key
       LIMIT ?3`,
    )
    .bind(region, after, limit, ...(programme === undefined ? [] : [programme]));
}

const OF = '(SELECT programme_id FROM programme_slug WHERE region = ?1 AND slug = ?4)';

export const toContradiction = (row: Row): [ClaimLine, ClaimLine] => {
  const other = Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) =>
      name.startsWith('other_') ? [[name.slice(6), value]] : [],
    ),
  );
  return [toClaimLine(other), toClaimLine(row)];
};
