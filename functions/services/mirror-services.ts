import type { ServiceList } from '../../src/services/schema.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { mirrorDocument } from '../core/mirrored.ts';
import type { Outcome } from '../core/outcome.ts';
import { Refusal } from '../core/refusal.ts';
import { organisationKeys, serviceListOf } from './reads.ts';

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
  const data = { services: list.services.length };
  return mirrorDocument(ctx, { table: 'service_list', region, content: list, known, data });
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
