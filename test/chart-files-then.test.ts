import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';
import { metered } from '../functions/core/db.ts';
import { changeMilestone } from '../functions/programmes/change-schedule.ts';
import { planMilestones } from '../functions/programmes/plan-milestones.ts';
import { plan, said } from './edge/plans.ts';
import { ask, ctxAt } from './edge/portal.ts';
import { furnish } from './edge/sample.ts';

const REGION = 'kota-satu';
const PAGE = `/${REGION}/program/lampu/`;
const [BEFORE, AFTER] = ['2026-11-23', '2026-11-25'];

type File = { as_of: string; page: string; rows: Record<string, unknown>[]; sources: { id: string }[] };
const fileOf = async (name: string, per: string) =>
  (await ask(`${PAGE}${name}.json?per=${per}`)).json<File>();

const mostMoves = (file: File) => Math.max(...file.rows.map(({ move_count }) => move_count as number));

async function costOf(path: string) {
  const meter = { calls: 0, rowsRead: 0 };
  await (await ask(path, {}, { DB: metered(env.DB, meter) as D1Database })).text();
  return meter;
}

beforeAll(async () => {
  const region = REGION;
  await furnish(region, '35.01', { demo: false, province: { code: '35', name: 'Jawa Timur' } });
  await planMilestones(ctxAt(), { region, schedule: plan });
  const change = said('move', { due: '2027-03-31' });
  await changeMilestone(ctxAt('2026-11-24T02:00:00.000Z'), {
    region,
    programme: 'lampu',
    milestone: 'menyala',
    change,
  });
}, 60_000);

it('a chart as of a day has files of that day, which say so in their name and in themselves', async () => {
  const [before, after] = await Promise.all([BEFORE, AFTER].map((per) => fileOf('garis-tonggak', per)));
  expect([mostMoves(before!), mostMoves(after!)]).toEqual([0, 1]);
  expect([before!.as_of, after!.as_of]).toEqual([BEFORE, AFTER]);
  expect(before!.page).toContain(`${PAGE}?per=${BEFORE}#rencana`);
  for (const ending of ['svg', 'csv']) {
    const response = await ask(`${PAGE}garis-tonggak.${ending}?per=${BEFORE}`);
    const name = `inline; filename="garis-tonggak-${BEFORE}.${ending}"`;
    expect(response.headers.get('Content-Disposition')).toBe(name);
    expect(await response.text()).toContain(ending === 'svg' ? '23 November 2026' : BEFORE);
  }
});

it('the page as of a day leads to its files of that day, and to no points, which are made of now alone', async () => {
  const page = await (await ask(`${PAGE}?per=${BEFORE}`)).text();
  for (const ending of ['svg', 'csv', 'json'])
    expect(page).toContain(`href="${PAGE}garis-tonggak.${ending}?per=${BEFORE}"`);
  expect(page).not.toMatch(/(?:kurva-s|garis-tonggak)\.png/);
  const points = await ask(`${PAGE}garis-tonggak.png?per=${BEFORE}`);
  expect(points.status).toBe(404);
  expect(await points.text()).toContain(`garis-tonggak.svg?per=${BEFORE}`);
});

it('costs what its page of then costs', async () => {
  const page = await costOf(`${PAGE}?per=${BEFORE}`);
  expect(await costOf(`${PAGE}garis-tonggak.csv?per=${BEFORE}`)).toEqual(page);
});

it('every milestone is told with how often it moved and with each of its sources', async () => {
  const { rows, sources } = await fileOf('garis-tonggak', AFTER);
  const known = new Set(sources.map(({ id }) => id));
  for (const row of rows) {
    const ids = (row.sources as string).split(' ');
    expect(ids.length).toBeGreaterThan(0);
    for (const id of [...ids, row.source as string]) expect(known).toContain(id);
  }
  expect(rows.find(({ milestone_key: key }) => key === 'menyala')).toMatchObject({ move_count: 1 });
});
