import { beforeAll, describe, expect, it } from 'vitest';
import { amendProgramme } from '../functions/programmes/amend-programme.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { publish, said, tell } from './edge/plans.ts';
import { ask, ctxAt } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const P = `/${REGION}/program/lampu/`;

beforeAll(async () => {
  await furnish();
  const figure = {
    key: 'titik',
    label: 'Titik',
    value: 10,
    unit: 'titik',
    as_of: '2026-01-05',
    source: 'koran',
    note: null,
  };
  await amendProgramme(ctxAt(), {
    region: REGION,
    programme: { ...sample.programme, status: 'implementation', figures: [figure], reason: 'angka terbit' },
  });
  await publish();
  await tell('tiang', said('move'));
  await publishUpdate(ctxAt(), { region: REGION, update: sample.update });
});

/** What is left of a page in a browser without styles, or in a clipboard: its words alone. */
const wordsOf = async (path: string) => {
  const page = await (await ask(path)).text();
  return page
    .slice(page.indexOf('<main'))
    .replace(/<[^>]+>/g, '')
    .replace(/http:\S+/g, 'ALAMAT')
    .replace(/\s+/g, ' ');
};

describe('words that stand beside each other', () => {
  it.each([
    [P, 'Pelaksanaan ada angka'],
    [P, '10 titik per 5 Januari 2026'],
    [P, 'berita pers ALAMAT Laporkan kekeliruan'],
    [`/${REGION}/`, 'Lampu jalan Pelaksanaan ada angka'],
    [`/${REGION}/`, 'berita pers ALAMAT Laporkan kekeliruan'],
    [`/${REGION}/`, 'Semua program dan saringannya Semua yang tanpa kabar Cari di wilayah ini'],
    [`/${REGION}/program/`, 'Lampu jalan Pelaksanaan ada angka'],
    ['/', 'Lihat kabar terbaru di semua wilayah Lihat janji'],
  ])('on %s are parted when only the words remain: %s', async (path, words) => {
    expect(await wordsOf(path)).toContain(words);
  });

  it.each([P, `/${REGION}/`, `/${REGION}/visi/`, `/${REGION}/program/`, `/${REGION}/pergeseran/`, '/'])(
    'are never glued at the edge of a tag or a link: %s',
    async (path) => {
      const page = await (await ask(path)).text();
      const main = page.slice(page.indexOf('<main'), page.indexOf('</main'));
      const glued = /<\/(?:a|button|span|strong|time)><(?:a|button|span|strong|time)\b[^>]*>[^<]*/g;
      expect(main.match(glued) ?? []).toEqual([]);
    },
  );
});
