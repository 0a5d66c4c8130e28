import type { ContentOf, Kind } from '../../src/drafts/kinds.ts';
import type { Draft } from '../../src/drafts/page.ts';
import { readAll, type Db } from '../core/db.ts';
import { idFor } from '../core/ids.ts';
import { programmesByKey } from '../programmes/reads.ts';

/** Parts of a programme's page, by the kind of what stands there. */
const ANCHOR: Partial<Record<Kind, string>> = {
  budget: 'anggaran',
  transaction: 'transaksi',
  indicator: 'indikator',
};

/** The path under which the public reads what a draft publishes. */
export async function addressOf(
  db: Db,
  { kind, region }: Pick<Draft, 'kind' | 'region'>,
  content: ContentOf<Kind>,
): Promise<string> {
  const { key = '', slug, programme, milestone, update } = content as Record<string, string | undefined>;
  if (kind === 'source') return `/sumber/${await idFor(region, 'source', key)}/`;
  if (kind === 'update' || kind === 'correction')
    return `/u/${await idFor(region, 'update', update ?? key)}/`;
  if (kind === 'programme') return `/${region}/program/${slug ?? key}/`;
  if (kind === 'commitment') return `/${region}/janji/#${key}`;
  if (!programme) return `/${region}/`;
  const [rows = []] = await readAll(db, [programmesByKey(db, region, [programme])]);
  const page = `/${region}/program/${(rows[0]?.slug as string | undefined) ?? programme}/`;
  const anchor = milestone ? `#tonggak-${milestone}` : ANCHOR[kind] ? `#${ANCHOR[kind]}-${key}` : '';
  return page + anchor;
}
