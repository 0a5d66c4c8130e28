import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readErrorReportList } from '../functions/error-reports/page-reads.ts';
import { openReports } from '../functions/error-reports/reads.ts';
import { metered, type Db } from '../functions/core/db.ts';
import { ask, rows } from './edge/portal.ts';
import { FORM, PAGE, receiptOf, send, typed } from './edge/report-error.ts';
import { furnish, REGION } from './edge/sample.ts';

const LIST = `/${REGION}/kekeliruan/`;

const many = (from: number, state: 'open' | 'answered') =>
  env.DB.prepare(
    `WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 299)
     INSERT INTO error_report (id, region, address, what_is_wrong, submitted_at, received_on, state, answer, answered_at)
     SELECT printf('%010d', i + ?1), ?2, ?3, 'Kenari7Qz', '', date('2026-01-01', printf('+%d days', i / 3)), ?4,
       iif(?4 = 'open', NULL, 'Sudah.'), iif(?4 = 'open', NULL, '2026-11-01T00:00:00.000Z')
     FROM n`,
  ).bind(from, REGION, PAGE, state);

beforeAll(async () => {
  await furnish();
  expect(await (await ask(LIST)).text()).toContain('Tidak ada laporan yang menunggu jawaban.');
  await env.DB.batch([many(0, 'open'), many(1000, 'answered')]);
});

const idsOf = (page: string) => [...page.matchAll(/keliru\/(\d{10})\//g)].map(([, id = '']) => id);
const next = (page: string) => /href="([^"]*)" rel="next"/.exec(page)?.[1]?.replaceAll('&amp;', '&');

describe('the list of a region', () => {
  it('shows what waits longest first, then what was answered, and no word of a resident', async () => {
    const page = await (await ask(LIST)).text();
    const ids = idsOf(page);
    expect(ids).toHaveLength(40);
    expect(ids[0]).toBe('0000000000');
    expect(ids[20]).toBe('0000001299');
    expect(page).toMatch(/Belum dijawab, \d{1,3}(?:\.\d{3})* hari, diterima 1 Januari 2026/);
    expect(page).toContain('Dijawab 1 November 2026');
    expect(page).not.toContain('Kenari7Qz');
  });

  it.each(['setelah', 'sebelum'])('is walked to its end by %s, each report once', async (cursor) => {
    const first = await readErrorReportList(env.DB, REGION, {});
    const at = cursor === 'setelah' ? first?.open?.next : first?.answered?.next;
    const seen = new Set<string>();
    for (let path: string | undefined = `${LIST}?${cursor}=${at}`; path;) {
      const page: string = await (await ask(path)).text();
      for (const id of idsOf(page)) expect(seen.has(id), id).toBe(false);
      idsOf(page).forEach((id) => seen.add(id));
      path = next(page);
    }
    expect(seen.size).toBe(280);
  });

  it.each([LIST, `${LIST}?setelah=2026-02-01~0000000000`, `${LIST}?sebelum=2026-02-01~0000000000`])(
    '%s costs one round trip and at most 200 rows',
    async (path) => {
      const meter = { calls: 0, rowsRead: 0 };
      await (await ask(path, {}, { DB: metered(env.DB, meter) as D1Database })).text();
      expect(meter.calls).toBe(1);
      expect(meter.rowsRead).toBeLessThanOrEqual(50);
    },
  );

  it('and the officers’ list never walk through the table', async () => {
    const asked = new Map<string, unknown[]>();
    const watched: Db = {
      batch: (all) => env.DB.batch(all),
      prepare: (sql) => {
        const statement = env.DB.prepare(sql);
        const bind = statement.bind.bind(statement);
        return Object.assign(statement, { bind: (...v: unknown[]) => (asked.set(sql, v), bind(...v)) });
      },
    };
    await readErrorReportList(watched, REGION, {});
    openReports(watched, 50);
    expect(asked.size).toBe(4);
    for (const [sql, values] of asked) {
      const plan = (await rows(`EXPLAIN QUERY PLAN ${sql}`, ...values)).map((step) => String(step.detail));
      expect(plan.join('\n'), sql).toMatch(/USING (?:COVERING )?INDEX/);
      expect(plan.join('\n'), sql).not.toMatch(/TEMP B-TREE/);
    }
  });

  it('refuses a cursor that makes no sense', async () => {
    for (const query of ['setelah=x', 'sebelum=2026-01-01~x'])
      expect((await ask(`${LIST}?${query}`)).status).toBe(400);
  });
});

describe('whatever is typed', () => {
  const naughty = [
    ...fc.sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), 25),
    ...fc.sample(fc.string({ unit: 'grapheme', minLength: 10, maxLength: 60 }), 10),
    '\0\0\0\0\0\0\0\0\0\0',
    '\u001b[2J\u001b]0;kenari\u0007 layar bersih',
    "'; DROP TABLE error_report; --",
    '"><script>alert(1)</script>',
    '{{7*7}} ${7*7} <%= 7*7 %>',
    '\ud800\udfff\ud800 pasangan rusak',
    '\u202e\u2066terbalik balik balik',
    'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!',
    '田中さんにあげて下さい田中さん',
    '👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦',
    '%00%0a%0d%2e%2e%2f%%%zz',
    '__proto__ constructor toString',
    'NULL null undefined NaN Infinity',
    '1e309 -0 0x7f 9007199254740993',
    '../../../../../../etc/passwd',
    '\r\n\r\nHTTP/1.1 200 OK\r\nSet-Cookie: a=1',
    '=cmd|"/C calc"!A0 +1+1 @SUM(1)',
    '<img src=x onerror=alert(1)>',
    '</textarea><h1>kenari</h1>',
    '/kota-uji/#<svg onload=alert(1)>',
    '/kota-uji/\n/kota-uji/',
    '/__proto__/program/constructor/',
    '/u/__proto__1/v/999999/#klaim-x',
    `/${'kota-uji/'.repeat(30)}`,
    ' '.repeat(1000),
  ];

  it.each(Object.keys(typed))(
    'in %s, no answer is a fault of ours, and none runs what was typed',
    { timeout: 60_000 },
    async (field) => {
      expect(naughty.length).toBeGreaterThanOrEqual(60);
      for (const text of naughty) {
        const response = await send({ ...typed, [field]: text });
        const page = await response.text();
        expect([303, 400], JSON.stringify(text)).toContain(response.status);
        expect(page).not.toMatch(/<script|<img src=x|<svg onload|<h1>kenari/);
        if (response.status === 400) continue;
        const receipt = await ask(receiptOf(response));
        expect(receipt.status).toBe(200);
      }
    },
  );

  it('leaves no control characters for the terminal of an officer', async () => {
    const [held] = await rows(
      "SELECT count(*) AS n FROM error_report WHERE what_is_wrong GLOB '*[' || char(1) || '-' || char(8) || char(27) || ']*'",
    );
    expect(held).toEqual({ n: 0 });
    expect(
      await rows("SELECT id FROM error_report WHERE what_is_wrong LIKE '%layar bersih' LIMIT 1"),
    ).toHaveLength(1);
    expect((await ask(FORM)).status).toBe(200);
  });
});
