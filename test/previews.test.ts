import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { metered } from '../functions/core/db.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { redactUpdate } from '../functions/updates/redact-update.ts';
import { localDate } from '../src/ui/when.ts';
import { faulty } from './edge/faulty-db.ts';
import { FULL, contoh } from './edge/contoh.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const NEUTRAL = 'Gambar umum Pantau Kota, tanpa angka halaman ini. Karangan: wilayah contoh';

let late = '';
let built = '';
beforeAll(async () => {
  await contoh();
  await furnish(REGION, '00.01');
  late = await publishUpdate(ctxAt(), { region: REGION, update: sample.update });
  built = (await rows('SELECT id FROM "update" WHERE region = ? LIMIT 1', 'kota-contoh'))[0]!.id as string;
});

const bytes = async (path: string) => new Uint8Array(await (await ask(path)).arrayBuffer());
const meta = (page: string, property: string) =>
  new RegExp(`<meta[^>]*property="${property}"[^>]*>`).exec(page)?.[0].match(/content="([^"]*)"/)?.[1] ?? '';
const sizeOf = (png: Uint8Array) => [
  new DataView(png.buffer).getUint32(16),
  new DataView(png.buffer).getUint32(20),
];

const alt = async (path: string) => meta(await (await ask(path)).text(), 'og:image:alt');

