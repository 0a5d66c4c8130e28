import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { readProofFile, verifyProofFile } from '../src/log/proof-file.ts';
import { readTile } from '../src/log/tile.ts';
import { webCrypto } from '../src/signing/ed25519.ts';
import { counted } from './edge/counted.ts';
import { head, LATER, NAME, naiveRoot, seal, vkeys } from './edge/log.ts';
import { publishMany } from './edge/grow-log.ts';
import { ask, rows } from './edge/portal.ts';
import { furnish } from './edge/sample.ts';

const ENTRIES = 20_000;

beforeAll(async () => {
  await furnish();
  await publishMany(env.DB, ENTRIES);
  await seal();
}, 300_000);

describe(`a log of ${ENTRIES} entries`, () => {
  it('was signed over all of them', async () => {
    const { size, root } = await head();
    // With what furnishing a region publishes.
    expect(size).toBe(ENTRIES + 3);
    expect(root).toBe(await naiveRoot());
  });

  it('keeps its hashes in one row for 256 of them', async () => {
    const kept = await rows(
      'SELECT level, count(*) AS tiles, sum(length(hashes)) / 64 AS hashes FROM log_tile GROUP BY level ORDER BY level',
    );
    expect(kept).toEqual([
      { level: 0, tiles: 79, hashes: 20_003 },
      { level: 1, tiles: 1, hashes: 78 },
    ]);
  });

  it('grows by one entry in two round trips and a few rows, whatever its size', async () => {
    await publishMany(env.DB, 1, ENTRIES);
    const { db, cost } = counted(env.DB);
    await seal(LATER, db, 1);
    expect(cost.trips).toBe(2);
    expect(cost.queries).toBeLessThanOrEqual(11);
    // The cursor, the entry and its place in one index, its tile, and the head and its place in one index.
    expect(cost.written).toBeLessThanOrEqual(8);
    expect(cost.read).toBeLessThanOrEqual(40);
  });

  it('grows by two hundred entries in as many queries', async () => {
    await publishMany(env.DB, 200, ENTRIES + 1);
    const { db, cost } = counted(env.DB);
    await seal(LATER, db, 1);
    expect(cost.queries).toBeLessThanOrEqual(11);
    expect(cost.written).toBeLessThanOrEqual(2 * 200 + 8);
  });

  it('costs one round trip of four queries when nothing is new', async () => {
    const { db, cost } = counted(env.DB);
    await seal(LATER, db);
    expect([cost.trips, cost.queries, cost.written]).toEqual([1, 4, 0]);
    expect(cost.read).toBeLessThanOrEqual(14);
  });

  it.each([0, 255, 256, 9_999, 19_711, 19_712, 20_203])(
    'proves entry %i in at most 5 queries',
    async (leaf) => {
      const { db, cost } = counted(env.DB);
      const file = await (await ask(`/log/bukti/${leaf}.tlog-proof`, {}, { DB: db as D1Database })).text();
      expect([cost.trips, cost.queries]).toEqual([1, 4]);
      expect(cost.read).toBeLessThanOrEqual(20);
      const entry = readProofFile(file)!.extra!;
      expect(
        await verifyProofFile({ file, entry, name: NAME, vkeys: await vkeys() }, webCrypto),
      ).toMatchObject({ index: leaf, size: 20_204 });
    },
  );

  it('gives tiles by one row, and bundles by the rows of their entries', async () => {
    const tile = counted(env.DB);
    const answer = await ask('/log/tile/0/077', {}, { DB: tile.db as D1Database });
    expect(readTile(new Uint8Array(await answer.arrayBuffer()))).toHaveLength(256);
    expect([tile.cost.queries, tile.cost.read]).toEqual([1, 1]);
    const bundle = counted(env.DB);
    await ask('/log/tile/entries/077', {}, { DB: bundle.db as D1Database });
    expect([bundle.cost.queries, bundle.cost.read]).toEqual([1, 256]);
    expect((await ask('/log/tile/1/000.p/78')).status).toBe(200);
    expect((await ask('/log/tile/1/000.p/79')).status).toBe(404);
  });
});
