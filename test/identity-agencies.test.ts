import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { agreeIdentity } from '../functions/triage/agree-identity.ts';
import { askIdentity } from '../functions/triage/ask-identity.ts';
import { forwardServiceRequest } from '../functions/triage/forward-service-request.ts';
import { handOverServiceRequest } from '../functions/triage/hand-over-service-request.ts';
import { openIdentity } from '../functions/triage/open-identity.ts';
import { verifyServiceRequest } from '../functions/triage/verify-service-request.ts';
import type { Grant, Role } from '../src/accounts/roles.ts';
import { bulkIn, MASSAL, send, towards } from './edge/bulk.ts';
import { furnishDesk, verbsOf } from './edge/desk.ts';
import { contact, form, openings, page, shows, showsNone, twoPeople, why } from './edge/identities.ts';
import { askAs, ctxOf, granted, officer, sendAs, type Signed } from './edge/officers.ts';
import { keys, submitted } from './edge/requests.ts';
import { REGION } from './edge/sample.ts';
import { answerOf } from './edge/triage-verbs.ts';

let boss: Signed;
beforeAll(async () => {
  ({ boss } = await furnishDesk());
});

/** Somebody of the whole region who has a role in one agency besides. */
async function both(organisation: string, role: Role) {
  const who = await officer('region_admin');
  const grant: Grant = { role, region: REGION, organisation };
  await granted(who, grant);
  return { ...who, grants: [...who.grants, grant] };
}

/** An anonymous report of "dinas", checked, and given to an agency. */
async function anonymous(to: string) {
  const { id } = await submitted({ texts: { ...contact, is_anonymous: 'ya' } });
  await verifyServiceRequest(ctxOf(boss), { id, publicity: 'none', photos: [] });
  await forwardServiceRequest(ctxOf(boss), { id, to, reason: '' });
  return id;
}
const handedOver = async (id: string, to: string) => {
  await handOverServiceRequest(ctxOf(boss), { id, to, reason: 'Alasan yang cukup panjang.' });
  return id;
};

/** By each way to the contact somebody is refused, and told why. */
async function kept(who: Signed, id: string) {
  const shown = await askAs(who, page(id));
  const text = await shown.text();
  expect([shown.status, text.includes('yang memegang, atau pernah memegang'), showsNone(text)]).toEqual([
    200,
    true,
    true,
  ]);
  expect(text).not.toContain('name="alasan"');
  const sent = await sendAs(who, page(id), form);
  const refused = await sent.text();
  expect([sent.status, showsNone(refused), refused.includes(why)]).toEqual([409, true, true]);
  const asking = { id, reason: why, token: 'kata', sealing: keys.sealing };
  expect(await answerOf(askIdentity(ctxOf(who), asking))).toBe('conflict');
}

describe('an anonymous reporter, where one person is enough', () => {
  beforeEach(() => twoPeople(0));

  it.each([
    ['the agency that has it', 'dinas', () => anonymous('dinas')],
    [
      'the agency that it was forwarded to, and left',
      'dinas',
      async () => handedOver(await anonymous('dinas'), 'lain'),
    ],
    ['the agency of its category, when it went elsewhere', 'dinas', () => anonymous('lain')],
    ['the agency that it was handed to', 'lain', async () => handedOver(await anonymous('dinas'), 'lain')],
    [
      'an agency two hands ago',
      'lain',
      async () => handedOver(await handedOver(await anonymous('dinas'), 'lain'), 'dinas'),
    ],
  ])('is kept from whoever is also of %s, in any role', async (_, organisation, made) => {
    const id = await made();
    for (const role of ['triager', 'editor', 'auditor'] as const)
      await kept(await both(organisation, role), id);
    expect([await openings(id), (await verbsOf(id)).includes('open_identity')]).toEqual([[], false]);
    // An agency that never had it keeps nobody out, and neither does one of another region by the same key.
    expect(shows(await (await sendAs(await both('ketiga', 'editor'), page(id), form)).text())).toBe(true);
    const far: Grant = { role: 'editor', region: 'kota-lain', organisation };
    const asking = { id, reason: why, token: 'jauh', sealing: keys.sealing };
    const ctx = ctxOf({ ...boss, grants: [...boss.grants, far] });
    expect(await askIdentity(ctx, asking)).toMatchObject({ phone: contact.phone });
  });

  it('stays kept from an agency whose turn was undone', async () => {
    const { id } = await submitted({ texts: { ...contact, is_anonymous: 'ya' } });
    await verifyServiceRequest(ctxOf(boss), { id, publicity: 'none', photos: [] });
    const done = await send(boss, `${MASSAL}lakukan/`, [['laporan', `${id}.2`], ...towards('lain')]);
    await send(boss, `${MASSAL}${bulkIn(done)}/urung/`, []);
    expect(await verbsOf(id)).toEqual(['submit', 'verify', 'forward', 'undo']);
    await kept(await both('lain', 'editor'), id);
  });

  it('is not shown once more when the one who asked joined an agency of its way', async () => {
    const id = await handedOver(await anonymous('dinas'), 'lain');
    const who = await officer('region_admin');
    expect(shows(await (await sendAs(who, page(id), form)).text())).toBe(true);
    const [opening] = await openings(id);
    const grant: Grant = { role: 'editor', region: REGION, organisation: 'dinas' };
    await granted(who, grant);
    const again = await sendAs(who, page(id, `${String(opening!.id)}/buka/`), {});
    expect([again.status, showsNone(await again.text())]).toEqual([409, true]);
    const ctx = ctxOf({ ...who, grants: [...who.grants, grant] });
    const asked = { id, opening: String(opening!.id), sealing: keys.sealing };
    expect(await answerOf(openIdentity(ctx, asked))).toBe('conflict');
    expect((await verbsOf(id)).filter((verb) => verb === 'open_identity')).toHaveLength(1);
  });
});

it('whoever was ever of an agency on its way agrees to no opening of an anonymous reporter', async () => {
  await twoPeople(1);
  const id = await handedOver(await anonymous('dinas'), 'lain');
  expect((await sendAs(boss, page(id), form)).status).toBe(303);
  const [opening] = await openings(id);
  const agree = page(id, `${String(opening!.id)}/setuju/`);
  for (const who of [await both('dinas', 'editor'), await both('lain', 'auditor')]) {
    expect((await sendAs(who, agree, {})).status).toBe(409);
    const asked = { id, opening: String(opening!.id), sealing: keys.sealing };
    expect(await answerOf(agreeIdentity(ctxOf(who), asked))).toBe('conflict');
  }
  expect((await sendAs(await officer('publisher'), agree, {})).status).toBe(303);
  expect((await verbsOf(id)).slice(-2)).toEqual(['ask_identity', 'agree_identity']);
});
