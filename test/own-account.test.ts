import { beforeAll, describe, expect, it } from 'vitest';
import { newDevice } from './edge/authenticator.ts';
import {
  age,
  cookieOf,
  joined,
  makeCodes,
  optionsIn,
  send,
  signIn,
  valueIn,
  type Browser,
} from './edge/ceremonies.ts';
import { askAs, sendAs } from './edge/officers.ts';
import { rows } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';

const MINUTE = 60_000;
const ACCOUNT = '/petugas/akun/';
const PEOPLE = `/petugas/${REGION}/orang/`;

beforeAll(() => furnish());

const stateOf = async (name: string) =>
  (await rows('SELECT state FROM person WHERE name = ?', name))[0]?.state;

/** Adds a passkey of a new device to an account. */
async function addKey(who: Browser, label = 'Kunci kedua') {
  const device = await newDevice();
  const credential = await device.make(optionsIn(await (await askAs(who, ACCOUNT)).text()));
  return { device, response: await sendAs(who, `${ACCOUNT}kunci/`, { credential, label }) };
}

describe('an account with no way back', () => {
  it('reaches its own page and no other', async () => {
    const who = await joined({ role: 'region_admin' }, 'Baru');
    const page = await (await askAs(who, ACCOUNT)).text();
    expect(page).toContain('Amankan akun Anda dulu');
    expect(page).not.toContain('/orang/');
    for (const path of [PEOPLE, '/petugas/'])
      expect((await askAs(who, path)).headers.get('Location')).toBe(ACCOUNT);
    expect((await sendAs(who, PEOPLE, { role: 'editor' })).headers.get('Location')).toBe(ACCOUNT);
  });

  it('is safe with ten recovery codes', async () => {
    const who = await joined({ role: 'region_admin' }, 'Berkode');
    const codes = await makeCodes(who);
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(await stateOf('Berkode')).toBe('active');
    expect((await askAs(who, PEOPLE)).status).toBe(200);
    expect(JSON.stringify(await rows('SELECT * FROM recovery_code'))).not.toContain(
      codes[0]?.replaceAll('-', ''),
    );
  });

  it('is safe with a second passkey, which signs in too', async () => {
    const who = await joined({}, 'Berdua');
    const { device, response } = await addKey(who);
    expect(response.status).toBe(303);
    expect(await stateOf('Berdua')).toBe('active');
    expect((await signIn(device)).status).toBe(303);
  });
});

describe('passkeys', () => {
  it('are named, and taken away as long as a way back remains', async () => {
    const who = await joined({}, 'Pemilik');
    const { device } = await addKey(who);
    const keys = async () => (await (await askAs(who, ACCOUNT)).text()).match(/<h3>([^<]*)<\/h3>/g);
    await sendAs(who, `${ACCOUNT}kunci/nama/`, { kunci: who.device.id, label: 'Ponsel <lama>' });
    expect(await keys()).toEqual(['<h3>Ponsel &lt;lama&gt;</h3>', '<h3>Kunci kedua</h3>']);
    const refused = await sendAs(who, `${ACCOUNT}kunci/hapus/`, { kunci: device.id });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('belum dapat dihapus');
    await makeCodes(who);
    expect((await sendAs(who, `${ACCOUNT}kunci/hapus/`, { kunci: device.id })).status).toBe(303);
    expect(await keys()).toHaveLength(1);
    expect((await sendAs(who, `${ACCOUNT}kunci/hapus/`, { kunci: who.device.id })).status).toBe(400);
    expect((await signIn(device)).status).toBe(400);
  });

  it('that are taken away take every other session with them', async () => {
    const who = await joined({}, 'Kecurian');
    const { device } = await addKey(who);
    await makeCodes(who);
    const thief = { cookie: cookieOf(await signIn(device)) };
    expect((await askAs(thief, ACCOUNT)).status).toBe(200);
    expect((await sendAs(who, `${ACCOUNT}kunci/hapus/`, { kunci: device.id })).status).toBe(303);
    expect((await askAs(thief, ACCOUNT)).status).toBe(401);
    expect((await askAs(who, ACCOUNT)).status).toBe(200);
  });

  it("of others are nobody's to name or take away", async () => {
    const [one, two] = [await joined({}, 'Satu'), await joined({}, 'Dua')];
    await makeCodes(one);
    for (const verb of ['nama', 'hapus'])
      expect(
        (await sendAs(one, `${ACCOUNT}kunci/${verb}/`, { kunci: two.device.id, label: 'x' })).status,
      ).toBe(404);
  });

  it('made on the page of one person are not added to another', async () => {
    const [one, two] = [await joined({}, 'Pertama'), await joined({}, 'Lain')];
    const options = optionsIn(await (await askAs(one, ACCOUNT)).text());
    const credential = await (await newDevice()).make(options);
    expect((await sendAs(two, `${ACCOUNT}kunci/`, { credential, label: 'x' })).status).toBe(400);
    expect((await sendAs(one, `${ACCOUNT}kunci/`, { credential, label: 'x' })).status).toBe(303);
    expect((await sendAs(one, `${ACCOUNT}kunci/`, { credential, label: 'x' })).status).toBe(409);
  });
});

