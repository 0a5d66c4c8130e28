import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { askAs, officer, sendAs, type Signed } from './edge/officers.ts';
import { rows } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';
import { upload } from './edge/sheets.ts';
import { PAID, strict } from './edge/strict-db.ts';

const page = (id: string) => `/petugas/${REGION}/lembar/${id}/`;
/** Publishing a file takes more queries than the free plan gives a request: README says so. */
const paid: Partial<Env> = { DB: strict(env.DB, PAID) as D1Database };

let publisher: Signed;
beforeAll(async () => {
  await furnish();
  publisher = await officer('publisher');
});

describe('who may', () => {
  it('an editor checks and does not publish; a triager does neither; a stranger sees nothing', async () => {
    const [editor, triager] = [await officer('editor'), await officer('triager')];
    const sheet = 'key;title;known_since;sources\nbaru;Baru;2026-01-05;koran';
    const sent = await upload(editor, { type: 'programmes', text: sheet });
    const path = sent.headers.get('Location')!;
    expect(await (await askAs(editor, path)).text()).toContain('Mintalah penerbit');
    expect((await sendAs(editor, `${path}terbitkan/`, {})).status).toBe(403);
    expect((await upload(triager, { type: 'programmes', text: sheet })).status).toBe(403);
    expect((await askAs(triager, path)).status).toBe(403);
    expect((await askAs(triager, `/petugas/${REGION}/lembar/`)).status).toBe(200);
    const stranger = await officer('publisher', { region: REGION });
    await env.DB.prepare('DELETE FROM role_grant WHERE person_id = ?').bind(stranger.id).run();
    expect((await askAs(stranger, path)).status).toBe(403);
    expect((await askAs(publisher, page('0123456789'))).status).toBe(404);
  });

  it('where two people are asked for, whoever uploaded does not publish', async () => {
    await env.DB.prepare('UPDATE region SET two_person = 1 WHERE slug = ?').bind(REGION).run();
    const sheet = 'key;title;known_since;sources\nberdua;Berdua;2026-01-05;koran';
    const path = (await upload(publisher, { type: 'programmes', text: sheet })).headers.get('Location')!;
    expect(await (await askAs(publisher, path)).text()).toContain('Mintalah penerbit lain');
    expect((await sendAs(publisher, `${path}terbitkan/`, {})).status).toBe(403);
    expect((await sendAs(await officer('publisher'), `${path}terbitkan/`, {}, paid)).status).toBe(303);
    expect(await rows("SELECT title FROM programme WHERE key = 'berdua'")).toEqual([{ title: 'Berdua' }]);
    await env.DB.prepare('UPDATE region SET two_person = 0 WHERE slug = ?').bind(REGION).run();
  });

  it('a correction asks for a fresh passkey', async () => {
    const old = await officer('publisher', { provedAgo: 6 * 60_000 });
    const answer = await sendAs(old, `${page('0123456789')}terbitkan-koreksi/`, {});
    expect(answer.status).toBe(401);
  });
});
