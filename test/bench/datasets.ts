import { rmSync } from 'node:fs';

// Run by hand: node test/bench/datasets.ts [reports] [queries a tick]. A full export runs in pieces whose cost does not grow
// with it, and a download reads the database not at all. 24 queries are the free plan's, 800 the most that can be set.
const STATE = (process.env.STATE_DIR = '.test/many-rows');
const REPORTS = Number(process.argv[2] ?? 1_000_000);
const QUERIES = Number(process.argv[3] ?? 24);
const REGION = 'kota-blitar';

const { metered } = await import('../../functions/core/db.ts');
const { hands } = await import('../../functions/cli/hands.ts');
const { migrate } = await import('../../functions/cli/migrate.ts');
const { withPortal } = await import('../../functions/cli/portal.ts');
const { progress } = await import('../../functions/cli/say.ts');
const { seed } = await import('../../functions/cli/seed.ts');
const { readManifest } = await import('../../functions/datasets/files-reads.ts');
const { makeDatasets } = await import('../../functions/datasets/make-datasets.ts');
const { fillRequests } = await import('./many-requests.ts');

rmSync(STATE, { recursive: true, force: true });
await migrate();
await seed([]);
fillRequests(STATE, REGION, 1, REPORTS);
await withPortal([], async (ctx, _, { DATA }) => {
  const store = { DATA, site: 'https://pantau.example', hands };
  const [start, meter] = [performance.now(), { calls: 0, rowsRead: 0 }];
  let [ticks, most, peak] = [0, 0, 0];
  for (let more = true; more; ticks += 1) {
    const before = meter.rowsRead;
    more = await makeDatasets({ ...ctx, db: metered(ctx.db, meter) }, store, { queries: QUERIES });
    most = Math.max(most, meter.rowsRead - before);
    peak = Math.max(peak, process.memoryUsage().rss);
    progress('detak', ticks + 1, Math.ceil((REPORTS / 250) * (24 / QUERIES)));
  }
  const made = (performance.now() - start) / 1000;
  console.table({ ticks, 'rows of a tick, most': most, seconds: made, 'MB, most': peak / 1e6 });
  await download(DATA);
});

async function download(bucket: R2Bucket): Promise<void> {
  const start = performance.now();
  const manifest = await readManifest(bucket, REGION, 'laporan');
  for (const { format, bytes, sha256, pieces } of manifest?.files ?? []) {
    const same = (await hands.digest(bucket, pieces)) === sha256;
    const seconds = (performance.now() - start) / 1000;
    console.table({ format, rows: manifest?.rows, MB: bytes / 1e6, pieces: pieces.length, same, seconds });
  }
}
