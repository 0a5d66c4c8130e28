import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { claimOf } from '../functions/own-requests/claim.ts';
import { eraseRequest } from '../functions/own-requests/erase-request.ts';
import { columns } from '../src/sp4n/columns.ts';
import { canaries } from './edge/canaries.ts';
import { furnishDesk, ROOM } from './edge/desk.ts';
import { growRequests } from './edge/grow-requests.ts';
import { handRead } from './edge/hand-csv.ts';
import { OTHER } from './edge/matrix.ts';
import { askAs, officer, sendAs, type Signed } from './edge/officers.ts';
import { codesOf, track } from './edge/own.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { submitted } from './edge/requests.ts';
import { furnish, REGION } from './edge/sample.ts';

const FILE = `${ROOM}sp4n.csv`;
const all = { dari: '', sampai: '', keadaan: 'all', pemisah: 'titik_koma' };
const contact = { name: canaries.name, phone: canaries.phone, email: canaries.email };
const place = {
  area: '00.00.01.1001',
  landmark: canaries.landmark,
  position: `-8.${canaries.lat}, 112.${canaries.long}`,
};

type Line = Record<(typeof columns)[number], string>;
let boss: Signed;

beforeAll(async () => {
  ({ boss } = await furnishDesk());
});

/** The file as it comes, without its mark. */
async function download(fields: Partial<typeof all> = {}): Promise<string> {
  const answer = await sendAs(boss, FILE, { ...all, ...fields });
  expect([answer.status, answer.headers.get('Content-Type'), answer.headers.get('Cache-Control')]).toEqual([
    200,
    'text/csv; charset=utf-8',
    'private, no-store',
  ]);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect(Array.from(bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
  return new TextDecoder().decode(bytes);
}

/** Its lines by the reference of each report. */
function linesIn(text: string, delimiter = ';'): Map<string, Line> {
  const [names = [], ...lines] = handRead(text, delimiter);
  expect(names).toEqual([...columns]);
  expect(lines.filter((line) => line.length !== names.length)).toEqual([]);
  const named = lines.map((line) => Object.fromEntries(line.map((cell, i) => [names[i], cell])) as Line);
  return new Map(named.map((line) => [line.nomor, line]));
}

const storePhoto = (id: string, photo: string, state: string) =>
  env.DB.prepare(
    `INSERT INTO photo (id, region, request_id, state, sha256, type, bytes, width, height, uploaded_at)
     VALUES (?1, ?2, ?3, ?4, ?1, 'image/jpeg', 1, 1, 1, '2026-11-22')`,
  )
    .bind(photo, REGION, id, state)
    .run();

describe('the table for SP4N-LAPOR!', () => {
  it('holds a line for each report in the classes and the order of its form, then what is ours', async () => {
    const made = await submitted({
      texts: { ...contact, ...place, incident_on: '2026-11-20', lapor_number: '1234567' },
    });
    const photos = ['A', 'B'].map((letter) => letter.repeat(26)) as [string, string];
    await storePhoto(made.id, photos[0], 'ready');
    await storePhoto(made.id, photos[1], 'approved');
    await sendAs(boss, `${ROOM}${made.id}/periksa/`, { publikasi: 'whole' });
    const line = linesIn(await download()).get(made.id)!;
    expect(line).toMatchObject({
      klasifikasi: 'Pengaduan',
      judul: 'Lampu jalan, Kelurahan Uji Satu, Kecamatan Uji Lor',
      isi: 'Tiga lampu padam sejak Senin.',
      tanggal_kejadian: '2026-11-20',
      lokasi: `${canaries.landmark}, Kelurahan Uji Satu, Kecamatan Uji Lor, Kota Uji`,
      kategori: 'Lampu jalan',
      anonim: 'tidak',
      rahasia: 'tidak',
      lat: `-8.${canaries.lat}`,
      long: `112.${canaries.long}`,
      nomor_lapor: '1234567',
      ditutup: '',
    });
    expect(line.lampiran).toMatch(/^2 foto http\S+\/foto\/B{26}\/$/);
    expect(line.keadaan).toBe('terverifikasi');
    expect(line.batas_waktu > line.diterima).toBe(true);
  });

  it('names nobody, and keeps anonym and secret as their reporters chose', async () => {
    const anonymous = await submitted({ texts: { ...contact, ...place, is_anonymous: 'ya' } });
    const texts = { ...contact, ...place, is_secret: 'ya', description: `Sungguh ${canaries.secret}.` };
    const secret = await submitted({ texts });
    const both = await submitted({ texts: { ...texts, is_anonymous: 'ya' } });
    await track('tulis/', { ...codesOf(secret), tanda: 't', pesan: canaries.message });
    await storePhoto(secret.id, 'S'.repeat(26), 'ready');
    for (const one of [secret, both]) await sendAs(boss, `${ROOM}${one.id}/buka/`, {});
    const text = await download();
    const lines = linesIn(text);
    for (const word of [...Object.values(contact), canaries.secret, canaries.message])
      expect([word, text.includes(word)]).toEqual([word, false]);
    const [one, two, three] = [anonymous, secret, both].map(({ id }) => lines.get(id)!) as [Line, Line, Line];
    expect(one).toMatchObject({ anonim: 'ya', rahasia: 'tidak', isi: 'Tiga lampu padam sejak Senin.' });
    expect(one).toMatchObject({ lat: '-8.1', long: '112.17' });
    expect(two).toMatchObject({ anonim: 'tidak', rahasia: 'ya', lampiran: '1 foto' });
    expect(three).toMatchObject({ anonim: 'ya', rahasia: 'ya' });
    for (const line of [two, three]) {
      expect(line).toMatchObject({ isi: '', lat: '', long: '', judul: 'Lampu jalan, Kecamatan Uji Lor' });
      expect(line.lokasi).toBe('Kecamatan Uji Lor, Kota Uji');
    }
    for (const line of [one, two, three])
      expect(JSON.stringify(line)).not.toMatch(/kenaripatokan|098345|168765/);
  });

  it('rounds the position of a report of a sensitive category, and says nothing of one that is erased', async () => {
    const made = await submitted({ texts: { ...place, service_code: 'pungutan-liar' }, answers: {} });
    const gone = await submitted({ texts: place });
    const claim = await claimOf(env.PORTAL_SECRET, { id: gone.id, key: gone.key }, '10.0.0.1');
    await eraseRequest({ ...ctxAt(), actor: { kind: 'resident', id: 'anonymous' } }, claim);
    const lines = linesIn(await download());
    expect(lines.get(made.id)).toMatchObject({
      lat: '-8.1',
      long: '112.17',
      instansi_tujuan: 'Koordinator Kota Uji',
    });
    expect(lines.has(gone.id)).toBe(false);
  });

  it.each([
    ['titik_koma', ';'],
    ['koma', ','],
  ])(
    'carries quotes, line breaks and every separator whole, and runs no formula: %s',
    async (pemisah, sign) => {
      const description =
        'Baris "satu"; dua, tiga.\n=HYPERLINK("http://contoh.example")\n+62 lalu\ttab;@jumlah,-1';
      const formula = await submitted({ texts: { description: '=1+1 dan seterusnya', landmark: '@balai' } });
      const made = await submitted({ texts: { description } });
      const lines = linesIn(await download({ pemisah }), sign);
      const cell = lines.get(made.id)!.isi;
      expect(cell.replace(/'(?=[=+@-])/g, '')).toBe(description);
      expect(cell).not.toMatch(/(?:^|[;,\t\n])\s*[=+@-]/);
      expect(lines.get(formula.id)).toMatchObject({ isi: "'=1+1 dan seterusnya" });
      expect(lines.get(formula.id)!.lokasi).toMatch(/^'@balai/);
    },
  );

  it('takes the days and the states that were asked for, and leaves one event with how many', async () => {
    const early = await submitted({ now: '2026-03-03T01:00:00.000Z' });
    const later = await submitted({ now: '2026-03-05T01:00:00.000Z' });
    const closed = await submitted({ now: '2026-03-04T01:00:00.000Z' });
    await env.DB.prepare(
      "UPDATE service_request SET state = 'done', closed_at = '2026-03-09T20:00:00.000Z' WHERE id = ?",
    )
      .bind(closed.id)
      .run();
    const of = async (fields: Partial<typeof all>) => [...linesIn(await download(fields)).keys()];
    const march = { dari: '2026-03-03', sampai: '2026-03-05' };
    expect(await of(march)).toEqual([early.id, closed.id, later.id]);
    expect(await of({ ...march, dari: '2026-03-04' })).toEqual([closed.id, later.id]);
    expect(await of({ ...march, keadaan: 'closed' })).toEqual([closed.id]);
    expect(await of({ ...march, keadaan: 'open' })).toEqual([early.id, later.id]);
    expect(await of({ ...march, keadaan: 'rejected' })).toEqual([]);
    expect(linesIn(await download({ ...march, keadaan: 'done' })).get(closed.id)).toMatchObject({
      keadaan: 'selesai',
      ditutup: '2026-03-10',
    });
    const events = await rows(
      "SELECT data, subject_id, public FROM event WHERE verb = 'export' ORDER BY id DESC LIMIT 2",
    );
    expect(events.map(({ data, ...rest }) => [JSON.parse(data as string), rest])).toMatchObject([
      [
        { from: '2026-03-03', to: '2026-03-05', state: 'done', rows: 1 },
        { subject_id: REGION, public: 0 },
      ],
      [{ state: 'rejected', rows: 0 }, {}],
    ]);
    const history = await (await askAs(boss, `/petugas/${REGION}/riwayat/`)).text();
    expect(history).toContain('mengunduh tabel SP4N dari');
  });

  it.each([
    [{ dari: 'kemarin' }, 'misalnya 2026-11-22'],
    [{ dari: '2026-03-05', sampai: '2026-03-04' }, 'tidak boleh sebelum'],
    [{ keadaan: 'semua' }, 'Pilih keadaan dari daftar'],
    [{ pemisah: '|' }, 'Pilih titik koma atau koma'],
    [{ dari: '2026-02-30' }, 'misalnya 2026-11-22'],
  ])('says what is right for %o, keeps what was typed, and makes no file', async (fields, words) => {
    const before = await rows("SELECT count(*) AS n FROM event WHERE verb = 'export'");
    const answer = await sendAs(boss, FILE, { ...all, ...fields });
    const text = await answer.text();
    expect([answer.status, text.includes(words)]).toEqual([400, true]);
    expect(text).toContain(Object.values(fields)[0]);
    expect(await rows("SELECT count(*) AS n FROM event WHERE verb = 'export'")).toEqual(before);
  });

  it('is for those alone who run the region’s reports, their passkey just shown, and their region’s alone', async () => {
    await furnish(OTHER, '35.99', { demo: false, province: { code: '35', name: 'Jawa Timur' } });
    const before = await rows("SELECT count(*) AS n FROM event WHERE verb = 'export'");
    for (const role of ['publisher', 'triager', 'editor', 'auditor'] as const) {
      const who = await officer(role);
      expect([(await askAs(who, `${ROOM}sp4n/`)).status, (await sendAs(who, FILE, all)).status]).toEqual([
        403, 403,
      ]);
    }
    const stale = await officer('region_admin', { provedAgo: 6 * 60_000 });
    expect((await sendAs(stale, FILE, all)).status).toBe(401);
    expect((await sendAs(boss, `/petugas/${OTHER}/laporan/sp4n.csv`, all)).status).toBe(403);
    expect(await rows("SELECT count(*) AS n FROM event WHERE verb = 'export'")).toEqual(before);
    expect((await sendAs(await officer('platform_admin'), FILE, all)).status).toBe(200);
    const elsewhere = await officer('region_admin', { region: OTHER });
    const answer = await sendAs(elsewhere, `/petugas/${OTHER}/laporan/sp4n.csv`, all);
    expect([answer.status, handRead((await answer.text()).replace(/^\uFEFF/, ''), ';')]).toEqual([
      200,
      [[...columns]],
    ]);
  });

  it('says in plain words what is in it', async () => {
    const text = await (await askAs(boss, `${ROOM}sp4n/`)).text();
    for (const words of ['Kolomnya pun tidak ada', 'tanpa isi, tanpa posisi', 'Judul kami susun'])
      expect(text).toContain(words);
  });
});

describe('20,000 reports', () => {
  it(
    'come as one file, each once, within what one request may ask of the database',
    { timeout: 60_000 },
    async () => {
      for (let n = 0; n < 20_000; n += 5000) await growRequests(n + 1, n + 5000);
      const [kept] = await rows(
        'SELECT count(*) AS n FROM service_request WHERE region = ? AND erased_at IS NULL',
        REGION,
      );
      const lines = linesIn(await download());
      expect(lines.size).toBe(kept!.n);
      expect(lines.size).toBeGreaterThan(20_000);
      const days = [...lines.values()].map(({ diterima }) => diterima);
      expect(days).toEqual(days.toSorted());
    },
  );
});
