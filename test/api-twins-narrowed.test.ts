import { beforeAll, describe, expect, it } from 'vitest';
import { furnishApi, told, unlimited, type Examples } from './edge/api.ts';
import { ask } from './edge/portal.ts';
import { REGION } from './edge/sample.ts';

let examples: Examples;

beforeAll(async () => {
  examples = await furnishApi();
}, 30_000);

const twin = async (path: string, type: string) => {
  const page = await (await ask(path, {}, unlimited)).text();
  const links = [...page.matchAll(/<link [^>]*rel="alternate"[^>]*>/g)].map(([one]) => one);
  const href = links.find((one) => one.includes(`type="${type}"`))?.match(/href="([^"]+)"/)?.[1];
  return href?.replaceAll('&amp;', '&') ?? null;
};

const kindsAt = async (path: string) =>
  ((await told(path)).body as { data: { kind: string }[] }).data.map(({ kind }) => kind).toSorted();

describe('a page that is narrowed', () => {
  it('leads to exactly what it shows', async () => {
    for (const [path, names] of [
      [`/${REGION}/program/?status=implementation`, 'status=implementation'],
      [`/${REGION}/program/?tanpa_kabar=ya&urut=tenggat`, 'silent=true&sort=due'],
      [
        `/${REGION}/program/?terlambat=ya&dimensi=living&quick_win=ya`,
        'dimension=living&quick_win=true&late=true',
      ],
      [`/${REGION}/janji/?status=selesai`, 'state=closed'],
      [`/${REGION}/laporan/?keadaan=proses&terlambat=ya`, 'status=process&late=true'],
      ['/?provinsi=35', 'province=35'],
      [`/${REGION}/kinerja/?periode=2026`, 'periode=2026'],
      [`/${REGION}/riwayat/?jenis=kabar`, 'noun=update'],
      [`/${REGION}/berbeda/?program=lampu`, 'programme=lampu'],
      [`/${REGION}/masukan/?jenis=pertanyaan`, 'kind=question'],
      [`/${REGION}/masukan/?kabar=${examples['/updates/{id}']}`, `update=${examples['/updates/{id}']}`],
      [`/${REGION}/program/lampu/masukan/?tonggak=tiang`, 'milestone=tiang'],
      [
        `/${REGION}/kekeliruan/?halaman=/${REGION}/program/lampu/`,
        `address=%2F${REGION}%2Fprogram%2Flampu%2F`,
      ],
    ] as const) {
      const [json, csv] = [await twin(path, 'application/json'), await twin(path, 'text/csv')];
      expect([json, csv].join(), path).toContain(names);
      for (const to of [json, csv]) expect((await ask(to!, {}, unlimited)).status, to!).toBe(200);
    }
    const to = await twin(`/linimasa/?wilayah=${REGION}`, 'application/json');
    expect(to).toBe(`/api/v1/regions/${REGION}/updates`);
    const words = await twin(`/janji/?wilayah=${REGION}&status=selesai`, 'application/json');
    expect(words).toBe(`/api/v1/regions/${REGION}/commitments?state=closed`);
  }, 30_000);

  it('and what residents say is narrowed to a kind, an update, a milestone; errors to a page', async () => {
    const all = `/api/v1/regions/${REGION}/programmes/lampu/feedback`;
    expect(await kindsAt(all)).toEqual(['observation', 'question']);
    expect(await kindsAt(`${all}?kind=question`)).toEqual(['question']);
    const update = examples['/updates/{id}'];
    expect(await kindsAt(`/api/v1/regions/${REGION}/feedback?update=${update}`)).toEqual([]);
    const errors = `/api/v1/regions/${REGION}/error-reports?address=`;
    const countAt = async (page: string) =>
      ((await told(`${errors}${page}`)).body as { data: unknown[] }).data.length;
    expect([await countAt(`/${REGION}/`), await countAt(`/${REGION}/visi/`)]).toEqual([1, 0]);
    for (const wrong of ['lain', '/a%23b', 'https://a.example/'])
      expect((await told(`${errors}${wrong}`)).status, wrong).toBe(400);
    for (const [field, query] of [
      ['milestone', `${all}?milestone=entah`],
      ['update', `/api/v1/regions/${REGION}/feedback?update=0000000000`],
    ])
      expect(await told(query!)).toMatchObject({
        status: 400,
        body: { errors: [{ field, message: expect.stringContaining('saringan') }] },
      });
  });

  it('leads nowhere when the API cannot be asked the same', async () => {
    for (const path of ['/?cari=kota', `/${REGION}/laporan/?q=lampu`])
      expect([await twin(path, 'application/json'), await twin(path, 'text/csv')], path).toEqual([
        null,
        null,
      ]);
    expect(await twin('/?entah=1', 'application/json')).toBe('/api/v1/regions');
  });
});
