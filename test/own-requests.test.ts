import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { grouped } from '../src/service-requests/private-key.ts';
import { losing } from './edge/faulty-db.ts';
import { codesOf, track } from './edge/own.ts';
import { ask, rows } from './edge/portal.ts';
import { submitted, takesReports } from './edge/requests.ts';
import { furnish } from './edge/sample.ts';

const contact = { name: 'Sari Kenari', phone: '0812 3456 7890', email: 'sari@contoh.example' };
let mine: Awaited<ReturnType<typeof submitted>>;
let secret: Awaited<ReturnType<typeof submitted>>;

beforeAll(async () => {
  await furnish();
  await takesReports();
  mine = await submitted({ texts: { ...contact, landmark: 'depan pos ronda' } });
  secret = await submitted({ texts: { ...contact, is_secret: 'ya', description: 'Rahasia kenari besar.' } });
});

const eventsOf = async (id: string) =>
  (
    await rows("SELECT verb FROM event WHERE noun = 'service_request' AND subject_id = ? ORDER BY id", id)
  ).map(({ verb }) => verb);
const messagesOf = (id: string) =>
  rows('SELECT * FROM service_request_message WHERE request_id = ? ORDER BY at, id', id);

describe('looking for a report', () => {
  it('needs nothing but the number, and then leads to what everybody sees', async () => {
    for (const nomor of [mine.id, ` ${mine.id.toLowerCase().slice(0, 4)}-${mine.id.slice(4)} `]) {
      const response = await track('', { nomor, kunci: '' });
      expect([response.status, response.headers.get('Location')]).toEqual([303, `/laporan/${mine.id}/`]);
    }
  });

  it('opens with the key, also in groups, in lower case, or as the whole address of the receipt', async () => {
    for (const fields of [
      codesOf(mine),
      { nomor: mine.id.toLowerCase(), kunci: grouped(mine.key).toLowerCase() },
      { nomor: `https://portal.test/lacak/#${mine.id}.${mine.key}`, kunci: '' },
    ]) {
      const response = await track('', fields);
      const page = await response.text();
      expect([response.status, response.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
      for (const words of [contact.name, contact.email, 'depan pos ronda', 'Tiga lampu padam', 'Menunggu.'])
        expect(page).toContain(words);
      expect(page).toContain('Laporan tampil untuk umum hanya setelah diperiksa petugas.');
      expect(page).toContain('paling lambat');
    }
  });

  it('shows of a secret report what is sealed, to its reporter alone', async () => {
    expect(await (await track('', codesOf(secret))).text()).toContain('Rahasia kenari besar.');
    expect(await rows('SELECT description FROM service_request WHERE id = ?', secret.id)).toEqual([
      { description: null },
    ]);
  });

  it('says what shape is right when the shape is wrong, and counts no try', async () => {
    const before = await rows('SELECT * FROM attempt');
    for (const [fields, says] of [
      [{ nomor: 'ABC', kunci: '' }, '10 huruf dan angka'],
      [{ nomor: mine.id, kunci: mine.key.slice(1) }, '24 huruf dan angka'],
      [
        { nomor: mine.id, kunci: (mine.key[0] === '0' ? '1' : '0') + mine.key.slice(1) },
        '24 huruf dan angka',
      ],
    ] as const) {
      const response = await track('', fields);
      const page = await response.text();
      expect(response.status).toBe(400);
      expect(page.indexOf('role="alert"')).toBeLessThan(page.indexOf('<h1>'));
      expect(page).toContain(says);
      expect(page).toContain(`value="${fields.nomor}"`);
    }
    expect(await rows('SELECT * FROM attempt')).toEqual(before);
  });

  it('is no way to write from another site, and other methods are told what is taken', async () => {
    for (const path of ['', 'tulis/', 'tarik/', 'hapus/', 'unduh/', 'foto/']) {
      const from = { 'Sec-Fetch-Site': 'cross-site' };
      expect((await track(path, codesOf(mine), {}, from)).status).toBe(403);
      expect((await ask(`/lacak/${path}`, { method: 'PUT' })).status).toBe(405);
    }
  });
});

describe('a message', () => {
  it('is sent once, however often its form comes, at once or with its answer lost', async () => {
    const form = { ...codesOf(mine), tanda: 'tanda-satu', pesan: ' Lampunya\nmasih padam. ' };
    const all = await Promise.all([track('tulis/', form), track('tulis/', form), track('tulis/', form)]);
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200]);
    for (const when of ['before', 'after'] as const)
      expect((await track('tulis/', form, { DB: losing(env.DB, when) as D1Database })).status).toBe(200);
    expect(await messagesOf(mine.id)).toMatchObject([{ sender: 'reporter', body: 'Lampunya\nmasih padam.' }]);
    expect(await eventsOf(mine.id)).toEqual(['submit', 'add_message']);
    expect(
      await rows("SELECT recipient FROM outbox WHERE subject_id = ? AND kind GLOB '*message:*'", mine.id),
    ).toEqual([{ recipient: 'officers' }]);
  });

  it('of a secret report is sealed', async () => {
    await track('tulis/', { ...codesOf(secret), tanda: 'a', pesan: 'Kata rahasia burung.' });
    expect(await messagesOf(secret.id)).toMatchObject([{ body: null }]);
    expect(JSON.stringify(await rows('SELECT * FROM service_request_sealed'))).not.toContain('burung');
    expect(await (await track('', codesOf(secret))).text()).toContain('Kata rahasia burung.');
  });

  it.each([
    ['', 'pesan kosong'],
    [' \n ', 'pesan kosong'],
    ['a'.repeat(4001), 'paling banyak 4.000 huruf'],
  ])('%.10j is refused beside its field, and stays', async (pesan, says) => {
    const before = await messagesOf(mine.id);
    const response = await track('tulis/', { ...codesOf(mine), tanda: 'x', pesan });
    const page = await response.text();
    expect(response.status).toBe(400);
    expect(page).toMatch(new RegExp(`id="pesan-wrong">[^<]*${says}`));
    if (pesan.trim()) expect(page).toContain(pesan);
    expect(await messagesOf(mine.id)).toEqual(before);
  });

  it('is not lost when the key is wrong or the database is silent', async () => {
    const DB = {
      prepare: env.DB.prepare.bind(env.DB),
      batch: () => Promise.reject(new Error('D1_ERROR: gone')),
    };
    const form = { ...codesOf(mine), tanda: 't9', pesan: 'Jangan hilang.' };
    for (const [response, status] of [
      [await track('tulis/', { ...form, kunci: secret.key }), 404],
      [await track('tulis/', form, { DB: DB as unknown as D1Database }), 503],
    ] as const) {
      const page = await response.text();
      expect(response.status).toBe(status);
      expect(page).toContain('Jangan hilang.');
      expect(page).toContain('value="t9"');
      expect(page).toContain('action="/lacak/tulis/"');
    }
  });
});

