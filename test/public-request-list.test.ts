import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { publishStatements } from '../functions/public-requests/publish.ts';
import { clocksFor } from './edge/clocks-for.ts';
import { furnishRequests, reported } from './edge/crowd-of-requests.ts';
import { ask, rows } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';

const LIST = `/${REGION}/laporan/`;
const categories = ['lampu-jalan', 'kekerasan'];
const districts = ['35.72.01', '35.72.02', null];
const agencies = ['dinas', 'tim', null];
const states = ['verified', 'referred', 'in_progress', 'done', 'rejected'];
const words: Record<string, string> = {
  verified: 'koordinasi',
  referred: 'disposisi',
  in_progress: 'proses',
  done: 'selesai',
  rejected: 'ditolak',
};
const soon = new Date(Date.now() + 86_400_000).toISOString();

// 130 reports of every mix, more than two pages; many share a day, so that only the id parts them.
const reports = Array.from({ length: 130 }, (_, i) => {
  const state = states[i % 5]!;
  const due = i % 4 === 0 ? soon : `2026-0${1 + (i % 7)}-10T17:00:00.000Z`;
  return {
    id: `MX${String((i * 7919) % 1000).padStart(8, '0')}`,
    service_code: categories[i % 2]!,
    district_code: districts[i % 3]!,
    agency: agencies[Math.floor(i / 3) % 3]!,
    state,
    closed_at: ['done', 'rejected'].includes(state) ? '2026-11-21T00:00:00.000Z' : null,
    received_on: `2026-10-${String(10 + (i % 9)).padStart(2, '0')}`,
    final_due_at: due,
    clocks: JSON.stringify(clocksFor([due.slice(0, 10), due.slice(0, 10), due.slice(0, 10)])),
  };
});

interface Asked {
  kategori?: string;
  kecamatan?: string;
  lembaga?: string;
  keadaan?: string;
  terlambat?: 'ya';
}

const fits = (r: (typeof reports)[number], asked: Asked) =>
  (!asked.kategori || r.service_code === asked.kategori) &&
  (!asked.kecamatan || r.district_code === asked.kecamatan) &&
  (!asked.lembaga || r.agency === asked.lembaga) &&
  (!asked.keadaan || words[r.state] === asked.keadaan) &&
  (!asked.terlambat || (r.closed_at === null && r.final_due_at < new Date().toISOString()));

const text = async (path: string) => (await ask(path)).text();
const idsOn = (page: string) => [...page.matchAll(/<a href="\/laporan\/(\w{10})\/">/g)].map(([, id]) => id!);

/** Every report a reader meets who follows "Berikutnya" to the end. */
async function walk(asked: Asked): Promise<string[]> {
  const seen: string[] = [];
  for (let path: string | null = `${LIST}?${new URLSearchParams({ ...asked })}`; path;) {
    const page: string = await text(path);
    seen.push(...idsOn(page));
    path = /href="([^"]*)" rel="next"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? null;
  }
  return seen;
}

const some = <T>(value: T) => [undefined, value];

