import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { twinsOf } from '../src/api/twins.ts';
import { recordSource } from '../functions/sources/record-source.ts';
import { addressOf, furnishApi, told, unlimited, type Examples } from './edge/api.ts';
import type { Description } from './edge/contract.ts';
import { ask, ctxAt } from './edge/portal.ts';
import { REGION, sample } from './edge/sample.ts';

let examples: Examples;
let lists: string[];
const FORMULA = '=HYPERLINK("https://jahat.example")';

beforeAll(async () => {
  examples = await furnishApi();
  const source = { ...sample.source, key: 'rumus', title: FORMULA };
  await recordSource(ctxAt(), { region: REGION, source });
  const { paths } = (await told('/api/v1/openapi.json')).body as Description;
  lists = Object.entries(paths).flatMap(([path, { get }]) =>
    get?.responses['200']?.content?.['text/csv'] ? [addressOf(path, examples)] : [],
  );
}, 30_000);

const csvAt = async (path: string) => {
  const answer = await ask(path, {}, unlimited);
  const text = await answer.text();
  return { answer, text, rows: parse(text, { bom: true, columns: true }) as Record<string, string>[] };
};

describe('a list as CSV', () => {
  it('has a line for each that JSON has, with a mark for Excel', async () => {
    expect(lists.length).toBeGreaterThan(10);
    for (const path of lists) {
      const { data } = (await told(path)).body as { data: Record<string, unknown>[] };
      const { answer, rows } = await csvAt(`${path}?format=csv`);
      expect([answer.status, answer.headers.get('Content-Type')], path).toEqual([
        200,
        'text/csv; charset=utf-8',
      ]);
      expect(rows.length, path).toBe(data.length);
      const [first] = data;
      for (const [name, value] of Object.entries(first ?? {}))
        if (typeof value === 'string')
          expect(rows[0]?.[name]?.replace(/^'/, ''), `${path} ${name}`).toBe(value);
    }
  });

  it('runs no formula, has only the columns that were asked for, and goes on page after page', async () => {
    const path = `/api/v1/regions/${REGION}/sources?format=csv&limit=1&fields=id,title`;
    const titles: string[] = [];
    for (let next: string | undefined = path; next;) {
      const { answer, rows } = await csvAt(next);
      expect(Object.keys(rows[0] ?? {})).toEqual(['id', 'title']);
      titles.push(rows[0]!.title!);
      next = /<http:\/\/portal\.test([^>]+)>; rel="next"/.exec(answer.headers.get('Link') ?? '')?.[1];
    }
    expect(titles).toHaveLength(2);
    expect(titles.join()).toContain(`'${FORMULA}`);
  });

  it('is read by who reads nothing else, and of one thing there is none', async () => {
    const only = { headers: { Accept: 'text/csv' } };
    expect((await ask('/api/v1/regions?format=csv', only, unlimited)).status).toBe(200);
    expect((await ask('/api/v1/regions', only, unlimited)).status).toBe(406);
    expect((await told(`/api/v1/regions/${REGION}?format=csv`)).status).toBe(400);
    expect((await told('/api/v1/regions?format=xml')).status).toBe(400);
  });
});

const pages = () => [
  '/',
  '/linimasa/',
  '/janji/',
  `/sumber/${examples['/sources/{id}']}/`,
  `/u/${examples['/updates/{id}']}/`,
  `/u/${examples['/updates/{id}']}/v/1/`,
  `/laporan/${examples['/service-requests/{id}']}/`,
  `/laporan/keliru/${examples['/error-reports/{id}']}/`,
  `/masukan/${examples['/feedback/{id}']}/`,
  ...['', 'visi/', 'program/', 'program/lampu/', 'program/lampu/masukan/', 'pergeseran/', 'janji/']
    .concat(['laporan/', 'laporan/aturan/', 'masukan/', 'riwayat/', 'kekeliruan/', 'kinerja/'])
    .map((path) => `/${REGION}/${path}`),
];

describe('a page that the API tells too', () => {
  it('says in its head where, and it is there', async () => {
    for (const path of pages()) {
      const page = await (await ask(path, {}, unlimited)).text();
      expect(twinsOf(path), path).not.toBeNull();
      for (const [type, to] of Object.entries(twinsOf(path) ?? {}).filter((twin) => twin[1] !== null)) {
        const links = [...page.matchAll(/<link [^>]*rel="alternate"[^>]*>/g)].map(([link]) => link);
        expect(
          links.some((link) => link.includes(`href="${to.replaceAll('&', '&amp;')}"`)),
          `${path} ${type}`,
        ).toBe(true);
        expect((await ask(to, {}, unlimited)).status, to).toBe(200);
      }
    }
  }, 30_000);

  it('has it at its own address with another end', async () => {
    const ends: [string, string][] = [
      [`/${REGION}/program.json`, `/api/v1/regions/${REGION}/programmes`],
      [`/${REGION}/program.csv`, `/api/v1/regions/${REGION}/programmes?format=csv`],
      [`/${REGION}/program/lampu.json`, `/api/v1/regions/${REGION}/programmes/lampu`],
      [`/${REGION}.json`, `/api/v1/regions/${REGION}`],
      ['/linimasa.csv', '/api/v1/updates?format=csv'],
      [`/${REGION}/riwayat.csv`, `/api/v1/regions/${REGION}/events?format=csv`],
      [`/${REGION}/masukan.json`, `/api/v1/regions/${REGION}/feedback`],
      [
        `/${REGION}/program.csv?dimensi=living&urut=geser`,
        `/api/v1/regions/${REGION}/programmes?dimension=living&sort=slip&format=csv`,
      ],
      [`/${REGION}/janji.json?status=lewat`, `/api/v1/regions/${REGION}/commitments?state=overdue`],
      [`/linimasa.csv?wilayah=${REGION}`, `/api/v1/regions/${REGION}/updates?format=csv`],
      // What the API does not know it refuses itself.
      ['/linimasa.json?dimensi=living', '/api/v1/updates?dimensi=living'],
    ];
    for (const [path, to] of ends) {
      const answer = await ask(path);
      expect([answer.status, answer.headers.get('Location')], path).toEqual([301, to]);
    }
    expect((await ask('/api/v1/updates?dimensi=living', {}, unlimited)).status).toBe(400);
    for (const path of ['/tentang.json', `/${REGION}.csv`, '/entah/entah.json', '/..%2f.json'])
      expect((await ask(path)).status, path).toBe(404);
  });
});

const twin = async (path: string, type: string) => {
  const page = await (await ask(path, {}, unlimited)).text();
  const links = [...page.matchAll(/<link [^>]*rel="alternate"[^>]*>/g)].map(([one]) => one);
  const href = links.find((one) => one.includes(`type="${type}"`))?.match(/href="([^"]+)"/)?.[1];
  return href?.replaceAll('&amp;', '&') ?? null;
};

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

  it('leads nowhere when the API cannot be asked the same', async () => {
    for (const path of ['/?cari=kota', `/${REGION}/laporan/?q=lampu`])
      expect([await twin(path, 'application/json'), await twin(path, 'text/csv')], path).toEqual([
        null,
        null,
      ]);
    expect(await twin('/?entah=1', 'application/json')).toBe('/api/v1/regions');
  });
});

it('that nothing changed is told to nobody who does not have it', async () => {
  const kept = { ...unlimited, EDGE_CACHE_SECONDS: '5' } as unknown as Partial<Env>;
  const address = `/api/v1/regions/${REGION}?fields=slug`;
  const tag = (await ask(address, {}, unlimited)).headers.get('ETag')!;
  const again = await ask(address, { headers: { 'If-None-Match': tag } }, kept);
  expect(again.status).toBe(304);
  expect((await ask(address, {}, kept)).status).toBe(200);
});
