import {
  ALL,
  Catalogue,
  CATALOGUE,
  type FileFacts,
  type RegionOfCatalogue,
} from '../../src/datasets/manifest.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { readAll, type Row } from '../core/db.ts';
import type { Stores } from './hands.ts';
import { finishedRuns, frozenFiles } from './work-reads.ts';
import { takeUp } from './writes.ts';

/** Writes down everything that can be downloaded, for the pages and for machines; they read this alone. */
export async function makeCatalogue(ctx: Ctx, { DATA }: Stores): Promise<void> {
  const { db } = ctx;
  const now = instant(ctx);
  const [runs = [], frozen = []] = await readAll(db, [finishedRuns(db), frozenFiles(db)]);
  const regions = new Map<string, RegionOfCatalogue>();
  for (const row of runs) regionIn(regions, row).datasets.push(toFinished(row));
  for (const row of frozen) regions.get(row.region as string)?.archive.push(toFrozen(row));
  const catalogue = Catalogue.parse({ made_at: now, regions: [...regions.values()] });
  await DATA.put(CATALOGUE, JSON.stringify(catalogue));
  await db.batch([takeUp(db, '', 'katalog', now)]);
}

function regionIn(regions: Map<string, RegionOfCatalogue>, row: Row): RegionOfCatalogue {
  const slug = row.region as string;
  const known = regions.get(slug);
  if (known) return known;
  const name = slug === ALL ? 'Semua wilayah' : ((row.region_name as string | null) ?? slug);
  const fresh = { slug, code: row.code as string | null, name, datasets: [], archive: [] };
  regions.set(slug, fresh);
  return fresh;
}

const filesIn = (row: Row) => JSON.parse(row.files as string) as FileFacts[];
const toFinished = (row: Row) => ({
  name: row.name as string,
  rows: row.row_count as number,
  started_at: row.started_at as string,
  finished_at: row.finished_at as string,
  files: filesIn(row),
});
const toFrozen = (row: Row) => ({
  month: row.month as string,
  name: row.name as string,
  rows: row.row_count as number,
  finished_at: row.finished_at as string,
  files: filesIn(row),
});
