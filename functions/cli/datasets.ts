import { createHash } from 'node:crypto';
import { unstable_readConfig, type Unstable_Config } from 'wrangler';
import type { Piece } from '../../src/datasets/manifest.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { opened, type Hands, type Stores } from '../datasets/hands.ts';
import { makeDatasets, noticeEvents } from '../datasets/make-datasets.ts';
import { stillDue } from '../datasets/work-reads.ts';
import { hasten } from '../datasets/hasten.ts';
import { localOrigin } from './local-origin.ts';
import { withPortal } from './portal.ts';
import { progress } from './say.ts';

/** Without a request around it nothing counts queries; this many at once keep the progress moving. */
const QUERIES = 200;

/** `npm run datasets`: makes every file of open data that is stale, or with `--all` every one, and the catalogue. */
export const datasets = (args: string[]) =>
  withPortal(args, async (ctx, _, { DATA }) => {
    const made = await catchUp(ctx, { DATA, site: site(), hands }, args.includes('--all'));
    console.log(made === 0 ? '  data terbuka tidak berubah' : `  data terbuka: ${made} berkas dibuat`);
  });

// Addresses in the files are those of the portal that serves them.
function site(): string {
  const { vars }: Unstable_Config = unstable_readConfig({ config: 'wrangler.toml' });
  return process.env.SITE || String(vars.SITE || localOrigin());
}

/** Makes what is stale until nothing is, also what would wait for its hour; gives how many datasets that were. */
export async function catchUp(ctx: Ctx, stores: Stores, all: boolean): Promise<number> {
  while (await noticeEvents(ctx));
  if (all) await hasten(ctx, 'all');
  let made = 0;
  // Regions, then the files of all of them, then the catalogue.
  for (let round = 0; round < 3; round += 1) {
    await hasten(ctx, 'stale');
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

/** Node's own: what Workers stream is held here, one piece at a time. */
export const hands: Hands = {
  digest: async (bucket, pieces) => {
    const hash = createHash('sha256');
    for (const piece of pieces) hash.update(await bytesOf(bucket, piece));
    return hash.digest('hex');
  },
  joined: async (bucket, pieces) => {
    const all: Uint8Array[] = [];
    for (const piece of pieces) all.push(await bytesOf(bucket, piece));
    return Buffer.concat(all);
  },
};

const bytesOf = async (bucket: R2Bucket, piece: Piece) =>
  new Uint8Array(await (await opened(bucket, piece)).arrayBuffer());
