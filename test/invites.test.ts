import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { newDevice } from './edge/authenticator.ts';
import { accept, cookieOf, inviteTo, send } from './edge/ceremonies.ts';
import { rows } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';

beforeAll(() => furnish());

const joins = () =>
  rows(
    "SELECT region, public, actor_kind, data FROM event WHERE noun = 'person' AND verb = 'join' ORDER BY id",
  );

describe('an invite', () => {
  it('makes a person with a role, a passkey and a session, with one event that names nobody', async () => {
    const before = (await joins()).length;
    const device = await newDevice();
    const response = await accept(
      await inviteTo({ role: 'triager', organisation: 'dinas' }),
      ' Budi Uji ',
      device,
    );
    expect(response.status).toBe(303);
    expect(response.headers.get('Location')).toBe('/petugas/akun/');
    const cookie = response.headers.get('Set-Cookie') ?? '';
    for (const part of ['__Host-petugas=', 'Secure', 'HttpOnly', 'SameSite=Strict', 'Path=/'])
      expect(cookie).toContain(part);
    const token = cookieOf(response).split('=')[1] ?? '';
    expect(token.length).toBeGreaterThanOrEqual(43);
    const [kept] = await rows(
      `SELECT p.name, p.state, g.role, g.organisation, k.label, s.via, s.hash
       FROM person AS p JOIN role_grant AS g ON g.person_id = p.id JOIN passkey AS k ON k.person_id = p.id
       JOIN session AS s ON s.person_id = p.id WHERE p.name = 'Budi Uji'`,
    );
    expect(kept).toMatchObject({
      state: 'enrolling',
      role: 'triager',
      organisation: 'dinas',
      via: 'passkey',
    });
    expect(kept?.hash).not.toContain(token);
    const told = await joins();
    expect(told).toHaveLength(before + 1);
    expect(told.at(-1)).toMatchObject({ region: REGION, public: 0, actor_kind: 'officer' });
    expect(JSON.stringify(told)).not.toContain('Budi');
  });

  it('is shown to its holder before it is taken up, and its token stands in no address', async () => {
    const token = await inviteTo({ role: 'publisher' });
    const page = await (await send('/petugas/undangan/', { kode: token })).text();
    expect(page).toContain('Anda diundang sebagai penerbit di Kota Uji.');
    expect(page).not.toMatch(new RegExp(`(?:href|action)="[^"]*${token}`));
  });

  it('is used once: of two who hold it, one wins', async () => {
    const token = await inviteTo();
    const [one, two] = [await newDevice(), await newDevice()];
    const answers = await Promise.all([accept(token, 'Satu', one), accept(token, 'Dua', two)]);
    const statuses = answers.map((answer) => answer.status).toSorted();
    // The other is refused where it is noticed: when the invite is read, or only when it is written.
    expect([
      [303, 400],
      [303, 409],
    ]).toContainEqual(statuses);
    expect(await rows("SELECT name FROM person WHERE name IN ('Satu', 'Dua')")).toHaveLength(1);
    const late = await send('/petugas/undangan/', { kode: token });
    expect(late.status).toBe(400);
    expect(await late.text()).toContain('Undangan ini sudah dipakai');
  });

  it.each([
    [
      'expired',
      async (token: string) => (
        await env.DB.prepare("UPDATE invite SET expires_at = '2026-01-01' WHERE used_at IS NULL").run(),
        token
      ),
      'lewat 24 jam',
    ],
    ['unknown', async () => 'bukan-undangan', 'tidak dikenal'],
    ['empty', async () => '', 'tidak dikenal'],
  ])('that is %s is refused in words', async (_, spoil, words) => {
    const token = await spoil(await inviteTo());
    const response = await send('/petugas/undangan/', { kode: token });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(words);
  });

  it('asks again for a name that is missing, and stays good', async () => {
    const token = await inviteTo();
    const refused = await accept(token, '  ', await newDevice());
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('href="#nama"');
    expect((await accept(token, 'Rina', await newDevice())).status).toBe(303);
  });
});
