import { rmSync } from 'node:fs';
import type { Db } from '../../functions/core/db.ts';

// Run by hand: node test/bench/large.ts. What a page costs the database must not grow with the country.
const STATE = (process.env.STATE_DIR = '.test/large');
const ROWS = 200;
const RUNS = 25;

const { metered } = await import('../../functions/core/db.ts');
const { idFor } = await import('../../functions/core/ids.ts');
const { migrate } = await import('../../functions/cli/migrate.ts');
const { withPortal } = await import('../../functions/cli/portal.ts');
const { progress } = await import('../../functions/cli/say.ts');
const { seed } = await import('../../functions/cli/seed.ts');
const { readRegister } = await import('../../functions/commitments/page-reads.ts');
const { readProgrammeList } = await import('../../functions/programmes/list-page-reads.ts');
const { readLedgerPage } = await import('../../functions/programmes/ledger-page-reads.ts');
const { readProgrammePage } = await import('../../functions/programmes/page-reads.ts');
const { readHomePage } = await import('../../functions/regions/home-reads.ts');
const { readRegionPage, readVisionPage } = await import('../../functions/regions/page-reads.ts');
const { readSourcePage } = await import('../../functions/sources/page-reads.ts');
const { readTimelinePage, readUpdatePage } = await import('../../functions/updates/page-reads.ts');
const { regionSlug, SIZE, sourceId, updateId } = await import('./country.ts');
const { fill } = await import('./fill.ts');

/** Where the pages are read: a region and one thing of each kind in it. */
interface Place {
  region: string;
  province: string;
  word: string;
  programme: string;
  update: string;
  source: string;
}

const MIDDLE = '2020-06-15~ZZZZZZZZZZ';

const pages: Record<string, (db: Db, at: Place) => Promise<unknown>> = {
  home: (db) => readHomePage(db, {}),
  'home, deep': (db) => readHomePage(db, { setelah: 'kabupaten-uji-400' }),
  'home, province': (db, at) => readHomePage(db, { provinsi: at.province }),
  'home, search': (db, at) => readHomePage(db, { cari: at.word }),
  'home, search in province': (db, at) => readHomePage(db, { cari: at.word, provinsi: at.province }),
  region: (db, at) => readRegionPage(db, at.region),
  vision: (db, at) => readVisionPage(db, at.region),
  programmes: (db, at) => readProgrammeList(db, at.region, {}),
  'programmes, by due date': (db, at) => readProgrammeList(db, at.region, { urut: 'tenggat' }),
  'programmes, by slippage': (db, at) => readProgrammeList(db, at.region, { urut: 'geser' }),
  'programmes, late': (db, at) => readProgrammeList(db, at.region, { terlambat: 'ya' }),
  ledger: (db, at) => readLedgerPage(db, at.region, {}),
  register: (db, at) => readRegister(db, at.region, {}),
  'register, open': (db, at) => readRegister(db, at.region, { status: 'terbuka' }),
  'register of all': (db) => readRegister(db, null, {}),
  'register of all, late': (db) => readRegister(db, null, { status: 'lewat' }),
  'programmes, deep': (db, at) => readProgrammeList(db, at.region, { setelah: '2020-06-15~ZZZZZZZZZZ' }),
  'programmes, dimension': (db, at) => readProgrammeList(db, at.region, { dimensi: 'living' }),
  'programmes, status': (db, at) => readProgrammeList(db, at.region, { status: 'suspended' }),
  'programmes, quick win': (db, at) => readProgrammeList(db, at.region, { quick_win: 'ya' }),
  'programmes, silent': (db, at) => readProgrammeList(db, at.region, { tanpa_kabar: 'ya' }),
  'programmes, all filters': (db, at) =>
    readProgrammeList(db, at.region, {
      dimensi: 'living',
      status: 'suspended',
      quick_win: 'ya',
      tanpa_kabar: 'ya',
    }),
  programme: (db, at) => readProgrammePage(db, at.region, at.programme),
  'programme, deep': (db, at) => readProgrammePage(db, at.region, at.programme, { sebelum: MIDDLE }),
  update: (db, at) => readUpdatePage(db, at.update, null),
  'update, version 1': (db, at) => readUpdatePage(db, at.update, 1),
  source: (db, at) => readSourcePage(db, at.source),
  timeline: (db) => readTimelinePage(db, {}),
  'timeline, deep': (db) => readTimelinePage(db, { sebelum: MIDDLE }),
  'timeline of a region': (db, at) => readTimelinePage(db, { wilayah: at.region }),
  'timeline of a region, deep': (db, at) => readTimelinePage(db, { wilayah: at.region, sebelum: MIDDLE }),
};

interface Cost {
  trips: number;
  rows: number;
  ms: number;
}

async function measure(at: Place): Promise<Record<string, Cost>> {
  const costs: Record<string, Cost> = {};
  await withPortal([], async ({ db }) => {
    for (const [name, read] of Object.entries(pages)) {
      const times: number[] = [];
      const meter = { calls: 0, rowsRead: 0 };
      if ((await read(metered(db, meter), at)) === null) throw new Error(`${name}: nothing there`);
      for (let run = 0; run < RUNS; run += 1) {
        const start = performance.now();
        await read(db, at);
        times.push(performance.now() - start);
      }
      const ms = times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
      costs[name] = { trips: meter.calls, rows: meter.rowsRead, ms };
    }
  });
  return costs;
}

const seeded: Place = {
  region: 'kota-contoh',
  province: '35',
  word: 'bl',
  programme: 'halte-pintar',
  update: await idFor('kota-contoh', 'update', 'halte-mati'),
  source: await idFor('kota-contoh', 'source', 'c1'),
};
const one = SIZE.regions - 10;
const filled: Place = {
  region: regionSlug(one),
  province: '50',
  word: 'uj',
  programme: 'program-25',
  update: updateId(one, 25, 10),
  source: sourceId(one),
};

rmSync(STATE, { recursive: true, force: true });
await migrate();
await seed([]);
const before = await measure(seeded);
const started = performance.now();
fill(STATE, (done, of) => progress('wilayah uji', done, of));
console.log(`  filled in ${((performance.now() - started) / 1000).toFixed(0)} s`);
const after = await measure(seeded);
const large = await measure(filled);

const whole = (n: number) => n.toLocaleString('en');
const { regions, programmes, updates } = SIZE;
console.log(
  `\n${whole(regions)} regions, ${whole(regions * programmes)} programmes, ${whole(regions * programmes * updates)} updates` +
    `\nrows_read of one page (limit ${ROWS}); "seeded" is Kota Contoh, "filled" a region with ${programmes} programmes\n`,
);
console.table(
  Object.fromEntries(
    Object.keys(pages).map((name) => {
      const [b, a, f] = [before[name], after[name], large[name]];
      const ms = [b?.ms, a?.ms, f?.ms].map((n) => n?.toFixed(1)).join(' / ');
      const rows = {
        'rows, 4 regions': b?.rows,
        'rows, full: seeded': a?.rows,
        'rows, full: filled': f?.rows,
      };
      return [name, { trips: f?.trips, ...rows, 'ms median': ms }];
    }),
  ),
);
const dear = [before, after, large].flatMap((costs) =>
  Object.entries(costs).filter(([, cost]) => cost.trips !== 1 || cost.rows > ROWS),
);
for (const [name, cost] of dear) console.error(`too dear: ${name} ${JSON.stringify(cost)}`);
process.exitCode = dear.length > 0 ? 1 : 0;
