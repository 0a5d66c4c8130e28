import { begin } from '../src/clocks/course.ts';
import type { Clocks } from '../src/clocks/schema.ts';
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { Owed } from '../src/triage/owed.tsx';
import { addPhotos } from '../functions/photos/add-photos.ts';
import { national } from './edge/reporting.ts';
import { html } from '../src/ui/slots.ts';
import { askAs, officer, sendAs, type Signed } from './edge/officers.ts';
import { codesOf, track } from './edge/own.ts';
import { attach } from './edge/photographed.ts';
import { photo } from './edge/pictures.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { submitted, takesReports } from './edge/requests.ts';
import { furnish, REGION } from './edge/sample.ts';

const WORK = `/petugas/${REGION}/`;
const ROOM = `/petugas/${REGION}/laporan/`;
let dinas: Signed;
let other: Signed;

beforeAll(async () => {
  await furnish();
  await takesReports();
  dinas = await officer('triager');
  other = await officer('triager', { organisation: 'lain' });
});

const post = (id: string, deed: string, fields: Record<string, string>, who = dinas) =>
  sendAs(who, `${ROOM}${id}/${deed}/`, fields);
async function page(path: string, who = dinas): Promise<string> {
  const response = await askAs(who, path);
  expect(response.status).toBe(200);
  return response.text();
}
const verbsOf = async (id: string) =>
  (
    await rows("SELECT verb FROM event WHERE noun = 'service_request' AND subject_id = ? ORDER BY id", id)
  ).map(({ verb }) => verb);

/** A report that was checked as far as `publikasi`, and two photos that came afterwards. */
async function photographed(publikasi: string) {
  const made = await submitted();
  await post(made.id, 'periksa', { publikasi });
  const files = [photo(1), photo(6)];
  const { kept } = await addPhotos(ctxAt(new Date().toISOString()), env.PHOTOS, { region: REGION, files });
  const photos = kept.map(({ id }) => id) as [string, string];
  await attach(photos, made.id);
  return { made, photos };
}
const statesOf = async (ids: string[]) =>
  (await rows('SELECT state FROM photo WHERE id IN (?, ?) ORDER BY state', ...ids)).map(({ state }) => state);

describe('photos that came after the check', () => {
  it('are approved one by one, counted in one event, and their reporter reads that', async () => {
    const { made, photos } = await photographed('whole');
    const [first, second] = photos;
    expect(await page(`${ROOM}${made.id}/`)).toContain(`name="foto-${first}"`);
    const none = await post(made.id, 'foto', {});
    expect(none.status).toBe(400);
    expect(await none.text()).toContain('Pilih paling sedikit satu foto');
    // One that is not this report's: nothing at all happens.
    const strange = { [`foto-${first}`]: 'ya', [`foto-${'0'.repeat(26)}`]: 'ya' };
    expect((await post(made.id, 'foto', strange)).status).toBe(409);
    expect((await post(made.id, 'foto', { [`foto-${first}`]: 'ya' }, other)).status).toBe(404);
    expect(await statesOf(photos)).toEqual(['ready', 'ready']);
    expect((await post(made.id, 'foto', { [`foto-${first}`]: 'ya' })).status).toBe(303);
    const left = await page(`${ROOM}${made.id}/`);
    expect(left).not.toContain(`name="foto-${first}"`);
    expect(left).toContain(`name="foto-${second}"`);
    expect((await ask(`/foto/${first}/`)).status).toBe(200);
    expect((await ask(`/foto/${second}/`)).status).toBe(404);
    expect(
      await rows(
        "SELECT public, data ->> 'photos' AS photos FROM event WHERE subject_id = ? AND verb = 'approve_photos'",
        made.id,
      ),
    ).toEqual([{ public: 0, photos: 1 }]);
    expect(await (await track('', codesOf(made))).text()).toContain('Petugas menampilkan foto untuk umum');
  });

  it.each(['kept from the public', 'withdrawn'])('stay shut when the report is %s', async (how) => {
    const { made, photos } = await photographed(how === 'withdrawn' ? 'whole' : 'none');
    if (how === 'withdrawn') await track('tarik/', { ...codesOf(made), langkah: '2' });
    expect(await page(`${ROOM}${made.id}/`)).not.toContain('name="foto-');
    expect((await post(made.id, 'foto', { [`foto-${photos[0]}`]: 'ya' })).status).toBeGreaterThanOrEqual(400);
    expect(await statesOf(photos)).toEqual(['ready', 'ready']);
    expect(await verbsOf(made.id)).not.toContain('approve_photos');
  });
});

