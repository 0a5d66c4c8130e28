import { toMoment, type Row as RowOf } from '../../src/datasets/column.ts';
import type { Feedback, Updates, UpdateTrail } from '../../src/datasets/word-tables.ts';
import type { Kind } from '../../src/feedback/schema.ts';
import type { FrozenContent } from '../../src/updates/schema.ts';
import type { Row } from '../core/db.ts';
import type { Place } from './place-reads.ts';
import { ofPlace, parsed, type Source } from './source.ts';

// Every version of every update, by the key of the update.
const versions: Pick<Source<never>, 'start' | 'statement' | 'placeOfRow'> = {
  start: ['', 0],
  statement: (db, region, [key, version], limit) =>
    db
      .prepare(
        `SELECT u.key, u.id, v.version, v.version = u.version AS is_latest, v.change_kind, v.reason, v.content,
           v.content_sha256, v.published_at, v.redacted_at, v.redaction_reason
         FROM "update" AS u CROSS JOIN update_version AS v ON v.update_id = u.id
         WHERE u.region = ?1 AND u.key >= ?2 AND (u.key > ?2 OR v.version > ?3)
         ORDER BY u.key, v.version
         LIMIT ?4`,
      )
      .bind(region, key, version, limit),
  placeOfRow: (row) => [row.key as string, row.version as number],
};

const maybeMoment = (at: unknown) => (at === null ? null : toMoment(at as string));

const trailOf = (row: Row, place: Place) => ({
  ...ofPlace(place),
  update_id: row.id as string,
  version: row.version as number,
  url: `${place.site}/u/${String(row.id)}/v/${String(row.version)}/`,
  change_kind: row.change_kind as 'publish' | 'correct',
  published_at: toMoment(row.published_at as string),
  content_sha256: row.content_sha256 as string,
  redacted_at: maybeMoment(row.redacted_at),
});

export const trail: Source<RowOf<typeof UpdateTrail.shape>> = {
  ...versions,
  portion: 1000,
  toRows: (rows, place) => rows.map((row) => trailOf(row, place)),
};

export const updates: Source<RowOf<typeof Updates.shape>> = {
  ...versions,
  portion: 500,
  toRows: (rows, place) =>
    rows.map((row) => {
      const content = row.content === null ? null : parsed<FrozenContent>(row.content);
      const names = content?.names;
      return {
        ...trailOf(row, place),
        is_latest: row.is_latest === 1,
        reason: row.reason as string | null,
        title: content?.title ?? null,
        body: content?.body ?? null,
        event_date: content?.event_date ?? null,
        author: names?.author ?? null,
        programme: names?.programme?.title ?? null,
        sources: Object.values(names?.sources ?? {}).map(({ id, publisher, title, event_date }) => ({
          id,
          publisher,
          title,
          event_date,
        })),
        redaction_reason: row.redaction_reason as string | null,
      };
    }),
};

/** What is published of residents' feedback, by kind and day. */
export const feedback: Source<RowOf<typeof Feedback.shape>> = {
  portion: 1000,
  start: ['', '', ''],
  statement: (db, region, [kind, day, id], limit) =>
    db
      .prepare(
        `SELECT f.kind, f.received_on, f.id, f.programme_id, f.milestone_key, f.update_id, f.body, f.seen, f.seen_on,
           f.district_code, f.village_code, f.clocks ->> '$.promises.final.due_on' AS due_on, f.answer, f.answered_at,
           f.corrected_at, o.name AS answered_by
         FROM feedback AS f INDEXED BY feedback_of_region LEFT JOIN organisation AS o ON o.id = f.answered_by
         WHERE f.region = ? AND f.state = 'published' AND (f.kind, f.received_on, f.id) > (?, ?, ?)
         ORDER BY f.kind, f.received_on, f.id
         LIMIT ?`,
      )
      .bind(region, kind, day, id, limit),
  placeOfRow: (row) => [row.kind as string, row.received_on as string, row.id as string],
  toRows: (rows, place) =>
    rows.map((row) => ({
      ...ofPlace(place),
      feedback_id: row.id as string,
      url: `${place.site}/masukan/${String(row.id)}/`,
      kind: row.kind as Kind,
      programme_id: row.programme_id as string | null,
      milestone_key: row.milestone_key as string | null,
      update_id: row.update_id as string | null,
      body: row.body as string | null,
      seen: row.seen as 'there' | 'partly' | 'absent' | null,
      seen_on: row.seen_on as string | null,
      place:
        [row.village_code, row.district_code]
          .flatMap((code) => (code === null ? [] : [place.areas.get(code as string) ?? (code as string)]))
          .join(', ') || null,
      received_on: row.received_on as string,
      answer_due_on: row.kind === 'question' ? (row.due_on as string | null) : null,
      answer: row.answer as string | null,
      answered_at: maybeMoment(row.answered_at),
      answered_by: row.answered_by as string | null,
      corrected_at: maybeMoment(row.corrected_at),
    })),
};
