import type { D1Migration } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { milestoneLine, type LineItem } from '../src/charts/milestone-line.tsx';
import { metWords } from '../src/programmes/met-words.ts';
import type { View } from '../src/ui/view.ts';
import { told } from './edge/api.ts';
import { publish, revise, revision, said, tell } from './edge/plans.ts';
import { ask, rows } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';

const R = `/api/v1/regions/${REGION}`;
const text = async (path: string) =>
  (await (await ask(path)).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const kept = () => rows('SELECT key, original, due, met, met_on, added_on FROM milestone ORDER BY position');

beforeAll(async () => {
  await furnish();
  await publish();
  await tell('rancangan', said('meet', { date: '2026-04', as_of: '2026-04-20' }));
  await tell('tiang', said('move', { due: '2026-Q4', as_of: '2026-05-01' }));
  await revise({ weights: { rancangan: 20, tiang: 50, menyala: 20, sakelar: 10 } });
});

describe('a date of a milestone', () => {
  it('is kept as precisely as its source, beside the day by which it is sorted', async () => {
    const found = Object.fromEntries((await kept()).map(({ key, ...row }) => [key, row]));
    expect(found).toMatchObject({
      rancangan: { met: '2026-04', met_on: '2026-04-20', added_on: null },
      tiang: { original: '2026-Q3', due: '2026-Q4', met: null },
      [revision.add[0]!.key]: { due: revision.add[0]!.due, added_on: revision.as_of },
    });
  });

  it('is filled in where plans stood before it was kept, as they keep it since', async () => {
    const { MIGRATIONS } = env as unknown as { MIGRATIONS: D1Migration[] };
    const { queries } = MIGRATIONS.find(({ name }) => name === '0068_milestone_periods.sql')!;
    const since = await kept();
    await env.DB.prepare("UPDATE milestone SET original = '', due = '', met = 'x', added_on = 'x'").run();
    await env.DB.prepare(queries.find((sql) => sql.includes('UPDATE milestone'))!).run();
    expect(await kept()).toEqual(since);
  });

  it('reads so on its page, in the ledger, in files and for programs', async () => {
    const page = await text(`/${REGION}/program/lampu/`);
    // In the row of the milestone; the curve has a day for everything.
    expect(page).toMatch(/Mar 2026 Mar 2026 Apr 2026 tidak bergeser/);
    expect(page).toContain('TW IV 2026');
    expect(page).toMatch(/ditambahkan \d+ \w+ 2026, bukan bagian rencana awal/);
    for (const shown of [page, await text(`/${REGION}/program/lampu/lembar/`)]) {
      expect(shown).toContain('Tenggat awal Maret 2026. Terpenuhi April 2026, sesudah tenggat awal.');
      expect(shown).toContain('Tenggat kini triwulan IV 2026');
      expect(shown).toMatch(
        /Ditambahkan \d+ \w+ 2026, bukan bagian rencana awal. Tenggat pertamanya tahun 2027/,
      );
      expect(shown).not.toContain('20 April 2026,');
    }
    const ledger = await text(`/pergeseran/?wilayah=${REGION}`);
    expect(ledger).toContain('kini triwulan IV 2026');
    expect(ledger).not.toContain('kini 31 Desember 2026');
    const csv = await (await ask(`/${REGION}/program/lampu/garis-tonggak.csv`)).text();
    expect(csv).toContain('"2026-Q4","2026-12-31"');
    expect(csv).toContain('"2026-04","2026-04-20"');
    const { data } = (await told(`${R}/milestones?state=moved`)).body as { data: object[] };
    expect(data[0]).toMatchObject({
      due: '2026-Q4',
      due_on: '2026-12-31',
      due_original: '2026-Q3',
      met: null,
    });
    const [line] = ((await told(`${R}/slippages`)).body as { data: object[] }).data;
    expect(line).toMatchObject({ due: '2026-Q4', due_original: '2026-Q3', met: null });
  });

  it('is drawn on its last day, and a plan counts each milestone once', () => {
    const vague: LineItem = {
      title: 'Uji coba',
      original: '2026-Q2',
      current: '2026',
      met: '2026-04',
      metOn: '2026-04-20',
      addedOn: '2026-03-01',
      state: 'met',
      late: false,
    };
    const view: View = { locale: 'id', today: '2026-11-22', origin: 'http://portal.test' };
    const {
      sentence,
      columns,
      rows: drawn,
    } = milestoneLine([vague, { ...vague, met: '2026-07', metOn: '2026-07-31' }], view)!;
    expect(sentence).toBe(
      '2 tonggak: 2 terpenuhi. Di antaranya 2 bergeser dari tenggat pertamanya, 1 baru terpenuhi sesudah tenggat pertamanya, 2 ditambahkan sesudah rencana awal.',
    );
    const row = Object.fromEntries(columns.map(({ name }, i) => [name, drawn[0]![i]]));
    expect(row).toMatchObject({
      original_due_on: '2026-06-30',
      due: '2026',
      due_on: '2026-12-31',
      shift_days: 184,
    });
    expect(row).toMatchObject({ met: '2026-04', met_on: '2026-04-20', added_on: '2026-03-01' });
  });

  it('is held against the first one only as far as both are known', () => {
    const view = { locale: 'id' } as View;
    const words = (original: string, met: string, metOn: string) => metWords({ original, met, metOn }, view);
    expect(words('2026-03-31', '2026-04-20', '2026-04-20')).toBe(
      'Terpenuhi 20 April 2026, 20 hari sesudah tenggat awal',
    );
    expect(words('2026-03-31', '2026-04', '2026-04-30')).toBe('Terpenuhi April 2026, sesudah tenggat awal');
    expect(words('2026-Q2', '2026-04', '2026-04-30')).toBe(
      'Terpenuhi April 2026, tidak melewati tenggat awal',
    );
    expect(words('2026-04-15', '2026-04', '2026-04-30')).toBe('Terpenuhi April 2026');
    expect(metWords({ original: '2026', met: null, metOn: null }, view)).toBeNull();
  });

  it('that passed is told of what is added up too: the one that waits longest', async () => {
    const next = (await rows("SELECT next_due FROM programme WHERE key = 'lampu'"))[0]!.next_due as string;
    const [sum] = (
      (await told(`${R}/slippages?sort=programme-slip`)).body as { data: { late_days: number }[] }
    ).data;
    const [region] = (
      (await told(`${R}/slippages?sort=region-slip`)).body as { data: { late_days: number }[] }
    ).data;
    const days = Math.floor((Date.now() + 7 * 3_600_000 - Date.parse(next)) / 86_400_000);
    expect(sum!.late_days).toBe(days > 0 ? days : null);
    expect(region!.late_days).toBe(sum!.late_days);
  });
});
