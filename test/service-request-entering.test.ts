import { beforeAll, describe, expect, it } from 'vitest';
import { furnishDesk, ROOM, verbsOf } from './edge/desk.ts';
import { askAs, officer, sendAs, type Signed } from './edge/officers.ts';
import { track } from './edge/own.ts';
import { photo } from './edge/pictures.ts';
import { ask, ORIGIN, rows } from './edge/portal.ts';
import { newKey } from './edge/requests.ts';

const BARU = `${ROOM}baru/`;
let dinas: Signed;
let other: Signed;

beforeAll(async () => {
  ({ dinas, other } = await furnishDesk());
});

const fields = (over: Record<string, string> = {}) => ({
  kanal: 'phone',
  class: 'complaint',
  service_code: 'lampu-jalan',
  description: 'Ibu Kenari berkata tiga lampu padam.',
  'attribute.keadaan': 'padam',
  phone: '0812 3456 7890',
  idempotency: newKey(),
  ...over,
});
const count = async () => (await rows('SELECT count(*) AS n FROM service_request'))[0]!.n;

describe('a report for somebody who phones, comes or writes', () => {
  it('is asked in the fields of residents, and how it came in', async () => {
    const start = await (await askAs(dinas, BARU)).text();
    for (const name of ['kanal', 'jenis', 'kategori']) expect(start).toContain(`name="${name}"`);
    const form = await (
      await askAs(dinas, `${BARU}?kanal=letter&jenis=aspiration&kategori=lampu-jalan`)
    ).text();
    for (const name of ['description', 'area', 'foto', 'phone', 'is_anonymous', 'is_secret', 'lapor_number'])
      expect(form).toContain(`name="${name}"`);
    expect(form).toMatch(/value="letter" checked/);
    expect(form).toContain('Aspirasi, Lampu jalan');
    for (const odd of ['?kategori=tidak-ada', '?jenis=x&kanal=web', '?kanal=__proto__'])
      expect((await askAs(dinas, BARU + odd)).status).toBe(200);
  });

  it('says what is missing when the first step is sent without a category, and keeps the rest', async () => {
    const fresh = await (await askAs(dinas, BARU)).text();
    expect(fresh).not.toContain('Pilih kategori dari daftar');
    for (const kategori of ['', 'tidak-ada']) {
      const page = await (
        await askAs(dinas, `${BARU}?kanal=letter&jenis=aspiration&kategori=${kategori}`)
      ).text();
      expect(page).toContain('href="#kategori"');
      expect(page).toContain('Pilih kategori dari daftar');
      expect(page).toMatch(/value="letter" checked/);
      expect(page).toMatch(/value="aspiration" checked/);
    }
  });

  it('gives no way into the reporter’s own page: the officer goes on at the desk', async () => {
    const page = await (await sendAs(dinas, BARU, fields())).text();
    const [, nomor] = /<strong class="code">([^<]+)</.exec(page)!;
    expect(page).not.toContain('action="/lacak/"');
    expect(page).not.toContain('name="kunci"');
    expect(page).not.toContain('wa.me');
    expect(page).toContain(`href="${ROOM}${nomor}/"`);
    const others = await (await sendAs(other, BARU, fields({ kanal: 'counter' }))).text();
    expect(others).toContain('Serahkan kepada pelapor');
    expect(others).not.toMatch(new RegExp(`href="${ROOM}[0-9A-Z]{10}/"`));
  });

  it('is stored once with its channel and its officer, and the receipt opens it', async () => {
    const before = Number(await count());
    const form = fields();
    const [answer, twice] = [await sendAs(dinas, BARU, form), await sendAs(dinas, BARU, form)];
    expect([answer.status, twice.status]).toEqual([200, 200]);
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store');
    const page = await answer.text();
    const [nomor, kunci] = [...page.matchAll(/<strong class="code">([^<]+)</g)].map(([, code]) => code!);
    expect(await count()).toBe(before + 1);
    expect(page).toContain('<svg');
    expect(page).toContain('Serahkan kepada pelapor');
    const [row] = await rows('SELECT id, channel, agency FROM service_request WHERE id = ?', nomor);
    expect(row).toMatchObject({ channel: 'phone', agency: 'dinas' });
    const [event] = await rows('SELECT actor_kind, actor_id, data FROM event WHERE subject_id = ?', nomor);
    expect(event).toMatchObject({ actor_kind: 'officer', actor_id: dinas.id });
    expect(event!.data).not.toMatch(/Kenari|0812/);
    expect(await verbsOf(nomor!)).toEqual(['submit']);
    expect(await (await track('', { nomor: nomor!, kunci: kunci! })).text()).toContain('Ibu Kenari berkata');
    const desk = await (await askAs(dinas, `${ROOM}${nomor}/`)).text();
    expect(desk).toContain('Lewat telepon');
    expect(desk).not.toContain(kunci);
  });

  it('goes where its category leads, also when another agency wrote it down', async () => {
    const page = await (await sendAs(other, BARU, fields({ kanal: 'counter' }))).text();
    const [, nomor] = /<strong class="code">([^<]+)</.exec(page)!;
    expect((await askAs(other, `${ROOM}${nomor}/`)).status).toBe(404);
    expect((await askAs(dinas, `${ROOM}${nomor}/`)).status).toBe(200);
  });

  it('is refused without a channel or with something wrong, and nothing typed is lost', async () => {
    const before = await count();
    for (const kanal of ['', 'web', 'merpati']) {
      const answer = await sendAs(dinas, BARU, fields({ kanal }));
      expect(answer.status).toBe(400);
      const page = await answer.text();
      expect(page).toContain('Pilih bagaimana laporan ini masuk');
      expect(page).toContain('Ibu Kenari berkata');
    }
    const wrong = await sendAs(dinas, BARU, fields({ description: 'x', email: 'bukan surel' }));
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).toContain('bukan surel');
    for (const role of ['auditor', 'editor'] as const)
      expect((await sendAs(await officer(role), BARU, fields())).status).toBe(403);
    expect(await count()).toBe(before);
  });

  it('takes photos, and carries them when something else is wrong', async () => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields({ description: '' }))) body.append(name, value);
    body.append('foto', new Blob([photo()]), 'foto.jpg');
    const headers = { Cookie: dinas.cookie, 'Sec-Fetch-Site': 'same-origin', Origin: ORIGIN };
    const answer = await ask(BARU, { method: 'POST', headers, body });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toMatch(/name="foto_id" value="[^"]+"/);
  });
});
