import type { ServiceList } from '../../src/services/schema.ts';
import { act } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import type { Outcome } from '../core/outcome.ts';
import { Refusal } from '../core/refusal.ts';
import { organisationKeys, serviceListOf } from './reads.ts';
import { insertServiceList, replaceServiceList } from './writes.ts';

/** Brings what can be reported in a region from Git into the database; the same list a second time changes nothing. */
export async function mirrorServices(
  ctx: Ctx,
  { region, list }: { region: string; list: ServiceList },
): Promise<Outcome> {
  const agencies = [...new Set(list.services.flatMap(({ agency }) => agency ?? []))];
  const [[known] = [], found = []] = await readAll(ctx.db, [
    serviceListOf(ctx.db, region),
    organisationKeys(ctx.db, region, agencies),
  ]);
  const strangers = agencies.filter((key) => !found.some((row) => row.key === key));
  if (strangers.length > 0) throw unknownAgencies(strangers);
  if (known?.content === JSON.stringify(list)) return 'unchanged';
  const version = (known?.version as number | undefined) ?? 0;
  const change = known
    ? replaceServiceList(ctx.db, region, list, version)
    : insertServiceList(ctx.db, region, list);
  await act(ctx, [change], {
    region,
    noun: 'service_list',
    verb: known ? 'amend' : 'create',
    subject: region,
    version: version + 1,
    public: true,
    data: { services: list.services.length },
  });
  return known ? 'amended' : 'created';
}

const unknownAgencies = (keys: string[]) =>
  new Refusal(
    'invalid',
    (w) => w.fileRefused,
    keys.map((key) => ({
      field: 'reporting',
      message: `lembaga "${key}" tidak ada di berkas impor wilayah ini`,
    })),
  );
