import { localDate } from '../src/ui/when.ts';
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { Hono } from 'hono';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { revokeKey } from '../functions/api-keys/revoke-key.ts';
import { onError } from '../functions/core/errors.ts';
import { observed } from '../functions/core/frame.ts';
import type { App } from '../functions/core/http.ts';
import { keyActor, WRONG_API_KEYS } from '../functions/core/key-actor.ts';
import { changeSettings } from '../functions/regions/change-settings.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { ctxOfKey, machine } from './edge/machines.ts';
import { askAs, officer, sendAs, type Signed } from './edge/officers.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const ROOM = `/petugas/${REGION}/kunci/`;
let admin: Signed;
const said: string[] = [];

beforeAll(async () => {
  await furnish();
  admin = await officer('region_admin', { name: 'Ratna Kenari' });
});
beforeEach(() => {
  for (const method of ['log', 'warn', 'error'] as const)
    vi.spyOn(console, method).mockImplementation((...words) => void said.push(words.map(String).join(' ')));
});
afterEach(() => vi.restoreAllMocks());

/** A door that only asks for the key. */
const door = new Hono<App>();
door.use(observed);
door.get('/api/v1/siapa', async (c) => c.json((await keyActor(c, c.req.queries('api_key'))).actor));
door.onError(onError);

async function shows(path: string, key?: string, ip = '10.1.1.1') {
  const headers = new Headers({ 'CF-Connecting-IP': ip, ...(key && { Authorization: `Bearer ${key}` }) });
  const execution = createExecutionContext();
  const response = await door.fetch(
    new Request(`http://portal.test/api/v1/siapa${path}`, { headers }),
    env,
    execution,
  );
  await waitOnExecutionContext(execution);
  return { status: response.status, body: await response.text() };
}

const tokenOf = (page: string) => /name="tanda" value="([^"]+)"/.exec(page)![1]!;
const wish = { scope: 'triage', organisation: 'dinas', label: 'SIMLAPOR Dinas Uji, dijalankan Diskominfo' };
const made = async () => {
  const tanda = tokenOf(await (await askAs(admin, ROOM)).text());
  const page = await (await sendAs(admin, ROOM, { ...wish, tanda })).text();
  return { tanda, page, key: /id="kunci"[^>]*>(pk_[0-9A-HJKMNP-TV-Z]{26})</.exec(page)![1]! };
};

const count = async () => Number((await rows('SELECT count(*) AS n FROM api_key'))[0]!.n);

