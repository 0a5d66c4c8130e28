import { beforeAll, describe, expect, it } from 'vitest';
import { recordCommitment } from '../functions/commitments/record-commitment.ts';
import { mirrorRegion } from '../functions/regions/mirror-region.ts';
import { holderOn, OfficeTerm, OfficeTerms } from '../src/office-terms/schema.ts';
import { told } from './edge/api.ts';
import { ask, ctxAt } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const { office } = sample.commitment;
const term = (person_name: string, from: string | null, to: string | null, as_of = '2026-11-21') =>
  OfficeTerm.parse({ office, person_name, from, to, as_of, source: 'koran' });

const named = (terms: OfficeTerm[], day: string) => holderOn(terms, office, day)?.person_name;

describe('who held an office on a day', () => {
  it.each<[string, OfficeTerm[], Record<string, string | undefined>]>([
    [
      'within a term, and nobody known before and after it',
      [term('Sri', '2020-01-01', '2025-01-01')],
      { '2019-12-31': undefined, '2020-01-01': 'Sri', '2025-01-01': 'Sri', '2025-01-02': undefined },
    ],
    ['in a term without an end, until today', [term('Sri', '2020-01-01', null)], { '2026-11-26': 'Sri' }],
    [
      'on the one day of which a source speaks, and on no other',
      [term('Sri', null, null, '2023-07-03')],
      { '2023-07-02': undefined, '2023-07-03': 'Sri', '2023-07-04': undefined },
    ],
    [
      'who takes over on the day of handing over',
      [term('Sri', '2020-01-01', '2025-02-20'), term('Tono', '2025-02-20', null)],
      { '2025-02-19': 'Sri', '2025-02-20': 'Tono', '2026-01-01': 'Tono' },
    ],
    [
      'not for ever, where a source names another one since',
      [term('Sri', '2020-01-01', null), term('Tono', null, null, '2023-07-03')],
      { '2023-07-02': 'Sri', '2023-07-03': 'Tono', '2023-07-04': undefined },
    ],
    [
      'the same one on, where a source only names the same one again',
      [term('Sri', '2020-01-01', null), term('Sri', null, null, '2023-07-03')],
      { '2024-01-01': 'Sri' },
    ],
  ])('is %s', (_, terms, days) => {
    expect(OfficeTerms.safeParse(terms).success).toBe(true);
    for (const [day, name] of Object.entries(days)) expect(named(terms, day), day).toBe(name);
    expect(holderOn(terms, 'Sekda', Object.keys(days)[0]!)).toBeUndefined();
  });

  it.each<[string, OfficeTerm[], string]>([
    ['that ends before it began', [term('Sri', '2020-01-02', '2020-01-01')], 'mendahului from'],
    ['that begins after its source spoke', [term('Sri', '2026-11-22', null)], 'sesudah as_of'],
    ['out of order', [term('Sri', '2020-01-01', null), term('Tono', '2019-01-01', '2019-06-01')], 'urut'],
    [
      'of two people at once',
      [term('Sri', '2020-01-01', '2025-01-01'), term('Tono', '2024-01-01', null)],
      'dua nama',
    ],
    [
      'of two people from one day on',
      [term('Sri', '2020-01-01', null), term('Tono', '2020-01-01', null)],
      'dua nama',
    ],
    ['of nobody', [], 'hilangkan kolom'],
  ])('is refused of a term %s', (_, terms, words) => {
    expect(
      OfficeTerms.safeParse(terms)
        .error?.issues.map(({ message }) => message)
        .join(),
    ).toContain(words);
  });
});

const mirror = (office_terms: OfficeTerm[] | undefined, at: string) =>
  mirrorRegion(ctxAt(at), { slug: REGION, content: { ...sample.region, office_terms } });
const bare = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([;.,)])/g, '$1');
const page = async (path: string) => bare(await (await ask(path)).text());
const saidOf = async (key: string, holder: string) => {
  const commitment = { ...sample.commitment, key, holder };
  await recordCommitment(ctxAt('2026-11-25T04:00:00.000Z'), { region: REGION, commitment });
  return page(`/${REGION}/janji/${key}/`);
};

