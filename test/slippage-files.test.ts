import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { changeMilestone } from '../functions/programmes/change-schedule.ts';
import { planMilestones } from '../functions/programmes/plan-milestones.ts';
import { plan, said } from './edge/plans.ts';
import { ask, ctxAt } from './edge/portal.ts';
import { furnish } from './edge/sample.ts';

const moved = (region: string, due: string) =>
  changeMilestone(ctxAt(), {
    region,
    programme: 'lampu',
    milestone: 'menyala',
    change: said('move', { due }),
  });
const file = (ending: string, query: string) => ask(`/pergeseran/garis-pergeseran.${ending}${query}`);

beforeAll(async () => {
  for (const [i, region] of ['kota-satu', 'kota-dua'].entries()) {
    await furnish(region, `35.0${i + 1}`, { demo: false, province: { code: '35', name: 'Jawa Timur' } });
    await planMilestones(ctxAt(), { region, schedule: plan });
  }
  await moved('kota-satu', '2027-01-30');
  await moved('kota-dua', '2027-02-28');
}, 60_000);

it.each([
  ['', [59, 30], 'Semua wilayah'],
  ['?wilayah=kota-satu', [30], 'Urutan pergeseran'],
])('the drawing of the ledger has files that show what its page shows: %s', async (query, days, name) => {
  const page = await (await ask(`/pergeseran/${query}`)).text();
  for (const ending of ['svg', 'csv', 'json'])
    expect(page).toContain(`href="/pergeseran/garis-pergeseran.${ending}${query}"`);
  const json = await (
    await file('json', query)
  ).json<{ rows: Record<string, unknown>[]; page: string; sources: unknown[] }>();
  expect(json.rows.map(({ shift_days }) => shift_days)).toEqual(days);
  expect(json.page).toContain(`/pergeseran/${query}#garis-pergeseran`);
  expect(json.sources.length).toBeGreaterThan(0);
  expect((await (await file('csv', query)).text()).trim().split('\r\n')).toHaveLength(1 + days.length);
  expect(await (await file('svg', query)).text()).toContain(name);
});

it('the files tell of each milestone where it belongs, and who told its newest move', async () => {
  const { rows, sources } = await (
    await file('json', '')
  ).json<{ rows: Record<string, string>[]; sources: { id: string; publisher: string; address: string }[] }>();
  expect(rows.map((row) => row.region)).toEqual(['kota-dua', 'kota-satu']);
  for (const row of rows) {
    const { region, programme, programme_title: title, milestone_key: key } = row;
    expect([programme, key]).toEqual(['lampu', 'menyala']);
    const page = new URL(row.page!);
    expect(page.pathname + page.hash).toBe(`/${region}/program/lampu/#tonggak-menyala`);
    const told = await (await ask(page.pathname)).text();
    expect(told).toContain('id="tonggak-menyala"');
    expect(told).toContain(title);
    const source = sources.find(({ id }) => id === row.source)!;
    expect([row.source_publisher, row.source_address]).toEqual([source.publisher, source.address]);
    expect(row.moved_as_of).toMatch(/^\d{4}-\d\d-\d\d$/);
    const svg = await (await file('svg', '')).text();
    for (const words of [row.title!, `${row.region_name}: ${title}`]) expect(svg).toContain(`>${words}<`);
    const [line] = (await (await file('csv', `?wilayah=${region}`)).text()).trim().split('\r\n').slice(1);
    for (const cell of [region, title, key, row.source, row.source_publisher]) expect(line).toContain(cell);
  }
});

it('the points of a narrowed ledger are refused in words that lead to its drawing: the build makes none', async () => {
  const answer = await file('png', '?wilayah=kota-satu');
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('/pergeseran/garis-pergeseran.svg?wilayah=kota-satu');
});

it('the ledger of all regions is cited as that, once', async () => {
  const [cited] = await (await ask('/pergeseran/kutipan/garis-pergeseran.json')).json<[{ title: string }]>();
  expect(cited.title).toMatch(/^Pergeseran di semua wilayah \(keadaan [^)]+\)$/);
});

afterEach(() => {
  vi.useRealTimers();
});

it('the ledger says of an open milestone how late it is, as the page of its programme does', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-06-01T03:00:00Z') });
  for (const path of ['/pergeseran/?wilayah=kota-satu', '/kota-satu/program/lampu/'])
    expect(await (await ask(path)).text(), path).toContain('terlambat 122 hari');
});

it.each([
  ['?per=2026-11-22', 400],
  ['?urut=entah', 400],
  ['?wilayah=kota-entah', 400],
  ['?setelah=x', 400],
  // Sums are not drawn.
  ['?urut=program-geser', 404],
])('a file of the ledger with %s is %i', async (query, status) => {
  expect((await file('csv', query)).status).toBe(status);
});
