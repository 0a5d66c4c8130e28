import type * as z from 'zod';
import { idInPath, regionInPath } from '../../src/api/schema.ts';
import { at } from '../../src/api/values.ts';
import { Source, SourceWhole } from '../../src/sources/api-schema.ts';
import { goneOf, statementsOf, type Named } from '../../src/sources/statements.ts';
import { NAMED } from '../../src/sources/statement-words.ts';
import type { UseLine } from '../../src/sources/uses.ts';
import { list, one } from '../api/operation.ts';
import { readSourceList } from './api-reads.ts';
import { readSourcePage } from './page-reads.ts';

/** The machines' door to sources. */
export const sourcesApi = [
  list({
    path: '/regions/{region}/sources',
    id: 'listSources',
    tag: 'Sumber',
    summary: 'Sumber satu wilayah, menurut kuncinya.',
    description: 'Bersama `per` satu halaman dapat lebih pendek dari `limit`.',
    params: regionInPath,
    per: true,
    item: Source,
    read: async ({ db, origin }, { region, after = '', limit, per }) => {
      const found = await readSourceList(db, { region, after, limit, per });
      if (!found) return null;
      const { home, rows, next } = found;
      const ref = { slug: home.slug as string, name: home.name as string };
      return {
        data: rows.map(
          (row) =>
            ({ ...row, region: ref, page: `${origin}/sumber/${row.id as string}/` }) as z.output<
              typeof Source
            >,
        ),
        next,
        page: `/${region}/`,
        timeZone: home.time_zone as string,
      };
    },
  }),
  one({
    path: '/sources/{id}',
    id: 'getSource',
    tag: 'Sumber',
    summary: 'Satu sumber, dengan versinya, apa yang bersandar padanya, dan apa yang pernah.',
    params: idInPath,
    item: SourceWhole,
    read: async ({ db, origin }, { id }) => {
      const found = await readSourcePage(db, id);
      if (!found) return null;
      const { region, source, updates, uses, former, versions } = found;
      return {
        data: {
          ...source,
          id,
          region: { slug: region.slug, name: region.name },
          version: versions[0]?.version ?? 1,
          versions: versions.map((face) => ({ ...face, published_at: at(face.published_at) })),
          updates: updates.map((update) => update.id),
          programmes: uses.flatMap((use) => (use.noun === 'programme' ? [use.id] : [])),
          uses: uses.map((use) => toUsed(use, statementsOf(use, 'id'))),
          former_uses: former.map((use) => ({
            ...toUsed(use, goneOf(use, 'id')),
            until_version: use.until,
            ended_at: at(use.ended_at),
          })),
          page: `${origin}/sumber/${id}/`,
        },
        page: `/sumber/${id}/`,
        timeZone: region.time_zone,
      };
    },
  }),
];

const toUsed = ({ noun, id, since, parts }: UseLine, named: Named[]) => ({
  noun,
  id,
  since_version: since,
  parts,
  statements: named.slice(0, NAMED).map(({ label, value }) => ({ label, value })),
});
