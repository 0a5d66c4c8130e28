import { parse } from 'yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import { mirrorAreas } from '../functions/areas/mirror-areas.ts';
import { mirrorCalendar } from '../functions/clocks/mirror-calendar.ts';
import { NATIONAL } from '../functions/clocks/reads.ts';
import { mirrorRegion } from '../functions/regions/mirror-region.ts';
import { mirrorServices } from '../functions/services/mirror-services.ts';
import { NationalCalendar } from '../src/clocks/schema.ts';
import { RegionContent } from '../src/regions/schema.ts';
import { Reporting } from '../src/services/reporting.ts';
import { misfits, resolveServices } from '../src/services/resolve.ts';
import { datatypes, ServiceList } from '../src/services/schema.ts';
import contoh from '../src/content/regions/kota-contoh.yaml?raw';
import { ctxAt, rows } from './edge/portal.ts';
import { refused } from './edge/left.ts';
import { areas, changeReporting, furnishReporting, local, national, services } from './edge/reporting.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const daysOff = (kind: string) => national.days.filter((day) => day.kind === kind).length;
const accepted = (content: object) => RegionContent.safeParse(content).success;
const codes = (list: ServiceList) => list.services.map(({ code }) => code);
const events = () =>
  rows(
    "SELECT region, noun, verb, subject_version FROM event WHERE noun IN ('service_list', 'area_list', 'calendar') ORDER BY id",
  );

beforeAll(async () => {
  await furnish();
  await furnishReporting();
});

describe('what can be reported everywhere', () => {
  it('asks questions of all six kinds, and requires none but a choice', () => {
    const asked = services.services.flatMap(({ attributes }) => attributes);
    expect(new Set(asked.map(({ datatype }) => datatype))).toEqual(new Set(datatypes));
    const required = asked.filter((question) => question.required);
    expect(required.length).toBeGreaterThan(0);
    for (const { datatype } of required) expect(datatype).toBe('singlevaluelist');
  });

  it('names in words what a term rests on, and no article', () => {
    const { verify, first_action, final } = services.clocks;
    for (const { source, caution } of [verify, first_action, ...Object.values(final)]) {
      expect(caution).toBeTruthy();
      expect(`${source} ${caution}`).not.toMatch(/pasal|ayat/i);
    }
  });

  it('the calendar of 2026 has 17 national holidays and 8 days of collective leave, each once', () => {
    expect([daysOff('national_holiday'), daysOff('collective_leave')]).toEqual([17, 8]);
    expect(national.days).toHaveLength(25);
    const stray = { ...national, days: [...national.days, { ...national.days[0]!, day: '2027-01-01' }] };
    expect(NationalCalendar.safeParse(stray).success).toBe(false);
    const twice = { ...national, days: [...national.days, national.days[0]] };
    expect(NationalCalendar.safeParse(twice).success).toBe(false);
  });
});

describe("a region's own changes", () => {
  const { reporting } = RegionContent.parse(parse(contoh));

  it('hide, add and change categories; the catch-all stays last', () => {
    const list = ServiceList.parse(resolveServices(services, reporting));
    expect(codes(list)).not.toContain('transportasi');
    expect(codes(list).slice(-2)).toEqual(['pasar-contoh', 'lainnya']);
    const lamp = list.services.find(({ code }) => code === 'lampu-jalan');
    expect(lamp).toMatchObject({ agency: 'dinas-kominfo', clocks: { verify: { term: { hours: 6 } } } });
    expect(list.services.find(({ code }) => code === 'digital')?.keywords).toEqual(
      expect.arrayContaining(['wifi', 'dasbor contoh']),
    );
  });

  it('of the clocks of all categories leave the others as they are', () => {
    const verify = { term: { working_days: 1 }, source: 'Standar pelayanan uji' };
    const { clocks } = resolveServices(services, Reporting.parse({ clocks: { verify } }));
    expect(clocks).toEqual({ ...services.clocks, verify });
  });

  it('that do not fit the national list are named with their place', () => {
    const wrong = Reporting.parse({
      categories: [{ code: 'jalan' }, { code: 'jln' }],
      added: [{ ...services.services[0] }],
    });
    expect(misfits(services, wrong).map(({ path }) => path.join('.'))).toEqual([
      'categories.1.code',
      'added.0.code',
    ]);
  });

  it('name kecamatan of their own only in a made-up region, and days off of no other kind than local', () => {
    const real = {
      ...sample.region,
      code: '35.99',
      province: { code: '35', name: 'Jawa Timur' },
      demo: false,
    };
    expect(accepted({ ...sample.region, reporting: { areas } })).toBe(true);
    expect(accepted({ ...real, reporting: { areas } })).toBe(false);
    expect(accepted({ ...real, reporting: { calendar: local } })).toBe(true);
    expect(accepted({ ...real, reporting: { calendar: national } })).toBe(false);
  });
});

describe('mirroring', () => {
  it('the same a second time changes nothing and leaves no event', async () => {
    const before = await events();
    expect(before).toHaveLength(4);
    await furnishReporting();
    expect(await events()).toEqual(before);
  });

  it('what changed makes the next version, with one event each; every calendar is kept', async () => {
    await changeReporting();
    const after = await events();
    expect(
      after.slice(4).map(({ region, noun, verb, subject_version }) => [region, noun, verb, subject_version]),
    ).toEqual([
      [NATIONAL, 'calendar', 'amend', 2],
      [REGION, 'service_list', 'amend', 2],
      [REGION, 'area_list', 'amend', 2],
      [REGION, 'calendar', 'change', 2],
    ]);
    const kept = await rows(
      'SELECT version, content FROM calendar_version WHERE scope = ? ORDER BY version',
      NATIONAL,
    );
    expect(kept.map(({ version }) => version)).toEqual([1, 2]);
    expect(JSON.parse(kept[0]?.content as string)).toEqual(national);
    await expect(rows("UPDATE calendar_version SET content = '{}'")).rejects.toThrow('never changed');
  });

  it("never undoes what a region's officers keep", async () => {
    const calendar = { ...local, days: [] };
    expect(await mirrorCalendar(ctxAt(), { scope: REGION, calendar })).toBe('unchanged');
  });

  it('refuses an agency that the region does not have, and keeps what stood', async () => {
    const [first, ...rest] = services.services;
    const list = { ...services, services: [{ ...first!, agency: 'dinas-khayal' }, ...rest] };
    const mirror = () => mirrorServices(ctxAt(), { region: REGION, list });
    await refused(mirror, 'invalid', 'reporting', 'dinas-khayal');
  });

  it('four at once leave one version and one event', async () => {
    const ended = await Promise.allSettled(
      [1, 2, 3, 4].map((n) => mirrorAreas(ctxAt(), { region: REGION, areas: areas.slice(0, n % 2 ? 2 : 0) })),
    );
    const won = ended.filter((end) => end.status === 'fulfilled' && end.value === 'amended').length;
    expect(won).toBeGreaterThan(0);
    expect(await rows('SELECT version FROM area_list')).toEqual([{ version: 2 + won }]);
    expect(await rows("SELECT id FROM event WHERE noun = 'area_list'")).toHaveLength(2 + won);
  });

  it("is no part of the region's own content", async () => {
    const content = { ...sample.region, reporting: Reporting.parse({ areas }) };
    expect(await mirrorRegion(ctxAt(), { slug: REGION, content })).toBe('unchanged');
  });
});
