import { beforeAll, describe, expect, it } from 'vitest';
import { furnishDesk, ROOM } from './edge/desk.ts';
import { askAs, ctxOf, officer, sendAs, type Signed } from './edge/officers.ts';
import { rows } from './edge/portal.ts';
import { REGION } from './edge/sample.ts';
import { checkedBy } from './edge/triage-verbs.ts';

const TEMPLATES = `/petugas/${REGION}/templat/`;
const content = {
  title: 'Lampu diganti',
  body: 'Laporan {nomor}: lampunya kami ganti, paling lambat {batas}.',
  action: 'respon-akhir',
  service_code: 'lampu-jalan',
};
let boss: Signed;
let dinas: Signed;

beforeAll(async () => {
  ({ boss, dinas } = await furnishDesk());
});

const save = (who: Signed, over: Record<string, string> = {}) =>
  sendAs(who, TEMPLATES, { tanda: 'a', ...content, ...over });
const kept = () =>
  rows('SELECT id, title, action, service_code, version FROM response_template ORDER BY title');
const events = () => rows("SELECT verb, data FROM event WHERE noun = 'response_template' ORDER BY id");

describe('response templates', () => {
  it('are kept once for one form, changed on what was seen, and removed, with one event each', async () => {
    for (const _ of [1, 2]) expect((await save(boss)).status).toBe(303);
    const [made] = await kept();
    expect(await kept()).toMatchObject([{ title: 'Lampu diganti', version: 1 }]);
    const id = made!.id as string;
    expect((await save(boss, { id, versi: '1', title: 'Lampu sudah diganti' })).status).toBe(303);
    expect((await save(boss, { id, versi: '1', title: 'Kata yang kalah' })).status).toBe(409);
    expect(await kept()).toMatchObject([{ title: 'Lampu sudah diganti', version: 2 }]);
    expect((await sendAs(boss, `${TEMPLATES}${id}/hapus/`, {})).status).toBe(303);
    expect((await sendAs(boss, `${TEMPLATES}${id}/hapus/`, {})).status).toBe(404);
    expect((await events()).map(({ verb }) => verb)).toEqual(['save', 'save', 'remove']);
    for (const { data } of await events()) expect(data).not.toMatch(/Lampu|ganti/);
  });

  it('are written by those who may, and keep what was typed when something is wrong', async () => {
    for (const who of [dinas, await officer('auditor'), await officer('editor')])
      expect((await save(who)).status).toBe(403);
    const wrong = await save(boss, { title: 'x', service_code: 'tidak-ada', action: 'terbang' });
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).toContain('lampunya kami ganti');
    expect((await save(boss, { id: '0000000000', versi: '1' })).status).toBe(404);
    expect((await save(boss, { body: 'b'.repeat(2001) })).status).toBe(400);
    expect(await kept()).toEqual([]);
  });

  it('fill the box of their form, with number and date, for the category that they are for', async () => {
    await save(boss, { tanda: 'b' });
    await save(boss, { tanda: 'c', title: 'Untuk semua', action: '', service_code: '' });
    const [own, all] = await kept();
    const made = await checkedBy(ctxOf(dinas));
    const page = await (await askAs(dinas, `${ROOM}${made.id}/`)).text();
    const link = `${ROOM}${made.id}/?templat=${String(own!.id)}&amp;untuk=respon-akhir#respon-akhir`;
    expect(page).toContain(`href="${link}"`);
    expect(page).not.toContain(`templat=${String(own!.id)}&amp;untuk=tanya`);
    expect(page).toContain(`templat=${String(all!.id)}&amp;untuk=tanya`);
    const begun = await (
      await askAs(dinas, `${ROOM}${made.id}/?templat=${String(own!.id)}&untuk=respon-akhir`)
    ).text();
    expect(begun).toMatch(
      new RegExp(`Laporan ${made.id}: lampunya kami ganti, paling lambat \\d+ \\w+ 20\\d\\d\\.`),
    );
    expect(begun).toContain('<details id="respon-akhir" open');
    for (const odd of [
      '?templat=x&untuk=y',
      '?templat=0000000000&untuk=tanya',
      '?jadi=__proto__&untuk=constructor',
    ])
      expect((await askAs(dinas, `${ROOM}${made.id}/${odd}`)).status).toBe(200);
    const far = await checkedBy(ctxOf(boss), 'none', { service_code: 'pungutan-liar' });
    expect(await (await askAs(boss, `${ROOM}${far.id}/`)).text()).not.toContain('Lampu diganti');
    expect(await (await askAs(dinas, TEMPLATES)).text()).not.toContain('name="title"');
  });
});
