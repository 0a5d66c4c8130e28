import { beforeAll, describe, expect, it } from 'vitest';
import { grantRole, revokeRole } from '../functions/accounts/change-roles.ts';
import { invitePerson, renewInvite } from '../functions/accounts/invite-person.ts';
import { suspendPerson } from '../functions/accounts/suspend-person.ts';
import { roleNames, type Grant, type Role } from '../src/accounts/roles.ts';
import { newDevice } from './edge/authenticator.ts';
import { accept, cookieOf, joined, signIn } from './edge/ceremonies.ts';
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
});

const grant = (role: Role, over: Partial<Grant> = {}): Grant & { region: string } =>
  ({
    role,
    region: REGION,
    organisation: role === 'triager' ? 'dinas' : null,
    ...over,
  }) as Grant & { region: string };

const rolesOf = async (id: string) =>
  (await rows('SELECT role FROM role_grant WHERE person_id = ? ORDER BY role', id)).map((row) => row.role);
const lastEvent = async () =>
  (await rows('SELECT region, noun, verb, public, subject_id, data FROM event ORDER BY id DESC LIMIT 1'))[0];
const denied = { code: 'not_allowed' };

describe('an invite', () => {
  it('is made on the page, its link shown once and kept as a hash alone', async () => {
    const response = await sendAs(admin, PEOPLE, { role: 'editor', organisation: 'dinas' });
    const page = await response.text();
    const token = /http:\/\/localhost:8787\/petugas\/undangan\/#([\w-]{43})"/.exec(page)?.[1] ?? '';
    expect(token).not.toBe('');
    expect(JSON.stringify(await rows('SELECT * FROM invite'))).not.toContain(token);
    const event = await lastEvent();
    expect(event).toMatchObject({ region: REGION, noun: 'invite', verb: 'create', public: 0 });
    expect(JSON.parse(String(event?.data))).toMatchObject({ role: 'editor', organisation: 'dinas' });
    expect(await (await askAs(admin, PEOPLE)).text()).toContain('Undangan yang belum dipakai');
    expect((await accept(token, 'Undangan Halaman', await newDevice())).status).toBe(303);
  });

  it.each([
    [{ role: '' }, 400, 'href="#role"'],
    [{ role: 'raja' }, 400, 'href="#role"'],
    [{ role: 'platform_admin' }, 403, 'Peran Anda tidak mencakup'],
    [{ role: 'triager' }, 400, 'href="#organisation"'],
    [{ role: 'region_admin', organisation: 'dinas' }, 400, 'href="#organisation"'],
    [{ role: 'editor', organisation: 'tiada' }, 400, 'href="#organisation"'],
  ])('to %j is refused with its reason', async (fields, status, words) => {
    const response = await sendAs(admin, PEOPLE, fields);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(words);
  });

  it('to the whole portal comes from who runs it alone', async () => {
    const everywhere = { role: 'platform_admin', region: null, organisation: null } as const;
    await expect(invitePerson(ctxOf(admin), everywhere)).rejects.toMatchObject(denied);
    await expect(invitePerson(ctxOf(platform), everywhere)).resolves.toHaveProperty('token');
    await expect(invitePerson(ctxAt(), { ...everywhere, region: REGION })).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(invitePerson(ctxAt(), grant('editor', { region: 'kota-tiada' }))).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

const REFUSED: [name: string, role: Role][] = roleNames
  .filter((role) => !['region_admin', 'platform_admin'].includes(role))
  .map((role) => [`${role}`, role]);

describe.each(REFUSED)('a %s', (_, role) => {
  it('changes nobody', async () => {
    const [who, whom] = [ctxOf(await officer(role)), await officer('editor')];
    const { id: person } = whom;
    await expect(invitePerson(who, grant('editor'))).rejects.toMatchObject(denied);
    await expect(renewInvite(who, { person, region: REGION })).rejects.toMatchObject(denied);
    await expect(grantRole(who, { person, grant: grant('publisher') })).rejects.toMatchObject(denied);
    await expect(revokeRole(who, { person, region: REGION, grant: 'x' })).rejects.toMatchObject(denied);
    await expect(suspendPerson(who, { person, region: REGION })).rejects.toMatchObject(denied);
    expect(await rolesOf(person)).toEqual(['editor']);
  });
});

describe('an administrator of a region', () => {
  it('gives and takes roles there, each with one event', async () => {
    const whom = await officer('editor');
    const page = `${PEOPLE}${whom.id}/`;
    expect((await sendAs(admin, `${page}peran/`, { role: 'publisher' })).status).toBe(303);
    expect(await rolesOf(whom.id)).toEqual(['editor', 'publisher']);
    expect(await lastEvent()).toMatchObject({
      noun: 'person',
      verb: 'grant',
      subject_id: whom.id,
      public: 0,
    });
    expect((await sendAs(admin, `${page}peran/`, { role: 'publisher' })).status).toBe(409);
    const [held] = await rows("SELECT id FROM role_grant WHERE person_id = ? AND role = 'editor'", whom.id);
    expect((await sendAs(admin, `${page}cabut/`, { peran: String(held?.id) })).status).toBe(303);
    expect(await rolesOf(whom.id)).toEqual(['publisher']);
    expect(await lastEvent()).toMatchObject({ verb: 'revoke', subject_id: whom.id });
  });

  it('has no reach into another region, nor over who works there too, nor over who runs the portal', async () => {
    const ctx = ctxOf(admin);
    const [stranger, both, above] = [
      await officer('editor', { region: OTHER }),
      await officer('editor'),
      await officer('editor'),
    ];
    await also(both, 'editor', OTHER);
    await also(above, 'platform_admin', null);
    const there = { person: stranger.id, region: OTHER };
    await expect(suspendPerson(ctx, there)).rejects.toMatchObject(denied);
    await expect(invitePerson(ctx, grant('editor', { region: OTHER }))).rejects.toMatchObject(denied);
    await expect(suspendPerson(ctx, { person: stranger.id, region: REGION })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(grantRole(ctx, { person: stranger.id, grant: grant('editor') })).rejects.toMatchObject({
      code: 'not_found',
    });
    for (const { id: person } of [both, above]) {
      await expect(suspendPerson(ctx, { person, region: REGION })).rejects.toMatchObject(denied);
      // A new invite is the whole account in the hands of who made it.
      await expect(renewInvite(ctx, { person, region: REGION })).rejects.toMatchObject(denied);
    }
    await expect(grantRole(ctx, { person: above.id, grant: grant('auditor') })).rejects.toMatchObject(denied);
    await expect(grantRole(ctx, { person: both.id, grant: grant('auditor') })).resolves.toBeUndefined();
    await expect(
      suspendPerson(ctxOf(platform), { person: both.id, region: REGION }),
    ).resolves.toBeUndefined();
  });

  it('does not suspend themself, and no region loses its last one, whoever is faster', async () => {
    await furnish('kota-dua', '00.02', { name: 'Kota Dua' });
    const [one, two] = [
      await officer('region_admin', { region: 'kota-dua' }),
      await officer('region_admin', { region: 'kota-dua' }),
    ];
    const region = 'kota-dua';
    await expect(suspendPerson(ctxOf(one), { person: one.id, region })).rejects.toMatchObject(denied);
    const answers = await Promise.allSettled([
      suspendPerson(ctxOf(one), { person: two.id, region }),
      suspendPerson(ctxOf(two), { person: one.id, region }),
    ]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [left] = await rows(
      `SELECT p.id, g.id AS role FROM person AS p JOIN role_grant AS g ON g.person_id = p.id
       WHERE g.region = 'kota-dua' AND p.state = 'active'`,
    );
    const [person, held] = [String(left?.id), String(left?.role)];
    await expect(
      revokeRole(ctxOf(person === one.id ? one : two), { person, region, grant: held }),
    ).rejects.toThrow('terakhir');
    await expect(revokeRole(ctxOf(platform), { person, region, grant: held })).resolves.toBeUndefined();
  });

  it('lets somebody back in who lost their passkey, with the roles and the name they had', async () => {
    const lost = await joined({ role: 'publisher' }, 'Hilang Kunci');
    const [person] = await rows("SELECT id FROM person WHERE name = 'Hilang Kunci'");
    const page = await (await sendAs(admin, `${PEOPLE}${String(person?.id)}/undangan/`, {})).text();
    expect(await lastEvent()).toMatchObject({ noun: 'invite', verb: 'renew', region: REGION, public: 0 });
    const token = /undangan\/#([\w-]{43})"/.exec(page)?.[1] ?? '';
    const device = await newDevice();
    const back = await accept(token, '', device);
    expect(back.status).toBe(303);
    // Whoever found the lost device is out, and only they.
    expect((await askAs(lost, '/petugas/akun/')).status).toBe(401);
    expect((await askAs({ cookie: cookieOf(back) }, '/petugas/akun/')).status).toBe(200);
    expect(await rolesOf(String(person?.id))).toEqual(['publisher']);
    expect((await signIn(device)).status).toBe(303);
    expect(await lastEvent()).toMatchObject({ verb: 'sign_in', subject_id: person?.id });
  });
});
