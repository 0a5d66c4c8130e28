import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { differences, found } from './edge/check-log.ts';
import { publishMany } from './edge/grow-log.ts';
import { everythingShown } from './edge/everything-shown.ts';
import { seal, witnessed } from './edge/log.ts';
import { rows } from './edge/portal.ts';
import { dropTriggers, tamper } from './edge/tamper.ts';
import { tamperShown } from './edge/tamper-shown.ts';

const { EDITS, SEED } = env as unknown as { EDITS: string; SEED: string };

/** Chance that is the same again for the same seed (mulberry32). */
function chanceOf(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

beforeAll(async () => {
  await everythingShown();
  await seal();
  // Enough for a full tile, and one above it.
  await publishMany(env.DB, 260);
  await seal();
  await witnessed();
  await dropTriggers();
}, 120_000);

describe('whoever writes past every verb', () => {
  it(
    `is found out each of ${EDITS} times, and an honest copy never`,
    async () => {
      const chance = chanceOf(Number(SEED));
      const touched = new Set<string>();
      for (let n = 0; n < Number(EDITS); n += 1) {
        // One of what the log keeps or vouches for, then two of what pages are drawn from.
        const { says, must, undo, row = null } = await (n % 3 === 0 ? tamper : tamperShown)(chance);
        touched.add(says.split(' ')[0]!);
        const { roots, following } = await found();
        const all = `${says}\n${roots.join('\n')}\n${JSON.stringify(following, null, 1)}`;
        expect(
          roots.filter((one) => must.test(one)),
          all,
        ).not.toHaveLength(0);
        // No honest row stands beside it as if it were edited too, or is told what it should be by what was edited.
        expect(
          roots.filter((one) => ROW.test(one) && !one.startsWith(`${row} `)),
          all,
        ).toEqual([]);
        expect(
          following.flatMap((one) => one.says).filter((one) => one.includes('seharusnya')),
          all,
        ).toEqual([]);
        await undo();
        if (n % 10 === 9) expect(await differences(), `after ${says}`).toEqual([]);
      }
      console.log(`${EDITS} edits of ${touched.size} kinds: ${[...touched].toSorted().join(', ')}`);
      expect(await differences()).toEqual([]);
    },
    Number(EDITS) * 3000,
  );
});

const write = (...sql: string[]) => env.DB.batch(sql.map((one) => env.DB.prepare(one)));

/** How a line begins that is of a row of which pages are drawn: its table, its name, its key. */
const ROW = /^[a-z_]+ [^ ]* ?\(/;

/** Rows that somebody adds, and an entry that goes with its event. */
describe('whoever adds or hides', () => {
  it('what a witness never said', async () => {
    await write(
      `INSERT INTO log_cosignature (size, root, origin, witness, line, seen_at)
       SELECT size, root, origin, 'orang.example/w+00000000', replace(line, 'saksi.example/w1', 'orang.example/w'), seen_at
       FROM log_cosignature`,
    );
    expect(await differences()).toEqual([
      'Tanda tangan saksi orang.example/w+00000000 atas 306 catatan bukan dari saksi yang disebut bersamanya.',
    ]);
    await write("DELETE FROM log_cosignature WHERE witness LIKE 'orang%'");
    expect(await differences()).toEqual([]);
  });

  it('a version that no event published', async () => {
    await write(
      `INSERT INTO version (noun, subject_id, version, content, published_at)
       SELECT noun, subject_id, 9, content, published_at FROM version WHERE noun = 'commitment' LIMIT 1`,
    );
    const [{ subject_id } = {}] = await rows('SELECT subject_id FROM version WHERE version = 9');
    expect((await differences()).join()).toContain(
      `commitment ${String(subject_id)} versi 9: ada tanpa peristiwa`,
    );
    await write('DELETE FROM version WHERE version = 9');
    expect(await differences()).toEqual([]);
  });

  it('words that vanish without a redaction', async () => {
    const one = 'version = 2 AND update_id = (SELECT id FROM "update" WHERE key = \'lampu-menyala\')';
    const [row] = await rows(`SELECT content FROM update_version WHERE ${one} LIMIT 1`);
    await write(
      `UPDATE update_version SET content = NULL, redacted_at = 'x', redaction_reason = 'x' WHERE ${one}`,
    );
    expect((await differences()).join()).toContain('versi 2: isinya hilang tanpa penghapusan');
    await env.DB.prepare(
      `UPDATE update_version SET content = ?, redacted_at = NULL, redaction_reason = NULL WHERE ${one}`,
    )
      .bind(row!.content)
      .run();
    expect(await differences()).toEqual([]);
  });

  it('the newest entry together with its event, its version and its head', async () => {
    await write(
      'DELETE FROM log_entry WHERE event_id = (SELECT max(event_id) FROM log_entry)',
      "DELETE FROM version WHERE subject_id = 'M000000259'",
      "DELETE FROM event WHERE subject_id = 'M000000259'",
    );
    const all = (await differences()).join();
    expect(all).toContain('hilang');
    expect(all).toContain('Segel terbaru menyebut 306 catatan');
  });
});
