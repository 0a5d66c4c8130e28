import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  assessmentsOfProgramme,
  assessmentsOfRegion,
  toAssessmentLine,
} from '../functions/assessments/reads.ts';
import { recordAssessment } from '../functions/assessments/record-assessment.ts';
import { recordCommitment } from '../functions/commitments/record-commitment.ts';
import { readAll } from '../functions/core/db.ts';
import { idFor } from '../functions/core/ids.ts';
import { registerOrganisation } from '../functions/organisations/register-organisation.ts';
import { createProgramme } from '../functions/programmes/create-programme.ts';
import { Assessment } from '../src/assessments/schema.ts';
import { OrganisationContent } from '../src/organisations/schema.ts';
import { RegionContent } from '../src/regions/schema.ts';
import { refused } from './edge/left.ts';
import { problemsOf } from './edge/load.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';
import { plain } from './edge/plain.ts';

const { plans } = RegionContent.parse({
  ...sample.region,
  plans: [{ key: 'masterplan', title: 'Masterplan Uji', as_of: '2024-05-03', source: 'koran' }],
});
const study = Assessment.parse({
  key: 'telaah',
  subject: { kind: 'programme', key: 'lampu' },
  assessor: 'kampus',
  scale: 'gmpp',
  rating: 'amber_red',
  statement: 'Perawatan belum dibiayai.',
  quote: 'belum dibiayai',
  date: '2026-03-01',
  source: 'koran',
});
const record = (over: Partial<Assessment> = {}) =>
  recordAssessment(ctxAt(), { region: REGION, assessment: { ...study, ...over } });
const events = async (key: string) =>
  rows(
    'SELECT noun, verb, data FROM event WHERE subject_id = ? ORDER BY id',
    await idFor(REGION, 'assessment', key),
  );
const lines = async (read: D1PreparedStatement) => (await readAll(env.DB, [read]))[0]!.map(toAssessmentLine);

beforeAll(async () => {
  await furnish(REGION, '00.00', { plans });
  for (const [key, kind] of [
    ['kampus', 'university'],
    ['pemkot', 'government'],
    ['dewan', 'council'],
    ['tim', 'team'],
    ['redaksi', 'portal'],
    ['pelaksana', 'business'],
  ])
    await registerOrganisation(ctxAt(), {
      region: REGION,
      organisation: OrganisationContent.parse({ key, kind, name: `Lembaga ${key}` }),
    });
  await recordCommitment(ctxAt(), { region: REGION, commitment: sample.commitment });
  await createProgramme(ctxAt(), {
    region: REGION,
    programme: {
      ...sample.programme,
      key: 'taman',
      organisations: [{ organisation: 'pelaksana', role: 'implementing' }],
    },
  });
});

describe('a judgement from outside', () => {
  it('of a programme, a public word and a plan is recorded, each with one event that repeats nothing of it', async () => {
    expect(await record()).toBe('created');
    expect(await record({ key: 'kata', subject: { kind: 'commitment', key: 'jembatan' } })).toBe('created');
    expect(await record({ key: 'rencana', subject: { kind: 'plan', key: 'masterplan' } })).toBe('created');
    for (const key of ['telaah', 'kata', 'rencana'])
      expect(await events(key)).toEqual([{ noun: 'assessment', verb: 'record', data: '{}' }]);
    expect(await record()).toBe('unchanged');
  });

  it('is amended with a public reason only', async () => {
    await expect(record({ statement: 'Lain.' })).rejects.toMatchObject({ code: 'invalid' });
    expect(await record({ statement: 'Lain.', reason: 'salah kutip' })).toBe('amended');
    expect((await events('telaah')).at(-1)).toMatchObject({
      verb: 'amend',
      data: '{"changed":["statement"]}',
    });
  });

  it('keeps the rating before beside the one after, with the reason', async () => {
    await record({ statement: 'Lain.', rating: 'green', reason: 'penilai meralat' });
    const page = plain(await (await ask(`/${REGION}/program/lampu/`)).text());
    for (const said of [
      'pernah diubah (versi 3',
      'penilai meralat',
      'Penilaian: semula penilaian: merah-kuning, menjadi penilaian: hijau',
      'Kesimpulan: semula “Perawatan belum dibiayai.”, menjadi “Lain.”',
    ])
      expect(page).toContain(said);
  });

  it.each<[string, Partial<Assessment>]>([
    ['subject', { subject: { kind: 'programme', key: 'taman' } }],
    ['assessor', { assessor: 'pelaksana' }],
    ['scale', { scale: 'words', rating: 'words' }],
  ])('never changes its %s, whatever the reason', async (field, over) => {
    const moved = { statement: 'Lain.', rating: 'green', reason: 'Salah ketik', ...over };
    await refused(() => record(moved), 'invalid', field, 'catat sebagai penilaian baru');
    const file = { region: REGION, assessments: [{ ...study, ...moved }] };
    expect(await problemsOf(JSON.stringify(file))).toContainEqual(
      expect.objectContaining({ field: `assessments[1].${field}` }),
    );
  });

  it('is read with who judged and where it can be read, the newest first', async () => {
    await record({ key: 'telaah-2', date: '2026-04-01', scale: 'words', rating: 'words' });
    const found = await lines(assessmentsOfProgramme(env.DB, REGION, 'lampu', 5));
    expect(found.map((line) => line.key)).toEqual(['telaah-2', 'telaah']);
    expect(found[1]).toMatchObject({
      assessor: { name: 'Lembaga kampus' },
      citation: { publisher: 'Koran Uji' },
    });
    for (const kind of ['plan', 'commitment'] as const) {
      const [line] = await lines(assessmentsOfRegion(env.DB, REGION, kind, 5));
      expect(line?.subject.kind).toBe(kind);
    }
  });

  it.each(['dinas', 'pemkot', 'dewan', 'tim', 'redaksi'])(
    'is not that of %s: nobody judges its own cause',
    async (assessor) => {
      await expect(record({ key: 'sendiri', assessor })).rejects.toMatchObject({
        code: 'invalid',
        fields: [{ field: 'assessor' }],
      });
    },
  );

  it.each<[string, Partial<Assessment>, string]>([
    [
      'by who has a role in the programme',
      { subject: { kind: 'programme', key: 'taman' }, assessor: 'pelaksana' },
      'assessor',
    ],
    ['by an unknown organisation', { assessor: 'entah' }, 'organisation'],
    ['with an unknown source', { source: 'entah' }, 'source'],
    ['of an unknown programme', { subject: { kind: 'programme', key: 'entah' } }, 'programme'],
    ['of an unknown public word', { subject: { kind: 'commitment', key: 'entah' } }, 'subject.key'],
    ['of an unknown plan', { subject: { kind: 'plan', key: 'entah' } }, 'subject.key'],
    ['of tomorrow', { date: '2026-11-23' }, 'date'],
  ])('is refused %s', async (_, over, field) => {
    await expect(record({ key: 'tolak', ...over })).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ field }],
    });
    expect(await events('tolak')).toEqual([]);
  });

  it('rates by a name of its own scale', () => {
    const { error } = Assessment.safeParse({ ...study, rating: 'complete' });
    expect(error?.issues[0]?.message).toContain('amber_red');
  });
});
