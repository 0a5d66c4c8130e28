import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { previewOf } from '../functions/spreadsheets/preview.ts';
import { runSpreadsheet } from '../functions/spreadsheets/run-spreadsheet.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { many } from './edge/many-rows.ts';
import { askAs, officer, type Signed } from './edge/officers.ts';
import { furnish, REGION, sample } from './edge/sample.ts';
import { dryRun, sheetCtx } from './edge/sheets.ts';
import { plain } from './edge/plain.ts';

let publisher: Signed;
beforeAll(async () => {
  await furnish();
  await publishUpdate(sheetCtx(), { region: REGION, update: sample.update });
  publisher = await officer('publisher');
});

const pageOf = (id: string, after = '') => askAs(publisher, `/petugas/${REGION}/lembar/${id}/${after}`);

describe('who publishes a file reads what it would change', () => {
  it('a new programme whole, a changed one cell by cell, and not what stays', async () => {
    const text = 'key;title;known_since;sources;reason\n'.concat(
      'lampu;Lampu kota <b>;05/01/2026;koran;nama resmi\n',
      'taman;Taman kota;2026-01-05;koran;\n',
    );
    const sheet = await dryRun('programmes', text);
    const { rows, next } = await previewOf(env.DB, REGION, sheet, 0);
    expect(next).toBeNull();
    expect(rows).toEqual([
      {
        row: 2,
        key: 'lampu',
        outcome: 'amended',
        changes: [
          { what: 'title', before: 'Lampu jalan', after: 'Lampu kota <b>' },
          { what: 'reason', before: null, after: 'nama resmi' },
        ],
      },
      {
        row: 3,
        key: 'taman',
        outcome: 'created',
        changes: [
          { what: 'title', before: null, after: 'Taman kota' },
          { what: 'known_since', before: null, after: '2026-01-05' },
          { what: 'sources', before: null, after: 'koran' },
        ],
      },
    ]);
    const shown = await (await pageOf(sheet.id)).text();
    expect(shown).toContain('Baris 2, berubah: <code>lampu</code>');
    expect(plain(shown)).toContain('title: semula Lampu jalan, menjadi Lampu kota &lt;b&gt;');
  });

  it('a correction, and a date that a plan moves', async () => {
    const corrected = await dryRun('updates', 'key;body;reason\nlampu-menyala;Sembilan.;salah hitung');
    expect((await previewOf(env.DB, REGION, corrected, 0)).rows).toMatchObject([
      {
        outcome: 'corrected',
        changes: [{ what: 'body', before: 'Sepuluh lampu menyala.', after: 'Sembilan.' }, { what: 'reason' }],
      },
    ]);
    const head = 'programme;milestone;action;title;type;weight;due;as_of;source;reason\n';
    const plan = await dryRun(
      'milestones',
      `${head}lampu;tiang;plan;Tiang;delivery;100;2026-06;2026-01-05;koran;`,
    );
    await runSpreadsheet(sheetCtx(), { region: REGION, id: plan.id });
    const moved = await dryRun(
      'milestones',
      `${head}lampu;tiang;move;;;;09/2026;2026-02-05;koran;lelang gagal`,
    );
    expect((await previewOf(env.DB, REGION, moved, 0)).rows).toMatchObject([
      { key: 'lampu, tiang', outcome: 'amended' },
    ]);
    expect((await previewOf(env.DB, REGION, moved, 0)).rows[0]?.changes).toContainEqual({
      what: 'due',
      before: '2026-06',
      after: '2026-09',
    });
  });

  it('fifty rows at a time, by an index, from a file of a thousand', async () => {
    const sheet = await dryRun('programmes', many('programmes', 1000));
    const [one, two] = [
      await (await pageOf(sheet.id)).text(),
      await (await pageOf(sheet.id, '?setelah=51')).text(),
    ];
    expect(one).toContain('50 dari 1.000 baris');
    expect(one).toContain(`href="/petugas/${REGION}/lembar/${sheet.id}/?setelah=51"`);
    expect([one.includes('<code>banyak-49<'), one.includes('<code>banyak-50<')]).toEqual([true, false]);
    expect([two.includes('<code>banyak-49<'), two.includes('<code>banyak-50<')]).toEqual([false, true]);
    expect((await previewOf(env.DB, REGION, sheet, 951)).next).toBeNull();
    for (const wrong of ['?setelah=x', '?setelah=-1', '?setelah=99999999'])
      expect((await pageOf(sheet.id, wrong)).status).toBe(400);
    const plan = await env.DB.prepare(
      `EXPLAIN QUERY PLAN SELECT row FROM spreadsheet_row
       WHERE spreadsheet_id = 'x' AND outcome IN ('created', 'amended', 'corrected') AND row > 5 ORDER BY row LIMIT 51`,
    ).all();
    expect(JSON.stringify(plan.results)).toContain('spreadsheet_row_changing (spreadsheet_id=? AND row>?)');
  });
});
