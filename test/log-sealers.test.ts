import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../functions/core/db.ts';
import { isSignedBy } from '../functions/log/sign-head.ts';
import { sealLog } from '../functions/log/seal.ts';
import { head, LATER, naiveRoot, seal, SEAL, told } from './edge/log.ts';
import { publish } from './edge/proof.ts';
import { rows } from './edge/portal.ts';

beforeAll(async () => {
  await told();
  await seal();
}, 60_000);

const write = (sql: string) => env.DB.prepare(sql).run();

/** The same database, to which something happens before a round trip of the sealer, counted from 0, or after it. */
const meeting = (at: number, happens: () => Promise<unknown>, after = false): Db => {
  let trips = 0;
  return {
    prepare: (sql) => env.DB.prepare(sql),
    batch: async <T>(statements: D1PreparedStatement[]) => {
      const now = trips++ === at;
      if (now && !after) await happens();
      const results = await env.DB.batch<T>(statements);
      if (now && after) await happens();
      return results;
    },
  };
};
const die = () => Promise.reject(new Error('killed'));
function mustBeDeath(error: unknown): void {
  if (!String(error).includes('killed')) throw error;
}

let published = 0;
/** How many entries more the log has, once a first sealer met with something and a second one went on. */
async function addedBy(first: () => Promise<unknown>): Promise<number> {
  const { size } = await head();
  for (let n = 0; n < 3; n += 1) await publish(`kabar-${(published += 1)}`);
  await first().catch(mustBeDeath);
  await seal();
  const newest = await head();
  expect(newest.root).toBe(await naiveRoot());
  return newest.size - size;
}

describe('the sealer', () => {
  it.each([0, 1])('killed before or after round trip %i seals each once', async (at) => {
    expect(await addedBy(() => seal(LATER, meeting(at, die)))).toBe(3);
    expect(await addedBy(() => seal(LATER, meeting(at, die, true)))).toBe(3);
  });

  it.each([0, 1])('overtaken before round trip %i by another one seals each once', async (at) => {
    expect(
      await addedBy(() =>
        seal(
          LATER,
          meeting(at, () => seal()),
        ),
      ),
    ).toBe(3);
  });

  it('ten times at once seals each once, and never signs two heads of one size', async () => {
    expect(await addedBy(() => Promise.all(Array.from({ length: 10 }, () => seal())))).toBe(3);
    expect(
      await rows('SELECT size FROM log_checkpoint GROUP BY size HAVING count(DISTINCT root) > 1'),
    ).toEqual([]);
  });

  it('signs the same size anew with a new key, and under a new name', async () => {
    const before = await head();
    const fresh = { ...SEAL, signing: `${btoa('x'.repeat(32))} ${SEAL.signing}` };
    await sealLog({ db: env.DB, now: () => new Date(LATER) }, fresh);
    const rotated = await head();
    expect(rotated).toMatchObject({ id: before.id + 1, size: before.size, root: before.root });
    expect(await isSignedBy(fresh, rotated.note)).toBe(true);
    expect(await isSignedBy(SEAL, rotated.note)).toBe(false);
    await seal();
    expect(await isSignedBy(SEAL, (await head()).note)).toBe(true);
  });
});

describe('what is kept', () => {
  it.each([
    ['an entry changed', "UPDATE log_entry SET content = '{}' WHERE leaf = 0"],
    ['an entry taken away', 'DELETE FROM log_entry WHERE leaf = 0'],
    [
      'an entry replaced',
      "INSERT OR REPLACE INTO log_entry (leaf, event_id, content) VALUES (0, NULL, '{}')",
    ],
    ['a number left out', "INSERT INTO log_entry (leaf, event_id, content) VALUES (99999, NULL, '{}')"],
    ['a hash changed', "UPDATE log_tile SET hashes = replace(hashes, 'a', 'b') WHERE level = 0"],
    ['a tile taken away', 'DELETE FROM log_tile'],
    ['a head changed', "UPDATE log_checkpoint SET root = '' WHERE id = 1"],
    ['a head taken away', 'DELETE FROM log_checkpoint'],
    [
      'a second head of one size',
      "INSERT INTO log_checkpoint (id, size, root, note, signed_at) SELECT max(id) + 1, max(size), 'x', '', '' FROM log_checkpoint",
    ],
    [
      'a smaller head',
      "INSERT INTO log_checkpoint (id, size, root, note, signed_at) SELECT max(id) + 1, 1, 'x', '', '' FROM log_checkpoint",
    ],
  ])('lets nobody write %s', async (_, sql) => {
    await expect(write(sql)).rejects.toThrow('the log is append-only');
  });

  it('is refused, and nothing signed, when its hashes are not those that were signed', async () => {
    const before = await head();
    await write('DROP TRIGGER log_tile_grows');
    await write("UPDATE log_tile SET hashes = substr(hashes, 1, length(hashes) - 1) || 'x' WHERE level = 0");
    await publish('sesudah-diubah');
    await expect(seal()).rejects.toThrow('is not the one that was signed');
    expect(await head()).toEqual(before);
  });
});
