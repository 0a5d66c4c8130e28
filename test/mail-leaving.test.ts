import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { leavingBy, leaveToken } from '../functions/own-requests/leave-token.ts';
import { replayErasures, type ErasureRow } from '../functions/own-requests/replay.ts';
import { verifyServiceRequest } from '../functions/triage/verify-service-request.ts';
import { furnishDesk, verbsOf } from './edge/desk.ts';
import { lettersAt, mailsTo, SITE } from './edge/letters.ts';
import { codesOf, track } from './edge/own.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { submitted } from './edge/requests.ts';

const NOW = '2026-11-24T02:00:00.000Z';
let count = 0;

beforeAll(async () => {
  await furnishDesk();
});

/** A report that was checked, and the one mail about it. */
async function mailed() {
  const email = `kenanga.${(count += 1)}@warga.example`;
  const made = await submitted({ texts: { email }, now: '2026-11-23T02:00:00.000Z' });
  await verifyServiceRequest(ctxAt(NOW), { id: made.id, publicity: 'whole', photos: [] });
  const [letter] = await lettersAt(NOW);
  const link = /https:\S*berhenti-laporan\S*/.exec(letter!.text)![0];
  return { ...made, email, letter: letter!, path: new URL(link).pathname };
}
const wanted = async (id: string) =>
  (await rows('SELECT tells_reporter FROM service_request WHERE id = ?', id))[0]?.tells_reporter;
const stops = async (id: string) => (await verbsOf(id)).filter((verb) => verb === 'stop_mail').length;

/** As a mail program sends it (RFC 8058): from nowhere, without a cookie. */
const oneClick = (path: string) =>
  ask(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  });

describe('whoever gets mail about a report stops it', () => {
  it('by the button behind the link; opening the link stops nothing, as programs that check mail open it', async () => {
    const { id, path } = await mailed();
    const page = await ask(path);
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(page.headers.get('Cache-Control')).toBe('no-store');
    expect(page.headers.get('Referrer-Policy')).toBe('same-origin');
    expect(html).toContain(`Hentikan surel tentang laporan ${id}?`);
    expect(html).toContain('<form class="form" method="post">');
    expect([await wanted(id), await stops(id)]).toEqual([1, 0]);
    const done = await ask(path, { method: 'POST', headers: { 'Sec-Fetch-Site': 'same-origin' } });
    expect(await done.text()).toContain(`Tidak ada surel lagi tentang laporan ${id}.`);
    expect([await wanted(id), await stops(id)]).toEqual([0, 1]);
    expect(await (await ask(path)).text()).toContain(`Tidak ada surel lagi tentang laporan ${id}.`);
  });

  it('at one click of a mail program, ten times at once, by one event that tells the public nothing', async () => {
    const { id, path, letter } = await mailed();
    expect(letter.headers).toEqual({
      'X-Pantau-Kota-Id': expect.stringMatching(/^[0-9a-f]{20}$/),
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'List-Unsubscribe': `<${SITE}${path}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
    const answers = await Promise.all(Array.from({ length: 10 }, () => oneClick(path)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect([await wanted(id), await stops(id)]).toEqual([0, 1]);
    const [event] = await rows(
      "SELECT public, actor_kind, data FROM event WHERE verb = 'stop_mail' AND subject_id = ?",
      id,
    );
    expect(event).toEqual({ public: 0, actor_kind: 'resident', data: '{}' });
    expect((await oneClick(path)).status).toBe(200);
  });

  it('on the report’s own page, which says whether mail goes out', async () => {
    const made = await mailed();
    expect(await (await track('', codesOf(made))).text()).toContain('Hentikan surel');
    const done = await (await track('berhenti-surel/', codesOf(made))).text();
    expect(done).toContain('Surel tentang laporan ini dihentikan.');
    expect(done).toContain('Surel tentang laporan ini sudah dihentikan.');
    expect([await wanted(made.id), await stops(made.id)]).toEqual([0, 1]);
    const other = { ...codesOf(made), kunci: codesOf(await submitted()).kunci };
    expect((await track('berhenti-surel/', other)).status).toBe(404);
    const none = await (await track('', codesOf(await submitted()))).text();
    expect(none).not.toContain('Hentikan surel');
  });

  it('and gets nothing that waited, and nothing after a restore from before either', async () => {
    const { id, path } = await mailed();
    await env.DB.prepare(
      "UPDATE mail SET state = 'waiting', next_at = made_at WHERE kind = 'reporter'",
    ).run();
    await oneClick(path);
    expect(await lettersAt('2026-11-24T03:00:00.000Z')).not.toContainEqual(
      expect.objectContaining({ subject: expect.stringContaining(id) }),
    );
    expect(await mailsTo(id)).toEqual([]);
    const ledger = await rows('SELECT * FROM erasure WHERE subject_id = ?', id);
    expect(ledger).toMatchObject([{ what: 'mail', basis: 'request' }]);
    await env.DB.prepare('UPDATE service_request SET tells_reporter = 1 WHERE id = ?').bind(id).run();
    expect(await replayErasures(ctxAt(NOW), ledger as unknown as ErasureRow[])).toBe(1);
    expect(await wanted(id)).toBe(0);
  });
});

describe('a token', () => {
  it('that we did not make is no address at all', async () => {
    const { id, path } = await mailed();
    const token = path.split('/').at(-2)!;
    const other = (await submitted()).id;
    const wrong = [
      'x',
      id,
      `${id}-`,
      `${id}-${'0'.repeat(32)}`,
      `${other}-${token.split('-')[1]}`,
      `${token}-1`,
      token.toLowerCase().replace(/^\w/, 'i'),
      '%00',
      encodeURIComponent(`${token}\u0000`),
      'a'.repeat(500),
    ];
    for (const one of wrong) {
      const at = `/ikuti/berhenti-laporan/${one}/`;
      const page = await ask(at);
      expect([one, page.status]).toEqual([one, 404]);
      expect(await page.text()).toContain('Tautan ini salah atau terpotong');
      expect([one, (await oneClick(at)).status]).toEqual([one, 404]);
    }
    expect(await wanted(id)).toBe(1);
    expect((await ask(path, { method: 'PUT' })).status).toBe(405);
  });

  it('is another one for each report and each portal, and tells which report it stops', async () => {
    const { id } = await submitted();
    const token = await leaveToken('rahasia', id);
    expect(await leavingBy('rahasia', token)).toBe(id);
    expect(await leavingBy('rahasia lain', token)).toBe(null);
  });

  it('stands in no line of the log, nor does the address, whatever fails', async () => {
    const said: string[] = [];
    const log = vi.spyOn(console, 'log').mockImplementation((line) => void said.push(String(line)));
    const error = vi.spyOn(console, 'error').mockImplementation((line) => void said.push(String(line)));
    try {
      const { path, email } = await mailed();
      await oneClick(path);
      await ask(path);
      const { id } = await submitted({ texts: { email } });
      await verifyServiceRequest(ctxAt(NOW), { id, publicity: 'whole', photos: [] });
      const office = { sent: [], MAIL: { send: async () => Promise.reject(new Error(`550 <${email}> no`)) } };
      await lettersAt(NOW, office as never);
      expect(await rows("SELECT failure FROM mail WHERE failure IS NOT NULL AND kind = 'reporter'")).toEqual([
        { failure: 'Error: 550 [alamat] no' },
      ]);
      expect(said.length).toBeGreaterThan(0);
      expect(said.join('\n')).not.toContain(path.split('/').at(-2));
      expect(said.join('\n')).not.toContain('warga.example');
    } finally {
      log.mockRestore();
      error.mockRestore();
    }
  });
});
