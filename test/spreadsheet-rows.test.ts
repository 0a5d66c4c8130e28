import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../functions/core/db.ts';
import { runSpreadsheet } from '../functions/spreadsheets/run-spreadsheet.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { limited } from './edge/load.ts';
import { many } from './edge/many-rows.ts';
import { ctxOf, officer } from './edge/officers.ts';
import { rows } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';
import { counts, dryRun, sheetCtx, wrongOf } from './edge/sheets.ts';

const publicEvents = async () =>
  (await rows('SELECT count(*) AS n FROM event WHERE public = 1'))[0]!.n as number;
const run = (id: string, db: Db = limited) => runSpreadsheet(sheetCtx(db), { region: REGION, id });
const header = 'key;programme;title;body;event_date;author;sources;reason\n';
const row = (body: string, reason = '') =>
  `lampu-menyala;lampu;Lampu menyala;${body};03/02/2026;dinas;koran;${reason}\n`;

beforeAll(() => furnish());

describe('updates in a file', () => {
  it('are published, corrected with a reason, and refused without one', async () => {
    await publishUpdate(sheetCtx(), { region: REGION, update: sample.update });
    expect(counts(await dryRun('updates', header + row('Sepuluh lampu menyala.')))).toMatchObject({
      unchanged: 1,
    });
    expect(await wrongOf(await dryRun('updates', header + row('Sembilan.')))).toMatchObject([
      [2, 'reason', expect.stringContaining('koreksi')],
    ]);
    const sheet = await dryRun(
      'updates',
      header + row('Sembilan.', 'salah hitung') + 'padam;;Padam;Dua padam.;04/02/2026;dinas;koran;\n',
    );
    expect(counts(sheet)).toMatchObject({ created: 1, corrected: 1, wrong: 0 });
    await run(sheet.id);
    const versions = await rows(
      "SELECT v.version, v.reason, json_array_length(v.content, '$.claims') AS claims FROM update_version AS v JOIN \"update\" AS u ON u.id = v.update_id WHERE u.key = 'lampu-menyala' ORDER BY v.version",
    );
    // What no cell holds stays: its claim is in the correction too.
    expect(versions).toEqual([
      { version: 1, reason: null, claims: 1 },
      { version: 2, reason: 'salah hitung', claims: 1 },
    ]);
    const lagging = await dryRun('updates', header + row('Sepuluh lampu menyala.'));
    expect(counts(lagging)).toMatchObject({ unchanged: 1, corrected: 0 });
    const moved = await dryRun('updates', `key;programme;reason\nlampu-menyala;;pindah`);
    expect(await wrongOf(moved)).toMatchObject([
      [2, 'programme', expect.stringContaining('tidak dapat diganti')],
    ]);
  });

  it('of an agency are not published by another one', async () => {
    const other = ctxOf(await officer('publisher', { organisation: 'lain' }));
    const text = 'key;title;body;event_date;author;sources\nasing;Asing;Asing.;2026-02-04;dinas;koran';
    const sheet = await dryRun('updates', text);
    await expect(runSpreadsheet(other, { region: REGION, id: sheet.id })).rejects.toMatchObject({
      code: 'not_allowed',
    });
  });
});

describe('a thousand rows', () => {
  it.each(['programmes', 'updates', 'milestones'] as const)(
    'of %s are checked in portions and published in one batch',
    async (type) => {
      const before = await publicEvents();
      const text = many(type, 1000);
      const sheet = await dryRun(type, text);
      expect(await wrongOf(sheet)).toEqual([]);
      expect([sheet.portion_count, counts(sheet)]).toEqual([
        2,
        { created: 1000, amended: 0, corrected: 0, unchanged: 0, wrong: 0 },
      ]);
      let writing = 0;
      const counting: Db = {
        ...limited,
        batch: (s) => ((writing = Math.max(writing, s.length)), env.DB.batch(s)),
      };
      await run(sheet.id, counting);
      const things = type === 'milestones' ? 100 : 1000;
      expect(await publicEvents()).toBe(before + things);
      // Far below D1's thousand, and not one more for ten times as many rows of this size.
      expect(writing).toBeLessThan(50);
      expect(counts(await dryRun(type, text))).toMatchObject({ unchanged: 1000, wrong: 0 });
    },
  );
});

const own = (text: string) => text.replaceAll('banyak-', 'sela-');

describe('plans whose rows stand apart in a file', () => {
  it('are judged and published whole, wherever the last row stands', async () => {
    await run((await dryRun('programmes', own(many('programmes', 70)))).id);
    // A row of the first plan stands below the plans of the second portion.
    const below = 'sela-0;m0;meet;;;;;2026-01;01/02/2026;koran;serah terima';
    const text = `${own(many('milestones', 700))}\r\n${below}`;
    const sheet = await dryRun('milestones', text);
    expect([sheet.portion_count, counts(sheet)]).toEqual([
      2,
      { created: 701, amended: 0, corrected: 0, unchanged: 0, wrong: 0 },
    ]);
    await run(sheet.id);
    expect(
      await rows(
        "SELECT count(*) AS n FROM milestone AS m JOIN programme AS p ON p.id = m.programme_id WHERE p.key LIKE 'sela-%'",
      ),
    ).toEqual([{ n: 700 }]);
  });
});
