import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { invitePerson, renewInvite } from '../functions/accounts/invite-person.ts';
import { openInvite } from '../functions/accounts/open-invite.ts';
import { suspendPerson, unsuspendPerson } from '../functions/accounts/suspend-person.ts';
import { withdrawInvite } from '../functions/accounts/withdraw-invite.ts';
import type { Grant } from '../src/accounts/roles.ts';
import { newDevice } from './edge/authenticator.ts';
import { accept, inviteTo, optionsIn, send } from './edge/ceremonies.ts';
import { also, askAs, ctxOf, officer, sendAs, type Signed } from './edge/officers.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';

const OTHER = 'kota-lain';
const PEOPLE = `/petugas/${REGION}/orang/`;
const WITHDRAW = `${PEOPLE}undangan/tarik/`;
const EDITOR: Grant = { role: 'editor', region: REGION, organisation: null };

let keeper: Signed;
let platform: Signed;
beforeAll(async () => {
  await furnish();
  await furnish(OTHER, '00.01', { name: 'Kota Lain' });
  keeper = await officer('region_admin');
  platform = await officer('platform_admin');
});

const now = () => new Date().toISOString();
const by = (who: Signed) => ctxOf(who, now());
const invited = async (who: Signed) => (await invitePerson(by(who), EDITOR)).token;
const renewed = async (who: Signed, whom: Signed) =>
  (await renewInvite(by(who), { person: whom.id, region: REGION })).token;
const opened = (kode: string) => send('/petugas/undangan/', { kode });

/** What an invite's page asks a device for, while it is open. */
const asked = async (token: string) => optionsIn(await (await opened(token)).text());

/** An invite opens nothing, nor is it taken up from a page that was opened before. */
async function mustBeVoid(token: string, options: Record<string, unknown>) {
  const response = await opened(token);
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('tidak berlaku lagi');
  const credential = await (await newDevice()).make(options);
  const late = await send('/petugas/undangan/terima/', { kode: token, nama: 'Terlambat', credential });
  expect(late.status).toBe(400);
  expect(await rows("SELECT id FROM person WHERE name = 'Terlambat'")).toEqual([]);
}

describe('an invite is worth what its maker may do', () => {
  it('and ends when its maker is suspended, for good', async () => {
    const maker = await officer('region_admin');
    const token = await invited(maker);
    const options = await asked(token);
    const whom = { person: maker.id, region: REGION };
    await suspendPerson(by(keeper), whom);
    await mustBeVoid(token, options);
    await unsuspendPerson(by(keeper), whom);
    await mustBeVoid(token, options);
  });

  it('and ends when its maker loses the role', async () => {
    const maker = await officer('region_admin');
    const token = await invited(maker);
    const options = await asked(token);
    await env.DB.prepare('DELETE FROM role_grant WHERE person_id = ?').bind(maker.id).run();
    await mustBeVoid(token, options);
  });

  it.each([
    ['elsewhere', 'editor', OTHER],
    ['everywhere', 'platform_admin', null],
  ] as const)('and lets nobody back in who has since got a role %s', async (_, role, region) => {
    const who = await officer('editor');
    const token = await renewed(keeper, who);
    const options = await asked(token);
    await also(who, role, region);
    await mustBeVoid(token, options);
    expect(await rows('SELECT id FROM passkey WHERE person_id = ?', who.id)).toEqual([]);
    // Whoever runs the portal reaches everybody.
    expect((await opened(await renewed(platform, who))).status).toBe(200);
  });

  it('also when the command line made it, which no suspension ends', async () => {
    expect((await accept(await inviteTo(), 'Dari Baris', await newDevice())).status).toBe(303);
    const made = await rows('SELECT DISTINCT invited_by FROM invite');
    expect(made.map((row) => row.invited_by)).toContain(keeper.id);
    expect(made.map((row) => row.invited_by)).toContain(null);
  });
});

describe('an open invite', () => {
  it('is withdrawn on the page, by an event, and then opens nothing', async () => {
    const token = await invited(platform);
    const options = await asked(token);
    const { invite } = await openInvite(ctxAt(now()), token);
    const page = await (await askAs(keeper, PEOPLE)).text();
    expect(page).toContain(`action="${WITHDRAW}"`);
    expect(page).toContain(invite.id);
    expect((await sendAs(keeper, WITHDRAW, { undangan: invite.id })).status).toBe(303);
    const [event] = await rows(
      'SELECT noun, verb, region, public FROM event WHERE subject_id = ? ORDER BY id DESC',
      invite.id,
    );
    expect(event).toEqual({ noun: 'invite', verb: 'withdraw', region: REGION, public: 0 });
    await mustBeVoid(token, options);
    expect(await (await askAs(keeper, PEOPLE)).text()).not.toContain(invite.id);
    const again = await sendAs(keeper, WITHDRAW, { undangan: invite.id });
    expect(again.status).toBe(404);
    expect(await again.text()).toContain('sudah dipakai, ditarik');
  });

  it('is withdrawn only where one may invite, and with a fresh passkey', async () => {
    const token = await invited(keeper);
    const { invite } = await openInvite(ctxAt(now()), token);
    const there = await officer('region_admin', { region: OTHER });
    await expect(withdrawInvite(by(there), { invite: invite.id, region: REGION })).rejects.toMatchObject({
      code: 'not_allowed',
    });
    await expect(withdrawInvite(by(there), { invite: invite.id, region: OTHER })).rejects.toMatchObject({
      code: 'not_found',
    });
    for (const role of ['publisher', 'auditor'] as const)
      expect((await sendAs(await officer(role), WITHDRAW, { undangan: invite.id })).status).toBe(403);
    const stale = await officer('region_admin', { provedAgo: 6 * 60_000 });
    expect((await sendAs(stale, WITHDRAW, { undangan: invite.id })).status).toBe(401);
    expect((await opened(token)).status).toBe(200);
  });
});
