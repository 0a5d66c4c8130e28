import {
  levelOf,
  MOVES,
  orders,
  type Level,
  type MilestoneSlip,
  type Order,
  type SlippagePage,
  type SumSlip,
} from '../../src/slippage/page.ts';
import { readAll, type Db, type Row, type Statement } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { sortings, type Sorting } from './lists.ts';

/** Lines on one page. */
export const LIST = 20;

/** Which page of the ledger: of all regions but demonstrations, or of one. */
export interface Wish {
  order: Order;
  region: string | null;
  after: string | undefined;
  limit: number;
}

/** A page of the ledger in one round trip; null: there is no such region. */
export async function readSlippage(db: Db, wish: Wish): Promise<Omit<SlippagePage, 'asked'> | null> {
  const { order, region, limit } = wish;
  const isOfMilestones = levelOf(order) === 'tonggak';
  const [[home] = [], rows = []] = await readAll(db, [
    db.prepare('SELECT slug, name, demo, time_zone FROM region WHERE slug = ? LIMIT 1').bind(region ?? ''),
    listed(db, wish),
  ]);
  if (region !== null && !home) return null;
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    order,
    region: home ? ({ ...home, demo: home.demo === 1 } as SlippagePage['region']) : null,
    milestones: isOfMilestones ? shown.map(toMilestone) : [],
    sums: isOfMilestones ? [] : shown.map(toSum),
    next: rows.length > limit && last ? `${String(last.place)}~${String(last.id)}` : null,
  };
}

/** The page as it is built: all regions, as it is first opened. */
export const readBuiltSlippage = async (db: Db): Promise<SlippagePage | null> => {
  const found = await readSlippage(db, { order: orders[0], region: null, after: undefined, limit: LIST });
  return found && { ...found, asked: {} };
};

const PLACE = /^(-?\d{1,9}|\d{4}-\d{2}-\d{2})~([A-Za-z0-9-]{3,60})$/;

/** The place in a list after which it goes on: what it is sorted by, and an id. */
function placeFrom(text: string | undefined, { by, way }: Sorting): [number | string, string] {
  const isDay = by.endsWith('_date');
  if (text === undefined)
    return [way === 'ASC' ? '' : isDay ? '9999' : 999_999_999, way === 'ASC' ? '' : '~'];
  const [, value = '', id = ''] = PLACE.exec(text) ?? [];
  if (!id || value.includes('-', 1) !== isDay) throw new Refusal('invalid', (w) => w.cursorUnknown);
  return [isDay ? value : Number(value), id];
}

const NAMES = 'r.slug AS region, r.name AS region_name';

const FROM: Record<Level, [columns: string, joins: string, id: string]> = {
  tonggak: [
    `t.id, ${NAMES}, p.slug, p.title AS programme_title, t.key, t.title, t.state, t.original, t.original_on,
         t.due, t.due_on, t.met, t.met_on, t.added_on, t.slip_days, t.move_count, (
           SELECT json_group_array(json(v.line))
           FROM (
             SELECT json_object('from', v.from_due, 'to', v.to_due, 'days', v.days, 'reason', v.reason, 'as_of', v.as_of,
               'citation', json_object('id', s.id, 'class', s.class, 'publisher', s.publisher, 'title', s.title,
                 'event_date', s.event_date, 'published_at', s.published_at)) AS line
             FROM milestone_move AS v CROSS JOIN source AS s ON s.id = v.source_id
             WHERE v.programme_id = t.programme_id AND v.milestone = t.key
             ORDER BY v.as_of DESC, v.id DESC
             LIMIT ${MOVES}
           ) AS v
         ) AS moves`,
    'CROSS JOIN programme AS p ON p.id = t.programme_id CROSS JOIN region AS r ON r.slug = t.region',
    'id',
  ],
  program: [
    `t.id, ${NAMES}, t.slug, t.title AS programme_title, t.slip_days, t.slip_total, t.milestone_count, t.moved_count,
         t.move_count, t.next_due, t.last_event_date, t.last_proof_date`,
    'CROSS JOIN region AS r ON r.slug = t.region',
    'id',
  ],
  wilayah: [
    `t.slug AS id, t.slug AS region, t.name AS region_name, NULL AS slug, NULL AS programme_title, t.slip_days,
         t.slip_total, t.milestone_count, t.moved_count, t.move_count, (
           SELECT due_on FROM milestone
           WHERE region = t.slug AND state NOT IN ('met', 'dropped')
           ORDER BY due_on
           LIMIT 1
         ) AS next_due, t.last_event_date, t.last_proof_date`,
    '',
    'slug',
  ],
};

const TABLE: Record<Level, string> = { tonggak: 'milestone', program: 'programme', wilayah: 'region' };

// Table, column and index names come from this code, never from a person.
function listed(db: Db, { order, region, after, limit }: Wish): Statement {
  const [level, sorting] = [levelOf(order), sortings[order]];
  const { by, way, index, is } = sorting;
  const [columns, joins, id] = FROM[level];
  const [place, last] = placeFrom(after, sorting);
  const scope = region === null ? 't.demo = ?1' : level === 'wilayah' ? 't.slug = ?1' : 't.region = ?1';
  return db
    .prepare(
      `SELECT ${by} AS place, ${columns}
       FROM ${TABLE[level]} AS t INDEXED BY ${index[region === null ? 0 : 1]} ${joins}
       WHERE ${scope} AND ${is} AND (${by}, t.${id}) ${way === 'ASC' ? '>' : '<'} (?2, ?3)
       ORDER BY ${by} ${way}, t.${id} ${way}
       LIMIT ?4`,
    )
    .bind(region ?? 0, place, last, limit + 1);
}

function named(row: Row) {
  const { place: _, slug, programme_title: title, region_name: name, ...rest } = row;
  return { ...rest, region: { slug: row.region, name }, programme: slug === null ? null : { slug, title } };
}

const toMilestone = (row: Row): MilestoneSlip =>
  ({ ...named(row), moves: JSON.parse(row.moves as string) }) as unknown as MilestoneSlip;

const toSum = (row: Row) => named(row) as unknown as SumSlip;
