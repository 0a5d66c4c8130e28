import type { Db } from '../../functions/core/db.ts';
import type { SearchAsked } from '../../src/search/page.ts';

const middle = (n: number) => String((n / 2) * 10_000);

/** Questions of every kind, to an index of `n` documents. */
export const questions = (n: number): SearchAsked[] => [
  { q: 'wifi' },
  { q: 'wifi', setelah: middle(n) },
  { q: 'wifi gratis lampu' },
  { q: 'langka' },
  { q: 'tidakada' },
  { q: 'wifi', wilayah: 'kota-7' },
  { q: 'wifi', jenis: 'program', status: 'suspended', quick_win: 'ya' },
  { q: 'langka', jenis: 'program', status: 'suspended', quick_win: 'ya' },
  { wilayah: 'kota-7' },
  { wilayah: 'kota-7', setelah: middle(n) },
  { jenis: 'kabar' },
  { status: 'suspended', quick_win: 'ya' },
];

/** Fills the index up to `n` documents of 50 regions; one in 5,000 has the rare word. */
export async function fillIndex(search: Db, from: number, n: number): Promise<void> {
  await search.batch([
    search
      .prepare(
        `INSERT INTO document (id, subject, kind, region, title, body, href, day, facets)
       WITH RECURSIVE n (i) AS (SELECT CAST(?1 AS INTEGER) UNION ALL SELECT i + 1 FROM n WHERE i < ?2)
       SELECT i * 10000, 'programme/' || i, iif(i % 2, 'kabar', 'program'), 'kota-' || (i % 50), 'WiFi gratis ' || i,
         'Lampu jalan menyala di Kota ' || (i % 50) || iif(i % 5000 = 2, ' kata langka', ''), '/' || i || '/', '2026-01-01',
         'region:kota-' || (i % 50) || '; kind:' || iif(i % 2, 'kabar', 'program') || '; demo:tidak; '
         || iif(i % 20 = 2, 'status:suspended; quick_win:ya;', '')
       FROM n`,
      )
      .bind(from, n),
    search
      .prepare(
        `INSERT INTO document_text (rowid, title, body, facets)
       SELECT id, title, body, facets FROM document WHERE id >= ?`,
      )
      .bind(from * 10_000),
    search.prepare(
      'INSERT INTO region (slug, name, demo) SELECT DISTINCT region, region, 0 FROM document WHERE true ON CONFLICT DO NOTHING',
    ),
  ]);
}
