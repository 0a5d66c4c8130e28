import { beforeAll, describe, expect, it } from 'vitest';
import { recordAssessment } from '../functions/assessments/record-assessment.ts';
import { recordCommitment } from '../functions/commitments/record-commitment.ts';
import { registerOrganisation } from '../functions/organisations/register-organisation.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { Assessment } from '../src/assessments/schema.ts';
import { Commitment } from '../src/commitments/schema.ts';
import { told } from './edge/api.ts';
import { ask, ctxAt } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const region = REGION;
const record = (key: string, made_on: string, values: string[] = []) =>
  recordCommitment(ctxAt(), {
    region,
    commitment: Commitment.parse({
      ...sample.commitment,
      key,
      made_on,
      statement: `Janji ${key}.`,
      outcomes: values.map((value) => ({
        value,
        statement: 'Kata sumber.',
        as_of: made_on,
        source: 'koran',
      })),
    }),
  });
const judge = (over: Partial<Assessment>) =>
  recordAssessment(ctxAt(), {
    region,
    assessment: Assessment.parse({
      key: 'nilai',
      subject: { kind: 'commitment', key: 'lama' },
      assessor: 'kampus',
      scale: 'ogp',
      rating: 'limited',
      statement: 'Baru sebagian.',
      date: '2026-05-01',
      source: 'koran',
      ...over,
    }),
  });
const keys = async (query: string) =>
  [...(await (await ask(`/${region}/janji/${query}`)).text()).matchAll(/<p>Janji (\w+)\.<\/p>/g)].map(
    ([, key]) => key,
  );

beforeAll(async () => {
  await furnish();
  const kampus = {
    ...sample.organisation,
    key: 'kampus',
    name: 'Universitas Uji',
    kind: 'university' as const,
  };
  await registerOrganisation(ctxAt(), { region, organisation: kampus });
  await record('lama', '2019-05-16');
  await record('sedang', '2022-06-15', ['limited']);
  await record('baru', '2026-11-20', ['limited', 'complete']);
  await judge({});
  const other = {
    key: 'c2',
    topic: 'Jumlah',
    statement: 'Dua belas lampu.',
    as_of: '2026-02-04',
    source: 'koran',
  };
  const claim = { ...other, quote: null, said_by: null, contradicts: 'c1' };
  await publishUpdate(ctxAt(), { region, update: sample.update });
  await publishUpdate(ctxAt(), { region, update: { ...sample.update, key: 'lain', claims: [claim] } });
}, 60_000);

describe('the register', () => {
  it('is narrowed by what became of a word, as its newest source says', async () => {
    expect(await keys('?status=tanpa-hasil')).toEqual(['lama']);
    expect(await keys('?status=terbatas')).toEqual(['sedang']);
    expect(await keys('?status=hasil-selesai')).toEqual(['baru']);
    expect(await keys('?status=ditarik')).toEqual([]);
  });

  it('is narrowed by age, alone and with a state, and says what it cannot do', async () => {
    expect(await keys('?umur=3')).toEqual(['lama', 'sedang']);
    expect(await keys('?umur=5')).toEqual(['lama']);
    expect(await keys('?umur=1&status=terbatas')).toEqual(['sedang']);
    for (const query of ['?umur=2', '?umur=1&status=lewat', '?status=bagus'])
      expect((await ask(`/janji/${query}`)).status, query).toBe(400);
    const { body } = await told(`/api/v1/regions/${region}/commitments?state=limited&min_years=3`);
    expect((body as { data: object[] }).data).toMatchObject([{ key: 'sedang' }]);
    expect((await told('/api/v1/commitments?state=overdue&min_years=3')).status).toBe(400);
  });

  it('shows beside a word what somebody outside thinks of it, and that nobody did', async () => {
    const page = (await (await ask(`/${region}/janji/?umur=3`)).text()).replace(/\s+/g, ' ');
    expect(page).toMatch(
      /Menurut pihak luar, <strong>Universitas Uji<\/strong>: penilaian: terbatas, 1 Mei 2026\./,
    );
    expect(page).toContain('Belum dinilai pihak luar');
    const { body } = await told(`/api/v1/regions/${region}/commitments`);
    const [judged, other] = (body as { data: { id: string; assessed: object | null }[] }).data;
    const note = { assessor: 'Universitas Uji', scale: 'ogp', rating: 'limited', date: '2026-05-01' };
    expect([judged?.assessed, other?.assessed]).toMatchObject([note, null]);
    expect((await told(`/api/v1/commitments/${judged?.id}`)).body).toMatchObject({
      data: { outcome: null, assessed: note, assessments: [{ ...note, source: { publisher: 'Koran Uji' } }] },
    });
    await expect(judge({ key: 'sendiri', assessor: 'dinas' })).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('what sources say differently', () => {
  it('stands side by side with both sources and dates, for people and for programs', async () => {
    const page = await (await ask(`/${region}/berbeda/`)).text();
    for (const words of [
      'Sepuluh lampu.',
      'Dua belas lampu.',
      '3 Februari 2026',
      '4 Februari 2026',
      'Koran Uji',
    ])
      expect(page).toContain(words);
    const { body } = await told(`/api/v1/regions/${region}/contradictions`);
    expect((body as { data: object[] }).data).toMatchObject([
      { first: { key: 'c1' }, second: { key: 'c2' } },
    ]);
    expect((await ask(`/${region}/berbeda/?setelah=A!`)).status).toBe(400);
    expect((await ask('/kota-lain/berbeda/')).status).toBe(404);
    expect(await (await ask(`/${region}/`)).text()).toContain(`href="/${region}/berbeda/"`);
  });
});
