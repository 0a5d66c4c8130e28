import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import migration from '../migrations/0073_heard_of.sql?raw';
import { recordAssessment } from '../functions/assessments/record-assessment.ts';
import { recordCommitment } from '../functions/commitments/record-commitment.ts';
import { amendProgramme } from '../functions/programmes/amend-programme.ts';
import { recordIndicator } from '../functions/programmes/record-indicator.ts';
import { registerOrganisation } from '../functions/organisations/register-organisation.ts';
import { Assessment } from '../src/assessments/schema.ts';
import { Commitment } from '../src/commitments/schema.ts';
import { Indicator } from '../src/programmes/indicator-schema.ts';
import { ProgrammeContent } from '../src/programmes/schema.ts';
import { RegionContent } from '../src/regions/schema.ts';
import { pay, setAside } from './edge/money.ts';
import { publish, said, tell } from './edge/plans.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const heard = async () => [
  (await rows("SELECT last_event_date FROM programme WHERE key = 'lampu'"))[0]!.last_event_date,
  (await rows('SELECT last_event_date FROM region WHERE slug = ?', REGION))[0]!.last_event_date,
];
const amend = (change: object) =>
  amendProgramme(ctxAt(), {
    region: REGION,
    programme: ProgrammeContent.parse({ ...sample.programme, ...change, reason: 'terbit' }),
  });
const counted = async () => [
  await rows('SELECT key, last_event_date, citations FROM commitment ORDER BY key'),
  await rows('SELECT key, last_event_date FROM programme ORDER BY key'),
  await rows('SELECT slug, last_event_date FROM region ORDER BY slug'),
];
const study = {
  assessor: 'kampus',
  scale: 'words',
  rating: 'words',
  statement: 'Perawatan belum dibiayai.',
  source: 'koran',
};
const commit = (commitment: object) =>
  recordCommitment(ctxAt(), { region: REGION, commitment: Commitment.parse(commitment) });
const judge = (assessment: object) =>
  recordAssessment(ctxAt(), {
    region: REGION,
    assessment: Assessment.parse({ ...study, ...assessment }),
  });
const page = async () => (await ask(`/${REGION}/program/lampu/`)).text();

const { plans } = RegionContent.parse({
  ...sample.region,
  plans: [{ key: 'masterplan', title: 'Masterplan Uji', as_of: '2025-05-03', source: 'koran' }],
});
beforeAll(async () => {
  await furnish(REGION, '00.00', { plans });
  const organisation = {
    ...sample.organisation,
    key: 'kampus',
    name: 'Universitas Uji',
    kind: 'university' as const,
  };
  await registerOrganisation(ctxAt(), { region: REGION, organisation });
});

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
    expect(await page()).toContain('Keadaan terbaru menurut sumber:');
    expect(await page()).not.toContain('Kabar terakhir');
  });

  it('by its status, and by a figure that is published; not by one that is not', async () => {
    await amend({ status: 'implementation', status_date: '2026-09-01' });
    expect(await heard()).toEqual(['2026-09-01', '2026-09-01']);
    const absent = {
      key: 'jam',
      label: 'Jam',
      absent: 'not_published',
      since: '2026-10-01',
      source: null,
      note: null,
    };
    await amend({ figures: [absent] });
    expect(await heard()).toEqual(['2026-08-31', '2026-08-31']);
    await amend({
      figures: [
        { key: 'jam', label: 'Jam', value: 3, unit: 'jam', as_of: '2026-09-02', source: 'koran', note: null },
      ],
    });
    expect(await heard()).toEqual(['2026-09-02', '2026-09-02']);
  });

  const word = { ...sample.commitment, programme: 'lampu', made_on: '2026-09-03' };
  const outcomes = [{ value: 'limited', statement: 'Baru dua.', as_of: '2026-09-05', source: 'koran' }];

  it('by a promise about it: that it was given, moved, kept or not, and what others think of that', async () => {
    await commit(word);
    expect(await heard()).toEqual(['2026-09-03', '2026-09-03']);
    const moves = [{ due: '2028', reason: 'Dibahas lagi.', as_of: '2026-09-04', source: 'koran' }];
    await commit({ ...word, moves });
    expect(await heard()).toEqual(['2026-09-04', '2026-09-04']);
    await commit({ ...word, moves, outcomes });
    expect(await heard()).toEqual(['2026-09-05', '2026-09-05']);
    await judge({ key: 'janji', subject: { kind: 'commitment', key: word.key }, date: '2026-09-06' });
    expect(await heard()).toEqual(['2026-09-06', '2026-09-06']);
  });

  it('by what somebody outside thinks of it; and a plan or a promise of its region breaks only that one', async () => {
    await judge({ key: 'nilai', subject: { kind: 'programme', key: 'lampu' }, date: '2026-09-07' });
    expect(await heard()).toEqual(['2026-09-07', '2026-09-07']);
    await commit({ ...word, key: 'pasar', programme: null, made_on: '2026-09-08' });
    expect(await heard()).toEqual(['2026-09-07', '2026-09-08']);
    await judge({ key: 'rencana', subject: { kind: 'plan', key: 'masterplan' }, date: '2026-09-09' });
    expect(await heard()).toEqual(['2026-09-07', '2026-09-09']);
    expect(await (await ask(`/${REGION}/program/lampu/`)).text()).toContain('<time datetime="2026-09-07"');
  });

  it('in what was published last, which pages as of a day read', async () => {
    const told = 'SELECT last_event_date FROM programme_publication ORDER BY at DESC LIMIT 1';
    expect(await rows(told)).toEqual([{ last_event_date: '2026-09-07' }]);
  });

  it('as the migration counts it of what was published before', async () => {
    const kept = await counted();
    await env.DB.batch([
      env.DB.prepare("UPDATE commitment SET last_event_date = '', citations = '{}'"),
      env.DB.prepare("UPDATE programme SET last_event_date = '2026-08-31' WHERE key = 'lampu'"),
      env.DB.prepare("UPDATE region SET last_event_date = '2026-08-31' WHERE slug = ?").bind(REGION),
    ]);
    const fills = migration.split(';').filter((sql) => /^\s*UPDATE/m.test(sql));
    await env.DB.batch(fills.map((sql) => env.DB.prepare(sql)));
    expect(await counted()).toEqual(kept);
  });
});
