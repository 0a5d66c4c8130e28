import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { WHOLE } from '../src/feeds/entry.ts';
import { feedAt, wrongIn } from './edge/feeds.ts';
import { happened } from './edge/following.ts';
import { furnishDesk } from './edge/desk.ts';
import { ask, ORIGIN, rows } from './edge/portal.ts';
import { REGION } from './edge/sample.ts';

beforeAll(furnishDesk);

describe('the address of a feed', () => {
  it.each([
    [`/feeds/${REGION}.atom?utm_source=x`, `/feeds/${REGION}.atom`],
    [`/feeds/${REGION}.json?sebelum=`, `/feeds/${REGION}.json`],
    [
      `/feeds/${REGION}/laporan.atom?kecamatan=35.72.01&kategori=lampu-jalan`,
      `/feeds/${REGION}/laporan.atom?kategori=lampu-jalan&kecamatan=35.72.01`,
    ],
  ])('%s is spelled %s', async (path, to) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers.get('Location')]).toEqual([301, to]);
  });

  it('follows a programme to its new one', async () => {
    await env.DB.prepare(
      "INSERT INTO programme_slug (region, slug, programme_id) SELECT region, 'dulu', id FROM programme WHERE slug = 'lampu'",
    ).run();
    const answer = await ask(`/feeds/${REGION}/program/dulu.json`);
    expect([answer.status, answer.headers.get('Location')]).toEqual([
      301,
      `/feeds/${REGION}/program/lampu.json`,
    ]);
  });

  it.each([
    [`/feeds/${REGION}.json?sebelum=0`, 400],
    // No feed of then is kept: one of now is never given in its place.
    [`/feeds/${REGION}.atom?per=2026-11-22`, 400],
    [`/feeds/${REGION}/laporan.json?per=2026-11-22&kategori=lampu-jalan`, 400],
    [`/feeds/${REGION}.json?sebelum=1e9`, 400],
    [`/feeds/${REGION}/terlambat/dinas.json?setelah=x%7Ey`, 400],
    [`/feeds/${REGION}/terlambat/entah.json`, 404],
    [`/feeds/kota-entah/terlambat/dinas.json`, 404],
    [`/feeds/${REGION}/dimensi/entah.json`, 404],
    [`/feeds/kota-entah/koreksi.json`, 404],
  ])('%s is answered with %i in words', async (path, status) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([status, 'application/problem+json']);
  });
});

describe('older entries', () => {
  it('are on the next pages, each once, until there are none', async () => {
    for (let day = 1; day <= 32; day += 1) await happened('2026-11-27T04:00:00.000Z');
    const told = await rows(
      `SELECT e.id, e.noun, e.subject_id FROM topic_event AS t JOIN event AS e ON e.id = t.event_id
       WHERE t.topic = 'region'`,
    );
    const entries = told.map(({ id, noun, subject_id }) =>
      (WHOLE as readonly unknown[]).includes(noun) ? `${noun}/${subject_id}` : id,
    );
    const expected = new Set(entries).size;
    for (const end of ['atom', 'json']) {
      const ids: string[] = [];
      for (let path: string | undefined = `/feeds/${REGION}.${end}`; path;) {
        const page = await feedAt(path);
        expect(wrongIn(page, new URL(path, ORIGIN).href)).toEqual([]);
        ids.push(...page.items.map(({ id }) => id));
        path = page.next?.replace(ORIGIN, '');
      }
      expect([ids.length, new Set(ids).size]).toEqual([expected, expected]);
    }
  });
});
