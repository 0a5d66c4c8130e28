import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { createProgramme } from '../functions/programmes/create-programme.ts';
import { planMilestones } from '../functions/programmes/plan-milestones.ts';
import { metered } from '../functions/core/db.ts';
import { statuses } from '../src/programmes/schema.ts';
import { plan } from './edge/plans.ts';
import { ask, ctxAt } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const LONG_AGO = '2024-01-05';
const ended = ['decommissioned', 'cancelled'];
const goOn = statuses.filter((status) => !ended.includes(status));

// One programme of every status, each heard of long ago and each with a milestone long overdue.
beforeAll(async () => {
  await furnish();
  for (const status of statuses) {
    const programme = { ...sample.programme, key: status, title: status, status, known_since: LONG_AGO };
    await createProgramme(ctxAt(), { region: REGION, programme });
    const milestones = plan.milestones.map((milestone) => ({ ...milestone, due: '2024-06' }));
    const schedule = { ...plan, programme: status, as_of: LONG_AGO, milestones };
    await planMilestones(ctxAt(), { region: REGION, schedule });
  }
});

const page = async (path: string) => (await ask(path)).text();
const slugs = (html: string) =>
  [...html.matchAll(new RegExp(`<a href="/${REGION}/program/([a-z]+)/">`, 'g'))].map(([, slug]) => slug!);
const header = (html: string) => /<header class="intro">.*?<\/header>/s.exec(html)?.[0] ?? '';

describe('a programme that was cancelled or shut down', () => {
  it.each(ended)('(%s) carries neither lateness nor silence, on its page and in the list', async (status) => {
    const own = await page(`/${REGION}/program/${status}/`);
    expect(header(own)).not.toMatch(/terlambat|tanpa kabar/);
    expect(own).not.toContain('hari tanpa kabar baru');
    const card = (await page(`/${REGION}/program/?status=${status}`))
      .split('class="cards"')[1]
      ?.split('</ul>')[0];
    expect(card).toContain(status);
    expect(card).not.toMatch(/terlambat|tanpa kabar/);
  });

  it.each(['tanpa_kabar=ya', 'terlambat=ya', 'terlambat=ya&urut=geser', 'terlambat=ya&tanpa_kabar=ya'])(
    'is not among those asked for by %s',
    async (query) => {
      const found = slugs(await page(`/${REGION}/program/?${query}`)).filter((slug) => slug !== 'lampu');
      expect(found.toSorted()).toEqual(goOn.toSorted());
    },
  );

  it('is not on the region’s page among the late and the quiet', async () => {
    const found = slugs(await page(`/${REGION}/`));
    expect(found.length).toBeGreaterThan(5);
    for (const slug of found) expect(ended).not.toContain(slug);
  });

  it('is not read in vain either: hundreds of them cost a list of the late and quiet no rows', async () => {
    await env.DB.batch([
      env.DB.prepare(
        `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)
         INSERT INTO programme (id, region, key, slug, version, title, status, quick_win, figured, last_event_date, next_due, created_at, amended_at)
         SELECT printf('%010d', i), ?, 'x' || i, 'x' || i, 1, 'X', 'cancelled', 0, 0, '2020-01-01', '2020-01-01', '', '' FROM n`,
      ).bind(REGION),
      env.DB.prepare(
        `INSERT INTO programme_version (programme_id, version, content, published_at)
         SELECT id, 1, '{}', '2020-01-01T00:00:00.000Z' FROM programme WHERE key GLOB 'x*'`,
      ),
    ]);
    for (const path of [
      `/${REGION}/`,
      `/${REGION}/program/?tanpa_kabar=ya`,
      `/${REGION}/program/?terlambat=ya`,
    ]) {
      const meter = { calls: 0, rowsRead: 0 };
      await (await ask(path, {}, { DB: metered(env.DB, meter) as D1Database })).text();
      expect(meter.rowsRead, path).toBeLessThanOrEqual(100);
    }
  });
});

describe('any other programme', () => {
  it('is silent in our records, which is all that we know: its page and its region’s say so', async () => {
    const words = /[\d.]+ hari tanpa kabar baru yang bersumber dalam catatan kami\./;
    expect(await page(`/${REGION}/program/completion/`)).toMatch(words);
    // The region itself is as quiet as the programme heard of last.
    await env.DB.batch([
      env.DB.prepare("UPDATE region SET last_event_date = '2024-01-05' WHERE slug = ?").bind(REGION),
    ]);
    expect(await page(`/${REGION}/`)).toMatch(words);
    expect(await page('/')).toContain('keadaan terbaru menurut sumber: 5 Januari 2024');
  });

  it.each(goOn)('(%s) that is late and quiet says both', async (status) => {
    expect(header(await page(`/${REGION}/program/${status}/`))).toMatch(
      /terlambat [\d.]+ hari.*tanpa kabar/s,
    );
  });
});
