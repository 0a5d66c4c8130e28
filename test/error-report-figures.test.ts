import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerErrorReport } from '../functions/error-reports/answer-error-report.ts';
import { metered } from '../functions/core/db.ts';
import { idFor } from '../functions/core/ids.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { askAs, officer, type Signed } from './edge/officers.ts';
import { ask, ctxAt } from './edge/portal.ts';
import { PAGE, receiptOf, send, typed } from './edge/report-error.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const LIST = `/${REGION}/kekeliruan/`;
const FIGURE = `${PAGE}#angka-jumlah`;
let boss: Signed;
let update: string;

const reported = async (address: string, over: Partial<typeof typed> = {}) =>
  receiptOf(await send({ ...typed, ...over, address })).split('/')[3]!;
const answered = (id: string) =>
  answerErrorReport(ctxAt(), { id, answer: 'Sudah kami perbaiki.', organisation: 'dinas' });
const about = (page: string) => `${LIST}?halaman=${encodeURIComponent(page)}`;

/** What an answer costs the database. */
const cost = async (path: string) => {
  const meter = { calls: 0, rowsRead: 0 };
  await (await ask(path, {}, { DB: metered(env.DB, meter) as D1Database })).text();
  return meter;
};

beforeAll(async () => {
  await furnish();
  await publishUpdate(ctxAt(), { region: REGION, update: sample.update });
  update = `/u/${await idFor(REGION, 'update', sample.update.key)}/`;
  boss = await officer('region_admin');
});

describe('a figure of which an error was reported', () => {
  it('says so, how many were answered, and leads to the answers', async () => {
    const before = await (await ask(PAGE)).text();
    expect(before).not.toContain('kekeliruan dilaporkan');
    const figure = /id="(angka-[^"]+)"/.exec(before)?.[1];
    const address = figure ? `${PAGE}#${figure}` : FIGURE;
    const [first] = [
      await reported(address),
      await reported(address, { what_is_wrong: 'Bukan sepuluh lampu.' }),
    ];
    await answered(first);
    const page = await (await ask(PAGE)).text();
    expect(page).toContain('Pada halaman ini: 2 kekeliruan dilaporkan, 1 dijawab');
    if (figure) expect(page.match(/2 kekeliruan dilaporkan, 1 dijawab/g)).toHaveLength(2);
    expect(page).toContain(about(PAGE));
    const list = await (await ask(about(PAGE))).text();
    for (const words of [first, 'Dijawab', 'Belum dijawab', 'Tampilkan semua']) expect(list).toContain(words);
    expect(list).not.toContain('Bukan sepuluh');
  });

  it('is found from the page of an update too, whatever version it is of; a version itself never changes', async () => {
    const before = await (await ask(`${update}v/1/`)).text();
    const id = await reported(`${update}v/1/#klaim-c1`);
    expect(await (await ask(update)).text()).toContain(
      'Pada halaman ini: 1 kekeliruan dilaporkan, 0 dijawab',
    );
    expect(await (await ask(`${update}v/1/`)).text()).toBe(before);
    const list = await (await ask(about(update))).text();
    expect([list.includes(id), list.includes(PAGE)]).toEqual([true, false]);
  });

  it.each(['', '&setelah=2026-01-01~0000000000', '&sebelum=9999-12-31~ZZZZZZZZZZ'])(
    'is listed alone for officers too, oldest first, walked by a cursor: %s',
    async (cursor) => {
      const room = `/petugas/${REGION}/kekeliruan/?halaman=${encodeURIComponent(update)}${cursor}`;
      const text = await (await askAs(boss, room)).text();
      expect(text).toContain(`value="${update}"`);
      expect(text).not.toContain('Bukan sepuluh');
      if (!cursor.includes('sebelum')) expect(text).toContain('salah hitung');
    },
  );

  it.each(['bukan-alamat', '/', '//lain.example/', `${PAGE}#angka-x`, '/%00/', "/a'/"])(
    'is not asked for by %s, which is no address of a page',
    async (page) => {
      for (const answer of [await ask(about(page)), await askAs(boss, `/petugas${about(page)}`)])
        expect(answer.status).toBe(400);
    },
  );

  it('costs one round trip, and no more rows the more was reported elsewhere', async () => {
    const paths = [PAGE, update, about(PAGE), about(update)];
    const before = await Promise.all(paths.map(cost));
    await env.DB.prepare(
      `WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 4999)
       INSERT INTO error_report (id, region, address, what_is_wrong, submitted_at, received_on, state)
       SELECT printf('%010d', i), ?1, '/' || ?1 || '/program/lain/', 'x', '', '2026-01-01', 'open' FROM n`,
    )
      .bind(REGION)
      .run();
    const after = await Promise.all(paths.map(cost));
    expect(after).toEqual(before);
    for (const { calls, rowsRead } of after) expect([calls, rowsRead < 200]).toEqual([1, true]);
  });
});
