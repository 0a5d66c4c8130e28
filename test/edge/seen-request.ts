import { env } from 'cloudflare:workers';
import { readAll, type Row } from '../../functions/core/db.ts';
import type { Course } from '../../src/clocks/course.ts';
import type { Clocks } from '../../src/clocks/schema.ts';
import type { State } from '../../src/service-requests/states.ts';

/** A report as a test sees it from every side at one moment. */
export interface Seen {
  row: Row & { state: State; version: number };
  clocks: Clocks;
  /** Null: nothing was ever promised, or everything is erased. */
  course: Course;
  /** What the public reads of it; null: nothing. */
  shown: Row | null;
  photos: { id: string; state: string }[];
  events: { id: number; at: string; verb: string; actor_kind: string; data: string }[];
  /** Everything else that is kept of it, as one text. */
  rest: string;
}

const KEPT = [
  'SELECT * FROM service_request_message WHERE request_id = ?1 ORDER BY id',
  'SELECT * FROM service_request_note WHERE request_id = ?1 ORDER BY id',
  'SELECT * FROM service_request_referral WHERE request_id = ?1 ORDER BY id',
  'SELECT * FROM service_request_objection WHERE request_id = ?1 ORDER BY id',
  'SELECT * FROM service_request_support WHERE request_id = ?1 ORDER BY supporter',
  'SELECT * FROM service_request_sealed WHERE request_id = ?1 ORDER BY field',
  'SELECT * FROM identity_opening WHERE request_id = ?1 ORDER BY id',
  "SELECT * FROM outbox WHERE noun = 'service_request' AND subject_id = ?1 ORDER BY id",
];

/** Reads all of it in one round trip. */
export async function seen(id: string): Promise<Seen> {
  const lists = await readAll(
    env.DB,
    [
      'SELECT * FROM service_request WHERE id = ?1',
      'SELECT * FROM service_request_public WHERE id = ?1',
      'SELECT id, state FROM photo WHERE request_id = ?1 ORDER BY id',
      `SELECT id, at, verb, actor_kind, data FROM event
       WHERE noun = 'service_request' AND subject_id = ?1 ORDER BY id`,
      ...KEPT,
    ].map((sql) => env.DB.prepare(sql).bind(id)),
  );
  const [[row] = [], [shown = null] = [], photos = [], events = [], ...rest] = lists;
  return {
    row: row as Seen['row'],
    clocks: JSON.parse(row?.clocks as string) as Clocks,
    course: JSON.parse(row?.course as string) as Course,
    shown,
    photos: photos as unknown as Seen['photos'],
    events: events as unknown as Seen['events'],
    rest: JSON.stringify(rest),
  };
}

/** How much of it the public sees: nothing, its facts, or what its reporter wrote. */
export const widthOf = ({ shown }: Pick<Seen, 'shown'>) => (!shown ? 0 : shown.description === null ? 1 : 2);

/** The photos that the public sees. */
export const publicPhotos = ({ shown, photos }: Seen) =>
  shown ? photos.filter(({ state }) => state === 'approved').map(({ id }) => id) : [];

/** True when nothing at all of it differs between two moments. */
export const isSame = (before: Seen, after: Seen) => JSON.stringify(before) === JSON.stringify(after);
