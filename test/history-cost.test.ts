import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { metered } from '../functions/core/db.ts';
import { registerOrganisation } from '../functions/organisations/register-organisation.ts';
import { busy, idOf, remember } from './edge/busy.ts';
import { askAs, officer, type Signed } from './edge/officers.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { REGION, sample } from './edge/sample.ts';

const PAGE = `/${REGION}/riwayat/`;
const by = { role: 'publisher', organisation: 'dinas' };

/** What a page costs: round trips, and rows read. */
async function cost(path: string, as?: Signed): Promise<[calls: number, rowsRead: number]> {
  const meter = { calls: 0, rowsRead: 0 };
  const over = { DB: metered(env.DB, meter) as D1Database };
  const response = await (as ? askAs(as, path, over) : ask(path, {}, over));
  expect((await response.text()).match(/<li><time /g)).toHaveLength(30);
  return [meter.calls, meter.rowsRead];
}

/** Thirty-one events of the dearest kinds: each with a thing, its programme, a version, an organisation. */
async function dearest(noun: string, verb: string, key: string, data = {}) {
  const subject = await idOf(noun, key);
  for (let i = 0; i < 31; i += 1) await remember(noun, verb, { subject, version: 2, data: { ...data, by } });
}

let auditor: Signed;
beforeAll(async () => {
  await busy();
  auditor = await officer('auditor');
}, 60_000);

describe('a page of history', () => {
  it.each([
    ['schedule', 'move', 'lampu', { milestone: 'tiang', from: '2026', due: '2027' }],
    ['assessment', 'amend', 'telaah', { changed: ['statement'] }],
    ['budget', 'amend', 'biaya', { changed: ['amount'] }],
    ['commitment', 'amend', 'jembatan', { changed: ['place'] }],
    ['update', 'correct', sample.update.key, { changed: ['body'] }],
  ])('full of %s.%s reads at most 420 rows in one round trip', async (noun, verb, key, data) => {
    await dearest(noun, verb, key, data);
    const [calls, read] = await cost(PAGE);
    expect(calls).toBe(1);
    expect(read).toBeGreaterThan(31 * 3);
    // Each name is that of then: a row of its faces more.
    expect(read).toBeLessThanOrEqual(420);
    // One row more for each name; the session is a round trip of its own.
    const [consoleCalls, consoleRead] = await cost(`/petugas${PAGE}`, auditor);
    expect(consoleCalls).toBe(2);
    expect(consoleRead).toBeLessThanOrEqual(read + 40);
  });

  it('costs no more among many more events, public and not, of this region and of others', async () => {
    const older = `${PAGE}?sebelum=60`;
    const paths = [older, PAGE, `${PAGE}?jenis=anggaran`];
    const measure = () => Promise.all(paths.map((path) => cost(path)));
    const [before, ...full] = await measure();
    await env.DB.prepare(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
       INSERT INTO event (at, region, noun, verb, subject_id, subject_version, actor_kind, actor_id, public, data)
       SELECT '2026-11-12T03:14:00.000Z', iif(i % 2, '${REGION}', 'kota-lain'), iif(i % 3, 'draft', 'budget'), 'save', 'X', 1,
         'system', 'x', i % 4 < 2, '{}' FROM n`,
    ).run();
    const [after, ...now] = await measure();
    expect(after).toEqual(before);
    for (const [i, [calls, read]] of now.entries()) {
      expect(calls).toBe(1);
      expect(read).toBeLessThanOrEqual(full[i]![1]);
    }
    const [size] = await rows(
      `SELECT sum(public) AS open, sum(1 - public) AS closed FROM event WHERE region = '${REGION}' AND actor_id = 'x'`,
    );
    expect(size).toEqual({ open: 5000, closed: 5000 });
  });

  it('still shows a change that follows at once', async () => {
    const organisation = { ...sample.organisation, key: 'akhir', name: 'Dinas Akhir' };
    await registerOrganisation(ctxAt(), { region: REGION, organisation });
    expect(await (await ask(PAGE)).text()).toContain('lembaga Dinas Akhir');
  });
});