describe('the list of reports', () => {
  beforeAll(async () => {
    await furnish();
    await furnishRequests();
    expect(await text(LIST)).toContain('Belum ada laporan yang terbit');
    for (const report of reports) {
      await reported(report.id, report);
      const how = { words: 'whole', sensitive: report.service_code === 'kekerasan', at: soon } as const;
      await env.DB.batch(publishStatements(env.DB, report.id, how));
    }
  });

  it('shows every report once, the newest first', async () => {
    const order = reports.toSorted((a, b) =>
      `${b.received_on}${b.id}` < `${a.received_on}${a.id}` ? -1 : 1,
    );
    expect(await walk({})).toEqual(order.map(({ id }) => id));
  });

  it('shows of the late ones the oldest promise first', async () => {
    const late = await walk({ terlambat: 'ya' });
    const due = new Map(
      (await rows('SELECT id, final_due_at FROM service_request_public')).map((r) => [r.id, r.final_due_at]),
    );
    expect(late.length).toBeGreaterThan(40);
    expect(late).toEqual(late.toSorted((a, b) => (`${due.get(a)}${a}` < `${due.get(b)}${b}` ? -1 : 1)));
  });

  const mixes = some('lampu-jalan').flatMap((kategori) =>
    some('35.72.02').flatMap((kecamatan) =>
      some('dinas').flatMap((lembaga) =>
        some('proses').flatMap((keadaan) =>
          some('ya').map(
            (terlambat) =>
              Object.fromEntries(
                Object.entries({ kategori, kecamatan, lembaga, keadaan, terlambat }).filter(([, v]) => v),
              ) as Asked,
          ),
        ),
      ),
    ),
  );

  it('shows for every combination of filters what fits, all of it and nothing else', async () => {
    expect(mixes).toHaveLength(32);
    for (const asked of mixes)
      expect((await walk(asked)).toSorted(), JSON.stringify(asked)).toEqual(
        reports
          .filter((report) => fits(report, asked))
          .map(({ id }) => id)
          .toSorted(),
      );
  });

  it('says in words what was filtered, and what nothing found means', async () => {
    const page = await text(`${LIST}?kategori=lampu-jalan&kecamatan=35.72.01&lembaga=dinas&keadaan=proses`);
    expect(page).toContain(
      'laporan kategori Lampu jalan, di Kecamatan Uji, yang ditangani Dinas Uji, dengan keadaan Proses',
    );
    expect(page).toContain('Lampu jalan (65)');
    expect(await text(`${LIST}?keadaan=selesai&terlambat=ya`)).toContain('tidak lagi dihitung terlambat');
    expect(await text(`${LIST}?keadaan=menunggu`)).toContain('Tidak ada laporan terbit yang cocok');
  });

  it.each([
    'keadaan=process',
    'keadaan=%27%20OR%201=1--',
    'kategori=tidak-ada',
    'kategori=__proto__',
    'kecamatan=99.99.99',
    'lembaga=constructor',
    'lembaga=-',
    'terlambat=1',
    'program=tidak-ada',
    'program=lampu&kategori=lampu-jalan',
    'setelah=besok',
    'setelah=2026-01-01~abc',
    'terlambat=ya&setelah=2026-01-01~0000000000',
    'setelah=2026-01-01T00:00:00.000Z~0000000000',
    'q=di',
    `q=${'x'.repeat(101)}`,
    'q=lampu&setelah=2026-01-01~0000000000',
  ])('refuses %s with a page that says why', async (query) => {
    const response = await ask(`${LIST}?${query}`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('<h1>Permintaan ini belum dapat dipahami</h1>');
  });

  it.each([
    'q=NEAR(lampu%20jalan)',
    'q=%22lampu%22%20facets:demo%20title*%5E2',
    'q=%25_%5C%27%22;DROP',
    'tidak=dikenal',
  ])('answers %s without an error', async (query) => {
    expect((await ask(`${LIST}?${query}`)).status).toBe(200);
  });

  it('is not for search engines to keep, nor is any search of it', async () => {
    for (const path of [LIST, `${LIST}?q=lampu`, `${LIST}?keadaan=selesai`])
      expect((await ask(path)).headers.get('X-Robots-Tag'), path).toBe('noindex, noarchive');
    const listed = [...(await text('/sitemap.xml')).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url!);
    expect(listed.length).toBeGreaterThan(10);
    expect(
      listed
        .map((url) => new URL(url).pathname)
        .filter((path) => /^(\/en)?(\/[a-z-]+)?\/laporan\//.test(path) && !path.startsWith('/pengembang/')),
    ).toEqual([]);
  });

  it('leads to the rules of the promised dates', async () => {
    for (const path of [LIST, `/laporan/${reports[0]!.id}/`])
      expect(await text(path)).toContain(`href="/${REGION}/laporan/aturan/"`);
  });

  it('is not there for a region that is not', async () => {
    expect((await ask('/kota-entah/laporan/')).status).toBe(404);
  });
});
