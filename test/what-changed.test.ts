import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { metered } from '../functions/core/db.ts';
import { correctUpdate } from '../functions/updates/correct-update.ts';
import { redactUpdate } from '../functions/updates/redact-update.ts';
import { busy, idOf } from './edge/busy.ts';
import { told, unlimited } from './edge/api.ts';
import { setAside } from './edge/money.ts';
import { plain } from './edge/plain.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { REGION, sample } from './edge/sample.ts';
import { mirrorRegion } from '../functions/regions/mirror-region.ts';

const LONG = Array.from({ length: 60 }, (_, i) => `kata${i}`).join(' ');
const at = (kind: string, name: string) => `/${REGION}/riwayat/${kind}/${name}/`;
const shown = async (path: string) => (await ask(path)).text();

let update: string;
beforeAll(async () => {
  await busy();
  const body = `Pada hari itu sepuluh lampu menyala di taman. ${LONG}`;
  const content = { ...sample.update, key: 'taman-terang', title: 'Taman terang', body, claims: [] };
  update = await publishUpdate(ctxAt(), { region: REGION, update: content });
  await correctUpdate(ctxAt(), {
    region: REGION,
    update: 'taman-terang',
    reason: 'salah hitung',
    body: `Pada hari itu sebelas lampu menyala di taman. ${LONG}`,
    event_date: '2026-02-13',
  });
}, 60_000);

