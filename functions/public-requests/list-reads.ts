import type { RequestListPage } from '../../src/public-requests/list-page.ts';
import type { Db, Statement } from '../core/db.ts';
import { NEWEST, type Cursor } from '../core/keyset.ts';

/** Reports on a page of the list. */
export const PAGE = 50;

/** Where each order of the list begins, and what a place in it looks like. */
export const orders = {
  newest: { start: NEWEST, shape: undefined },
  late: { start: { day: '', id: '' }, shape: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/ },
} as const;
export type Order = keyof typeof orders;

/** A value for every filter that is set, by the column it holds for. */
export type Filters = Partial<Record<(typeof FILTERED)[number]['column'], string>>;

// In the order in which the names of the indexes hold them.
const FILTERED = [
  { name: 'service', column: 'service_code' },
  { name: 'district', column: 'district_code' },
  { name: 'agency', column: 'agency' },
  { name: 'status', column: 'status' },
] as const;

const CARD = `p.id, p.class, p.service_code, p.agency, p.district_code, p.village_code,
         substr(p.description, 1, 300) AS description, p.lat, p.long, p.state, p.status, p.is_open, p.received_on,
         p.final_due_at, p.supporter_count, p.hand_over_count, p.outcome, p.confirmed`;

/**
 * A page of a region's public reports: the newest first, or those late at `now`, the oldest promise first. Every
 * combination of filters and order has an index of its own (migrations/0034), which is named here: the planner is not
 * left to guess, and a missing one is an error instead of a slow page.
 */
export function listed(
  db: Db,
  region: string,
  filters: Filters,
  order: Order,
  after: Cursor | null,
  now: string,
  limit = PAGE,
): Statement {
  const set = FILTERED.filter(({ column }) => filters[column]);
  const index = ['service_request_public', ...set.map(({ name }) => name), order].join('_');
  const place = after ?? orders[order].start;
  const also = set.map(({ column }, i) => `AND p.${column} = ?${i + 5}`).join(' ');
  return db
    .prepare(
      `SELECT ${CARD}
       FROM service_request_public AS p INDEXED BY ${index}
       WHERE p.region = ?1 ${also} AND ${WITHIN[order]}
       LIMIT ${limit + 1}`,
    )
    .bind(region, place.day, place.id, now, ...set.map(({ column }) => filters[column]));
}

const WITHIN: Record<Order, string> = {
  newest: `(p.received_on, p.id) < (?2, ?3) AND ?4 <> ''
       ORDER BY p.received_on DESC, p.id DESC`,
  late: `p.is_open = 1 AND p.final_due_at < ?4 AND (p.final_due_at, p.id) > (?2, ?3)
       ORDER BY p.final_due_at, p.id`,
};

/** A page of the public reports about one programme, the newest first; `open` leaves out the closed ones. */
export const listedOfProgramme = (
  db: Db,
  region: string,
  slug: string,
  { open, after, limit }: { open: boolean; after: Cursor | null; limit: number },
): Statement =>
  db
    .prepare(
      `SELECT ${CARD}
       FROM service_request_public AS p INDEXED BY service_request_public_programme_${open ? 'open' : 'newest'}
       WHERE p.programme_id = (SELECT programme_id FROM programme_slug WHERE region = ?1 AND slug = ?2)
         ${open ? 'AND p.is_open = 1' : ''} AND (p.received_on, p.id) < (?3, ?4)
       ORDER BY p.received_on DESC, p.id DESC
       LIMIT ?5`,
    )
    .bind(region, slug, after?.day ?? NEWEST.day, after?.id ?? NEWEST.id, limit);

/** Those of some reports, found elsewhere, that are public in a region now; at most a page of them. */
export const listedByIds = (db: Db, region: string, ids: string[]): Statement =>
  db
    .prepare(
      `SELECT ${CARD}
       FROM service_request_public AS p
       WHERE p.id IN (${ids.map(() => '?').join(', ') || 'NULL'}) AND p.region = ?
       LIMIT ${PAGE}`,
    )
    .bind(...ids, region);

/** A region as its list names it, with the names of its organisations and what is counted of its reports. */
export const regionOfList = (db: Db, region: string): Statement =>
  db
    .prepare(
      `SELECT r.slug, r.name, r.demo, r.time_zone, r.organisation_names, t.content AS tally
       FROM region AS r LEFT JOIN service_request_tally AS t ON t.region = r.slug
       WHERE r.slug = ?
       LIMIT 1`,
    )
    .bind(region);

/** The programme that a list is about, by an address that it has or had. */
export const programmeOfList = (db: Db, region: string, slug: string): Statement =>
  db
    .prepare(
      `SELECT p.slug, p.title
       FROM programme_slug AS s JOIN programme AS p ON p.id = s.programme_id
       WHERE s.region = ? AND s.slug = ?
       LIMIT 1`,
    )
    .bind(region, slug);

/** What the list's own page asks. */
export type Asked = RequestListPage['asked'];
