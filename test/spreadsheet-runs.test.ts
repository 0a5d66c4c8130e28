import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../functions/core/db.ts';
import { insist } from '../functions/core/insist.ts';
import { runJobs } from '../functions/jobs.ts';
import { amendProgramme } from '../functions/programmes/amend-programme.ts';
import { uploadSpreadsheet } from '../functions/spreadsheets/upload-spreadsheet.ts';
import { checkSpreadsheet } from '../functions/spreadsheets/check-spreadsheet.ts';
import { runSpreadsheet } from '../functions/spreadsheets/run-spreadsheet.ts';
import { faulty } from './edge/faulty-db.ts';
import { everything } from './edge/left.ts';
import { limited } from './edge/load.ts';
import { ctxOf, officer } from './edge/officers.ts';
import { rows } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';
import { counts, dryRun, sheetCtx, wrongOf } from './edge/sheets.ts';

let made = 0;
const fresh = (n = 3, at = made) =>
  [
    'key;title;known_since;sources',
    ...Array.from({ length: n }, (_, i) => `baru-${at}-${i};Baru ${i};2026-01-05;koran`),
  ].join('\n');
const publicEvents = async () =>
  (await rows('SELECT count(*) AS n FROM event WHERE public = 1'))[0]!.n as number;
const run = (id: string, db: Db = limited) => runSpreadsheet(sheetCtx(db), { region: REGION, id });

beforeEach(async () => {
  made += 1;
  if (made === 1) await furnish();
});

describe('a file that is published', () => {
  it('by four at once is published once', async () => {
    const [sheet, before] = [await dryRun('programmes', fresh()), await publicEvents()];
    await Promise.all(Array.from({ length: 4 }, () => run(sheet.id)));
    expect(await publicEvents()).toBe(before + 3);
    expect(
      await rows(
        "SELECT verb FROM event WHERE noun = 'spreadsheet' AND verb = 'run' AND subject_id = ?",
        sheet.id,
      ),
    ).toHaveLength(1);
    const [region] = await rows('SELECT programme_count FROM region WHERE slug = ?', REGION);
    expect(region).toEqual((await rows('SELECT count(*) AS programme_count FROM programme'))[0]);
  });

  it.each(['before', 'after'] as const)(
    'and fails %s it is committed: a retry publishes it once',
    async (when) => {
      const [sheet, before] = [await dryRun('programmes', fresh()), await publicEvents()];
      let left = 1;
      // Only the batch that publishes writes events of programmes, and is long.
      const failing: Db = {
        ...limited,
        batch: (s) => (s.length > 12 && left-- > 0 ? faulty(env.DB, when) : limited).batch(s),
      };
      await insist(() => run(sheet.id, failing));
      expect(left).toBeLessThan(1);
      expect(await publicEvents()).toBe(before + 3);
      expect(await rows('SELECT state FROM spreadsheet WHERE id = ?', sheet.id)).toEqual([{ state: 'run' }]);
    },
  );

  it('after one of its things changed leaves nothing, and is checked anew', async () => {
    const text = `key;title;known_since;sources;reason\nlampu;Lampu baru ${made};2026-01-05;koran;nama resmi\n${fresh()
      .split('\n')
      .slice(1)
      .map((line) => `${line};`)
      .join('\n')}`;
    const sheet = await dryRun('programmes', text);
    expect(counts(sheet)).toMatchObject({ created: 3, amended: 1, wrong: 0 });
    await amendProgramme(sheetCtx(), {
      region: REGION,
      programme: { ...sample.programme, title: `Lain ${made}`, reason: 'salah ketik' },
    });
    const before = await everything();
    await expect(run(sheet.id)).rejects.toMatchObject({ code: 'conflict' });
    const after = await everything();
    for (const table of ['programme', 'programme_version', 'event'])
      expect(after[table]).toEqual(before[table]);
    expect(await rows('SELECT state, checked, created FROM spreadsheet WHERE id = ?', sheet.id)).toEqual([
      { state: 'checking', checked: 0, created: 0 },
    ]);
    await checkSpreadsheet(sheetCtx(), { region: REGION, id: sheet.id });
    await run(sheet.id);
    expect(await rows("SELECT title FROM programme WHERE key = 'lampu'")).toEqual([
      { title: `Lampu baru ${made}` },
    ]);
  });

  it('while one of its things is being published leaves nothing either', async () => {
    const sheet = await dryRun('programmes', fresh());
    let raced = false;
    const racing: Db = {
      ...limited,
      batch: async (statements) => {
        if (statements.length > 12 && !raced) {
          raced = true;
          const other = await dryRun('programmes', fresh(1));
          await run(other.id);
        }
        return limited.batch(statements);
      },
    };
    await expect(run(sheet.id, racing)).rejects.toMatchObject({ code: 'conflict' });
    expect(await rows('SELECT key FROM programme WHERE key GLOB ?', `baru-${made}-*`)).toEqual([
      { key: `baru-${made}-0` },
    ]);
  });
});

