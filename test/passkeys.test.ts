import { beforeAll, describe, expect, it } from 'vitest';
import { newDevice } from './edge/authenticator.ts';
import {
  accept,
  age,
  askedBy,
  cookieOf,
  inviteTo,
  joined,
  makeCodes,
  optionsIn,
  send,
  signIn,
  type Browser,
} from './edge/ceremonies.ts';
import { askAs, sendAs } from './edge/officers.ts';
import { ask, rows } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';

const MINUTE = 60_000;

let siti: Browser;
beforeAll(async () => {
  await furnish();
  siti = await joined();
  await makeCodes(siti);
});

const events = (verb: string) =>
  rows(
    "SELECT region, public, actor_kind, actor_id, subject_id, data FROM event WHERE noun = 'person' AND verb = ? ORDER BY id",
    verb,
  );
const sessions = async () => Number((await rows('SELECT count(*) AS n FROM session'))[0]?.n);

describe('signing in', () => {
  it('begins a session, ends the one before, and is told by one event', async () => {
    const [before, told] = [await sessions(), (await events('sign_in')).length];
    const credential = await siti.device.show(await askedBy('/petugas/masuk/'));
    const response = await sendAs(siti, '/petugas/masuk/', {
      credential,
      tujuan: `/petugas/${REGION}/orang/?a=1`,
    });
    expect(response.status).toBe(303);
    expect(response.headers.get('Location')).toBe(`/petugas/${REGION}/orang/?a=1`);
    expect(await sessions()).toBe(before);
    expect(await events('sign_in')).toHaveLength(told + 1);
    expect((await askAs(siti, '/petugas/akun/')).status).toBe(401);
    siti.cookie = cookieOf(response);
    expect((await askAs(siti, '/petugas/akun/')).status).toBe(200);
  });

  it.each([
    ['from another origin', { origin: 'https://jahat.example' }],
    ['from an address of numbers', { origin: 'http://127.0.0.1:8787' }],
    ['for another host', { rpId: 'jahat.example' }],
    ['without a finger or a face', { verified: false }],
    ['of the other ceremony', { type: 'webauthn.create' }],
  ])('with a passkey %s is refused, and says no more', async (_, lie) => {
    const before = await sessions();
    const response = await signIn(siti.device, {}, lie);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Kunci sandi belum dapat diperiksa');
    expect(response.headers.get('Set-Cookie')).toBeNull();
    expect(await sessions()).toBe(before);
  });

  it('refuses a passkey made from another origin', async () => {
    expect(
      (await accept(await inviteTo(), 'Jahat', await newDevice(), { origin: 'https://jahat.example' }))
        .status,
    ).toBe(400);
    expect(await rows("SELECT id FROM person WHERE name = 'Jahat'")).toEqual([]);
  });

  it('refuses an answer that was given before, also when both come at once', async () => {
    const credential = await siti.device.show(await askedBy('/petugas/masuk/'));
    const answers = await Promise.all([1, 2, 3].map(() => send('/petugas/masuk/', { credential })));
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([303, 409, 409]);
    const replayed = await send('/petugas/masuk/', { credential });
    expect(replayed.status).toBe(409);
    expect(await replayed.text()).toContain('sudah dipakai');
  });

  it("refuses a challenge that is too old, of another purpose, or not the portal's own", async () => {
    const options = await askedBy('/petugas/masuk/');
    const [random, expiry, mac] = atob(
      String(options.challenge).replaceAll('-', '+').replaceAll('_', '/'),
    ).split('.');
    expect(Number(expiry) - Date.now()).toBeGreaterThan(4 * MINUTE);
    expect(Number(expiry) - Date.now()).toBeLessThanOrEqual(5 * MINUTE);
    const later = btoa(`${random}.${Number(expiry) + MINUTE}.${mac}`).replaceAll('=', '');
    const other = optionsIn(await (await askAs(siti, '/petugas/akun/')).text());
    for (const challenge of [later, btoa('a.b.c').replaceAll('=', ''), other.challenge])
      expect(
        (await send('/petugas/masuk/', { credential: await siti.device.show({ ...options, challenge }) }))
          .status,
      ).toBe(400);
  });

  it('refuses an answered challenge that was given a tail', async () => {
    const options = await askedBy('/petugas/masuk/');
    const show = async (challenge: unknown) =>
      send('/petugas/masuk/', { credential: await siti.device.show({ ...options, challenge }) });
    expect((await show(options.challenge)).status).toBe(303);
    const signed = atob(String(options.challenge).replaceAll('-', '+').replaceAll('_', '/'));
    for (const tail of ['.', '.x', '.1.2'])
      expect((await show(btoa(signed + tail).replaceAll('=', ''))).status).toBe(400);
  });

  it('refuses a counter that goes back, as only that of a copy does', async () => {
    siti.device.counter = 100;
    expect((await signIn(siti.device)).status).toBe(303);
    siti.device.counter = 50;
    expect((await signIn(siti.device)).status).toBe(400);
    siti.device.counter = 200;
    expect((await signIn(siti.device)).status).toBe(303);
  });

  it('refuses a passkey nobody knows, and what is no credential at all', async () => {
    expect(await (await signIn(await newDevice())).text()).toContain('tidak dikenal di portal ini');
    for (const credential of ['', '{}', '[]', 'null', '{"id":1}', 'x'.repeat(9000)])
      expect((await send('/petugas/masuk/', { credential })).status).toBe(400);
  });

  it.each([
    ['https://jahat.example/', '/petugas/'],
    ['//jahat.example/petugas/', '/petugas/'],
    ['/\\jahat.example/petugas/', '/petugas/'],
    ['/petugas/../..//jahat.example', '/petugas/'],
    ['/petugas/%2e%2e/x', '/petugas/'],
    ['javascript:alert(1)', '/petugas/'],
    ['/tentang/', '/petugas/'],
    ['', '/petugas/'],
    ['/petugas/kota-uji/?cari=a%20b', '/petugas/kota-uji/?cari=a%20b'],
  ])('goes from %s to %s', async (tujuan, to) => {
    const response = await signIn(siti.device, { tujuan });
    expect(response.headers.get('Location')).toBe(to);
  });

  it('asks for the host that is set, whatever host was asked', async () => {
    const page = await (await ask('http://jahat.example/petugas/masuk/')).text();
    expect(optionsIn(page)).toMatchObject({ rpId: 'localhost', userVerification: 'required' });
    const site = await ask('https://pantau.example/petugas/masuk/', {}, { SITE: 'https://pantau.example' });
    expect(optionsIn(await site.text())).toMatchObject({ rpId: 'pantau.example' });
  });

  it('sends people from an address of numbers, or another host, to the one that passkeys belong to', async () => {
    const local = await ask('http://127.0.0.1:8787/petugas/masuk/?tujuan=/petugas/akun/');
    expect(local.headers.get('Location')).toBe('http://localhost:8787/petugas/masuk/?tujuan=/petugas/akun/');
    const site = await ask('https://x.workers.example/petugas/', {}, { SITE: 'https://pantau.example' });
    expect(site.headers.get('Location')).toBe('https://pantau.example/petugas/');
  });

  it('leaves nothing to a cache', async () => {
    for (const path of ['/petugas/masuk/', '/petugas/akun/', '/petugas/undangan/', '/petugas/kode/'])
      expect((await ask(path)).headers.get('Cache-Control')).toBe('private, no-store');
  });
});

describe('a session', () => {
  it.each([
    ['idle for 31 minutes', 'seen_at', 31, 401],
    ['idle for 29 minutes', 'seen_at', 29, 200],
    ['begun 12 hours ago', 'created_at', 12 * 60 + 1, 401],
    ['begun 11 hours ago', 'created_at', 11 * 60, 200],
  ] as const)('%s', async (_, column, minutes, status) => {
    const response = await signIn(siti.device);
    siti.cookie = cookieOf(response);
    await age(column, minutes * MINUTE);
    expect((await askAs(siti, '/petugas/akun/')).status).toBe(status);
  });

  it('ends when its holder signs out', async () => {
    siti.cookie = cookieOf(await signIn(siti.device));
    const out = await sendAs(siti, '/petugas/keluar/', {});
    expect(out.status).toBe(303);
    expect(out.headers.get('Set-Cookie')).toContain('Max-Age=0');
    expect((await askAs(siti, '/petugas/akun/')).status).toBe(401);
    expect((await sendAs(siti, '/petugas/keluar/', {})).status).toBe(303);
  });
});
