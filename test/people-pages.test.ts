import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { renewInvite } from '../functions/accounts/invite-person.ts';
import { unsuspendPerson } from '../functions/accounts/suspend-person.ts';
import { sweepExpired } from '../functions/accounts/sweep-expired.ts';
import { cookieOf, inviteTo, joined, makeCodes, signIn } from './edge/ceremonies.ts';
import { also, askAs, ctxOf, officer, sendAs, type Signed } from './edge/officers.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';

const OTHER = 'kota-lain';
const PEOPLE = `/petugas/${REGION}/orang/`;

let admin: Signed;
let platform: Signed;
beforeAll(async () => {
  await furnish();
  await furnish(OTHER, '00.01', { name: 'Kota Lain' });
  admin = await officer('region_admin', { name: 'Kepala' });
  platform = await officer('platform_admin');
  await inviteTo();
});

describe('an agency', () => {
  it('is called by its name, never by its key', async () => {
    const who = await officer('triager', { organisation: 'dinas' });
    await inviteTo({ role: 'publisher', organisation: 'dinas' });
    const room = await (await askAs(admin, PEOPLE)).text();
    for (const role of ['petugas laporan', 'penerbit']) expect(room).toContain(`${role}, Dinas Uji`);
    const card = await (await askAs(admin, `${PEOPLE}${who.id}/`)).text();
    expect(card.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')).toContain('petugas laporan, Dinas Uji:');
    for (const page of [room, card]) expect(page).not.toMatch(/, dinas\b/);
  });
});

describe('a suspended person', () => {
  it('is out at the next request, cannot sign in, and comes back with what they had', async () => {
    const who = await joined({ role: 'editor' }, 'Tangguh');
    await makeCodes(who);
    who.cookie = cookieOf(await signIn(who.device));
    expect((await askAs(who, '/petugas/akun/')).status).toBe(200);
    const [person] = await rows("SELECT id FROM person WHERE name = 'Tangguh'");
    const id = String(person?.id);
    expect((await sendAs(admin, `${PEOPLE}${id}/tangguhkan/`, {})).status).toBe(303);
    expect((await askAs(who, '/petugas/akun/')).status).toBe(401);
    const refused = await signIn(who.device);
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('sedang ditangguhkan');
    await expect(renewInvite(ctxOf(admin), { person: id, region: REGION })).rejects.toMatchObject({
      code: 'conflict',
    });
    await unsuspendPerson(ctxOf(admin), { person: id, region: REGION });
    expect((await signIn(who.device)).status).toBe(303);
    expect((await rows('SELECT state FROM person WHERE id = ?', id))[0]?.state).toBe('active');
  });

  it('whose session was left behind is out all the same', async () => {
    const who = await officer('editor');
    await env.DB.prepare("UPDATE person SET state = 'suspended' WHERE id = ?").bind(who.id).run();
    expect((await askAs(who, '/petugas/akun/')).status).toBe(401);
  });
});

describe('the pages of people', () => {
  it('are read by an auditor, who finds no button there', async () => {
    const auditor = await officer('auditor');
    const html = await (await askAs(auditor, PEOPLE)).text();
    expect(html).toContain('Kepala');
    expect(html).not.toContain(`action="${PEOPLE}`);
    const one = await (await askAs(auditor, `${PEOPLE}${admin.id}/`)).text();
    expect(one).toContain('pengelola wilayah');
    expect(one).not.toContain(`action="${PEOPLE}`);
    expect((await askAs(await officer('editor'), PEOPLE)).status).toBe(403);
    expect((await askAs(admin, `${PEOPLE}ZZZZZZZZZZ/`)).status).toBe(404);
    expect((await askAs(admin, `${PEOPLE}?setelah=x`)).status).toBe(400);
  });

  it('show fifty at a time, in one round trip besides the session', async () => {
    await furnish('kota-ramai', '00.03', { name: 'Kota Ramai' });
    for (let n = 0; n < 60; n += 1) await officer('editor', { region: 'kota-ramai', name: `Orang ${n}` });
    const first = await (await askAs(platform, '/petugas/kota-ramai/orang/')).text();
    expect(first.match(/>Orang \d+</g)).toHaveLength(50);
    const next = /href="([^"]*setelah=\w{10})" rel="next"/.exec(first)?.[1] ?? '';
    expect((await (await askAs(platform, next)).text()).match(/>Orang \d+</g)).toHaveLength(10);
  });

  it('lead an officer to the region they work in, and others to a list', async () => {
    expect((await askAs(admin, '/petugas/')).headers.get('Location')).toBe(`/petugas/${REGION}/`);
    const both = await officer('editor');
    await also(both, 'auditor', OTHER);
    const list = await (await askAs(both, '/petugas/')).text();
    expect(list.match(/href="\/petugas\/kota-[a-z]+\/"/g)).toEqual([
      `href="/petugas/${OTHER}/"`,
      `href="/petugas/${REGION}/"`,
    ]);
    const found = await (await askAs(platform, '/petugas/?cari=ramai')).text();
    expect(found).toContain('href="/petugas/kota-ramai/"');
    expect(found).not.toContain(`href="/petugas/${OTHER}/"`);
    expect(await (await askAs(platform, '/petugas/?setelah=kota-lain')).text()).not.toContain(
      `href="/petugas/${OTHER}/"`,
    );
  });
});

const counts = async () =>
  Object.values(
    (
      await rows(
        'SELECT (SELECT count(*) FROM session) AS s, (SELECT count(*) FROM invite) AS i, (SELECT count(*) FROM spent_challenge) AS c',
      )
    )[0] ?? {},
  ).map(Number);

describe('the clock', () => {
  it('forgets what has ended, and nothing else', async () => {
    const before = await counts();
    expect(before.every((n) => n > 0)).toBe(true);
    await sweepExpired(ctxAt(new Date().toISOString()));
    expect((await counts())[0]).toBe(before[0]);
    await sweepExpired(ctxAt(new Date(Date.now() + 9 * 86_400_000).toISOString()));
    expect(await counts()).toEqual([0, 0, 0]);
  });
});
