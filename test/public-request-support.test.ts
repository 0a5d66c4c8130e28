import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { publishStatements } from '../functions/public-requests/publish.ts';
import { network } from '../functions/core/write-limit.ts';
import { supportRequest } from '../functions/public-requests/support-request.ts';
import { unsupportRequest } from '../functions/public-requests/unsupport-request.ts';
import { furnishRequests, publicRow, reported } from './edge/crowd-of-requests.ts';
import { ask, ctxAt, ORIGIN, rows } from './edge/portal.ts';
import { furnish } from './edge/sample.ts';

const show = (id: string) =>
  env.DB.batch(
    publishStatements(env.DB, id, { words: 'whole', sensitive: false, at: '2026-11-22T01:00:00.000Z' }),
  );

beforeAll(async () => {
  await furnish();
  await furnishRequests();
  await reported('HIDE000001', { state: 'received' });
  await reported('HIDE000002', { is_withdrawn: 1 });
  await reported('SAYA000009');
  await reported('SHVT000001', { state: 'done', closed_at: '2026-11-21T00:00:00.000Z' });
  for (const id of ['HIDE000001', 'HIDE000002', 'SAYA000009', 'SHVT000001']) await show(id);
});

const post = (path: string, headers: Record<string, string> = {}) =>
  ask(path, { method: 'POST', headers: { Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin', ...headers } });
const juga = (id: string, headers?: Record<string, string>) => post(`/laporan/${id}/saya-juga/`, headers);
// By the verbs, since a network may not knock so often in one minute.
const NOW = new Date().toISOString();
const by = (id: string, from: string) => ({
  id,
  supporter: { token: crypto.randomUUID(), network: network(from), secret: env.PORTAL_SECRET },
});
const cookieOf = (response: Response) => response.headers.get('Set-Cookie')?.split(';')[0] ?? '';
const counts = async (id: string) => {
  const [[own], [seen], support] = await Promise.all([
    rows('SELECT supporter_count AS n FROM service_request WHERE id = ?', id),
    rows('SELECT supporter_count AS n FROM service_request_public WHERE id = ?', id),
    rows('SELECT supporter FROM service_request_support WHERE request_id = ?', id),
  ]);
  return [own?.n, seen?.n, support.length];
};
const events = async (id: string) =>
  (await rows('SELECT verb, public, data FROM event WHERE subject_id = ? ORDER BY id', id)).map(
    (e) => e.verb,
  );

describe('saya juga', () => {
  it('counts once whoever presses twice, and takes it back', async () => {
    await reported('SAYA000001');
    await show('SAYA000001');
    expect((await ask('/laporan/SAYA000001/')).headers.get('Set-Cookie')).toBeNull();
    const first = await juga('SAYA000001');
    expect([first.status, first.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
    expect(first.headers.get('Set-Cookie')).toMatch(
      /^__Host-juga=[\w-]{22}; Path=\/; Max-Age=\d+; Secure; HttpOnly; SameSite=Lax$/,
    );
    expect(await first.text()).toContain('action="/laporan/SAYA000001/saya-juga/urungkan/"');
    const Cookie = cookieOf(first);
    expect(await (await juga('SAYA000001', { Cookie })).text()).toContain('Jumlahnya tidak berubah');
    expect(await counts('SAYA000001')).toEqual([1, 1, 1]);
    const undo = () => post('/laporan/SAYA000001/saya-juga/urungkan/', { Cookie });
    for (const answer of [await undo(), await undo()])
      expect(await answer.text()).toContain('Sudah diurungkan');
    expect(await counts('SAYA000001')).toEqual([0, 0, 0]);
    expect(await events('SAYA000001')).toEqual(['support', 'unsupport']);
  });

  it('stores nothing that tells who it was, nor that two reports have the same supporter', async () => {
    await Promise.all(['SAYA000002', 'SAYA000003'].map((id) => reported(id).then(show)));
    const Cookie = cookieOf(await juga('SAYA000002', { 'CF-Connecting-IP': '203.0.113.9' }));
    await juga('SAYA000003', { Cookie });
    const kept = JSON.stringify([
      await rows('SELECT * FROM service_request_support'),
      await rows('SELECT * FROM event'),
      await rows('SELECT * FROM attempt'),
    ]);
    expect(kept).not.toContain(Cookie.split('=')[1]);
    expect(kept).not.toContain('203.0.113');
    const macs = await rows(
      "SELECT DISTINCT supporter FROM service_request_support WHERE request_id GLOB 'SAYA00000[23]'",
    );
    expect(macs).toHaveLength(2);
  });

  it('takes thirty a day from one network for one report, also all at once', async () => {
    await Promise.all(['SAYA000004', 'SAYA000005'].map((id) => reported(id).then(show)));
    const from = { 'CF-Connecting-IP': '192.0.2.107' };
    const many = Array.from({ length: 33 }, () =>
      supportRequest(ctxAt(NOW), by('SAYA000004', '192.0.2.107')),
    );
    const done = (await Promise.allSettled(many)).filter(({ status }) => status === 'fulfilled');
    expect(done.length).toBe(30);
    expect((await juga('SAYA000004', from)).status).toBe(429);
    expect(await counts('SAYA000004')).toEqual([30, 30, 30]);
    expect((await juga('SAYA000005', from)).status).toBe(200);
    expect((await juga('SAYA000004', { 'CF-Connecting-IP': '192.0.2.108' })).status).toBe(200);
  });

  it('is not used up for everybody by one who presses and undoes', async () => {
    await reported('SAYA000006').then(show);
    const one = by('SAYA000006', '192.0.2.106');
    for (let n = 0; n < 40; n += 1) {
      expect(await supportRequest(ctxAt(NOW), one), `press ${n}`).toBe('added');
      await unsupportRequest(ctxAt(NOW), one);
    }
    await unsupportRequest(ctxAt(NOW), one);
    expect((await juga('SAYA000006', { 'CF-Connecting-IP': '192.0.2.106' })).status).toBe(200);
    expect(await counts('SAYA000006')).toEqual([1, 1, 1]);
  });

  it('is not taken for what nobody may see, from another site, or for a closed report', async () => {
    for (const id of ['HIDE000001', 'HIDE000002', 'ZZZZZZZZZZ']) expect((await juga(id)).status).toBe(404);
    const other = await ask('/laporan/SAYA000009/saya-juga/', {
      method: 'POST',
      headers: { 'Sec-Fetch-Site': 'cross-site' },
    });
    expect(other.status).toBe(403);
    expect((await juga('SHVT000001')).status).toBe(409);
    expect((await ask('/laporan/SAYA000009/saya-juga/')).status).toBe(405);
    expect(await publicRow('SAYA000009')).toMatchObject({ supporter_count: 0 });
  });

  it('gives a cookie that holds anything else no meaning', async () => {
    const answer = await juga('SAYA000009', { Cookie: '__Host-juga=../../x' });
    expect(cookieOf(answer)).toMatch(/^__Host-juga=[\w-]{22}$/);
  });
});
