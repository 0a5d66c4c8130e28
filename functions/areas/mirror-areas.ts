import type { AreaList } from '../../src/areas/schema.ts';
import { act } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import type { Outcome } from '../core/outcome.ts';
import { areaListOf } from './reads.ts';
import { insertAreaList, replaceAreaList } from './writes.ts';

/** Brings the kecamatan and kelurahan of a region into the database; the same list a second time changes nothing. */
export async function mirrorAreas(
  ctx: Ctx,
  { region, areas }: { region: string; areas: AreaList },
): Promise<Outcome> {
  const [[known] = []] = await readAll(ctx.db, [areaListOf(ctx.db, region)]);
  if (known?.content === JSON.stringify(areas)) return 'unchanged';
  const version = (known?.version as number | undefined) ?? 0;
  const change = known
    ? replaceAreaList(ctx.db, region, areas, version)
    : insertAreaList(ctx.db, region, areas);
  await act(ctx, [change], {
    region,
    noun: 'area_list',
    verb: known ? 'amend' : 'create',
    subject: region,
    version: version + 1,
    public: true,
    data: { districts: areas.length },
  });
  return known ? 'amended' : 'created';
}