describe('a secret report', () => {
  it('is checked only after somebody opened it, and its page says so', async () => {
    const made = await submitted({ texts: { is_secret: 'ya' } });
    const form = `action="${ROOM}${made.id}/periksa/"`;
    const shut = await page(`${ROOM}${made.id}/`);
    expect(shut).not.toContain(form);
    expect(shut).toContain('Setelah membacanya, Anda dapat menandai laporan ini.');
    const unread = await post(made.id, 'periksa', { publikasi: 'none' });
    expect(unread.status).toBe(409);
    expect(await unread.text()).toContain('Buka dahulu isi laporan rahasia ini.');
    expect(await verbsOf(made.id)).toEqual(['submit']);
    expect(await (await post(made.id, 'buka', {})).text()).toContain(form);
    expect((await post(made.id, 'periksa', { publikasi: 'none' })).status).toBe(303);
    expect(await verbsOf(made.id)).toEqual(['submit', 'open_secret', 'verify']);
  });
});

const linked = (count: number) => `<a href="${ROOM}?daftar=baru">${count} laporan menunggu diperiksa</a>`;

describe('new work', () => {
  it('is counted on the first page of those who may, each agency its own', async () => {
    const boss = await officer('region_admin');
    const before = /(\d+) laporan menunggu diperiksa/.exec(await page(WORK, boss))?.[1] ?? '0';
    const far = await submitted({ texts: { service_code: 'pungutan-liar' }, answers: {} });
    await submitted();
    expect(await page(WORK, boss)).toContain(linked(Number(before) + 2));
    expect(await page(WORK)).toContain(linked(Number(before) + 1));
    expect(await page(WORK, other)).not.toContain('laporan menunggu diperiksa');
    expect(await page(WORK, await officer('editor'))).not.toContain('laporan warga');
    await post(far.id, 'periksa', { publikasi: 'none' }, boss);
    expect(await page(WORK, boss)).toContain(linked(Number(before) + 1));
    await env.DB.batch([
      env.DB.prepare(
        `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 150)
         INSERT INTO service_request (id, region, class, service_code, agency, is_anonymous, is_secret, state, submitted_at,
           received_on, clocks, final_due_at, text_sha256, idempotency)
         SELECT printf('%010d', i), ?, 'complaint', 'jalan', 'lain', 1, 0, 'received', '', '', '{}', '', '', 'n' || i
         FROM n`,
      ).bind(REGION),
    ]);
    for (const who of [boss, other])
      expect(await page(WORK, who)).toContain('99+ laporan menunggu diperiksa');
  });

  it('is marked in the list while the newest message is the reporter’s', async () => {
    const made = await submitted({ now: '2026-01-05T01:00:00.000Z' });
    const line = async () => (await page(ROOM)).split('<li>').find((one) => one.includes(`${made.id}/`));
    expect(await line()).not.toContain('pesan baru');
    await track('tulis/', { ...codesOf(made), tanda: 'a', pesan: 'Masih padam.' });
    expect(await line()).toContain('pesan baru dari pelapor');
    await post(made.id, 'balas', { tanda: 'b', pesan: 'Kami ke sana.' });
    expect(await line()).not.toContain('pesan baru');
  });

  it.each([
    [{ hours: 4 }, 'paling lambat 22 November 2026 18.30 WITA'],
    [{ working_days: 3 }, 'paling lambat Minggu, 22 November 2026'],
  ])('is due at a time when it was promised in hours: %j', (term, when) => {
    const promise = { term, due_on: '2026-11-22', due_at: '2026-11-22T10:30:00.000Z' };
    const clocks = { promises: { verify: promise, first_action: promise, final: promise }, calendar: '' };
    const line = { clocks: clocks as unknown as Clocks, course: begin(clocks as unknown as Clocks) };
    const view = { locale: 'id', today: '2026-11-21', origin: '' } as const;
    const calendars = { national, local: null, version: '' };
    const drawn = Owed({ line, calendars, zone: 'Asia/Makassar', now: '2026-11-22T00:00:00.000Z', view });
    expect(JSON.stringify(html(drawn))).toContain(when);
  });
});
