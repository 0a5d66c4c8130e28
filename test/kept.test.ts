import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { amendProgramme } from '../functions/programmes/amend-programme.ts';
import { recordIndicator } from '../functions/programmes/record-indicator.ts';
import { recordSource } from '../functions/sources/record-source.ts';
import { registerOrganisation } from '../functions/organisations/register-organisation.ts';
import { Indicator } from '../src/programmes/indicator-schema.ts';
import { pay, setAside } from './edge/money.ts';
import { publish, said, tell } from './edge/plans.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const programme = async () =>
  (await rows("SELECT last_event_date, citations, participants FROM programme WHERE key = 'lampu'"))[0]!;
const heard = async () => [
  (await programme()).last_event_date,
  (await rows('SELECT last_event_date FROM region WHERE slug = ?', REGION))[0]!.last_event_date,
];
const page = async () => (await ask(`/${REGION}/program/lampu/`)).text();

beforeAll(() => furnish());

describe('the silence of a programme is broken', () => {
  it('by a plan, by what is said of a milestone, by money and by a real value: each has its day and source', async () => {
    expect(await heard()).toEqual(['2026-01-05', '2026-01-05']);
    await setAside({ as_of: '2026-02-01' });
    expect(await heard()).toEqual(['2026-02-01', '2026-02-01']);
    await pay();
    expect(await heard()).toEqual(['2026-02-03', '2026-02-03']);
    await publish();
    await tell('rancangan', said('meet', { date: '2026-06-30', as_of: '2026-07-01' }));
    expect(await heard()).toEqual(['2026-07-01', '2026-07-01']);
    const points = [
      { kind: 'actual', from: '2026-01-01', to: '2026-08-31', value: 3, source: 'koran' },
      { kind: 'target', from: '2026-01-01', to: '2027-12-31', value: 9, source: 'koran' },
    ];
    const indicator = Indicator.parse({
      key: 'titik',
      programme: 'lampu',
      title: 'Titik',
      unit: 'point',
      points,
    });
    await recordIndicator(ctxAt(), { region: REGION, indicator });
    // A target lies ahead: it is no news.
    expect(await heard()).toEqual(['2026-08-31', '2026-08-31']);
    expect(await page()).toContain('Terakhir disebut sumber');
    expect(await page()).not.toContain('Kabar terakhir');
  });
});

describe('how a programme names others', () => {
  it('follows a source that turns out to be an advertorial', async () => {
    expect(await page()).not.toContain('advertorial');
    const source = { ...sample.source, class: 'advertorial' as const, reason: 'ternyata dipasang' };
    await recordSource(ctxAt(), { region: REGION, source });
    expect(await page()).toContain('advertorial');
  });

  it('follows who takes part, and the name they have now', async () => {
    const organisations = [{ organisation: 'dinas', role: 'implementing' as const }];
    await amendProgramme(ctxAt(), {
      region: REGION,
      programme: { ...sample.programme, organisations, reason: 'disebut sumber' },
    });
    expect(await page()).toContain('Dinas Uji');
    const organisation = {
      ...sample.organisation,
      name: 'Dinas Penerangan',
      aliases: ['Diskom'],
      reason: 'berganti nama',
    };
    await registerOrganisation(ctxAt(), { region: REGION, organisation });
    const drawn = await page();
    expect(drawn).toContain('Dinas Penerangan');
    expect(drawn).toContain('juga disebut Diskom');
    expect(drawn).not.toContain('Dinas Uji');
  });
});

describe('a sum of money', () => {
  it('that would no longer be exact is refused in words, and nothing of it stays', async () => {
    const most = { fiscal_year: 2030, type: 'commitment' as const, amount: 100_000_000_000_000 };
    await env.DB.batch([
      env.DB.prepare(
        `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 90)
         INSERT INTO "transaction" (id, region, key, version, programme_id, type, day, fiscal_year, amount, content)
         SELECT printf('Z%09d', i), ?1, 'z' || i, 1, (SELECT id FROM programme WHERE key = 'lampu'), 'commitment', '2026-01-05',
           2030, 100000000000000, '{}' FROM n`,
      ).bind(REGION),
    ]);
    await expect(pay({ key: 'kelewatan', ...most })).rejects.toMatchObject({ code: 'invalid' });
    expect(await rows(`SELECT 1 FROM "transaction" WHERE key = 'kelewatan'`)).toEqual([]);
  });

  it('of budgets is refused in the same way', async () => {
    await env.DB.batch([
      env.DB.prepare(
        `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 90)
         INSERT INTO budget (id, region, key, version, programme_id, kind, fiscal_year, amount, said_on, content)
         SELECT printf('Z%09d', i), ?1, 'z' || i, 1, (SELECT id FROM programme WHERE key = 'lampu'), 'original', 2031,
           100000000000000, '2026-01-05', '{"funds":"APBD","source":"koran"}' FROM n`,
      ).bind(REGION),
    ]);
    const most = { key: 'kelewatan', fiscal_year: 2031, amount: 100_000_000_000_000, status: null };
    await expect(setAside(most)).rejects.toMatchObject({ code: 'invalid' });
    expect(await rows(`SELECT 1 FROM budget WHERE key = 'kelewatan'`)).toEqual([]);
  });
});
