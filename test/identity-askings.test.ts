import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { forwardServiceRequest } from '../functions/triage/forward-service-request.ts';
import { verifyServiceRequest } from '../functions/triage/verify-service-request.ts';
import { furnishDesk, ROOM, verbsOf } from './edge/desk.ts';
import {
  contact,
  form,
  hoursAgo,
  openings,
  page,
  shows,
  showsNone,
  twoPeople,
  why,
} from './edge/identities.ts';
import { askAs, ctxOf, granted, officer, sendAs, type Signed } from './edge/officers.ts';
import { submitted } from './edge/requests.ts';
import { REGION } from './edge/sample.ts';

let boss: Signed;
let dinas: Signed;
beforeAll(async () => {
  ({ boss, dinas } = await furnishDesk());
});

/** A report that went to another agency. */
async function gone(texts: Record<string, string> = contact) {
  const { id } = await submitted({ texts });
  await verifyServiceRequest(ctxOf(boss), { id, publicity: 'whole', photos: [] });
  await forwardServiceRequest(ctxOf(boss), { id, to: 'lain', reason: '' });
  return id;
}
const asks = (id: string, count: number, from = 0) =>
  Promise.all(
    Array.from({ length: count }, (_, n) => sendAs(dinas, page(id), { ...form, tanda: `tanda-${from + n}` })),
  );
const FULL = 'Sudah ada 20 permintaan yang berlaku';

describe('who a reporter is can be asked twenty times at once', () => {
  it.each([
    ['one is over after 24 hours', 0, 'agreed_at', 25],
    ['one waits no longer than 7 days', 1, 'asked_at', 24 * 7 + 1],
  ] as const)('and once more when %s', async (_, two, column, hours) => {
    await twoPeople(two);
    const made = await submitted({ texts: contact });
    await asks(made.id, 20);
    const full = await sendAs(dinas, page(made.id), { ...form, tanda: 'lebih' });
    const text = await full.text();
    expect([full.status, text.includes(FULL), text.includes(why), showsNone(text)]).toEqual([
      429,
      true,
      true,
      true,
    ]);
    expect(await openings(made.id)).toHaveLength(20);
    // The same form once more asks nothing anew.
    expect((await asks(made.id, 1))[0]!.status).toBe(two ? 303 : 200);
    await env.DB.prepare(
      `UPDATE identity_opening SET ${column} = ?1
       WHERE id = (SELECT id FROM identity_opening WHERE request_id = ?2 ORDER BY id LIMIT 1)`,
    )
      .bind(hoursAgo(hours), made.id)
      .run();
    expect((await sendAs(dinas, page(made.id), { ...form, tanda: 'lebih' })).status).toBe(two ? 303 : 200);
    expect(await openings(made.id)).toHaveLength(21);
  });

  it('and as often for every other report', async () => {
    await twoPeople(0);
    const [made, another] = [await submitted({ texts: contact }), await submitted({ texts: contact })];
    await asks(made.id, 21);
    expect(shows(await (await asks(another.id, 1))[0]!.text())).toBe(true);
  });
});

describe('what was typed on a report that went to another agency meanwhile is given back', () => {
  beforeEach(() => twoPeople(0));
  it('why somebody wanted to know its reporter', async () => {
    const id = await gone();
    const answer = await sendAs(dinas, page(id), { ...form, alasan: 'Kalimat yang lama saya ketik.' });
    const text = await answer.text();
    expect([answer.status, text.includes('Kalimat yang lama saya ketik.'), showsNone(text)]).toEqual([
      404,
      true,
      true,
    ]);
    expect(text).toContain('tidak ada di wilayah ini, atau bukan untuk lembaga Anda');
    const never = await sendAs(dinas, page('ZZZZZZZZZZ'), {
      ...form,
      alasan: 'Kalimat yang lama saya ketik.',
    });
    expect([never.status, (await never.text()).includes('Kalimat yang lama')]).toEqual([404, true]);
    // Nothing typed, nothing to give back.
    for (const blank of [askAs(dinas, page(id)), sendAs(dinas, page(id), { ...form, alasan: '  ' })])
      expect((await blank).status).toBe(404);
    expect((await verbsOf(id)).includes('open_identity')).toBe(false);
  });

  it('also when it went to the own agency of somebody who acts for the region, and its reporter is anonymous', async () => {
    const id = await gone({ ...contact, is_anonymous: 'ya' });
    const who = await officer('region_admin');
    await granted(who, { role: 'triager', region: REGION, organisation: 'lain' });
    const text = await (
      await sendAs(who, page(id), { ...form, alasan: 'Kalimat yang lama saya ketik.' })
    ).text();
    expect([text.includes('Kalimat yang lama saya ketik.'), showsNone(text)]).toEqual([true, true]);
  });

  it.each([
    ['bukan-wewenang', 'tujuan'],
    ['gabung', 'rujukan'],
    ['nomor-lapor', 'lapor'],
    ['tolak', 'teks'],
    ['oper', 'alasan'],
  ])('of %s its %s alone too', async (deed, field) => {
    const id = await gone();
    const fields = { versi: '1', tanda: 'q', [`${field}-${deed}`]: 'Yang saya ketik' };
    const answer = await sendAs(dinas, `${ROOM}${id}/${deed}/`, fields);
    expect([answer.status, (await answer.text()).includes('Yang saya ketik')]).toEqual([404, true]);
  });
});
