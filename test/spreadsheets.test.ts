import { beforeAll, describe, expect, it } from 'vitest';
import { runSpreadsheet } from '../functions/spreadsheets/run-spreadsheet.ts';
import { askAs, officer, sendAs, type Signed } from './edge/officers.ts';
import { everything } from './edge/left.ts';
import { rows } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';
import { counts, dryRun, exportOf, sheetCtx, upload, wrongOf } from './edge/sheets.ts';

const HEADER = 'programme;milestone;action;title;type;weight;due;date;as_of;source;reason';
const GOOD = [
  'lampu;rancangan;plan;Rancangan disetujui;approval;20,0;2026-03;;05/01/2026;koran;',
  'lampu;tiang;plan;Tiang berdiri;delivery;50,0;2026-Q3;;46027;koran;',
  'lampu;menyala;plan;Semua lampu menyala;delivery;30,0;31/12/2026;;2026-01-05;koran;',
];
const text = (...lines: string[]) => `\uFEFF${[HEADER, ...lines, ';;;;;;;;;;', ''].join('\r\n')}`;
const said = (line: string) => dryRun('milestones', text(line));
const utf8 = (words: string) => new TextEncoder().encode(words);

let publisher: Signed;
beforeAll(async () => {
  await furnish();
  publisher = await officer('publisher');
});

describe('a semicolon file with decimal commas, days as Excel writes them and three bad rows', () => {
  // Half a percent is no weight; 30 February is no day.
  const bad = [
    'lampu;rancangan;plan;Rancangan disetujui;approval;20,5;2026-03;;05/01/2026;koran;',
    'lampu;tiang;plan;Tiang berdiri;delivery;50,0;30/02/2026;;46027;koran;',
    'lampu;menyala;plan;Semua lampu menyala;serah terima;30,0;31/12/2026;;2026-01-05;koran;',
  ];

  it('is refused row by row, in the page and in a file that holds those rows alone', async () => {
    const before = await rows('SELECT count(*) AS n FROM event WHERE public = 1');
    const sent = await upload(publisher, {
      type: 'milestones',
      file: new TextEncoder().encode(text(...bad)),
    });
    expect(sent.status).toBe(303);
    const shown = await (await askAs(publisher, sent.headers.get('Location')!)).text();
    for (const words of [
      'Baris 2, kolom <code>weight</code>',
      'Baris 3, kolom <code>due</code>',
      'Baris 4, kolom <code>type</code>',
    ])
      expect(shown).toContain(words);
    expect(shown).not.toContain('>Terbitkan ');
    const galat = await askAs(publisher, `${sent.headers.get('Location')}galat/`);
    const file = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await galat.arrayBuffer());
    const lines = file.split('\r\n');
    expect(lines[0]).toBe(`\uFEFF${[...HEADER.split(';'), 'galat'].map((name) => `"${name}"`).join(';')}`);
    expect(lines).toHaveLength(5);
    expect(lines[1]).toContain('20,5');
    expect(lines[1]).toContain('weight: bobot bulat');
    // Mended, the error file is taken as it is, with its column "galat".
    const mended = file
      .replace('20,5', '20,0')
      .replace('30/02/2026', '2026-Q3')
      .replace('serah terima', 'delivery');
    expect(counts(await dryRun('milestones', mended))).toEqual({
      created: 3,
      amended: 0,
      corrected: 0,
      unchanged: 0,
      wrong: 0,
    });
    expect(await rows('SELECT count(*) AS n FROM event WHERE public = 1')).toEqual(before);
  });
});