describe('a recovery code', () => {
  it('lets in once, to make a new passkey and nothing else', async () => {
    const lost = await joined({ role: 'region_admin' }, 'Kehilangan');
    const [code = '', other = ''] = await makeCodes(lost);
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
    const back = await send('/petugas/kode/', { kode: typed });
    expect(back.headers.get('Location')).toBe(ACCOUNT);
    const who = { cookie: cookieOf(back), device: await newDevice() };
    expect((await askAs(who, PEOPLE)).headers.get('Location')).toBe(ACCOUNT);
    for (const path of ['kode/', 'kunci/hapus/', 'sesi/'])
      expect((await sendAs(who, ACCOUNT + path, { kunci: lost.device.id })).headers.get('Location')).toBe(
        ACCOUNT,
      );
    expect((await rows('SELECT count(*) AS n FROM recovery_code WHERE used_at IS NOT NULL'))[0]?.n).toBe(1);

    const twice = await send('/petugas/kode/', { kode: code });
    expect(twice.status).toBe(400);
    expect(await twice.text()).toContain('tidak dikenal atau sudah dipakai');

    // Making the passkey may take its time: there is none yet that could be shown again.
    await age('proved_at', 20 * MINUTE);
    const { response } = await addKey(who);
    expect(response.status).toBe(303);
    expect((await askAs(who, ACCOUNT)).status).toBe(401);
    const full = { cookie: cookieOf(response) };
    expect((await askAs(full, PEOPLE)).status).toBe(200);

    await makeCodes({ ...full, device: lost.device });
    expect((await send('/petugas/kode/', { kode: other })).status).toBe(400);
  });

  it('is used by one of two at once, and its event holds no code', async () => {
    const lost = await joined({}, 'Berebut');
    const [code = ''] = await makeCodes(lost);
    const answers = await Promise.all([1, 2].map(() => send('/petugas/kode/', { kode: code })));
    expect(answers.filter((answer) => answer.status === 303)).toHaveLength(1);
    const told = await rows("SELECT public, data FROM event WHERE verb = 'use_recovery_code'");
    expect(told.every((event) => event.public === 0)).toBe(true);
    expect(JSON.stringify(told)).not.toContain(code);
  });

  it('cannot be guessed at will', async () => {
    const limit = { limit: async () => ({ success: false }) } as RateLimit;
    for (const path of ['/petugas/kode/', '/petugas/undangan/', '/petugas/undangan/terima/'])
      expect((await send(path, { kode: 'x' }, { LIMIT_WRITE: limit })).status).toBe(429);
  });
});

describe('sessions', () => {
  it('are listed, and ended one by one or all but this', async () => {
    const who = await joined({}, 'Berkeliling');
    const others = await Promise.all(
      [1, 2, 3].map(async () => ({ cookie: cookieOf(await signIn(who.device)) })),
    );
    const page = await (await askAs(who, ACCOUNT)).text();
    expect(page.match(/sesi ini/g)).toHaveLength(1);
    expect(page.match(/name="sesi" value="\w/g)).toHaveLength(3);
    await sendAs(who, `${ACCOUNT}sesi/`, { sesi: valueIn(page, 'sesi') });
    const alive = async () =>
      (await Promise.all(others.map((other) => askAs(other, ACCOUNT)))).filter(
        ({ status }) => status === 200,
      );
    expect(await alive()).toHaveLength(2);
    await sendAs(who, `${ACCOUNT}sesi/`, {});
    expect(await alive()).toHaveLength(0);
    expect((await askAs(who, ACCOUNT)).status).toBe(200);
  });

  it("of others are nobody's to end", async () => {
    const [one, two] = [await joined({}, 'Kesatu'), await joined({}, 'Kedua')];
    const [row] = await rows(
      "SELECT s.id FROM session AS s JOIN person AS p ON p.id = s.person_id WHERE p.name = 'Kedua'",
    );
    await sendAs(one, `${ACCOUNT}sesi/`, { sesi: String(row?.id) });
    expect((await askAs(two, ACCOUNT)).status).toBe(200);
  });
});