describe('the room of keys', () => {
  it('makes a key, shows it once, lists it without it, and leaves one event that the public does not see', async () => {
    const { key, page } = await made();
    expect(page).toContain('memuat ulang halaman ini menampilkannya lagi selama sepuluh menit');
    const list = await (await askAs(admin, ROOM)).text();
    expect(list).toContain('SIMLAPOR Dinas Uji');
    expect(list).toContain('Belum pernah dipakai.');
    expect(list).not.toContain(key);
    const [row] = await rows('SELECT * FROM api_key ORDER BY made_at DESC LIMIT 1');
    expect(row).toMatchObject({ region: REGION, scope: 'triage', organisation: 'dinas', made_by: admin.id });
    expect(JSON.stringify(row)).not.toContain(key.slice(3));
    const events = await rows(
      "SELECT verb, public, data FROM event WHERE noun = 'api_key' AND subject_id = ?",
      row!.id,
    );
    expect(events.map(({ verb, public: seen }) => [verb, seen])).toEqual([['make', 0]]);
    expect(String(events[0]!.data)).not.toContain('SIMLAPOR');
    expect(await (await ask(`/${REGION}/riwayat/`)).text()).not.toContain('SIMLAPOR');
  });

  it('makes one key of one form, however often it is sent', async () => {
    const { tanda, key } = await made();
    const before = await count();
    const again = await (await sendAs(admin, ROOM, { ...wish, tanda })).text();
    expect([again.includes(key), await count()]).toEqual([true, before]);
  });

  it('says at its field what is wrong, and keeps what was typed', async () => {
    const wrong = { scope: 'semua', organisation: 'tidak-ada', label: 'x', tanda: '' };
    const response = await sendAs(admin, ROOM, wrong);
    const page = await response.text();
    expect(response.status).toBe(400);
    expect(page).toContain('<a href="#scope">Pilih salah satu cakupan.</a>');
    expect(page).toContain('<a href="#label">Tulis untuk apa kunci ini');
    const sent = { ...wish, organisation: 'tidak-ada', tanda: '' };
    expect(await (await sendAs(admin, ROOM, sent)).text()).toContain('<a href="#organisation">');
  });

  it('asks for a fresh passkey before it makes or revokes one', async () => {
    const stale = await officer('region_admin', { provedAgo: 6 * 60_000 });
    expect((await sendAs(stale, ROOM, wish)).status).toBe(401);
    const { id } = await machine('relay');
    expect((await sendAs(stale, `${ROOM}${id}/cabut/`, {})).status).toBe(401);
  });

  it('tells what revoking means before its button, and revokes at once', async () => {
    const { id, key } = await machine('relay', { label: 'Aplikasi warga, dijalankan BUMD' });
    expect((await shows('', key)).status).toBe(200);
    const page = await (await askAs(admin, `${ROOM}${id}/`)).text();
    expect(page).toContain('Sistem yang memakainya langsung ditolak.');
    expect(page).toContain('Terakhir dipakai');
    for (let n = 0; n < 2; n += 1)
      expect((await sendAs(admin, `${ROOM}${id}/cabut/`, {})).headers.get('Location')).toBe(ROOM);
    expect((await shows('', key)).status).toBe(401);
    expect(
      await rows("SELECT 1 FROM event WHERE noun = 'api_key' AND verb = 'revoke' AND subject_id = ?", id),
    ).toHaveLength(1);
    const told = await (await askAs(admin, `/petugas/${REGION}/riwayat/?jenis=kunci`)).text();
    expect(told).toContain('mencabut <a href="/petugas/kota-uji/kunci/' + id);
  });

  it('gives nobody of another region a key to see or revoke', async () => {
    await furnish('kota-lain', '35.99', { demo: false, province: { code: '35', name: 'Jawa Timur' } });
    const { id } = await machine('relay');
    const stranger = await officer('region_admin', { region: 'kota-lain' });
    expect((await askAs(stranger, `${ROOM}${id}/`)).status).toBe(403);
    expect((await askAs(stranger, `/petugas/kota-lain/kunci/${id}/`)).status).toBe(404);
    const wrong = revokeKey(ctxAt(), { region: 'kota-lain', id });
    await expect(wrong).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a key that is shown', () => {
  it('says who acts, with its one grant, from the header or from where the door looks', async () => {
    const { id, key } = await machine('triage', { organisation: 'dinas' });
    const actor = { kind: 'key', id, grants: [{ role: 'triage', region: REGION, organisation: 'dinas' }] };
    expect(JSON.parse((await shows('', key)).body)).toEqual(actor);
    expect(JSON.parse((await shows(`?api_key=${key}`)).body)).toEqual(actor);
    const last_used_on = localDate(new Date(), 'Asia/Jakarta');
    expect(await rows('SELECT last_used_on FROM api_key WHERE id = ?', id)).toEqual([{ last_used_on }]);
  });

  it('meets one refusal when it is missing, unknown, revoked or none at all', async () => {
    const { id, key } = await machine('relay');
    await revokeKey(ctxAt(), { region: REGION, id });
    const unknown = `pk_${'0'.repeat(26)}`;
    const all = [
      await shows(''),
      await shows('', key),
      await shows('', unknown),
      await shows(`?api_key=${'9'.repeat(900)}`),
    ];
    for (const { status, body } of all) expect([status, body]).toEqual([401, all[0]!.body]);
    expect(all[0]!.body).toContain('Kunci API tidak ada, tidak dikenal, atau sudah dicabut.');
  });

  it('may be tried so often from one network and day, and the right one opens still', async () => {
    const { key } = await machine('relay');
    const wrong = (n: number) => shows('', `pk_WRONG${n}`, '10.9.9.9').then(({ status }) => status);
    for (let n = 0; n < WRONG_API_KEYS; n += 1) expect(await wrong(n)).toBe(401);
    expect([await wrong(98), await wrong(99)]).toEqual([429, 429]);
    expect((await shows('', key, '10.9.9.9')).status).toBe(200);
    expect((await shows('', 'pk_X', '10.9.9.8')).status).toBe(401);
  });

  it('publishes nothing where two people must, and cannot be made there', async () => {
    const { key } = await machine('publish');
    const settings = { two_person: true, two_person_identity: false, silent_after_days: 180, channels: null };
    await changeSettings(ctxAt(), { region: REGION, version: 0, settings });
    expect((await shows('', key)).status).toBe(403);
    await expect(machine('publish')).rejects.toMatchObject({ code: 'not_allowed' });
    await changeSettings(ctxAt(), {
      region: REGION,
      version: 1,
      settings: { ...settings, two_person: false },
    });
    expect((await shows('', key)).status).toBe(200);
  });

  it('stands in no log, event or table, and history tells a machine of an agency, never who made its key', async () => {
    const { key, ...who } = await machine('publish', {
      organisation: 'dinas',
      label: 'Situs dinas, milik Kenari',
    });
    await shows('', key);
    await shows(`?api_key=${key}`);
    const update = { ...sample.update, author: 'dinas' };
    await publishUpdate(ctxOfKey({ key, ...who }), { region: REGION, update });
    const open = await (await ask(`/${REGION}/riwayat/`)).text();
    expect(open).toContain('sistem penerbitan Dinas Uji');
    const inside = await (await askAs(admin, `/petugas/${REGION}/riwayat/`)).text();
    expect(inside).toContain('sistem penerbitan Dinas Uji (kunci “Situs dinas, milik Kenari”)');
    expect(open).not.toContain('Kenari');
    const events = JSON.stringify(await rows('SELECT * FROM event'));
    const tables = JSON.stringify([await rows('SELECT * FROM api_key'), await rows('SELECT * FROM attempt')]);
    expect(said.length).toBeGreaterThan(40);
    for (const place of [said.join('\n'), events, tables, open, inside]) expect(place).not.toContain(key);
    expect(events).not.toContain('Kenari');
  });
});
