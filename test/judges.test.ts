import { beforeAll, describe, expect, it } from 'vitest';
import { recordAssessment } from '../functions/assessments/record-assessment.ts';
import { recordCommitment } from '../functions/commitments/record-commitment.ts';
import { registerOrganisation } from '../functions/organisations/register-organisation.ts';
import { amendProgramme } from '../functions/programmes/amend-programme.ts';
import { createProgramme } from '../functions/programmes/create-programme.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { Assessment } from '../src/assessments/schema.ts';
import { OrganisationContent } from '../src/organisations/schema.ts';
import type { UpdateContent } from '../src/updates/schema.ts';
import { refused } from './edge/left.ts';
import { problemsOf } from './edge/load.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const study = Assessment.parse({
  key: 'telaah',
  subject: { kind: 'programme', key: 'lampu' },
  assessor: 'kampus',
  scale: 'gmpp',
  rating: 'amber_red',
  statement: 'Perawatan belum dibiayai.',
  date: '2026-03-01',
  source: 'koran',
});
const record = (over: Partial<Assessment> = {}) =>
  recordAssessment(ctxAt(), { region: REGION, assessment: { ...study, ...over } });

beforeAll(async () => {
  await furnish();
  for (const [key, kind] of [
    ['kampus', 'university'],
    ['pelaksana', 'business'],
  ])
    await registerOrganisation(ctxAt(), {
      region: REGION,
      organisation: OrganisationContent.parse({ key, kind, name: `Lembaga ${key}` }),
    });
  await createProgramme(ctxAt(), { region: REGION, programme: { ...sample.programme, key: 'taman' } });
  await record();
});

const programme = (over = {}) => ({
  ...sample.programme,
  organisations: [{ organisation: 'kampus', role: 'extending' as const }],
  reason: 'mitra baru',
  ...over,
});

describe('who has judged a programme', () => {
  it('is given no role in it afterwards', async () => {
    const given = amendProgramme(ctxAt(), { region: REGION, programme: programme() });
    await expect(given).rejects.toMatchObject({ code: 'invalid', fields: [{ field: 'organisations' }] });
    await expect(given).rejects.toSatisfy((refusal) =>
      (refusal as { fields: { message: string }[] }).fields[0]!.message.includes('sudah menilai program ini'),
    );
  });

  it('may have a role in another one', async () => {
    await createProgramme(ctxAt(), { region: REGION, programme: programme({ key: 'trotoar' }) });
    expect(await rows("SELECT key FROM programme WHERE key = 'trotoar'")).toHaveLength(1);
  });

  it('does not become part of the government that it has judged', async () => {
    const turned = OrganisationContent.parse({ key: 'kampus', kind: 'agency', name: 'Lembaga kampus' });
    await expect(
      registerOrganisation(ctxAt(), { region: REGION, organisation: turned }),
    ).rejects.toMatchObject({ code: 'invalid', fields: [{ field: 'kind' }] });
  });
});

const update = (over: Partial<UpdateContent>) => ({ ...sample.update, claims: [], ...over });

describe('who writes of a programme', () => {
  const told = update({ key: 'kabar-taman', programme: 'taman', author: 'kampus' });
  const of = { kind: 'programme', key: 'taman' } as const;

  it('does not judge it afterwards', async () => {
    await publishUpdate(ctxAt(), { region: REGION, update: told });
    await refused(() => record({ key: 'balik', subject: of }), 'invalid', 'assessor', 'penulis kabarnya');
    const file = { region: REGION, assessments: [{ ...study, key: 'balik', subject: of }] };
    expect(await problemsOf(JSON.stringify(file))).toMatchObject([{ field: 'assessments[1].assessor' }]);
  });

  it('is not who has judged it before', async () => {
    const own = update({ key: 'kabar-lampu', author: 'kampus' });
    const publish = () => publishUpdate(ctxAt(), { region: REGION, update: own });
    await refused(publish, 'invalid', 'author', 'sudah menilai program ini');
    const file = { region: REGION, updates: [own] };
    expect(await problemsOf(JSON.stringify(file))).toMatchObject([{ field: 'updates[1].author' }]);
  });

  it('is not its judge in one and the same file', async () => {
    const subject = { kind: 'programme', key: 'trotoar' };
    const file = {
      region: REGION,
      assessments: [{ ...study, key: 'sekaligus', subject, assessor: 'pelaksana' }],
      updates: [{ ...told, key: 'kabar-trotoar', programme: 'trotoar', author: 'pelaksana' }],
    };
    expect(await problemsOf(JSON.stringify(file))).toMatchObject([{ field: 'assessments[1].assessor' }]);
  });

  it('may judge another, and who has judged one may write of the region', async () => {
    const stray = update({ key: 'kabar-kota', programme: null, author: 'kampus' });
    await publishUpdate(ctxAt(), { region: REGION, update: stray });
    expect(await rows(`SELECT 1 FROM "update" WHERE key = 'kabar-kota'`)).toHaveLength(1);
  });
});

const promise = (over = {}) => ({ ...sample.commitment, ...over });
const give = (over = {}) => recordCommitment(ctxAt(), { region: REGION, commitment: promise(over) });
const called = (name: string, aliases: string[] = []) =>
  registerOrganisation(ctxAt(), {
    region: REGION,
    organisation: OrganisationContent.parse({ key: 'pihak', kind: 'other', name, aliases, reason: 'uji' }),
  });

describe('who is party to a public word', () => {
  const subject = { kind: 'commitment', key: 'jembatan' } as const;
  it.each([
    ['its office', sample.commitment.office.toUpperCase(), []],
    ['who held it', 'Kantor satu', ['Ny.  Holder']],
    ['who signed it', 'Kantor dua', ['kepala-dinas uji']],
    ['who stood by', 'Saksi Uji', []],
  ])('does not judge it by the name of %s', async (_, name, aliases) => {
    await give({
      holder: 'Ny Holder',
      signatories: ['Kepala Dinas Uji'],
      witnesses: ['Saksi Uji'],
      reason: 'lengkap',
    });
    await called(name, aliases);
    const judge = { key: 'sendiri', subject, assessor: 'pihak' };
    await refused(() => record(judge), 'invalid', 'assessor', 'pihak luar');
    const file = JSON.stringify({ region: REGION, assessments: [{ ...study, ...judge }] });
    expect(await problemsOf(file)).toMatchObject([{ field: 'assessments[1].assessor' }]);
  });

  it('is not who has judged it before, by a new signature or by a new name', async () => {
    await record({ key: 'janji', subject, assessor: 'pelaksana' });
    const signed = { signatories: ['LEMBAGA pelaksana'], reason: 'lengkap' };
    await refused(() => give(signed), 'invalid', 'signatories[1]', 'sudah menilai janji ini');
    const renamed = { key: 'pelaksana', kind: 'business', name: sample.commitment.office } as const;
    const organisation = OrganisationContent.parse(renamed);
    await refused(
      () => registerOrganisation(ctxAt(), { region: REGION, organisation }),
      'invalid',
      'name',
      'sudah menilai sebuah janji',
    );
    const file = { region: REGION, organisations: [renamed], commitments: [promise(signed)] };
    expect((await problemsOf(JSON.stringify(file))).map(({ field }) => field)).toContain(
      'organisations[1].name',
    );
  });
});
