import { rmSync } from 'node:fs';

// Run by hand: node test/bench/log.ts. What a seal and a proof cost must not grow with the log.
const STATE = (process.env.STATE_DIR = '.test/large-log');
const ENTRIES = Number(process.env.ENTRIES ?? 1_000_000);
const SITE = 'https://pantau.example';
const NOW = new Date('2027-03-01T01:00:00.000Z');

const { metered } = await import('../../functions/core/db.ts');
const { migrate } = await import('../../functions/cli/migrate.ts');
const { withPortal } = await import('../../functions/cli/portal.ts');
const { progress } = await import('../../functions/cli/say.ts');
const { checkLog } = await import('../../functions/log/check-log.ts');
const { keptHeads } = await import('../../functions/log/check-heads.ts');
const { keptLog } = await import('../../functions/log/log-source.ts');
const { proofOf } = await import('../../functions/log/prove.ts');
const { sealLog } = await import('../../functions/log/seal.ts');
const { publicKeys } = await import('../../functions/signing/sign-note.ts');
const { readProofFile, verifyProofFile } = await import('../../src/log/proof-file.ts');
const { webCrypto } = await import('../../src/signing/ed25519.ts');
const { publishMany } = await import('../edge/grow-log.ts');

const signing = Buffer.alloc(32, 7).toString('base64url');
const seal = { signing, site: SITE };
/** Sizes at which a seal is measured. */
const MEASURED = [1000, 10_000, 100_000, ENTRIES].filter((size) => size <= ENTRIES);
const table: Record<string, unknown>[] = [];

rmSync(STATE, { recursive: true, force: true });
await migrate();
await withPortal([], async ({ db }) => {
  let published = 0;
  for (const size of MEASURED) {
    for (; published < size - 1; published = Math.min(size - 1, published + 5000)) {
      await publishMany(db, Math.min(5000, size - 1 - published), published);
      progress(`${size} versi`, Math.min(size - 1, published + 5000), size - 1);
    }
    const started = performance.now();
    // In larger steps than the clock takes: what one more costs is measured with its own.
    const at = (event: number) => progress(`${size} disegel`, event, size - 1);
    await sealLog({ db, now: () => NOW }, seal, { events: 5000, at });
    const minutes = (performance.now() - started) / 60_000;
    await publishMany(db, 1, published);
    published += 1;
    let [queries, written, read] = [0, 0, 0];
    const counted: typeof db = {
      prepare: (sql) => db.prepare(sql),
      batch: async <T>(statements: D1PreparedStatement[]) => {
        const results = await db.batch<T>(statements);
        queries += statements.length;
        for (const { meta } of results)
          [written, read] = [written + meta.rows_written, read + meta.rows_read];
        return results;
      },
    };
    const one = performance.now();
    await sealLog({ db: counted, now: () => NOW }, seal, { steps: 1 });
    table.push({
      size,
      'sealed in minutes': minutes.toFixed(1),
      'one more: ms': (performance.now() - one).toFixed(0),
      queries,
      'rows written': written,
      'rows read': read,
      ...(await proving(size)),
    });
    console.table(table.slice(-1));
  }

  /** What a proof of an entry in the middle, and of the last one, costs. */
  async function proving(size: number) {
    const meter = { calls: 0, rowsRead: 0 };
    const name = 'pantau.example/log';
    const times: number[] = [];
    for (const leaf of [0, Math.floor(size / 2), size - 1]) {
      const started = performance.now();
      const file = (await proofOf(metered(db, meter), leaf))!;
      times.push(performance.now() - started);
      const entry = readProofFile(file)!.extra!;
      const proven = await verifyProofFile(
        { file, entry, name, vkeys: await publicKeys(signing, name) },
        webCrypto,
      );
      if (!('index' in proven) || proven.index !== leaf || proven.size !== size)
        throw new Error(`no proof of ${leaf}`);
    }
    return {
      'three proofs: ms': times.map((ms) => ms.toFixed(0)).join(', '),
      trips: meter.calls,
      'their rows': meter.rowsRead,
    };
  }

  const started = performance.now();
  const found: string[] = [];
  const say = (difference: string) => found.push(difference);
  const heads = await keptHeads(db, (name) => publicKeys(signing, name), say);
  await checkLog(
    { db, source: keptLog(db), heads, isOwn: true, at: (done, of) => progress('diperiksa', done, of) },
    say,
  );
  console.log(
    `${heads.length} heads and ${ENTRIES} entries checked in ${((performance.now() - started) / 60_000).toFixed(1)} min`,
  );
  console.log(found.length === 0 ? 'no difference' : found.slice(0, 10).join('\n'));
});
console.table(table);