describe('a promise binds the office', () => {
  beforeAll(async () => {
    await furnish();
    await recordCommitment(ctxAt('2026-11-20T05:00:00.000Z'), {
      region: REGION,
      commitment: sample.commitment,
    });
  });

  it('and says so where nobody has written down who held it', async () => {
    const said = await page(`/${REGION}/janji/`);
    expect(said).toContain(
      'Pemegang jabatan pada hari itu: belum dicatat. Kini belum dicatat siapa pemegangnya.',
    );
    expect(said).toContain('Pemegang jabatan belum dicatat.');
    // The holder is told once.
    expect(said).toContain('jabatan Bupati Uji.');
    expect(said).not.toContain('pemegangnya tidak disebut sumber');
  });

  it('and names who held it on the day, and who holds it now, each with a source', async () => {
    await mirror([term('Sri', '2024-01-01', null)], '2026-11-23T03:00:00.000Z');
    expect(await page(`/${REGION}/janji/`)).toContain(
      'Pemegang jabatan pada hari itu: Sri (sejak 1 Januari 2024; sumbernya). Kini masih dipegang olehnya, menurut sumber 21 November 2026.',
    );
    await mirror(
      [term('Sri', '2024-01-01', '2026-11-21'), term('Tono', '2026-11-21', null)],
      '2026-11-25T03:00:00.000Z',
    );
    for (const path of [`/${REGION}/janji/`, `/${REGION}/`]) {
      const said = await page(path);
      expect(said, path).toContain(
        'pada hari itu: Sri (1 Januari 2024 sampai 21 November 2026; sumbernya). Kini dipegang oleh Tono (sejak 21 November 2026; sumbernya).',
      );
    }
    const register = await (await ask(`/${REGION}/janji/`)).text();
    const block = register.slice(register.indexOf('<section id="jabatan">'));
    expect(bare(block)).toMatch(/Tono, sejak 21 November 2026\. .*Koran Uji.* Sri, 1 Januari 2024 sampai/s);
    expect(block.match(/<h3>Bupati Uji<\/h3>/g)).toHaveLength(1);
    expect(register).toContain(`href="/${REGION}/janji/#jabatan"`);
    for (const path of [`/${REGION}/janji/`, `/semat/${REGION}/janji/jembatan/`])
      expect(await page(path), path).not.toContain('saat itu Sri');
    expect(await page(`/semat/${REGION}/janji/`)).toContain(
      'jabatan Bupati Uji (saat itu Sri, menurut sumber lain).',
    );
  });

  it('as it was known on a day: what was written down later is not there yet, and "now" is that day', async () => {
    const nobody = await page(`/${REGION}/janji/?per=2026-11-22`);
    const before = await page(`/${REGION}/janji/?per=2026-11-24`);
    const after = await page(`/${REGION}/janji/?per=2026-11-25`);
    expect(nobody).not.toMatch(/Sri|Tono/);
    expect(before).toContain('Pada 24 November 2026 masih dipegang olehnya');
    expect(before).not.toContain('Tono');
    expect(after).toContain('Pada 25 November 2026 dipegang oleh Tono');
    for (const said of [nobody, before, after]) expect(said).not.toContain('Kini');
  });

  it('and a term that ended shows when, beside what was said before', async () => {
    const said = await page(`/${REGION}/riwayat/wilayah/${REGION}/`);
    expect(said).toMatch(/Bupati Uji, Sri 1 Januari 2024, akhir jabatan/);
    expect(said).toMatch(/akhir jabatan.*21 November 2026/s);
  });

  it('and where its own source writes another name, both stand, and that is said', async () => {
    expect(await saidOf('jalan', 'Sri')).not.toContain('Sumber janjinya menulis');
    expect(await saidOf('taman', 'Sri Wahyuni')).toContain('Sumber janjinya menulis nama “Sri Wahyuni”;');
  });

  it('in the API too, now and as of a day', async () => {
    const list = `/api/v1/regions/${REGION}/commitments`;
    const [now] = (await told(list)).body.data;
    expect(now).toMatchObject({ held_by: { person_name: 'Sri' }, held_now_by: { person_name: 'Tono' } });
    const [then] = (await told(`${list}?per=2026-11-24`)).body.data;
    expect(then).toMatchObject({
      held_by: { person_name: 'Sri', to: null },
      held_now_by: { person_name: 'Sri' },
    });
    const one = `/api/v1/commitments/${now.id}`;
    expect((await told(one)).body.data).toMatchObject({ held_now_by: { person_name: 'Tono' } });
    expect((await told(`${one}?per=2026-11-22`)).body.data).toMatchObject({
      held_by: null,
      held_now_by: null,
    });
    expect((await told(`/api/v1/regions/${REGION}/office-terms`)).body.data).toMatchObject([
      { office, person_name: 'Sri', to: '2026-11-21', source: { publisher: 'Koran Uji' } },
      { office, person_name: 'Tono', to: null },
    ]);
  });
});
