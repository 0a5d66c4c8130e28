import { rmSync } from 'node:fs';

// Run by hand: node test/bench/search.ts. The time of a search must not grow with the index, and FTS5 hides rows it skips.
const STATE = (process.env.STATE_DIR = '.test/large-search');
const SIZES = [2000, 20_000, 100_000];
const STEP = 5000;
const RUNS = 15;

const { metered } = await import('../../functions/core/db.ts');
const { migrate } = await import('../../functions/cli/migrate.ts');
const { withPortal } = await import('../../functions/cli/portal.ts');
const { progress } = await import('../../functions/cli/say.ts');
const { readSearchPage } = await import('../../functions/search/page-reads.ts');
const { fillIndex, questions } = await import('../edge/fill-index.ts');

rmSync(STATE, { recursive: true, force: true });
await migrate();
const table: Record<string, Record<string, string>> = {};
await withPortal([], async (_, search) => {
  let filled = 0;
  for (const size of SIZES) {
    for (; filled < size; filled = Math.min(size, filled + STEP)) {
      await fillIndex(search, filled + 1, Math.min(size, filled + STEP));
      progress(`${size} dokumen`, Math.min(size, filled + STEP), size);
    }
    for (const asked of questions(size)) {
      const times: number[] = [];
      const meter = { calls: 0, rowsRead: 0 };
      await readSearchPage(search, metered(search, meter), asked);
      for (let run = 0; run < RUNS; run += 1) {
        const start = performance.now();
        await readSearchPage(search, search, asked);
        times.push(performance.now() - start);
      }
      const ms = times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
      const { setelah, ...rest } = asked;
      const name = JSON.stringify({ ...rest, ...(setelah ? { setelah: 'middle' } : {}) });
      table[name] = { ...table[name], [`${size}: ms, rows`]: `${ms.toFixed(1)}, ${meter.rowsRead}` };
    }
  }
});
console.table(table);
