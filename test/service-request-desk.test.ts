import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { toBase64 } from '../src/ui/base64.ts';
import { reseal } from '../functions/service-requests/reseal.ts';
import { furnishDesk, publicOf, ROOM, verbsOf } from './edge/desk.ts';
import { askAs, sendAs, type Signed } from './edge/officers.ts';
import { codesOf, track, trackPhotos } from './edge/own.ts';
import { photo } from './edge/pictures.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { keys, submitted } from './edge/requests.ts';

const contact = { name: 'Sari Kenari', phone: '0812 3456 7890' };
let boss: Signed;
let dinas: Signed;
let other: Signed;

beforeAll(async () => {
  ({ boss, dinas, other } = await furnishDesk());
});

describe('the desk', () => {
  it('lists what waits, the oldest promise first and late in words, page by page, each agency its own', async () => {
    const [late] = [await submitted({ now: '2026-01-05T01:00:00.000Z' })];
    for (let n = 0; n < 22; n += 1) await submitted({ now: `2026-11-22T0${n % 9}:00:00.000Z` });
    const far = await submitted({ texts: { service_code: 'pungutan-liar' }, answers: {} });
    const first = await (await askAs(boss, ROOM)).text();
    expect(first.indexOf(late.id)).toBeGreaterThan(0);
    expect(first.indexOf(late.id)).toBeLessThan(first.indexOf('22 November 2026'));
    expect(first).toMatch(/Diperiksa dan diteruskan: terlambat \d+ hari kerja/);
    const next = /href="([^"]*setelah=[^"]*)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await (await askAs(boss, next)).text();
    expect(second).not.toContain(late.id);
    expect([first, second].join('').match(/class="cards"/g)).toHaveLength(2);
    expect(first + second).toContain(far.id);
    const own = await (await askAs(dinas, ROOM)).text();
    expect(own).toContain(late.id);
    expect(own).not.toContain(far.id);
    expect(await (await askAs(other, ROOM)).text()).toContain('Tidak ada laporan di daftar ini.');
    expect((await askAs(boss, `${ROOM}?daftar=lain`)).status).toBe(400);
  });

  it('shows a report, never how to reach its reporter, to those alone whose it is', async () => {
    const made = await submitted({ texts: contact });
    for (const who of [boss, dinas]) {
      const page = await (await askAs(who, `${ROOM}${made.id}/`)).text();
      expect(page).toContain('Tiga lampu padam');
      expect(page).toContain('Ada kontak.');
      for (const word of Object.values(contact)) expect(page).not.toContain(word);
    }
    expect((await askAs(other, `${ROOM}${made.id}/`)).status).toBe(404);
    for (const id of [made.id, (await submitted({ texts: { is_secret: 'ya' } })).id])
      for (const deed of ['periksa', 'buka', 'balas'])
        expect((await sendAs(other, `${ROOM}${id}/${deed}/`, { publikasi: 'none', pesan: 'a' })).status).toBe(
          404,
        );
    const anonymous = await submitted({ texts: { ...contact, is_anonymous: 'ya' } });
    expect(await (await askAs(boss, `${ROOM}${anonymous.id}/`)).text()).not.toContain('Ada kontak');
  });

  it.each([
    ['whole', 'Tiga lampu padam sejak Senin.'],
    ['facts', null],
  ])('checks a report once, and lets the public see %s', async (publikasi, description) => {
    const made = await submitted();
    const [missing, done, again] = [
      await sendAs(dinas, `${ROOM}${made.id}/periksa/`, {}),
      await sendAs(dinas, `${ROOM}${made.id}/periksa/`, { publikasi }),
      await sendAs(boss, `${ROOM}${made.id}/periksa/`, { publikasi: 'none' }),
    ];
    expect([missing.status, done.status, again.status]).toEqual([400, 303, 409]);
    expect(await publicOf(made.id)).toMatchObject([{ description, state: 'verified' }]);
    expect(await verbsOf(made.id)).toEqual(['submit', 'verify']);
    expect(await (await track('', codesOf(made))).text()).toContain('Diperiksa petugas');
  });

  it('answers the reporter in the name of the agency, once for one form, and keeps what is too long', async () => {
    const made = await submitted();
    const form = { tanda: 't', pesan: 'Besok kami perbaiki.' };
    await Promise.all([1, 2].map(() => sendAs(dinas, `${ROOM}${made.id}/balas/`, form)));
    await sendAs(boss, `${ROOM}${made.id}/balas/`, { tanda: 'u', pesan: 'Dari koordinator.' });
    const page = await (await track('', codesOf(made))).text();
    expect(page.match(/Besok kami perbaiki/g)).toHaveLength(1);
    expect(page).toContain('Dinas Uji,');
    expect(page).toContain('Koordinator Kota Uji,');
    const long = await sendAs(dinas, `${ROOM}${made.id}/balas/`, { tanda: 'v', pesan: 'b'.repeat(4001) });
    expect(long.status).toBe(400);
    expect(await long.text()).toContain('b'.repeat(4001));
    expect(await verbsOf(made.id)).toEqual(['submit', 'reply', 'reply']);
  });

  it('opens a secret report only after that is written down, and its reporter reads that', async () => {
    const made = await submitted({ texts: { ...contact, is_secret: 'ya', description: 'Sangat rahasia.' } });
    await track('tulis/', { ...codesOf(made), tanda: 'a', pesan: 'Juga rahasia.' });
    await trackPhotos(codesOf(made), [photo()]);
    const shut = await (await askAs(dinas, `${ROOM}${made.id}/`)).text();
    expect(shut).toContain('Ada 1 foto.');
    expect(shut).not.toContain('/foto/');
    const list = await (await askAs(dinas, ROOM)).text();
    for (const page of [shut, list]) expect(page).not.toMatch(/Sangat rahasia|Juga rahasia/);
    expect(await verbsOf(made.id)).not.toContain('open_secret');
    const open = await (await sendAs(dinas, `${ROOM}${made.id}/buka/`, {})).text();
    for (const words of ['Sangat rahasia.', 'Juga rahasia.']) expect(open).toContain(words);
    for (const word of Object.values(contact)) expect(open).not.toContain(word);
    expect(open).toContain('src="/foto/');
    expect(await verbsOf(made.id)).toEqual(['submit', 'add_message', 'add_photos', 'open_secret']);
    expect(await (await track('', codesOf(made))).text()).toContain('Petugas membuka isi laporan rahasia');
  });
});

