import type { Row as RowOf } from '../../src/datasets/column.ts';
import type { OfficeTerms } from '../../src/datasets/plan-tables.ts';
import type { OfficeTerm } from '../../src/office-terms/schema.ts';
import { ofPlace, parsed, type Source } from './source.ts';

/** Who held the offices of a region: its file is one row, and its terms are read whole. */
export const officeTerms: Source<RowOf<typeof OfficeTerms.shape>> = {
  portion: 1,
  start: [''],
  statement: (db, region, [slug], limit) =>
    db
      .prepare(
        `SELECT slug, coalesce(content -> '$.office_terms', '[]') AS office_terms, (
           SELECT json_group_object(s.key, json_object('id', s.id, 'publisher', s.publisher))
           FROM source AS s
           WHERE s.region = ?1 AND s.key IN (
             SELECT value ->> '$.source' FROM json_each(region.content, '$.office_terms')
           )
         ) AS sources
         FROM region
         WHERE slug = ?1 AND slug > ?2
         LIMIT ?3`,
      )
      .bind(region, slug, limit),
  placeOfRow: (row) => [row.slug as string],
  toRows: (rows, place) =>
    rows.flatMap((row) => {
      const sources = parsed<Record<string, { id: string; publisher: string }>>(row.sources);
      return parsed<OfficeTerm[]>(row.office_terms).map(({ source: key, ...term }) => ({
        ...ofPlace(place),
        ...term,
        source_publisher: sources[key]?.publisher ?? null,
        source_url: sources[key] ? `${place.site}/sumber/${sources[key].id}/` : null,
      }));
    }),
};