describe('withdrawing, downloading', () => {
  it('is asked once more, is for good, and a second time changes nothing', async () => {
    const asked = await (await track('tarik/', codesOf(mine))).text();
    expect(asked).toContain('Ini tidak dapat dibatalkan');
    expect(await eventsOf(mine.id)).not.toContain('withdraw');
    for (let n = 0; n < 2; n += 1) {
      const done = await track('tarik/', { ...codesOf(mine), langkah: '2' });
      expect(await done.text()).toContain('Anda sudah menarik laporan ini');
    }
    expect((await eventsOf(mine.id)).filter((verb) => verb === 'withdraw')).toHaveLength(1);
  });

  it('gives all that is kept as JSON, and not the key', async () => {
    const response = await track('unduh/', codesOf(secret));
    const text = await response.text();
    expect(response.headers.get('Content-Disposition')).toContain(`laporan-${secret.id}.json`);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(JSON.parse(text)).toMatchObject({
      id: secret.id,
      words: { description: 'Rahasia kenari besar.', attributes: { keadaan: 'padam' } },
      contact: { ...contact },
      messages: [{ sender: 'reporter', body: 'Kata rahasia burung.' }],
      events: [{ verb: 'submit' }, { verb: 'add_message' }],
      clocks: { promises: expect.anything() },
    });
    expect(text).not.toContain(secret.key);
  });
});