describe('new sealing keys', () => {
  it('wrap everything anew, in portions, over and over without harm; what no key opens is named and stays', async () => {
    const [first] = [await submitted({ texts: { ...contact, is_secret: 'ya' } })];
    await env.DB.prepare(
      "UPDATE service_request_sealed SET wrapped = 'AAAA' WHERE request_id = ? AND field = 'contact'",
    )
      .bind(first.id)
      .run();
    const rotated = `baru.${toBase64(new Uint8Array(32).fill(7))} ${keys.sealing}`;
    const told: number[] = [];
    const { done, shut } = await reseal(ctxAt(), rotated, (made) => told.push(made));
    const total = await rows('SELECT count(*) AS n FROM service_request_sealed');
    expect(done).toBe(Number(total[0]?.n) - 1);
    expect(shut).toEqual([{ request: first.id, field: 'contact' }]);
    expect(told.at(-1)).toBe(done + 1);
    expect(await reseal(ctxAt(), rotated, () => {})).toEqual({ done: 0, shut });
    expect(await rows("SELECT DISTINCT key_id FROM service_request_sealed WHERE field = 'content'")).toEqual([
      { key_id: 'baru' },
    ]);
    const SEALING_KEYS = rotated.split(' ')[0]!;
    const [made] = await rows(
      "SELECT request_id FROM service_request_sealed WHERE field = 'content' AND request_id <> ?",
      first.id,
    );
    expect(
      await (await sendAs(dinas, `${ROOM}${made!.request_id}/buka/`, {}, { SEALING_KEYS })).text(),
    ).toMatch(/Sangat rahasia|Tiga lampu/);
  });
});
