import { datasetNames, type DatasetName } from '../../src/datasets/datasets.ts';
import { PAGES } from '../../src/datasets/page-table.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import type { Stores } from '../datasets/hands.ts';
import { makeDatasets, noticeEvents } from '../datasets/make-datasets.ts';
import { stillDue } from '../datasets/work-reads.ts';
import { hasten } from '../datasets/hasten.ts';
import { hands } from './hands.ts';
import { siteHere } from './local-origin.ts';
import { withPortal, type Buckets } from './portal.ts';
import { progress } from './say.ts';
import { unlessSame } from './unless-same.ts';

/** Without a request around it nothing counts queries; this many at once keep the progress moving. */
const QUERIES = 200;

/** What built pages depend on beside the database. */
const CODE = ['functions', 'src'];

/** `npm run datasets`: makes every file of open data that is stale, or with `--all` every one, and the catalogue. */
export const datasets = (args: string[]) =>
  withPortal(args, (ctx, _, buckets) => makeOpenData(ctx, buckets, args));

/** The same for a command that goes on with them. On one's own machine other code reads built pages again. */
export async function makeOpenData(ctx: Ctx, { DATA }: Pick<Buckets, 'DATA'>, args: string[]): Promise<void> {
  const make = async (also: readonly DatasetName[]) => {
    const made = await catchUp(ctx, { DATA, site: siteHere(), hands }, also);
    console.log(made === 0 ? '  data terbuka tidak berubah' : `  data terbuka: ${made} berkas dibuat`);
  };
  if (args.includes('--all')) return make(datasetNames);
  const again =
    !args.includes('--remote') && (await unlessSame('datasets', { inputs: CODE }, () => make([PAGES])));
  if (!again) await make([]);
}

/** Makes what is stale until nothing is, also what would wait for its hour, and `also` what is not stale; gives how many datasets that were. */
export async function catchUp(ctx: Ctx, stores: Stores, also: readonly DatasetName[]): Promise<number> {
  while (await noticeEvents(ctx));
  if (also.length > 0) await hasten(ctx, also);
  let made = 0;
  // Regions, then the files of all of them, then the catalogue.
  for (let round = 0; round < 3; round += 1) {
    await hasten(ctx);
    const before = await dueOf(ctx);
    for (let more = true; more;) {
      more = await makeDatasets(ctx, stores, { queries: QUERIES });
      if (before > 0)
        progress('data terbuka', more ? Math.max(0, before - (await dueOf(ctx))) : before, before);
    }
    made += round < 2 ? before : 0;
  }
  return made;
}

async function dueOf(ctx: Ctx): Promise<number> {
  const [[row] = []] = await readAll(ctx.db, [stillDue(ctx.db, instant(ctx))]);
  return (row?.n as number | undefined) ?? 0;
}
