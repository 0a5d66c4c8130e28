import { performance } from 'node:perf_hooks';

// Run by hand: node test/bench/log.ts. What a seal, a tile and a proof cost must not grow with the log. Run again it goes
// on with the log that it finds, and with one that is as large already it only measures.
const STATE = (process.env.STATE_DIR = '.test/large-log');
const ENTRIES = Number(process.env.ENTRIES ?? 1_000_000);
const NOW = new Date('2027-03-01T01:00:00.000Z');
const NAME = 'pantau.example/log';
/** Versions that are published, and sealed, at once. */
const AT_ONCE = 5000;

const { Hono } = await import('hono');
const { readAll } = await import('../../functions/core/db.ts');
const { migrate } = await import('../../functions/cli/migrate.ts');
const { withPortal } = await import('../../functions/cli/portal.ts');
const { progress } = await import('../../functions/cli/say.ts');
const { checkLog } = await import('../../functions/log/check-log.ts');
const { keptHeads } = await import('../../functions/log/check-heads.ts');
const { findings } = await import('../../functions/log/findings.ts');
const { sealedUntil } = await import('../../functions/log/check-reads.ts');
const { keptLog } = await import('../../functions/log/log-source.ts');
const { sealLog } = await import('../../functions/log/seal.ts');
const { log } = await import('../../functions/log/site.ts');
const { publicKeys } = await import('../../functions/signing/sign-note.ts');
const { readProofFile, verifyProofFile } = await import('../../src/log/proof-file.ts');
const { tilePath, widthIn } = await import('../../src/log/tile.ts');
const { webCrypto } = await import('../../src/signing/ed25519.ts');
const { counted } = await import('../edge/counted.ts');
const { publishMany } = await import('../edge/grow-log.ts');

const signing = Buffer.alloc(32, 7).toString('base64url');
const seal = { signing, site: 'https://pantau.example' };
const told = (done: number, of: number) => progress('diperiksa', done, of);
const table: Record<string, unknown>[] = [];
function tell({ ms, ...row }: Record<'entries' | 'asked' | 'kept', unknown> & { ms: number }) {
  table.push({ ...row, ms: Math.round(ms) });
}
const minutesSince = (started: number) => ((performance.now() - started) / 60_000).toFixed(1);

console.log(`${STATE}: to ${ENTRIES} entries`);
await migrate();
await withPortal([], async ({ db }) => {
  const size = async () => {
    const [[sealed] = []] = await readAll(db, [sealedUntil(db)]);
    return sealed!.size as number;
  };
  const grown = [1000, 10_000, 100_000, ENTRIES].filter((one) => one <= ENTRIES);
  for (const wanted of grown) {
    const before = await size();
    if (before >= wanted && wanted < ENTRIES) continue;
    const started = performance.now();
    for (let from = before; from < wanted - 1; from = Math.min(wanted - 1, from + AT_ONCE)) {
      await publishMany(db, Math.min(AT_ONCE, wanted - 1 - from), from);
      // In larger steps than the clock takes: what one more costs is measured with its own.
      await sealLog({ db, now: () => NOW }, seal, { events: AT_ONCE });
      progress(`${wanted} disegel`, Math.min(wanted - 1, from + AT_ONCE), wanted - 1);
    }
    console.log(`grown from ${before} to ${await size()} entries in ${minutesSince(started)} min`);
    await measure(await size());
  }

  /** What one entry more costs, and then what is read of the log. */
  async function measure(before: number) {
    await publishMany(db, 1, before);
    const one = counted(db);
    const started = performance.now();
    await sealLog({ db: one.db, now: () => NOW }, seal, { steps: 1 });
    const entries = before + 1;
    const ms = performance.now() - started;
    tell({ entries, asked: 'one entry more, sealed', ms, ...one.cost, kept: '' });
    const tiles = [0, 'entries', 1, 2].flatMap((level) => {
      const of = { level: level as number | 'entries', index: 0 };
      const width = widthIn(of, entries);
      return width > 0 ? [tilePath({ ...of, width })] : [];
    });
    for (const path of ['checkpoint', ...tiles]) await read(entries, path);
    for (const leaf of [0, Math.floor(entries / 2), entries - 1]) {
      const file = await read(entries, `bukti/${leaf}.tlog-proof`);
      const entry = readProofFile(file)!.extra!;
      const vkeys = await publicKeys(signing, NAME);
      const proven = await verifyProofFile({ file, entry, name: NAME, vkeys }, webCrypto);
      if (!('index' in proven) || proven.index !== leaf || proven.size !== entries)
        throw new Error(`no proof of ${leaf}`);
    }
    console.table(table.filter((row) => row.entries === entries));
  }

  /** Asks the log's own door; once more when a busy machine was late, which says nothing of the log. */
  async function read(entries: number, path: string, tries = 5): Promise<string> {
    const one = counted(db);
    const door = new Hono<{ Variables: { db: typeof db } }>()
      .use((c, next) => (c.set('db', one.db), next()))
      .route('/', log)
      .onError((error) => new Response(error.message, { status: 500 }));
    const started = performance.now();
    const answer = await door.request(`/log/${path}`);
    const text = await answer.text();
    if (answer.status !== 200 && tries > 1) return read(entries, path, tries - 1);
    if (answer.status !== 200) throw new Error(`${path}: ${text}`);
    const kept = answer.headers.get('Cache-Control');
    tell({ entries, asked: path, ms: performance.now() - started, ...one.cost, kept });
    return text;
  }

  const started = performance.now();
  const taken = findings();
  const heads = await keptHeads(db, (name) => publicKeys(signing, name), taken.say);
  const source = keptLog(db);
  const checked = await checkLog({ db, source, heads, isOwn: true, at: told, findings: taken });
  const found = taken.found().roots;
  console.log(`${heads.length} heads and ${checked} entries checked in ${minutesSince(started)} min`);
  console.log(found.length === 0 ? 'no difference' : found.slice(0, 10).join('\n'));
});
console.table(table);