describe('a file that is right', () => {
  it('is checked, published once, and then changes nothing; its rows are gone', async () => {
    const sent = await upload(publisher, { type: 'milestones', text: text(...GOOD) });
    const path = sent.headers.get('Location')!;
    expect(await (await askAs(publisher, path)).text()).toContain('Terbitkan 3 baris');
    const ran = await sendAs(publisher, `${path}terbitkan/`, {});
    expect([ran.status, ran.headers.get('Location')]).toEqual([303, path]);
    expect(await (await askAs(publisher, path)).text()).toContain('Berkas ini terbit');
    expect(await rows('SELECT original_on FROM milestone ORDER BY position')).toEqual([
      { original_on: '2026-03-31' },
      { original_on: '2026-09-30' },
      { original_on: '2026-12-31' },
    ]);
    expect(
      await rows(
        'SELECT 1 AS one FROM spreadsheet_row AS r JOIN spreadsheet AS s ON s.id = r.spreadsheet_id WHERE s.state = ?',
        'run',
      ),
    ).toEqual([]);
    const before = await everything();
    await runSpreadsheet(sheetCtx(), { region: REGION, id: path.split('/').at(-2)! });
    expect(await everything()).toEqual(before);
    expect(counts(await dryRun('milestones', await exportOf('milestones')))).toMatchObject({
      unchanged: 3,
      wrong: 0,
    });
  });

  it('may hold the newest word alone, and explains a jump and a move', async () => {
    expect(counts(await said('lampu;tiang;move;;;;2027-01;;2026-06-01;koran;lelang gagal'))).toMatchObject({
      amended: 1,
    });
    expect(await wrongOf(await said('lampu;tiang;move;;;;2027-01;;2026-06-01;koran;'))).toMatchObject([
      [2, 'reason', expect.stringContaining('alasannya')],
    ]);
    expect(await wrongOf(await said('lampu;tiang;meet;;;;;2026-06-30;2026-07-01;koran;'))).toMatchObject([
      [2, 'reason', expect.stringContaining('30 poin')],
    ]);
    expect(counts(await said('lampu;tiang;meet;;;;;30/06/2026;01/07/2026;koran;serah terima'))).toMatchObject(
      { amended: 1 },
    );
    expect(
      await wrongOf(await said('lampu;rancangan;plan;Rancangan lain;approval;20;2026-03;;2026-01-05;koran;')),
    ).toMatchObject([[2, 'action', expect.stringContaining('tidak diubah')]]);
    expect(
      await wrongOf(await said('lampu;constructor;meet;;;;;2026-06-30;2026-07-01;koran;x')),
    ).toMatchObject([[2, 'milestone', expect.stringContaining('tidak ada')]]);
    expect(await wrongOf(await said('lampu;tiang;toString;;;;;;2026-07-01;koran;'))).toMatchObject([
      [2, 'action', expect.stringContaining('plan, revise')],
    ]);
  });
});

const problems = async (fields: Parameters<typeof upload>[1]) => {
  const answer = await upload(publisher, { type: 'programmes', ...fields });
  return [answer.status, await answer.text()] as const;
};

describe('a file that cannot be read', () => {
  it.each<[string, Parameters<typeof upload>[1], string]>([
    ['nothing at all', {}, 'Pilih berkas CSV'],
    ['no type', { type: '__proto__', text: 'key\nx' }, 'Pilih isi berkas'],
    ['an Excel workbook', { file: utf8('PK\u0003\u0004') }, 'berkas Excel'],
    ['Windows-1252', { file: new Uint8Array([0x6b, 0x65, 0x79, 0x0a, 0xe9]) }, 'UTF-8'],
    [
      'an unknown column',
      { text: 'key;__proto__;constructor\nx;1;2' },
      'Kolom &quot;constructor&quot; tidak dikenal',
    ],
    ['a doubled column', { text: 'key;title;title\nx;1;2' }, 'ada dua kali'],
    ['no key column', { text: 'title\nx' }, 'Kolom &quot;key&quot; belum ada'],
    ['an open quote', { text: 'key;title\nx;"abc\n' }, 'Tanda kutip'],
    ['a header alone', { text: 'key;title\n;\n' }, 'tidak berisi baris'],
    ['too many rows', { text: `key\n${'x\n'.repeat(5001)}` }, 'Paling banyak 5.000'],
    ['both', { text: 'key\nx', file: utf8('key\nx') }, 'jangan keduanya'],
  ])('%s is refused in words, and what was pasted stands there', async (_, fields, words) => {
    const before = await everything();
    const [status, shown] = await problems(fields);
    expect(
      [status, shown.includes(words)],
      shown.slice(shown.indexOf('galat'), shown.indexOf('galat') + 600),
    ).toEqual([400, true]);
    expect({ ...(await everything()), session: [] }).toEqual({ ...before, session: [] });
  });

  it('longer than 2 MB is refused as too large', async () => {
    expect((await problems({ file: new Uint8Array(2_000_001).fill(0x61) }))[0]).toBe(413);
  });

  it('in UTF-16 or with tabs is read all the same', async () => {
    const sheet = "key\ttitle\n'lampu\tLampu jalan\n";
    const utf16 = new Uint8Array([0xff, 0xfe, ...[...sheet].flatMap((sign) => [sign.charCodeAt(0), 0])]);
    const sent = await upload(publisher, { type: 'programmes', file: utf16 });
    expect(await (await askAs(publisher, sent.headers.get('Location')!)).text()).toContain(
      'Semua baris sama',
    );
  });
});
