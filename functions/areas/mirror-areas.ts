import type { AreaList } from '../../src/areas/schema.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { mirrorDocument } from '../core/mirrored.ts';
import type { Outcome } from '../core/outcome.ts';
import { areaListOf } from './reads.ts';

/** Brings the kecamatan and kelurahan of a region into the database; the same list a second time changes nothing. */
export async function mirrorAreas(
  ctx: Ctx,
  { region, areas }: { region: string; areas: AreaList },
): Promise<Outcome> {
  const [[known] = []] = await readAll(ctx.db, [areaListOf(ctx.db, region)]);
  const data = { districts: areas.length };
  return mirrorDocument(ctx, { table: 'area_list', region, content: areas, known, data });
}