const bind = (on: number) =>
  env.DB.prepare('UPDATE region SET two_person = ? WHERE slug = ?').bind(on, REGION).run();

describe('the rule of two persons', () => {
  it('made while a file is being published binds who uploaded it', async () => {
    const ctx = ctxOf(await officer('publisher'));
    const sheet = await dryRun('programmes', fresh(), { ...sheetCtx(), actor: ctx.actor });
    const [before, racing] = [await publicEvents(), { ...limited }];
    racing.batch = async (statements) => {
      if (statements.length > 12) await bind(1);
      return limited.batch(statements);
    };
    try {
      const racer = { ...sheetCtx(racing), actor: ctx.actor };
      await expect(runSpreadsheet(racer, { region: REGION, id: sheet.id })).rejects.toMatchObject({
        code: 'not_allowed',
      });
      expect(await publicEvents()).toBe(before);
      const other = { ...sheetCtx(), actor: ctxOf(await officer('publisher')).actor };
      await runSpreadsheet(other, { region: REGION, id: sheet.id });
      expect(await publicEvents()).toBe(before + 3);
    } finally {
      await bind(0);
    }
  });
});

describe('an upload', () => {
  it('sent twice is one, and what the whole file shows is told', async () => {
    const upload = {
      region: REGION,
      type: 'programmes',
      text: `${fresh()}\nbaru-${made}-0;Lagi;2026-01-05;koran`,
      key: 'satu',
    };
    const [one, two] = [
      await uploadSpreadsheet(sheetCtx(), upload),
      await uploadSpreadsheet(sheetCtx(), upload),
    ];
    expect(one).toBe(two);
    const sheet = await checkSpreadsheet(sheetCtx(), { region: REGION, id: one });
    expect(await wrongOf(sheet)).toEqual([
      [5, 'key', `kunci "baru-${made}-0" sudah dipakai di atas`],
      [5, 'key', `alamat "baru-${made}-0" sudah dipakai program lain`],
    ]);
    expect(counts(sheet)).toMatchObject({ created: 3, wrong: 1 });
    await expect(run(one)).rejects.toMatchObject({ code: 'invalid' });
  });

  it('that nobody publishes is erased after seven days, its rows with it', async () => {
    const sheet = await dryRun('programmes', fresh());
    const day = 86_400_000;
    const at = Date.parse(sheet.uploaded_at);
    await runJobs(env, new Date(at + 7 * day - 1));
    expect(await rows('SELECT state FROM spreadsheet WHERE id = ?', sheet.id)).toEqual([
      { state: 'checked' },
    ]);
    for (let tick = 0; tick < 3; tick += 1) await runJobs(env, new Date(at + 7 * day + 1));
    expect(await rows('SELECT state FROM spreadsheet WHERE id = ?', sheet.id)).toEqual([{ state: 'erased' }]);
    expect(await rows('SELECT 1 AS one FROM spreadsheet_row WHERE spreadsheet_id = ?', sheet.id)).toEqual([]);
    await expect(run(sheet.id)).rejects.toMatchObject({ code: 'conflict' });
  });
});