describe('the picture beside a shared address', () => {
  it('is of its own page: 1200 x 630 points, PNG, less than 300 kB, at an absolute address', async () => {
    const seen = new Set<number>();
    for (const path of [`/u/${built}/`, `/u/${built}/v/1/`, FULL, '/kota-contoh/', '/tentang/']) {
      const page = await (await ask(path)).text();
      const address = meta(page, 'og:image');
      expect(address, path).toMatch(/^http:\/\/[^"]+\.png$/);
      const response = await ask(new URL(address).pathname);
      expect([response.status, response.headers.get('Content-Type')], path).toEqual([200, 'image/png']);
      const png = new Uint8Array(await response.arrayBuffer());
      expect(new TextDecoder().decode(png.slice(1, 4)), path).toBe('PNG');
      expect(sizeOf(png), path).toEqual([1200, 630]);
      expect(png.length, path).toBeLessThan(300_000);
      expect(page, path).toContain('content="summary_large_image"');
      seen.add(png.length);
    }
    expect(seen.size).toBe(4);
  });

  it('says in words the figure and its day', async () => {
    expect(meta(await (await ask(FULL)).text(), 'og:description')).toMatch(
      /25% terpenuhi; terlambat [\d.]+ hari\..*Keadaan per \d+ \S+ \d{4}\.$/,
    );
    expect(meta(await (await ask(`/u/${late}/`)).text(), 'og:description')).toBe(
      'Jumlah: Sepuluh lampu. Terjadi 3 Februari 2026.',
    );
  });

  it('is the one of the portal on a page as of a day, and its words are of that picture', async () => {
    for (const path of [FULL, '/kota-contoh/']) {
      const page = await (await ask(`${path}?per=${localDate(new Date(), 'Asia/Jakarta')}`)).text();
      expect(meta(page, 'og:image'), path).toBe('http://portal.test/pratinjau.png');
      expect(meta(page, 'og:image:alt'), path).toBe(NEUTRAL);
    }
  });

  it('has words of what is seen: of the page where the build drew it, else of the portal, and of a made-up region so', async () => {
    expect(await alt(FULL)).toMatch(/25% terpenuhi/);
    expect(await alt('/kota-contoh/')).toMatch(/^Kota Contoh/);
    expect(await alt(`/u/${built}/v/1/`)).toMatch(/Terjadi \d/);
    expect(await alt(`/u/${late}/v/1/`)).toBe(NEUTRAL);
    expect(await alt(`/${REGION}/`)).toBe(NEUTRAL);
  });

  it('is the one of the portal for what was published after the build, or while nothing can be read', async () => {
    const ofPortal = await bytes('/pratinjau.png');
    expect(await bytes(`/u/${late}/v/1/pratinjau.png`)).toEqual(ofPortal);
    const own = await bytes(`/u/${built}/v/1/pratinjau.png`);
    expect(own).not.toEqual(ofPortal);
    const down = await ask(
      `/u/${built}/v/1/pratinjau.png`,
      {},
      { DB: faulty(env.DB, 'before') as D1Database },
    );
    expect(new Uint8Array(await down.arrayBuffer())).toEqual(ofPortal);
  });

  it('shows nothing of a version whose words were removed', async () => {
    await redactUpdate(ctxAt(), { id: built, version: 1, reason: 'memuat nomor telepon' });
    expect(await bytes(`/u/${built}/v/1/pratinjau.png`)).toEqual(await bytes('/pratinjau.png'));
  });

  it('costs one round trip, and is not there for what is not', async () => {
    const meter = { calls: 0, rowsRead: 0 };
    await ask(`${FULL}pratinjau.png`, {}, { DB: metered(env.DB, meter) as D1Database });
    expect(meter.calls).toBe(1);
    for (const path of [
      '/u/0000000000/v/1/pratinjau.png',
      '/u/xyz/v/1/pratinjau.png',
      `/u/${late}/v/9/pratinjau.png`,
      '/kota-hilang/pratinjau.png',
      '/kota-contoh/program/tidak-ada/pratinjau.png',
    ])
      expect((await ask(path)).status, path).toBe(404);
  });
});

describe('the sheet of a programme', () => {
  it('leads back to the programme as it stands here, to the second, by a code and in letters, and is no page of its own', async () => {
    const text = await (await ask(`${FULL}lembar/`)).text();
    const [, second = ''] = /http:\/\/[^<"]+\/layanan-satu-pintu\/\?per=([\d-]{10}T[\d:]{8}Z)</.exec(text)!;
    expect(text).toContain(`aria-label="Kode QR berisi alamat http://portal.test${FULL}?per=${second}"`);
    expect(text).toMatch(/<svg class="qr"/);
    expect(text).toMatch(new RegExp(`rel="canonical"[^>]*href="http://portal.test${FULL}"`));
    expect(text).toContain('Rp620.000.000');
  });

  it('looks no better than its page: disagreeing sources, residents, reasons and every milestone stand on it', async () => {
    const text = await (await ask(`${FULL}lembar/`)).text();
    for (const said of [
      'Kata warga',
      'Riwayat catatan',
      'Bobot',
      'Tenggat awal',
      'pertanyaan warga belum dijawab',
    ])
      expect(text, said).toContain(said);
    const page = await (await ask(FULL)).text();
    expect(text.includes('Sumber tidak sepakat')).toBe(page.includes('Sumber-sumber ini berbeda'));
  });

  it('names under every milestone, value and promise the sources on which it rests, by their numbers', async () => {
    const text = await (await ask(`${FULL}lembar/`)).text();
    const listed = text.split('<ol class="references">')[1]!.split('</ol>')[0]!.match(/<li>/g)!.length;
    const [milestones = ''] = /<ol class="milestones">.*?<\/ol>/s.exec(text)!;
    for (const milestone of milestones.split('<li>').slice(1))
      expect(milestone).toMatch(/Tenggat awal menurut \[\d+\]/);
    // Two sources say of this one when it was due, and why that moved.
    expect(milestones).toMatch(
      /Situs dipakai warga.*?Tenggat awal menurut \[\d+\]; yang sesudahnya, urut waktu, menurut (?:\[\d+\])+\./s,
    );
    const named = [...text.matchAll(/\[(\d+)\]/g)].map(([, n]) => Number(n));
    expect(Math.max(...named)).toBeLessThanOrEqual(listed);
    expect(text).toMatch(/sasaran 20 \(1 Juli 2025 sampai 30 Juni 2026\) \[\d+\]; nilai nyata/);
    expect(text).toMatch(/hasil: terbatas <span class="muted">Sumber \[/);
  });

  it('counts to the printed day: on paper no day is "ago"', async () => {
    const text = await (await ask(`${FULL}lembar/`)).text();
    expect(text).toMatch(/\([\d.]+ hari sebelum 26 November 2026\)/);
    expect(text).not.toMatch(/hari lalu|hari ini/);
  });

  it('costs one round trip, follows a new name, and is not there for no programme', async () => {
    const meter = { calls: 0, rowsRead: 0 };
    await (await ask(`${FULL}lembar/`, {}, { DB: metered(env.DB, meter) as D1Database })).text();
    expect(meter.calls).toBe(1);
    expect((await ask('/kota-contoh/program/tidak-ada/lembar/')).status).toBe(404);
  });
});
