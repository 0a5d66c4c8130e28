import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordCommitment } from '../functions/commitments/record-commitment.ts';
import { metered, type Db } from '../functions/core/db.ts';
import { NEWEST } from '../functions/core/keyset.ts';
import { usesOn } from '../functions/sources/use-reads.ts';
import { useKinds } from '../src/sources/uses.ts';
import { recordSource } from '../functions/sources/record-source.ts';
import { busy, idOf } from './edge/busy.ts';
import { plain } from './edge/plain.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { REGION, sample } from './edge/sample.ts';
import { recordValues as record } from './edge/values-of.ts';

let [koran, arsip] = ['', ''];
const textOf = (html: string) => plain(html.replace(/<[^>]+>/g, ''));
const shown = async (id: string, query = '') => textOf(await (await ask(`/sumber/${id}/${query}`)).text());

const cost = async () => {
  const meter = { calls: 0, rowsRead: 0 };
  await ask(`/sumber/${arsip}/`, {}, { DB: metered(env.DB, meter) as D1Database });
  return meter;
};

beforeAll(async () => {
  await busy();
  await recordSource(ctxAt(), {
    region: REGION,
    source: { ...sample.source, key: 'arsip', publisher: 'Arsip' },
  });
  [koran, arsip] = [await idOf('source', 'koran'), await idOf('source', 'arsip')];
  const outcome = {
    value: 'limited',
    as_of: '2026-11-21',
    source: 'arsip',
    statement: 'Baru fondasi.',
  } as const;
  const kept = { ...sample.commitment, place: 'Balai', outcomes: [outcome] };
  await recordCommitment(ctxAt(), { region: REGION, commitment: kept });
}, 60_000);

const named = (html: string) => [...textOf(html).matchAll(/Ukuran (banyak-\d+),/g)].map(([, key]) => key);

describe('the page of a source', () => {
  it('lists everything that rests on it, and what of it does', async () => {
    const page = await shown(koran);
    for (const line of [
      'wilayah Kota Uji Coba: 1 daftar dimensi',
      'rencana program Lampu taman: rencana pertamanya, 6 perubahan tonggak, dan 1 perubahan rencana',
      'anggaran 2026 dari APBD, program Lampu taman: angkanya',
      'cara hitung Evaluasi Uji 2025: bobotnya',
      'indikator Ragam surat, program Lampu taman: 1 nilai',
      ': ucapannya',
      'penilaian Kampus Uji atas program Lampu taman: penilaiannya',
    ])
      expect(page).toContain(line);
    expect(page).toMatch(/transaksi .*, program Lampu taman: angkanya/);
    expect(page).not.toContain('Lembaga yang tugasnya');
  });

  it('leads to where each stands', async () => {
    const html = await (await ask(`/sumber/${koran}/`)).text();
    for (const path of [`/${REGION}/program/lampu/#indikator-surat`, `/${REGION}/janji/jembatan/`])
      expect(html).toContain(`href="${path}"`);
    expect(html).toMatch(/<a href="[^"]*#nilai-surat-[^"]*">[^<]*<\/a>: \d/);
    expect(html).toMatch(/<a href="[^"]*#tonggak-[^"]*">tonggak [^<]*<\/a>/);
  });

  it('of the source of an outcome alone says just that', async () => {
    const page = await shown(arsip);
    expect(page).toMatch(/janji .*: 1 hasil/i);
    expect(page).toContain('hasil per 21 November 2026: ');
    for (const other of ['ucapannya', 'indikator', 'Belum ada', 'Program yang memakai'])
      expect(page).not.toContain(other);
  });

  it('on which nothing rests says so, once', async () => {
    await recordSource(ctxAt(), { region: REGION, source: { ...sample.source, key: 'sepi' } });
    expect(await shown(await idOf('source', 'sepi'))).toContain('Belum ada yang bersandar pada sumber ini.');
  });

  it('keeps no use of what was refused', async () => {
    const before = await rows('SELECT * FROM source_use');
    await expect(record('tak-ada', 'sumber-hilang')).rejects.toMatchObject({ code: 'invalid' });
    expect(await rows('SELECT * FROM source_use')).toEqual(before);
  });

  it('shows twenty of a kind, and the others one page further, each once', async () => {
    for (const i of Array.from({ length: 23 }, (_, n) => n)) await record(`banyak-${i}`, 'arsip');
    const first = await (await ask(`/sumber/${arsip}/`)).text();
    expect(textOf(first)).toContain('Yang tampil di sini 20; selebihnya ada di halaman berikutnya.');
    const [, more = ''] = /href="(\/sumber\/\w+\/\?jenis=indikator&amp;sebelum=[^"]+)"/.exec(first) ?? [];
    const second = await (await ask(more.replace('&amp;', '&'))).text();
    expect([named(first).length, named(second).length]).toEqual([20, 3]);
    expect(new Set([...named(first), ...named(second)]).size).toBe(23);
    expect(second).not.toContain('Kabar yang memakai');
  });

  it.each([
    '?jenis=rahasia',
    '?jenis=indikator&sebelum=besok',
    '?pernah=kabar',
    '?pernah=program&sebelum=1',
    '?per=2026-11-01',
  ])('refuses %s in words', async (query) => {
    expect((await ask(`/sumber/${arsip}/${query}`)).status).toBe(400);
  });

  it('costs the same beside a thousand things of another source, in one round trip', async () => {
    const before = await cost();
    expect(before.calls).toBe(1);
    expect(before.rowsRead).toBeLessThan(200);
    await env.DB.prepare(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
       INSERT INTO source_use (region, source_key, noun, ended, published_at, subject_id, version, since, parts)
       SELECT u.region, k.value, u.noun, e.value, u.published_at, printf('X%09d', n.i), 1, 1, u.parts
       FROM n, json_each('["koran","lain"]') AS k, json_each('[0,1]') AS e, (SELECT * FROM source_use WHERE source_key = 'arsip' AND noun = 'indicator' AND ended = 0 LIMIT 1) AS u`,
    ).run();
    expect(await cost()).toEqual(before);
  });

  it('finds everything by an index', async () => {
    const explained = { prepare: (sql: string) => env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`) } as Db;
    const { results } = await usesOn(explained, arsip, { now: useKinds, former: useKinds }, NEWEST, 21).all<{
      detail: string;
    }>();
    const plan = results.map(({ detail }) => detail);
    expect(plan).toContainEqual(
      expect.stringMatching(/^SEARCH source_use USING PRIMARY KEY .*noun=\? AND ended=\? AND/),
    );
    expect(plan.filter((step) => /^SCAN (?!.*VIRTUAL TABLE|\(subquery|few|CONSTANT)/.test(step))).toEqual([]);
  });
});
