import type { Db, Statement } from '../core/db.ts';

/** Of what an observation speaks: of an update alone, of a milestone alone, or of a programme as a whole. */
const OF = `iif(f.update_id IS NULL, f.programme_id, ''), iif(f.update_id IS NULL, coalesce(f.milestone_key, ''), ''),
         coalesce(f.update_id, '')`;
/** Where and when: a kelurahan, or the kecamatan, or no place at all. */
const WHERE = `coalesce(f.village_code, f.district_code, ''), substr(f.seen_on, 1, 7)`;

/**
 * Counts an observation in when it is published, or out when it is no longer, and states the sum anew: for the batch of
 * that change, while its row still says what was seen. Of a question or an opinion nothing is counted.
 */
export const countObservation = (db: Db, id: string, by: 1 | -1): Statement[] => [
  by === 1 ? countIn(db, id) : countOut(db, id, ''),
  restateSum(db, id),
];

/** The same for a restore, which may have counted it out before: in front of the change, and only if it is published. */
export const uncountPublished = (db: Db, id: string): Statement[] => [
  countOut(db, id, ` AND f.state = 'published'`),
  restateSum(db, id),
];

const countIn = (db: Db, id: string) =>
  db
    .prepare(
      `INSERT INTO observation_tally (programme_id, milestone_key, update_id, village_code, month, there, partly, absent)
       SELECT ${OF}, ${WHERE}, f.seen = 'there', f.seen = 'partly', f.seen = 'absent'
       FROM feedback AS f
       WHERE f.id = ? AND f.kind = 'observation'
       ON CONFLICT DO UPDATE
       SET there = there + excluded.there, partly = partly + excluded.partly, absent = absent + excluded.absent`,
    )
    .bind(id);

const countOut = (db: Db, id: string, only: string) =>
  db
    .prepare(
      `UPDATE observation_tally AS t
       SET there = t.there - (f.seen = 'there'), partly = t.partly - (f.seen = 'partly'),
         absent = t.absent - (f.seen = 'absent')
       FROM feedback AS f
       WHERE f.id = ? AND f.kind = 'observation'${only}
         AND (t.programme_id, t.milestone_key, t.update_id, t.village_code, t.month) = (${OF}, ${WHERE})`,
    )
    .bind(id);

// A kelurahan's code has four parts; whoever named the kecamatan alone adds none.
const restateSum = (db: Db, id: string) =>
  db
    .prepare(
      `INSERT INTO observation_sum (programme_id, milestone_key, update_id, content)
       SELECT ${OF}, (
         SELECT json_object('there', coalesce(sum(t.there), 0), 'partly', coalesce(sum(t.partly), 0),
           'absent', coalesce(sum(t.absent), 0),
           'villages', count(DISTINCT iif(length(t.village_code) = 13 AND t.there + t.partly + t.absent > 0, t.village_code, NULL)))
         FROM observation_tally AS t
         WHERE (t.programme_id, t.milestone_key, t.update_id) = (${OF})
       )
       FROM feedback AS f
       WHERE f.id = ? AND f.kind = 'observation'
       ON CONFLICT DO UPDATE SET content = excluded.content`,
    )
    .bind(id);
