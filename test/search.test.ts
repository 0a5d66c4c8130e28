import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { faulty } from './edge/faulty-db.ts';
import { ask } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';
import { follow, settle } from './edge/town.ts';

let update = '';
beforeAll(async () => {
  await furnish();
  update = await settle('kota-satu', '35.01');
  await settle('kota-dua', '35.02');
  await follow();
});

const text = async (query: string) => (await ask(`/cari/?${query}`)).text();

/** The addresses that a question finds, in their order. */
async function found(query: string): Promise<string[]> {
  const page = await text(query);
  expect(page, query).toContain('Isi halaman ini terbaru');
  const list = /<ul class="cards">.*<\/ul>/s.exec(page)?.[0] ?? '';
  return [...list.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href!);
}

const wifi = (region: string) => `/${region}/program/wifi/`;
const lamp = (region: string) => `/${region}/program/lampu/`;

describe('a search', () => {
  it('finds a programme, newest first, in capitals or not, by any part of a word', async () => {
    for (const q of ['wifi', 'WIFI', 'wif', 'gratis', 'RT/RW', 'penerangan'])
      expect(await found(`q=${q}`), q).toEqual([wifi('kota-dua'), wifi('kota-satu')]);
  });

  it('finds "perda" inside "diperdakan", and leads to the plans of the region', async () => {
    for (const q of ['perda', 'masterplan'])
      expect(await found(`q=${q}`), q).toEqual(['/kota-dua/#rencana', '/kota-satu/#rencana']);
    expect(await (await ask('/kota-satu/')).text()).toContain('<section id="rencana">');
  });

  it('finds an update by its title, its text and its claims', async () => {
    for (const q of ['menyala', 'Sepuluh lampu'])
      expect(await found(`q=${q}&wilayah=kota-satu`), q).toEqual([`/u/${update}/`]);
  });

  it('wants every word, in whatever order they stand', async () => {
    expect(await found('q=gratis+wifi')).toHaveLength(2);
    expect(await found('q=gratis+lampu')).toEqual([]);
    expect(await text('q=gratis+lampu')).toContain('Tidak ada yang cocok');
  });

  it('shows kind, region, day and the words in their sentence, all of it escaped', async () => {
    const page = await text('q=gratis&wilayah=kota-satu');
    expect(page).toContain('>Program</span>');
    expect(page).toContain('Kota kota-satu, pertama disebut sumber 5 Januari 2026');
    expect(page).toContain('Internet &lt;b&gt;<mark>gratis</mark>&lt;/b&gt; &amp; cepat.');
    expect(page).toContain('WiFi <mark>gratis</mark> tiap RT/RW</a>');
    expect(page).toContain('<title data-live="title">Cari: gratis · Pantau Kota</title>');
  });

  it('costs one round trip, and none when nothing is asked', async () => {
    for (const [path, calls] of [
      ['/cari/?q=wifi', 1],
      ['/cari/', 0],
    ] as const) {
      let made = 0;
      const counted = {
        prepare: (sql: string) => env.SEARCH.prepare(sql),
        batch: (all: D1PreparedStatement[]) => ((made += 1), env.SEARCH.batch(all)),
      };
      await (
        await ask(path, {}, { SEARCH: counted as D1Database, DB: faulty(env.DB, 'before') as D1Database })
      ).text();
      expect(made).toBe(calls);
    }
  });

  it('asks for nothing with a form and a hint', async () => {
    for (const query of ['', 'q=', 'q=++&jenis=']) {
      const page = await text(query);
      expect(page).toContain('name="q"');
      expect(page).toContain('Ketik satu kata atau lebih.');
      expect(page).not.toContain('<ul class="cards">');
    }
  });
});

describe('a filter', () => {
  it('alone lists what it leaves, newest first', async () => {
    expect(await found('jenis=kabar')).toHaveLength(2);
    expect(await found('jenis=rencana&wilayah=kota-satu')).toEqual(['/kota-satu/#rencana']);
    expect(await found('status=implementation')).toEqual([wifi('kota-dua'), wifi('kota-satu')]);
    expect(await found('quick_win=ya&wilayah=kota-dua')).toEqual([wifi('kota-dua')]);
    expect(await found('wilayah=kota-dua')).toHaveLength(4);
  });

  it('narrows a search', async () => {
    expect(await found('q=lampu&jenis=program&wilayah=kota-dua')).toEqual([lamp('kota-dua')]);
    expect(await found('q=lampu&status=implementation')).toEqual([]);
  });

  it('stays chosen in the form, with the region by its name', async () => {
    const page = await text('q=lampu&jenis=program&wilayah=kota-dua&quick_win=ya&status=cancelled');
    for (const chosen of [
      'value="program" selected',
      'value="kota-dua" selected',
      'value="cancelled" selected',
    ])
      expect(page).toContain(chosen);
    expect(page).toMatch(/name="quick_win" value="ya" checked/);
    expect(page).toContain('>Kota kota-dua</option>');
  });

  it('is the only way to a demonstration', async () => {
    const shown = (await found('q=lampu')).concat(await found('jenis=program'));
    expect(shown.filter((href) => href.includes(REGION))).toEqual([]);
    expect(await found(`q=lampu&wilayah=${REGION}`)).toEqual([lamp(REGION)]);
    expect(await text(`wilayah=${REGION}`)).toContain('class="demo"');
  });

  it('is reached from the region and from its programmes', async () => {
    for (const path of ['/kota-satu/', '/kota-satu/program/'])
      expect(await (await ask(path)).text()).toContain('href="/cari/?wilayah=kota-satu"');
  });
});

describe('a question that cannot be answered', () => {
  it.each([
    ['q=di', 'sedikitnya tiga huruf'],
    ['q=wifi+5G', 'sedikitnya tiga huruf'],
    [`q=${'panjang'.repeat(20)}`, 'terlalu panjang'],
    ['q=wifi&wilayah=kota-tiga', 'Wilayah pada saringan'],
    ['q=wifi&jenis=apa', 'Jenis pada saringan'],
    ['q=wifi&status=apa', 'Status pada saringan'],
    ['q=wifi&quick_win=tidak', 'hanya mengenal'],
    ['q=wifi&setelah=x', 'Penanda halaman'],
  ])('%s is refused on the page itself, with what was typed still there', async (query, sentence) => {
    const response = await ask(`/cari/?${query}`);
    const page = await response.text();
    expect(response.status).toBe(400);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(response.headers.has('ETag')).toBe(false);
    expect(page).toContain(sentence);
    expect(page).toContain(`value="${new URLSearchParams(query).get('q')}"`);
  });

  it('because the index fails keeps the form and what was typed, and says so', async () => {
    const response = await ask('/cari/?q=wifi', {}, { SEARCH: faulty(env.SEARCH, 'before') as D1Database });
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(page).toContain('Isi terbaru sedang tidak dapat dibaca');
    expect(page).toContain('Isi halaman ini per ');
    expect(page).toContain('value="wifi"');
  });
});
