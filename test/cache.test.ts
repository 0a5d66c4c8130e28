import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../functions/core/db.ts';
import { createProgramme } from '../functions/programmes/create-programme.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { faulty } from './edge/faulty-db.ts';
import { ask, ctxAt } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const EDGE_CACHE_SECONDS = '5';

/** Asks a portal that keeps its pages 5 seconds; says whether the database was asked. */
async function visit(path: string, headers: Record<string, string> = {}, db: Db = env.DB) {
  let calls = 0;
  const counted: Db = {
    prepare: (sql) => db.prepare(sql),
    batch: (statements) => {
      calls += 1;
      return db.batch(statements);
    },
  };
  const response = await ask(path, { headers }, { EDGE_CACHE_SECONDS, DB: counted as D1Database });
  return { status: response.status, headers: response.headers, page: await response.text(), asked: calls };
}

beforeAll(() => furnish());

describe('a page that was asked for a moment ago', () => {
  it('comes from the edge, the same to the letter, and the database rests', async () => {
    const first = await visit(`/${REGION}/`);
    expect(first).toMatchObject({ status: 200, asked: 1 });
    expect(first.headers.get('Cache-Control')).toBe('public, max-age=0, s-maxage=5, must-revalidate');
    const second = await visit(`/${REGION}/`);
    expect(second).toMatchObject({ status: 200, asked: 0, page: first.page });
    for (const name of ['ETag', 'Content-Type', 'Content-Security-Policy'])
      expect(second.headers.get(name)).toBe(first.headers.get(name));
    expect(second.headers.get('X-Request-Id')).not.toBe(first.headers.get('X-Request-Id'));
  });

  it('answers 304 from the edge to who has it', async () => {
    const { headers } = await visit(`/${REGION}/visi/`);
    const again = await visit(`/${REGION}/visi/`, { 'If-None-Match': headers.get('ETag')! });
    expect(again).toMatchObject({ status: 304, asked: 0, page: '' });
  });

  it('is the same page whatever strange parameters are hung on it', async () => {
    expect((await visit('/linimasa/')).asked).toBe(1);
    for (const noise of ['?fbclid=1', '?x=1&y=2', '?sebelum=', '?SEBELUM=1'])
      expect((await visit(`/linimasa/${noise}`)).asked, noise).toBe(0);
  });

  it('is another page with another filter, in whatever order the filters stand', async () => {
    const list = `/${REGION}/program/`;
    expect((await visit(`${list}?quick_win=ya&status=preparation`)).asked).toBe(1);
    expect((await visit(`${list}?status=preparation&quick_win=ya`)).asked).toBe(0);
    expect((await visit(`${list}?status=preparation`)).asked).toBe(1);
    expect((await visit(list)).asked).toBe(1);
  });

  it("is nobody else's when it was asked for with a cookie, and is not answered from what others saw", async () => {
    const page = `/${REGION}/program/lampu/`;
    expect((await visit(page, { Cookie: 'a=1' })).asked).toBe(1);
    expect((await visit(page)).asked).toBe(1);
    expect((await visit(page)).asked).toBe(0);
    expect((await visit(page, { Cookie: 'a=1' })).asked).toBe(1);
  });

  it('asked for by HEAD does not leave an empty page to the next', async () => {
    const head = await ask('/kota-contoh/visi/', { method: 'HEAD' }, { EDGE_CACHE_SECONDS });
    expect(head.status).toBe(200);
    expect((await visit('/kota-contoh/visi/')).page).toContain('<h1>');
    await ask(`/${REGION}/program/`, { method: 'HEAD' }, { EDGE_CACHE_SECONDS });
    expect((await visit(`/${REGION}/program/`)).page).toContain('Lampu jalan');
  });
});

describe('what is never kept', () => {
  it('is the built page that stood in while the database failed', async () => {
    expect((await visit('/linimasa/?wilayah=kota-uji', {}, faulty(env.DB, 'before'))).page).toContain(
      'Isi halaman ini per ',
    );
    const live = await visit('/linimasa/?wilayah=kota-uji');
    expect(live).toMatchObject({ asked: 1 });
    expect(live.page).toContain('Isi halaman ini terbaru');
  });

  it.each([
    ['/tidak-ada/', 404],
    ['/kota-uji/program/?setelah=x', 400],
    ['/linimasa/?wilayah=tidak-ada', 400],
  ])('is an error: %s', async (path, status) => {
    for (const time of ['first', 'second']) {
      const { headers, ...answer } = await visit(path);
      expect(answer.status, time).toBe(status);
      expect(headers.get('Cache-Control'), time).toBe('no-store');
      expect(headers.has('ETag'), time).toBe(false);
    }
  });

  it('is "not found": a thing made a moment later is there', async () => {
    expect((await visit('/kota-uji/program/besok/')).status).toBe(404);
    await createProgramme(ctxAt(), { region: REGION, programme: { ...sample.programme, key: 'besok' } });
    expect((await visit('/kota-uji/program/besok/')).status).toBe(200);
  });
});

describe('a published update', () => {
  it('is on its region page within ten seconds, through the edge', { timeout: 15_000 }, async () => {
    const { headers } = await visit(`/${REGION}/`);
    await publishUpdate(ctxAt(), { region: REGION, update: sample.update });
    const published = Date.now();
    for (;;) {
      const { page, status } = await visit(`/${REGION}/`, { 'If-None-Match': headers.get('ETag')! });
      if (status === 200 && page.includes('Lampu menyala')) break;
      expect(Date.now() - published).toBeLessThan(10_000);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    expect(Date.now() - published).toBeLessThan(10_000);
  });
});
