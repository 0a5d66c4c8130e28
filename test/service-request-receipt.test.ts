import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { grouped } from '../src/service-requests/private-key.ts';
import { faulty, losing, slow } from './edge/faulty-db.ts';
import { everything } from './edge/left.ts';
import { officer } from './edge/officers.ts';
import { ask, rows } from './edge/portal.ts';
import { newKey, takesReports } from './edge/requests.ts';
import { furnish, REGION } from './edge/sample.ts';
import { carriedBy, fields, LAPOR, mainOf, send } from './edge/send-report.ts';

beforeAll(async () => {
  await furnish();
  await takesReports();
});

const pageOf = async (response: Response) => mainOf(await response.text());

const checked = async (texts = {}, more: [string, string][] = []) => {
  const response = await send('periksa', fields(texts, more));
  expect(response.status).toBe(200);
  return pageOf(response);
};

describe('the receipt', () => {
  it('shows both codes and the promises once, and the same again for the same submit', async () => {
    const carried = carriedBy(await checked({ is_anonymous: 'ya' }));
    const response = await send('kirim', carried);
    expect(response.status).toBe(200);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    const page = await pageOf(response);
    const [, id = ''] = /class="code">([0-9A-Z]{10})</.exec(page) ?? [];
    const [, key = ''] = /class="code">((?:[0-9A-Z]{4}-){5}[0-9A-Z]{4})</.exec(page) ?? [];
    expect(page).toContain('<form method="post" action="/lacak/">');
    expect(new Map(carriedBy(page))).toEqual(
      new Map([
        ['nomor', id],
        ['kunci', key.replaceAll('-', '')],
      ]),
    );
    expect(page).toMatch(
      /Diperiksa dan diteruskan paling lambat (?:Senin|Selasa|Rabu|Kamis|Jumat), \d+ \w+ \d{4}/,
    );
    const [message = ''] = /https:\/\/wa\.me\/[^"]*/.exec(page) ?? [];
    expect(decodeURIComponent(message)).toMatch(new RegExp(`Nomor: ${id}\\n.*/lacak/$`));
    for (const one of [key, key.replaceAll('-', '')]) expect(message).not.toContain(one);
    expect(page).toContain(`reference ${id}`);
    expect(page).toContain('<svg class="qr"');
    expect(page).toContain(`href="/${REGION}/laporan/aturan/"`);
    expect(grouped(key.replaceAll('-', ''))).toBe(key);
    expect(await rows('SELECT is_anonymous FROM service_request WHERE id = ?', id)).toEqual([
      { is_anonymous: 1 },
    ]);
    expect(await pageOf(await send('kirim', carried))).toBe(page);
  });

  it('is one, however often the form it came from is checked and sent', async () => {
    const form = await ask(`${LAPOR}?kategori=lampu-jalan`);
    expect(form.headers.get('Cache-Control')).toBe('private, no-cache');
    const key = new Map(carriedBy(await pageOf(form))).get('idempotency') ?? '';
    const sent = async () => send('kirim', carriedBy(await checked({}, [['idempotency', key]])));
    const [first, second] = [await pageOf(await sent()), await pageOf(await sent())];
    expect(first).toContain('Laporan diterima');
    expect(second).toBe(first);
  });

  it('of a changed retry says which words stand', async () => {
    const carried = carriedBy(await checked());
    await send('kirim', carried);
    const other = carried.map(([name, value]): [string, string] => [
      name,
      name === 'description' ? 'Isi yang lain sama sekali.' : value,
    ]);
    expect(await pageOf(await send('kirim', other))).toContain('dengan isi yang pertama');
  });

  it.each(['before', 'after'] as const)(
    'comes although the answer of the database is lost %s the commit',
    async (when) => {
      const carried = carriedBy(await checked());
      const response = await send('kirim', carried, { over: { DB: losing(env.DB, when) as D1Database } });
      expect(response.status).toBe(200);
      const [, id = ''] = /class="code">([0-9A-Z]{10})</.exec(await response.text()) ?? [];
      expect(await rows('SELECT count(*) AS n FROM event WHERE subject_id = ?', id)).toEqual([{ n: 1 }]);
    },
  );
});

describe('the way back', () => {
  it('lets class and category be chosen again, and loses nothing on the way', async () => {
    const typed = fields({ landmark: 'depan "pos"', area: '00.00.01.1002' }, [['attribute.bahaya', 'jatuh']]);
    const start = await pageOf(await send('ubah', [...typed, ['ganti', 'ya'], ['cari', 'uang']]));
    expect(start).toContain(`method="post" action="${LAPOR}ubah/"`);
    expect(start).not.toContain('value="lampu-jalan"><');
    const chosen: [string, string][] = [
      ['jenis', 'aspirasi'],
      ['kategori', 'pungutan-liar'],
    ];
    const other = await pageOf(await send('ubah', [...carriedBy(start), ...chosen]));
    expect(other).toContain('Aspirasi, Pungutan liar');
    expect(other).toContain('depan &quot;pos&quot;');
    expect(other).toMatch(/value="00\.00\.01\.1002" selected/);
    const same = await pageOf(await send('ubah', carriedBy(start)));
    expect(same).toMatch(/value="jatuh" checked/);
    expect(await checked()).toMatch(/name="ganti" value="ya" formaction="[^"]*ubah\/"/);
  });
});

describe('who sends it', () => {
  it('is stored and logged nowhere: no address, no browser, no word', async () => {
    const said: string[] = [];
    for (const level of ['log', 'error', 'warn', 'info'] as const)
      vi.spyOn(console, level).mockImplementation((...all) => void said.push(all.join(' ')));
    const headers = { 'CF-Connecting-IP': '203.0.113.177', 'User-Agent': 'KenariPeramban/7Qz-19' };
    const sent = fields({ name: 'Kenari Nama', email: 'kenari@contoh.example', landmark: 'Kenari patokan' });
    const page = await pageOf(await send('periksa', sent, { headers }));
    const receipt = await pageOf(await send('kirim', carriedBy(page), { headers }));
    vi.restoreAllMocks();
    expect(receipt).toContain('Laporan diterima');
    expect(receipt).not.toContain('Kenari Nama');
    expect(said.length).toBeGreaterThanOrEqual(2);
    const { service_request, ...others } = await everything();
    expect(JSON.stringify([said, service_request, others])).not.toMatch(
      /203\.0\.113|KenariPeramban|7Qz-19|Kenari Nama|kenari@/,
    );
    expect(JSON.stringify([said, others])).not.toContain('Kenari patokan');
  });
});

describe('what keeps a report from being sent', () => {
  it.each([
    ['the trap is filled', [['situs', 'x']], {}, 400, 'jebakan robot'],
    [
      'too many come from one network',
      [],
      { LIMIT_WRITE: { limit: async () => ({ success: false }) } },
      429,
      'Terlalu banyak kiriman',
    ],
    ['it was never checked', [['idempotency', 'pendek']], {}, 400, 'Periksa sekali lagi'],
  ] as const)(
    '%s: the check comes back with everything, and nothing is kept',
    async (_, more, over, status, words) => {
      const before = await rows('SELECT count(*) AS n FROM service_request');
      const sent = fields(
        { landmark: 'patokan yang tetap' },
        more.map(([name, value]): [string, string] => [name, value]),
      );
      const response = await send('kirim', sent, { over });
      const page = await pageOf(response);
      expect(response.status).toBe(status);
      expect(page).toContain(words);
      expect(page).toContain('patokan yang tetap');
      expect(await rows('SELECT count(*) AS n FROM service_request')).toEqual(before);
    },
  );

  it.each(['periksa', 'ubah', 'kirim'] as const)(
    'a database that fails at %s: everything typed waits on the page',
    { timeout: 15_000 },
    async (step) => {
      for (const db of [faulty(env.DB, 'before'), slow(env.DB, 30_000)]) {
        const started = Date.now();
        const sent = fields({ landmark: 'patokan yang tetap' }, [['idempotency', newKey()]]);
        const response = await send(step, sent, {
          over: { DB: db as D1Database },
        });
        const page = await pageOf(response);
        expect(response.status).toBe(503);
        expect(Date.now() - started).toBeLessThan(5000);
        expect(response.headers.get('Retry-After')).toBe('30');
        expect(new Map(carriedBy(page)).get('landmark')).toBe('patokan yang tetap');
        expect(page).toContain(`action="/${REGION}/lapor/${step}/"`);
        expect(page).not.toMatch(/D1|SQL/);
      }
    },
  );
});

const everyStep = async () => {
  const secret = await checked({ is_secret: 'ya' });
  const ordinary = await checked();
  const receipt = await pageOf(await send('kirim', carriedBy(ordinary)));
  const step = async (query: string) => pageOf(await ask(LAPOR + query));
  return [await step('?cari=a'), await step('?kategori=lampu-jalan'), secret, ordinary, receipt];
};

describe('a region in which nobody checks reports', () => {
  it('says so at every step and promises nothing, until there is an officer', async () => {
    await officer('triager', { state: 'suspended' });
    await officer('platform_admin');
    const [first, ...others] = await everyStep();
    for (const page of [first, ...others]) expect(page).toContain('Belum ada petugas Kota Uji');
    for (const page of others) expect(page).toContain('Batas waktu menurut aturan acuan');
    for (const page of others) expect(page).not.toMatch(/Janji waktu|Kapan dijawab/);
    await officer('triager');
    for (const page of await everyStep()) expect(page).not.toMatch(/Belum ada petugas|aturan acuan/);
  });
});