describe('the page of what changed in one thing', () => {
  it('shows words that went and came inside their sentence, also to who does not see the marks', async () => {
    const page = await shown(at('kabar', 'taman-terang'));
    expect(page).toMatch(
      /<del><span class="visually-hidden">\[dihapus: <\/span>sepuluh<span[^>]*>\]<\/span><\/del>/,
    );
    expect(page).toMatch(/<\/del> <ins><span class="visually-hidden">\[ditambahkan: <\/span>sebelas</);
    expect(page).toContain('lampu menyala di taman.');
    // The far end of a long text stays where it is read, in the version itself.
    expect(page.split('<details')[0]).not.toContain('kata59');
    expect(plain(page)).toContain(
      'Tanggal peristiwa: dikoreksi dari 3 Februari 2026 menjadi 13 Februari 2026',
    );
    expect(plain(page)).not.toContain('mundur');
    expect(page).toContain('salah hitung');
    for (const version of [1, 2]) expect(page).toContain(`href="/u/${update}/v/${version}/"`);
  });

  it('shows a number with its unit, from where to where, and by how much', async () => {
    await setAside({ amount: 600_000_000, reason: 'baru terbit' });
    await setAside({ amount: 650_000_000, reason: 'perubahan APBD' });
    const page = plain(await shown(at('anggaran', 'biaya')));
    expect(page).toContain('semula Rp600.000.000, menjadi Rp650.000.000 (naik Rp50.000.000 (8,3%))');
    expect(page).toContain('perubahan APBD');
  });

  it('counts a date that was moved twice from the first one, never from the last alone', async () => {
    const page = plain(await shown(at('rencana', 'lampu')));
    expect(page).toContain('semula triwulan III 2026, menjadi Januari 2027 (mundur 123 hari)');
  });

  it('keeps every face of a region: its vision before and after', async () => {
    const vision = {
      valid_from: '2026-01-01',
      valid_to: null,
      statement: 'kota yang terang',
      quote: null,
      terms: [],
      note: null,
      as_of: '2026-01-01',
      said_by: null,
      source: 'koran',
    };
    const mirror = (statement: string, reason?: string, valid_from = '2026-01-01') =>
      mirrorRegion(ctxAt(), {
        slug: REGION,
        content: {
          ...sample.region,
          name: 'Kota Uji Coba',
          ...(reason && { reason }),
          vision: [{ ...vision, statement, valid_from }],
        },
      });
    await mirror('kota yang terang');
    await mirror('kota yang terang dan tenang', 'salah salin dari sumber');
    const page = plain(await shown(at('wilayah', REGION)));
    expect(page).toContain('bunyi: semula kota yang terang, menjadi kota yang terang dan tenang');
    expect(page).toContain('salah salin dari sumber');
    const kept = await rows('SELECT version FROM region_version WHERE region = ? ORDER BY version', REGION);
    expect(kept.map(({ version }) => version)).toEqual([1, 2, 3, 4]);
    await mirror('kota yang terang dan tenang', 'salah salin harinya', '2026-01-05');
    expect(plain(await shown(at('wilayah', REGION)))).toContain(
      'mulai berlaku: dikoreksi dari 1 Januari 2026 menjadi 5 Januari 2026',
    );
    await expect(
      env.DB.prepare("UPDATE region_version SET content = '{}' WHERE region = ?").bind(REGION).run(),
    ).rejects.toThrow('never changed');
  });

  it('is there for every kind of thing, under its key, and its id leads there', async () => {
    const things = [
      ['sumber', 'source', 'koran'],
      ['lembaga', 'organisation', 'dinas'],
      ['program', 'programme', 'lampu'],
      ['rencana', 'schedule', 'lampu'],
      ['anggaran', 'budget', 'biaya'],
      ['transaksi', 'transaction', 'termin-1'],
      ['metode', 'method', 'evaluasi'],
      ['indikator', 'indicator', 'surat'],
      ['janji', 'commitment', sample.commitment.key],
      ['penilaian', 'assessment', 'telaah'],
      ['kabar', 'update', sample.update.key],
    ] as const;
    for (const [kind, noun, key] of things) {
      const page = await ask(at(kind, key));
      expect([page.status, await page.text()], kind).toEqual([200, expect.stringContaining('id="v1"')]);
      const moved = await ask(at(kind, await idOf(noun, key)));
      expect([moved.status, moved.headers.get('Location')], kind).toEqual([301, at(kind, key)]);
      const twin = await told(`/api/v1/regions/${REGION}/versions/${noun}/${key}`);
      expect(twin.status, kind).toBe(200);
    }
  });

  it('goes on from any version, and answers what is not there', async () => {
    const second = await shown(`${at('anggaran', 'biaya')}?sebelum=2`);
    expect(second).toContain('id="v1"');
    expect(second).not.toContain('id="v2"');
    expect((await ask(`${at('anggaran', 'biaya')}?sebelum=nol`)).status).toBe(400);
    expect((await ask(at('anggaran', 'tidak-ada'))).status).toBe(404);
    expect((await ask(at('orang', 'biaya'))).status).toBe(404);
    expect((await ask(`/kota-lain/riwayat/anggaran/biaya/`)).status).toBe(404);
    expect((await told(`/api/v1/regions/${REGION}/versions/person/x`)).status).toBe(404);
    expect((await told(`/api/v1/regions/${REGION}/versions/budget/tidak-ada`)).status).toBe(404);
  });

  it('tells nothing of words that were removed but that they were, and why', async () => {
    await redactUpdate(ctxAt(), { id: update, version: 2, reason: 'memuat nama warga' });
    const page = await shown(at('kabar', 'taman-terang'));
    expect(page).toContain('memuat nama warga');
    expect(page).not.toContain('sebelas');
    const { body } = await told(`/api/v1/regions/${REGION}/versions/update/taman-terang`);
    expect((body as { data: object[] }).data[0]).toMatchObject({
      redacted: true,
      comparable: false,
      changes: [],
    });
  });

  it('is one tap from the thing and from its line in history', async () => {
    expect(await shown(`/u/${await idOf('update', sample.update.key)}/`)).toContain(
      at('kabar', sample.update.key),
    );
    expect(await shown(`/${REGION}/program/lampu/`)).toContain(at('program', 'lampu'));
    expect(await shown(`/${REGION}/program/lampu/`)).toContain(at('anggaran', 'biaya'));
    expect(await shown(`/${REGION}/visi/`)).toContain(at('wilayah', REGION));
    expect(await shown(`/${REGION}/riwayat/?jenis=anggaran`)).toMatch(
      /riwayat\/anggaran\/\w{10}\/\?sebelum=\d+#v\d+/,
    );
  });
});

const cost = async () => {
  const meter = { calls: 0, rowsRead: 0 };
  const response = await ask(
    at('rencana', 'lampu'),
    {},
    { ...unlimited, DB: metered(env.DB, meter) as D1Database },
  );
  expect(response.status).toBe(200);
  return [meter.calls, meter.rowsRead];
};

it('reads one round trip, and no more rows among 20,000 versions of other things', async () => {
  const before = await cost();
  await env.DB.prepare(
    `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
     INSERT INTO version (noun, subject_id, version, content, published_at)
     SELECT iif(i % 2, 'budget', 'schedule'), 'X' || i / 4, i, '{}', '2026-11-12T03:14:00.000Z' FROM n`,
  ).run();
  expect(await cost()).toEqual(before);
  expect(before[0]).toBe(1);
});
