import { inboxEnds, inboxLists, NO_AGENCY, type InboxAsked } from '../../src/triage/inbox-page.ts';
import { isOpen, states, type State } from '../../src/service-requests/states.ts';
import type { Db, Statement } from '../core/db.ts';
import { cursorFrom, type Cursor } from '../core/keyset.ts';

/** Reports on one page. */
export const LIST = 20;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/;

const LINE = `r.id, r.version, r.class, r.service_code, r.district_code, r.agency, r.state, r.received_on, r.clocks, r.course,
  r.is_secret, r.next_due_at, r.closed_at, r.hand_over_count, r.objection_count, substr(r.description, 1, 160) AS beginning`;
const LAST_SENDER = `(SELECT m.sender
    FROM service_request_message AS m
    WHERE m.request_id = r.id
    ORDER BY m.at DESC, m.id DESC
    LIMIT 1) AS last_sender`;

interface Narrowing {
  /** Of the index that stands in this order. */
  index: string;
  /** Read one after the other in that order, and merged; none: whatever its state. */
  states: readonly State[];
  where: [condition: string, ...values: string[]][];
}

// Which list stands in which index of migrations/0035_triage.sql.
function narrowingOf({ daftar, akhir, kategori, kecamatan, lembaga }: InboxAsked): Narrowing {
  const agency = lembaga === undefined ? '' : 'agency_';
  const [area, value] = kategori ? ['service', kategori] : kecamatan ? ['district', kecamatan] : [];
  const state = daftar === 'ditutup' ? inboxEnds[akhir] : inboxLists[daftar];
  const ofAgency: Narrowing['where'] = agency ? [['r.agency IS nullif(?, ?)', lembaga!, NO_AGENCY]] : [];
  if (state === 'objected')
    return { index: `${agency}objected`, states: [], where: [...ofAgency, ['r.objection_count > 0']] };
  if (state === 'open' && !area)
    return { index: `${agency}inbox`, states: [], where: [...ofAgency, ['r.closed_at IS NULL']] };
  return {
    index: `${agency}${area ? `${area}_` : ''}state_inbox`,
    states: state === 'open' ? states.filter(isOpen) : [state],
    where: [
      ...ofAgency,
      ...(area && value ? [[`r.${area}_code = ?`, value] satisfies [string, string]] : []),
      // What that index leaves out.
      ...(area && agency ? [["r.state <> 'received'"] satisfies [string]] : []),
    ],
  };
}

/** One page of a list and one row more, in the order of its index. */
export function listOf(db: Db, region: string, asked: InboxAsked, now: string): Statement {
  const { index, states: each, where } = narrowingOf(asked);
  const order = asked.daftar === 'keberatan' ? 'closed_at' : 'next_due_at';
  const after: Cursor = cursorFrom(asked.setelah, INSTANT) ?? { day: '', id: '' };
  const all: Narrowing['where'] = [
    ['r.region = ?', region],
    ...where,
    ...(asked.terlambat ? [['r.next_due_at < ?', now] satisfies [string, string]] : []),
    [`(r.${order}, r.id) > (?, ?)`, after.day, after.id],
    ['r.erased_at IS NULL'],
  ];
  const part = (more: string) =>
    `SELECT ${LINE}
       FROM service_request AS r INDEXED BY service_request_${index}
       WHERE ${[...all.map(([condition]) => condition), more].join(' AND ')}`;
  const sorted = `ORDER BY ${order}, id LIMIT ${LIST + 1}`;
  const parts = each.length > 0 ? each.map((state) => part(`r.state = '${state}'`)) : [part('TRUE')];
  return db
    .prepare(
      `SELECT r.*, ${LAST_SENDER}
       FROM (${merged(parts, sorted)}) AS r
       ORDER BY ${order}, id
       LIMIT ${LIST + 1}`,
    )
    .bind(...parts.flatMap(() => all.flatMap(([, ...values]) => values)));
}

/** What D1 takes in one compound query. */
const TERMS = 5;

// Parts that stand in one order, merged in it: only as much of each is read as is shown.
function merged(parts: string[], sorted: string): string {
  if (parts.length <= TERMS) return `${parts.join(' UNION ALL ')} ${sorted}`;
  const halves = [parts.slice(0, TERMS), parts.slice(TERMS)];
  return merged(
    halves.map((half) => `SELECT * FROM (${merged(half, sorted)})`),
    sorted,
  );
}

// A plus: found by their ids, and not by walking through the region's.
/** Reports of these ids, one page of them, as far as they are of the region and the agency, and not secret. */
export const named = (db: Db, region: string, agency: string | undefined, ids: string[]) =>
  db
    .prepare(
      `SELECT ${LINE}, ${LAST_SENDER}
       FROM service_request AS r
       WHERE r.id IN (${ids.map((_, i) => `?${i + 3}`).join()})
         AND +r.region = ?1 AND (?2 IS NULL OR r.agency IS nullif(?2, '${NO_AGENCY}'))
         AND r.is_secret = 0 AND r.erased_at IS NULL
       LIMIT ${LIST}`,
    )
    .bind(region, agency ?? null, ...ids);

/** Whether there is a report of this reference, secret or not: one row, or none. */
export const isThere = (db: Db, region: string, agency: string | undefined, reference: string | null) =>
  db
    .prepare(
      `SELECT 1 FROM service_request AS r
       WHERE r.id = ?1 AND r.region = ?2 AND (?3 IS NULL OR r.agency IS nullif(?3, '${NO_AGENCY}')) AND r.erased_at IS NULL
       LIMIT 1`,
    )
    .bind(reference ?? '', region, agency ?? null);
