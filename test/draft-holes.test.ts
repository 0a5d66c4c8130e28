import { beforeAll, describe, expect, it } from 'vitest';
import { registerOrganisation } from '../functions/organisations/register-organisation.ts';
import { createProgramme } from '../functions/programmes/create-programme.ts';
import { recordBudget } from '../functions/programmes/record-budget.ts';
import { correctUpdate } from '../functions/updates/correct-update.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { Budget } from '../src/programmes/budget-schema.ts';
import { news, press, save } from './edge/drafting.ts';
import { ctxOf, officer, type Signed } from './edge/officers.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

let publisher: Signed;
let ours: Signed;
let theirs: Signed;
beforeAll(async () => {
  await furnish();
  const lain = { ...sample.organisation, key: 'lain', name: 'Dinas Lain' };
  await registerOrganisation(ctxAt(), { region: REGION, organisation: lain });
  const lane = { ...sample.programme, key: 'jalur', title: 'Jalur sepeda' };
  await createProgramme(ctxAt(), {
    region: REGION,
    programme: { ...lane, organisations: [{ organisation: 'lain', role: 'implementing' as const }] },
  });
  for (const [key, title] of [
    ['satu', 'Kabar satu'],
    ['dua', 'Kabar dua'],
  ] as const)
    await publishUpdate(ctxAt(), { region: REGION, update: { ...sample.update, key, title, claims: [] } });
  publisher = await officer('publisher');
  ours = await officer('publisher', { organisation: 'dinas' });
  theirs = await officer('publisher', { organisation: 'lain' });
});

const version = async (key: string) =>
  (await rows('SELECT version FROM "update" WHERE key = ?', key))[0]?.version;

describe('a draft about one thing', () => {
  const words = { title: 'Kabar dua', body: 'Isi lain.', event_date: '2026-02-03', author: 'dinas' };
  it('changes no other, whatever key its fields hold', async () => {
    const fields = { ...words, update: 'dua', reason: 'salah kutip', 'sources.0': 'koran' };
    const { path } = await save(publisher, fields, { kind: 'koreksi', subject: 'satu', base: 1 });
    const answer = await press(publisher, path, 'koreksi');
    expect([answer.status, (await answer.text()).includes('Draf ini tentang')]).toEqual([400, true]);
    expect([await version('satu'), await version('dua')]).toEqual([1, 1]);
  });

  it('is published by the way that asks for what it needs, and no other', async () => {
    const fields = {
      ...words,
      title: 'Kabar satu',
      update: 'satu',
      reason: 'salah kutip',
      'sources.0': 'koran',
    };
    const { path } = await save(publisher, fields, { kind: 'koreksi', subject: 'satu', base: 1 });
    for (const way of ['terbitkan', 'catat'])
      expect((await press(publisher, path, way)).status, way).toBe(403);
    expect(await version('satu')).toBe(1);
    expect((await press(publisher, path, 'koreksi')).status).toBe(303);
  });

  it.each([
    ['a subject that could be no key', { subject: 'Budi Santoso 0812' }],
    ['a base that is no version', { subject: 'satu', base: 1.5 }],
  ])('with %s is refused, and leaves no event', async (_, of) => {
    const before = await rows('SELECT count(*) AS n FROM event');
    expect((await save(publisher, words, { kind: 'koreksi', ...of })).response.status).toBe(400);
    expect(await rows('SELECT count(*) AS n FROM event')).toEqual(before);
  });
});

describe('a publisher of one agency', () => {
  const budget = Budget.parse({
    key: 'sepeda',
    programme: 'jalur',
    fiscal_year: 2026,
    amount: 5,
    funds: 'APBD',
    as_of: '2026-02-01',
    source: 'koran',
  });

  it('publishes what the agency has a part in, and nothing of others or of the region as a whole', async () => {
    const denied = { code: 'not_allowed' };
    await expect(recordBudget(ctxOf(ours), { region: REGION, budget })).rejects.toMatchObject(denied);
    await expect(
      registerOrganisation(ctxOf(theirs), {
        region: REGION,
        organisation: { ...sample.organisation, name: 'Nama lain' },
      }),
    ).rejects.toMatchObject(denied);
    await recordBudget(ctxOf(theirs), { region: REGION, budget });
    expect(await rows("SELECT version FROM budget WHERE key = 'sepeda'")).toEqual([{ version: 1 }]);
  });

  it('moves no update from or to another agency', async () => {
    const change = { region: REGION, update: 'dua', reason: 'salah', author: 'lain' };
    for (const who of [ours, theirs])
      await expect(correctUpdate(ctxOf(who), change)).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it('neither writes in nor throws away a draft of another agency', async () => {
    const editor = await officer('editor', { organisation: 'dinas' });
    const { id, path } = await save(editor, { title: 'Belum bernama lembaga' });
    const taken = await save(theirs, { title: 'Diambil' }, { id, version: 1 });
    expect(taken.response.status).toBe(403);
    expect((await press(theirs, path, 'buang')).status).toBe(403);
    expect((await press(editor, path, 'buang')).status).toBe(303);
  });

  it('is told at the field when the own agency was not chosen', async () => {
    const { response } = await save(theirs, news);
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('href="#author"');
  });
});
