import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { faulty } from './edge/faulty-db.ts';
import { ask, rows } from './edge/portal.ts';
import { FORM, PAGE, send, typed } from './edge/report-error.ts';
import { furnish } from './edge/sample.ts';

beforeAll(() => furnish());

const stored = async () => (await rows('SELECT count(*) AS n FROM error_report'))[0]?.n;
const NASTY = `"><script>alert('x')</script>&amp;`;
const SAFE = '&quot;&gt;&lt;script&gt;';

describe('the form', () => {
  it('without an address says how to start, and lets one be typed', async () => {
    for (const query of [
      '',
      '?angka=',
      '?angka=//evil.example/',
      '?angka=https://evil.example/',
      '?angka=/%5Cevil/',
    ]) {
      const response = await ask(FORM + query);
      const page = await response.text();
      expect(response.status).toBe(200);
      expect(response.headers.get('Cache-Control')).toBe('no-store');
      expect(page).toContain('buka halamannya, lalu pilih');
      expect(page).toMatch(/<input id="address"[^>]*value=""/);
      expect(page).not.toContain('evil');
    }
  });

  it('needs no database to be read', async () => {
    const page = await ask(`${FORM}?angka=${PAGE}`, {}, { DB: faulty(env.DB, 'before') as D1Database });
    expect(await page.text()).toContain(`<a href="${PAGE}">`);
  });

  it('answers other methods with those it takes', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const response = await ask(FORM, { method });
      expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET, HEAD, POST']);
    }
  });
});

describe('a field that is wrong', () => {
  it.each([
    ['what_is_wrong', '', 'sedikitnya 10 huruf'],
    ['what_is_wrong', 'pendek', 'sedikitnya 10 huruf'],
    ['what_is_wrong', 'a'.repeat(2001), 'paling banyak 2.000 huruf'],
    ['right_value', 'a'.repeat(201), 'paling banyak 200 huruf'],
    ['where_to_see', 'a'.repeat(501), 'paling banyak 500 huruf'],
    ['address', '', 'Tulis alamat halaman'],
    ['address', `/${'a'.repeat(300)}/`, 'Tulis alamat halaman'],
    ['address', 'javascript:alert(1)', 'Tulis alamat halaman'],
    ['address', '//evil.example/', 'Tulis alamat halaman'],
    ['address', '/\\evil.example/', 'Tulis alamat halaman'],
    ['address', 'https://evil.example/kota-uji/', 'Tulis alamat halaman'],
    ['address', '/kota-tidak-ada/', 'Alamat ini tidak ada'],
    ['address', '/kota-uji/program/tidak-ada/', 'Alamat ini tidak ada'],
    ['address', '/u/0000000000/', 'Alamat ini tidak ada'],
    ['address', '/sumber/0000000000/', 'Alamat ini tidak ada'],
    ['address', '/tentang/', 'Alamat ini tidak ada'],
    ['address', '/', 'memuat beberapa wilayah'],
    ['address', '/janji/', 'memuat beberapa wilayah'],
    ['address', '/linimasa/', 'memuat beberapa wilayah'],
    ['address', '/linimasa/?wilayah=kota-uji', 'memuat beberapa wilayah'],
    ['address', 'http://portal.test/', 'memuat beberapa wilayah'],
  ])(
    '%s = %.30s is named in the summary and beside the field, and nothing is stored',
    async (field, value, says) => {
      const before = await stored();
      const response = await send({ ...typed, [field]: value });
      const page = await response.text();
      expect(response.status).toBe(400);
      expect(response.headers.get('Cache-Control')).toBe('no-store');
      expect(page.indexOf('role="alert"')).toBeLessThan(page.indexOf('<h1>'));
      expect(page).toMatch(new RegExp(`<a href="#${field}">[^<]*${says}`));
      expect(page).toMatch(new RegExp(`id="${field}-wrong">[^<]*${says}`));
      expect(page).toMatch(new RegExp(`id="${field}"[^>]*aria-invalid="true"`));
      expect(page).toContain('<title data-live="title">Perlu diperbaiki');
      if (field !== 'right_value') expect(page).toContain('value="Sembilan"');
      expect(await stored()).toBe(before);
    },
  );

  it('keeps everything that was typed, as text', async () => {
    const nasty = {
      address: `/x/${NASTY}`,
      what_is_wrong: '',
      right_value: NASTY,
      where_to_see: `\n${NASTY}`,
    };
    const page = await (await send(nasty)).text();
    expect(page.split(SAFE).length - 1).toBe(3);
    expect(page).not.toContain('<script');
    const long = await (await send({ ...typed, what_is_wrong: NASTY, address: '/tidak-ada/' })).text();
    expect(long).toContain(`${SAFE}alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;</textarea>`);
  });
});

describe('a trap that is filled', () => {
  it('is said openly, empty in the next form, and nothing is stored or lost', async () => {
    const before = await stored();
    const response = await send({ ...typed, situs: 'https://kenari.example' });
    const page = await response.text();
    expect(response.status).toBe(400);
    expect(page).toContain('kolom jebakan robot terisi');
    expect(page).toContain(typed.what_is_wrong);
    expect(page).not.toContain('kenari.example');
    expect(await stored()).toBe(before);
  });
});
