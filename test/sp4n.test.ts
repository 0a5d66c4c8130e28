import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { mirrorAreas } from '../functions/areas/mirror-areas.ts';
import { claimOf } from '../functions/own-requests/claim.ts';
import { eraseRequest } from '../functions/own-requests/erase-request.ts';
import { canaries } from './edge/canaries.ts';
import { furnishDesk, ROOM } from './edge/desk.ts';
import { sendAs, type Signed } from './edge/officers.ts';
import { codesOf, track } from './edge/own.ts';
import { ctxAt } from './edge/portal.ts';
import { areas as usualAreas } from './edge/reporting.ts';
import { submitted } from './edge/requests.ts';
import { REGION } from './edge/sample.ts';
import { download, linesIn, type Line } from './edge/sp4n.ts';

const contact = { name: canaries.name, phone: canaries.phone, email: canaries.email };
const place = {
  area: '00.00.01.1001',
  landmark: canaries.landmark,
  position: `-8.${canaries.lat}, 112.${canaries.long}`,
};

const storePhoto = (id: string, photo: string, state: string) =>
  env.DB.prepare(
    `INSERT INTO photo (id, region, request_id, state, sha256, type, bytes, width, height, uploaded_at)
     VALUES (?1, ?2, ?3, ?4, ?1, 'image/jpeg', 1, 1, 1, '2026-11-22')`,
  )
    .bind(photo, REGION, id, state)
    .run();

const at = (area: string) => submitted({ texts: { area } });

let boss: Signed;

beforeAll(async () => {
  ({ boss } = await furnishDesk());
});

describe('the table for SP4N-LAPOR!', () => {
  it('holds a line for each report in the classes and the order of its form, then what is ours', async () => {
    const made = await submitted({
      texts: { ...contact, ...place, incident_on: '2026-11-20', lapor_number: '1234567' },
    });
    const photos = ['A', 'B'].map((letter) => letter.repeat(26)) as [string, string];
    await storePhoto(made.id, photos[0], 'ready');
    await storePhoto(made.id, photos[1], 'approved');
    await sendAs(boss, `${ROOM}${made.id}/periksa/`, { publikasi: 'whole' });
    const line = linesIn(await download(boss)).get(made.id)!;
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
    expect(line.keadaan).toBe('Terverifikasi');
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
    const text = await download(boss);
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

  it('names a desa a desa, says no rank twice, and tells the state in words', async () => {
    const areas = [
      {
        code: '00.00.01',
        name: 'Kecamatan Uji Lor',
        villages: [
          { code: '00.00.01.1001', name: 'Kelurahan Uji Satu' },
          { code: '00.00.01.2002', name: 'Desa Uji Dua' },
          { code: '00.00.01.2003', name: 'Bakung' },
        ],
      },
    ];
    await mirrorAreas(ctxAt(), { region: REGION, areas });
    const made = [await at('00.00.01.1001'), await at('00.00.01.2002'), await at('00.00.01.2003')];
    await env.DB.prepare("UPDATE service_request SET state = 'awaiting_reporter' WHERE id = ?")
      .bind(made[0]!.id)
      .run();
    const lines = linesIn(await download(boss));
    await mirrorAreas(ctxAt(), { region: REGION, areas: usualAreas });
    expect(made.map(({ id }) => lines.get(id)!.lokasi)).toEqual([
      'Kelurahan Uji Satu, Kecamatan Uji Lor, Kota Uji',
      'Desa Uji Dua, Kecamatan Uji Lor, Kota Uji',
      'Desa Bakung, Kecamatan Uji Lor, Kota Uji',
    ]);
    expect(lines.get(made[0]!.id)!.keadaan).toBe('Menunggu pelapor');
  });

  it('rounds the position of a report of a sensitive category, and says nothing of one that is erased', async () => {
    const made = await submitted({ texts: { ...place, service_code: 'pungutan-liar' }, answers: {} });
    const gone = await submitted({ texts: place });
    const claim = await claimOf(env.PORTAL_SECRET, { id: gone.id, key: gone.key }, '10.0.0.1');
    await eraseRequest({ ...ctxAt(), actor: { kind: 'resident', id: 'anonymous' } }, claim);
    const lines = linesIn(await download(boss));
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
      const lines = linesIn(await download(boss, { pemisah }), sign);
      const cell = lines.get(made.id)!.isi;
      expect(cell.replace(/'(?=[=+@-])/g, '')).toBe(description);
      expect(cell).not.toMatch(/(?:^|[;,\t\n])\s*[=+@-]/);
      expect(lines.get(formula.id)).toMatchObject({ isi: "'=1+1 dan seterusnya" });
      expect(lines.get(formula.id)!.lokasi).toMatch(/^'@balai/);
    },
  );
});
