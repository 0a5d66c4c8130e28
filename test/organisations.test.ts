import { beforeAll, describe, expect, it } from 'vitest';
import type { Refusal } from '../functions/core/refusal.ts';
import { idFor } from '../functions/core/ids.ts';
import { registerOrganisation } from '../functions/organisations/register-organisation.ts';
import { createProgramme } from '../functions/programmes/create-programme.ts';
import { OrganisationContent } from '../src/organisations/schema.ts';
import { refused } from './edge/left.ts';
import { problemsOf } from './edge/load.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const council = OrganisationContent.parse({
  key: 'dewan',
  name: 'Dewan Uji',
  kind: 'council',
  aliases: ['DU'],
  mandate: 'Menguji kota.',
  source: 'koran',
});
const register = (organisation: OrganisationContent) =>
  registerOrganisation(ctxAt(), { region: REGION, organisation });
const events = async () =>
  rows(
    'SELECT verb, subject_version, data FROM event WHERE subject_id = ? ORDER BY id',
    await idFor(REGION, 'organisation', 'dewan'),
  );

describe('an organisation', () => {
  beforeAll(() => furnish());

  it('stands on its region page with its other names, its mandate and where that is said', async () => {
    expect(await register(council)).toBe('created');
    const page = await (await ask(`/${REGION}/`)).text();
    for (const words of ['Dewan Uji', 'juga disebut DU', 'Menguji kota.']) expect(page).toContain(words);
    expect(page).toContain(`/sumber/${await idFor(REGION, 'source', 'koran')}/`);
    expect(await events()).toMatchObject([{ verb: 'register', data: '{"kind":"council"}' }]);
  });

  it('registered a second time changes nothing', async () => {
    expect(await register(council)).toBe('unchanged');
    expect(await events()).toHaveLength(1);
  });

  it('is not amended without a public reason, by verb or by file', async () => {
    const renamed = { ...council, name: 'Dewan Penguji' };
    await refused(() => register(renamed), 'invalid');
    const file = JSON.stringify({ region: REGION, organisations: [renamed] });
    expect(await problemsOf(file)).toMatchObject([
      { field: 'organisations[1].key', message: expect.stringContaining('"reason"') },
    ]);
  });

  it('can be amended, and every page shows the new name', async () => {
    expect(await register({ ...council, name: 'Dewan Penguji', reason: 'Perda baru' })).toBe('amended');
    const page = await (await ask(`/${REGION}/`)).text();
    expect(page).toContain('Dewan Penguji');
    expect(page).not.toContain('Dewan Uji');
    expect(await events()).toMatchObject([
      {},
      { verb: 'amend', subject_version: 2, data: '{"changed":["name"]}' },
    ]);
  });

  it('lets one of two concurrent amendments win', async () => {
    const ended = await Promise.allSettled([
      register({ ...council, name: 'Satu', reason: 'satu' }),
      register({ ...council, name: 'Dua', reason: 'dua' }),
    ]);
    expect(ended.filter((end) => end.status === 'fulfilled')).toHaveLength(1);
    expect(ended.find((end) => end.status === 'rejected')?.reason).toMatchObject({ code: 'conflict' });
    expect(await events()).toHaveLength(3);
    await register({ ...council, name: 'Dewan Dua', reason: 'berganti nama' });
  });

  it('has its role on the page of a programme', async () => {
    const programme = {
      ...sample.programme,
      key: 'kebun',
      organisations: [{ organisation: 'dewan', role: 'funding' as const }],
    };
    await createProgramme(ctxAt(), { region: REGION, programme });
    expect(await (await ask(`/${REGION}/program/kebun/`)).text()).toContain('mendanai');
  });

  it('is refused when its source is not known, rather than shown without one', async () => {
    const groundless = register({ ...council, key: 'gelap', source: 'tak-ada' });
    await expect(groundless).rejects.toMatchObject({ code: 'invalid', fields: [{ field: 'source' }] });
    expect(await rows("SELECT * FROM organisation WHERE key = 'gelap'")).toEqual([]);
  });

  it.each(['DEWAN  dua.', 'dé-wan dua', 'D.U.'])(
    'is refused under a second key by the name %s',
    async (name) => {
      for (const names of [{ name }, { name: 'Nama sendiri', aliases: [name] }]) {
        const other = OrganisationContent.parse({ key: 'kembar', kind: 'university', ...names });
        const field = 'aliases' in names ? 'aliases[1]' : 'name';
        await refused(() => register(other), 'invalid', field, 'pakai kunci itu');
        const file = JSON.stringify({ region: REGION, organisations: [other] });
        expect(await problemsOf(file)).toMatchObject([{ field: `organisations[1].${field}` }]);
      }
    },
  );

  it('is refused the name of another when it is amended, and two of one file the same name', async () => {
    const sama = OrganisationContent.parse({ key: 'lain', kind: 'other', name: 'Lembaga lain' });
    await register(sama);
    await refused(() => register({ ...sama, aliases: ['dewan dua'] }), 'invalid', 'aliases[1]', '"dewan"');
    const twice = [sama, { ...sama, key: 'lain-lagi' }];
    expect(await problemsOf(JSON.stringify({ region: REGION, organisations: twice }))).toMatchObject([
      { field: 'organisations[2].name' },
    ]);
  });

  it('takes its name once, also where two keys ask for it in the same moment', async () => {
    const asked = await Promise.allSettled(
      ['perpustakaan', 'taman-baca'].map((key) =>
        register({ ...council, key, name: 'Rumah Baca', aliases: [] }),
      ),
    );
    const refusals = asked.filter((one) => one.status === 'rejected');
    expect(refusals.map(({ reason }) => (reason as Refusal).code)).toEqual(['conflict']);
    expect(await rows("SELECT name FROM organisation WHERE name = 'Rumah Baca'")).toHaveLength(1);
  });

  it('of a region that does not exist is refused in words, and leaves nothing', async () => {
    const stray = registerOrganisation(ctxAt(), {
      region: 'kota-hilang',
      organisation: { ...council, source: null },
    });
    await expect(stray).rejects.toMatchObject({ name: 'Refusal', code: 'not_found' });
    expect(await rows("SELECT * FROM event WHERE region = 'kota-hilang'")).toEqual([]);
  });
});
