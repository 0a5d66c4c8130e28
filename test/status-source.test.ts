import { beforeAll, describe, expect, it } from 'vitest';
import { WrittenProgramme, type ProgrammeContent } from '../src/programmes/schema.ts';
import { amendProgramme } from '../functions/programmes/amend-programme.ts';
import { recordSource } from '../functions/sources/record-source.ts';
import { idOf } from './edge/busy.ts';
import { ask, ctxAt } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const kept = sample.programme;
const text = async (path: string) => (await ask(path)).text();
const told = { status: 'implementation', status_date: '2026-03-01', sources: ['koran', 'radio'] } as const;
const amended = (more: Partial<ProgrammeContent>) =>
  amendProgramme(ctxAt(), {
    region: REGION,
    programme: { ...kept, ...told, sources: [...told.sources], reason: 'sumbernya disebut', ...more },
  });

async function howFar() {
  const page = await text(`/${REGION}/program/${kept.key}/`);
  return /<dt>Sampai mana<\/dt>(.*?)<\/dd>/s.exec(page)![1]!.replaceAll(/<[^>]+>/g, '');
}

beforeAll(async () => {
  await furnish();
  await recordSource(ctxAt(), {
    region: REGION,
    source: { ...sample.source, key: 'radio', publisher: 'Radio Uji', title: 'Lampu dipasang' },
  });
});

describe('the source of a status', () => {
  it('is the only one that a programme has', async () => {
    await amended({ sources: ['radio'] });
    expect(await howFar()).toMatch(/1 Maret 2026\. Sumber: Radio Uji, Lampu dipasang/);
  });

  it('is one of several while nobody says which, and that is said', async () => {
    await amended({});
    expect(await howFar()).toContain('1 Maret 2026, menurut salah satu dari 2 sumber program ini');
  });

  it('is the one that is named, on the page, on paper and for machines', async () => {
    await amended({ status_source: 'radio' });
    expect(await howFar()).toMatch(/1 Maret 2026\. Sumber: Radio Uji, Lampu dipasang/);
    expect(await text(`/${REGION}/program/${kept.key}/lembar/`)).toContain('Sumber: Radio Uji');
    const api = await text(`/api/v1/regions/${REGION}/programmes/${kept.key}`);
    expect((JSON.parse(api) as { data: unknown }).data).toMatchObject({
      status_source: { publisher: 'Radio Uji' },
    });
    const source = await text(`/sumber/${await idOf('source', 'radio')}/`);
    expect(source.replaceAll(/<[^>]+>/g, '')).toContain('Status per 1 Maret 2026: Pelaksanaan');
  });

  it('cannot speak of a day after its own', async () => {
    await recordSource(ctxAt(), {
      region: REGION,
      source: { ...sample.source, key: 'lama', title: 'Lampu direncanakan', published_at: '2026-02-28' },
    });
    const sources = ['koran', 'lama'];
    const late = amended({ sources, status_source: 'lama' });
    await expect(late).rejects.toMatchObject({ fields: [{ field: 'status_date' }] });
    await expect(amended({ sources: ['lama'] })).rejects.toMatchObject({ code: 'invalid' });
    await amended({ sources, status_source: 'lama', status_date: '2026-02-28' });
  });

  it.each([
    [{ status_source: 'lain' }, 'sebutkan sumber ini juga pada "sources"'],
    [{ status_source: 'koran', status: null }, 'kosongkan bila statusnya tidak disebut'],
  ])('is refused as %o', async (more, says) => {
    const { error } = WrittenProgramme.safeParse({ ...kept, ...told, ...more });
    expect(error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['status_source', says],
    ]);
    await expect(amended(more as Partial<ProgrammeContent>)).rejects.toThrow();
  });
});
