import type { Course } from '../../src/clocks/course.ts';
import { recounted } from '../../src/clocks/recounted.ts';
import type { Calendars, Clocks, Rule } from '../../src/clocks/schema.ts';
import type { RequestClass, State } from '../../src/service-requests/states.ts';
import type { ServiceList } from '../../src/services/schema.ts';
import { toCalendars } from '../clocks/reads.ts';
import type { Db, Row, Statement } from '../core/db.ts';

/** Everything that a verb must know of a report before it moves it: its state, its clocks, and what they run by. */
export interface Movable {
  id: string;
  region: string;
  time_zone: string;
  class: RequestClass;
  service_code: string;
  district_code: string | null;
  agency: string | null;
  state: State;
  /** Moved by every change; a verb that saw another one is refused. */
  version: number;
  submitted_at: string;
  closed_at: string | null;
  is_anonymous: 0 | 1;
  is_secret: 0 | 1;
  is_withdrawn: 0 | 1;
  hand_over_count: number;
  reopened_count: number;
  objection_count: number;
  duplicate_of: string | null;
  /** How it was done according to the agency, and to its reporter. */
  outcome: 'whole' | 'part' | null;
  confirmed: 'whole' | 'part' | null;
  /** What the public sees of it now; null: nothing. */
  shown: 'whole' | 'facts' | null;
  /** The category is sensitive; also when it left the region's list, for then nobody knows. */
  sensitive: 0 | 1;
  clocks: Clocks;
  course: Course;
  rules: Record<'silence' | 'objection', Rule>;
  calendars: Calendars;
}

/** The columns of the report's own row `r`, with its region `g`. */
export const MOVABLE_COLUMNS = `r.id, r.region, g.time_zone, r.class, r.service_code, r.district_code, r.agency, r.state,
         r.version, r.submitted_at, r.closed_at, r.is_anonymous, r.is_secret, r.is_withdrawn, r.hand_over_count,
         r.reopened_count, r.objection_count, r.duplicate_of, r.outcome, r.confirmed, r.clocks, r.course,
         (SELECT CASE WHEN p.description IS NULL THEN 'facts' ELSE 'whole' END
          FROM service_request_public AS p WHERE p.id = r.id) AS shown`;

/** That row; what else is wanted of it goes into `also`, as columns that begin with a comma. */
const requestRow = (db: Db, by: 'id' | 'key_mac', value: string, also: string) =>
  db
    .prepare(
      `SELECT ${MOVABLE_COLUMNS}${also}
       FROM service_request AS r JOIN region AS g ON g.slug = r.region
       WHERE r.${by} = ? AND r.erased_at IS NULL
       LIMIT 1`,
    )
    .bind(value);

/** The statements that read it, for a batch; toMovable makes one of their rows. */
export const movable = (db: Db, by: 'id' | 'key_mac', value: string, also = ''): Statement[] => [
  requestRow(db, by, value, also),
  db
    .prepare(
      `SELECT content FROM service_list
       WHERE region = (SELECT region FROM service_request WHERE ${by} = ? LIMIT 1)
       LIMIT 1`,
    )
    .bind(value),
  db
    .prepare(
      `SELECT scope, content, version FROM calendar
       WHERE scope = '' OR scope = (SELECT region FROM service_request WHERE ${by} = ? LIMIT 1)
       ORDER BY scope
       LIMIT 2`,
    )
    .bind(value),
];

/** How many statements those are. */
export const MOVABLE = 3;

/** The report in the rows of those statements, with the columns that were also wanted; null: there is none. */
export function toMovable<Also = unknown>([found = [], lists = [], calendars = []]: Row[][]):
  (Movable & Also) | null {
  const [row] = found;
  if (!row) return null;
  const list = lists[0] ? (JSON.parse(lists[0].content as string) as ServiceList) : null;
  const service = list?.services.find(({ code }) => code === row.service_code);
  const where = { calendars: toCalendars(calendars), timeZone: row.time_zone as string };
  return {
    ...row,
    sensitive: service && !service.sensitive ? 0 : 1,
    clocks: JSON.parse(row.clocks as string),
    course: recounted(JSON.parse(row.course as string) as Course, where),
    rules: {
      silence: service?.clocks?.silence ?? list?.clocks.silence,
      objection: service?.clocks?.objection ?? list?.clocks.objection,
    },
    calendars: where.calendars,
  } as unknown as Movable & Also;
}
