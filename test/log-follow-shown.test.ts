import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkWords } from '../src/log/check-words.ts';
import { found } from './edge/check-log.ts';
import { everythingShown } from './edge/everything-shown.ts';
import { seal } from './edge/log.ts';
import { dropTriggers } from './edge/tamper.ts';

beforeAll(async () => {
  await everythingShown();
  await seal();
  await dropTriggers();
}, 120_000);

/** Leaves everything as it was. */
async function changed(...sql: [edit: string, undo: string][]) {
  for (const [edit] of sql) await env.DB.prepare(edit).run();
  const now = await found();
  for (const [, undo] of sql.toReversed()) await env.DB.prepare(undo).run();
  return now;
}

const SEALED =
  "noun = 'schedule' AND subject_id = (SELECT id FROM schedule WHERE key = 'lampu') AND version = (SELECT version FROM schedule WHERE key = 'lampu')";
const OF_LAMPU = "programme_id = (SELECT id FROM programme WHERE key = 'lampu')";
const MILESTONE: [string, string] = [
  `UPDATE milestone SET state = 'scheduled' WHERE key = 'rancangan' AND ${OF_LAMPU}`,
  `UPDATE milestone SET state = 'met' WHERE key = 'rancangan' AND ${OF_LAMPU}`,
];
const SEALED_WORD: [string, string] = [
  `UPDATE version SET content = replace(content, 'Rancangan', 'Rencana') WHERE ${SEALED}`,
  `UPDATE version SET content = replace(content, 'Rencana', 'Rancangan') WHERE ${SEALED}`,
];

/** An edit of the newest weight in whatever `sql` changes, and the way back. */
const both = (sql: (from: string, to: string) => string): [string, string] => [
  sql('"rancangan":10', '"rancangan":15'),
  sql('"rancangan":15', '"rancangan":10'),
];

describe('what may only follow from an edit', () => {
  it('is told after it, and nobody says that the honest number is wrong', async () => {
    const { roots, following } = await changed(MILESTONE);
    expect(roots).toEqual([
      expect.stringMatching(/^milestone kota-uji\/lampu .*: state yang tampil "scheduled", seharusnya "met"/),
    ]);
    expect(following.map(({ from }) => from)).toEqual([expect.stringMatching(/^milestone kota-uji\/lampu/)]);
    const lines = following.flatMap(({ says }) => says);
    expect(lines).toContainEqual(
      expect.stringMatching(/^programme .*: progress yang tampil \d+; dari yang tersimpan dihitung 0\.$/),
    );
    expect(lines.join('\n')).not.toContain('seharusnya');
  });

  it('is nothing at all of an edit of a newest version alone: its row still says what was sealed', async () => {
    const { roots, following } = await changed(SEALED_WORD, MILESTONE);
    expect(roots).toEqual([
      expect.stringMatching(
        /^schedule \w+ versi \d+: isi berbeda dari catatan log nomor \d+\. Yang tersimpan kini …?.*Rencana.*; yang disegel …?.*Rancangan/,
      ),
      expect.stringMatching(/^milestone kota-uji\/lampu .*: state yang tampil "scheduled", seharusnya "met"/),
    ]);
    expect(following.map(({ from }) => from)).toEqual([expect.stringMatching(/^milestone kota-uji\/lampu/)]);
  });

  it('of a sealed version stays that when every row that tells it was edited with it', async () => {
    const { roots, following } = await changed(
      both((from, to) => `UPDATE version SET content = replace(content, '${from}', '${to}') WHERE ${SEALED}`),
      both(
        (from, to) => `UPDATE schedule SET content = replace(content, '${from}', '${to}') WHERE ${OF_LAMPU}`,
      ),
      both(
        (_, to) => `UPDATE milestone SET weight = ${to.slice(-2)} WHERE key = 'rancangan' AND ${OF_LAMPU}`,
      ),
    );
    expect(roots).toEqual([expect.stringMatching(/^schedule \w+ versi \d+: isi berbeda/)]);
    expect(following).toEqual([
      { from: expect.stringMatching(/^schedule \w+ versi \d+$/), says: expect.any(Array) },
    ]);
    expect(following[0]!.says).toContainEqual(
      expect.stringMatching(/^programme .*: progress yang tampil 10; dari yang tersimpan dihitung 15\.$/),
    );
    expect(following[0]!.says.join('\n')).not.toContain('seharusnya');
  });

  it('is no edit of a version that a newer one has replaced', async () => {
    const of = "programme_id = (SELECT id FROM programme WHERE key = 'lampu') AND version = 1";
    const { roots } = await changed(
      [
        `UPDATE programme_version SET content = json_set(content, '$.title', 'Lampu lama') WHERE ${of}`,
        `UPDATE programme_version SET content = json_set(content, '$.title', 'Lampu') WHERE ${of}`,
      ],
      [
        "UPDATE milestone_move SET reason = 'x' || reason",
        'UPDATE milestone_move SET reason = substr(reason, 2)',
      ],
    );
    expect(roots).toEqual([
      expect.stringMatching(/^programme \w+ versi 1: isi berbeda/),
      ...Array(3).fill(expect.stringMatching(/^milestone_move .*: reason yang tampil "x.*, seharusnya /)),
    ]);
  });

  it('is no edit of another programme, which stands beside', async () => {
    const { roots } = await changed(SEALED_WORD, [
      "UPDATE programme SET title = 'Lain' WHERE key = 'taman'",
      "UPDATE programme SET title = 'Taman' WHERE key = 'taman'",
    ]);
    expect(roots).toContainEqual(
      expect.stringMatching(/^programme kota-uji\/taman .*: title yang tampil "Lain", seharusnya "Taman"/),
    );
  });

  it('is counted apart', () => {
    expect(checkWords.counted(1, 4)).toContain(
      '1 hal tidak cocok, dan 4 perbedaan yang mungkin hanya akibatnya',
    );
    expect(checkWords.counted(2, 0)).not.toContain('akibat');
  });
});
