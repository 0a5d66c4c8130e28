import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { createProgramme } from '../functions/programmes/create-programme.ts';
import { publishSchedule } from '../functions/programmes/publish-schedule.ts';
import { mirrorRegion } from '../functions/regions/mirror-region.ts';
import { readYaml } from '../functions/imports/read-yaml.ts';
import { runSpreadsheet } from '../functions/spreadsheets/run-spreadsheet.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { spreadsheetTypes } from '../src/spreadsheets/columns.ts';
import { RegionContent } from '../src/regions/schema.ts';
import { load } from './edge/load.ts';
import { rows } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';
import { counts, dryRun, exportOf, sheetCtx, wrongOf } from './edge/sheets.ts';

const files = import.meta.glob<string>('../src/content/*/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const slugs = Object.keys(files).flatMap((path) => /imports\/(.+)\.yaml$/.exec(path)?.[1] ?? []);
const fileOf = (room: string, slug: string) => files[`../src/content/${room}/${slug}.yaml`]!;

describe('every region of the portal', () => {
  it.each(slugs)('%s: what was exported changes nothing when it is imported', async (slug) => {
    await mirrorRegion(sheetCtx(), { slug, content: readYaml(fileOf('regions', slug), RegionContent).data });
    await load(fileOf('imports', slug));
    for (const type of spreadsheetTypes)
      for (const sign of [';', ',']) {
        const text = await exportOf(type, slug, sign);
        if (text.trim().split('\n').length < 2) continue;
        const sheet = await dryRun(type, text, sheetCtx(), slug);
        expect(counts(sheet), `${slug} ${type}`).toEqual({
          created: 0,
          amended: 0,
          corrected: 0,
          unchanged: sheet.row_count,
          wrong: 0,
        });
      }
  });

  it('gives back its whole history of milestones to a region that has none', async () => {
    const slug = 'kota-contoh';
    const text = await exportOf('milestones', slug);
    const kept =
      'SELECT key, position, title, type, weight, state, original_on, due_on, met_on, slip_days FROM milestone WHERE region = ? ORDER BY id';
    const [before, versions] = [
      await rows(kept, slug),
      await rows(
        "SELECT version, content, reason FROM version WHERE noun = 'schedule' ORDER BY subject_id, version",
      ),
    ];
    await env.DB.batch([
      env.DB.prepare('DELETE FROM milestone_move WHERE region = ?').bind(slug),
      env.DB.prepare('DELETE FROM milestone WHERE region = ?').bind(slug),
      env.DB.prepare('DELETE FROM schedule WHERE region = ?').bind(slug),
      env.DB.prepare('DROP TRIGGER version_no_delete'),
      env.DB.prepare("DELETE FROM version WHERE noun = 'schedule'"),
      env.DB.prepare("DELETE FROM source_use WHERE noun = 'schedule'"),
    ]);
    const sheet = await dryRun('milestones', text, sheetCtx(), slug);
    expect(await wrongOf(sheet)).toEqual([]);
    expect(sheet.created).toBe(sheet.row_count);
    await runSpreadsheet(sheetCtx(), { region: slug, id: sheet.id });
    expect(await rows(kept, slug)).toEqual(before);
    expect(
      await rows(
        "SELECT version, content, reason FROM version WHERE noun = 'schedule' ORDER BY subject_id, version",
      ),
    ).toEqual(versions);
    expect(await exportOf('milestones', slug)).toBe(text);
  });
});

const NASTY = [
  '=HYPERLINK("http://jahat.example";"klik")',
  "'=1+1",
  '+62 811',
  '-5 derajat',
  '@SUM(A1)',
  '＝1+1',
  'a;b,c\td "kutip" | pipa:titik',
  "'tanda petik",
  '1.250,50',
  '46387',
  "Robert'); DROP TABLE programme;--",
  '🌾 أرز 稻 \u202Eterbalik',
];

describe('nasty text', () => {
  beforeAll(async () => {
    await furnish(REGION, '00.01');
    for (const [i, title] of NASTY.entries()) {
      const description = `${title}\n${title}\r\n\t${title}`;
      await createProgramme(sheetCtx(), {
        region: REGION,
        programme: { ...sample.programme, key: `p${i}`, title, description },
      });
      await publishUpdate(sheetCtx(), {
        region: REGION,
        update: { ...sample.update, key: `u${i}`, claims: [], title, body: description },
      });
      const milestones = [
        { key: 'm', title, type: 'delivery' as const, weight: 100, due: '2027', changes: [] },
      ];
      await publishSchedule(sheetCtx(), {
        region: REGION,
        schedule: { programme: `p${i}`, as_of: '2026-01-05', source: 'koran', milestones, revisions: [] },
      });
    }
  });

  it.each(spreadsheetTypes)('comes back from %s as it was, and no cell of it is run', async (type) => {
    for (const sign of [';', ',']) {
      const text = await exportOf(type, REGION, sign);
      const cells = readRaw(text, sign);
      expect(cells.filter((cell) => /^\s*[=+\-@＝]|^[\t\r]/.test(cell))).toEqual([]);
      const sheet = await dryRun(type, text);
      expect([sheet.wrong, sheet.unchanged]).toEqual([0, sheet.row_count]);
    }
  });
});

// The cells as a spreadsheet program has them, before anything of ours is taken back.
const readRaw = (text: string, sign: string) =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .flatMap((line) => line.split(new RegExp(`${sign}(?=(?:[^"]*"[^"]*")*[^"]*$)`)))
    .map((cell) => cell.replace(/^"|"$/g, ''));
