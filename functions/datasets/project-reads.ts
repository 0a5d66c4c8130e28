import { toMoment } from '../../src/datasets/column.ts';
import type { ProjectParts } from '../../src/datasets/oc4ids.ts';
import type { Row } from '../core/db.ts';
import type { Place } from './place-reads.ts';
import { parsed, type Source } from './source.ts';

// What may stand beside one programme; an import refuses more.
const MANY = 200;

/** Programmes with all that an OC4IDS project tells of them. */
export const projects: Source<ProjectParts> = {
  portion: 100,
  start: [''],
  statement: (db, region, [key], limit) =>
    db
      .prepare(
        `SELECT p.key, p.id, p.slug, p.participants, v.content, v.published_at, s.content AS schedule,
           (SELECT json_group_array(json_set(b.content, '$.id', b.id))
            FROM (SELECT id, content FROM budget WHERE programme_id = p.id
              ORDER BY fiscal_year, said_on, id LIMIT ${MANY}) AS b) AS budgets,
           (SELECT json_group_array(json_set(t.content, '$.id', t.id))
            FROM (SELECT id, content FROM "transaction" WHERE programme_id = p.id ORDER BY day, id LIMIT ${MANY}) AS t)
             AS transactions,
           (SELECT json_group_array(json_object('id', o.id, 'publisher', o.publisher, 'title', o.title,
              'published_at', o.published_at))
            FROM (SELECT source_id FROM programme_source WHERE programme_id = p.id ORDER BY source_id LIMIT ${MANY}) AS c
            JOIN source AS o ON o.id = c.source_id) AS sources
         FROM programme AS p JOIN programme_version AS v ON v.programme_id = p.id AND v.version = p.version
         LEFT JOIN schedule AS s ON s.programme_id = p.id
         WHERE p.region = ? AND p.key > ?
         ORDER BY p.key
         LIMIT ?`,
      )
      .bind(region, key, limit),
  placeOfRow: (row) => [row.key as string],
  toRows: (rows, place) => rows.map((row) => toParts(row, place)),
};

const toParts = (row: Row, { slug, name, code, site }: Place): ProjectParts => ({
  id: row.id as string,
  url: `${site}/${slug}/program/${String(row.slug)}/`,
  region: { name, code },
  updated: toMoment(row.published_at as string),
  content: parsed(row.content),
  participants: parsed(row.participants),
  schedule: row.schedule === null ? null : parsed(row.schedule),
  budgets: parsed(row.budgets),
  transactions: parsed(row.transactions),
  sources: parsed<Omit<ProjectParts['sources'][number], 'url'>[]>(row.sources).map((source) => ({
    ...source,
    url: `${site}/sumber/${source.id}/`,
  })),
});
