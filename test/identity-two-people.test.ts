import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { furnishDesk, verbsOf } from './edge/desk.ts';
import { askAs, officer, sendAs, type Signed } from './edge/officers.ts';
import { rows } from './edge/portal.ts';
import { submitted } from './edge/requests.ts';
import { REGION } from './edge/sample.ts';
import {
  contact,
  why,
  form,
  page,
  openings,
  twoPeople,
  shows,
  showsNone,
  ageOf,
  hoursAgo,
} from './edge/identities.ts';

let boss: Signed;
let dinas: Signed;
let second: Signed;
let other: Signed;

beforeAll(async () => {
  ({ boss, dinas, other } = await furnishDesk());
  second = await officer('triager', { name: 'Petugas Kedua' });
});

describe('an anonymous reporter', () => {
  beforeEach(() => twoPeople(0));

  it('is never shown to the agency that answers, whose officers are told why; to the region for a reason', async () => {
    const made = await submitted({ texts: { ...contact, is_anonymous: 'ya' } });
    const both = await officer('region_admin');
    await env.DB.prepare(
      `INSERT INTO role_grant (id, person_id, role, region, organisation, granted_at)
       VALUES ('BOTH000000', ?, 'triager', ?, 'dinas', '2026-01-01')`,
    )
      .bind(both.id, REGION)
      .run();
    for (const who of [dinas, both]) {
      const text = await (await askAs(who, page(made.id))).text();
      expect(text).toContain('tidak pernah ditunjukkan kepada petugas lembaga yang memegang');
      expect(text).not.toContain('name="alasan"');
      const refused = await sendAs(who, page(made.id), form);
      expect([refused.status, showsNone(await refused.text())]).toEqual([409, true]);
    }
    expect(await verbsOf(made.id)).toEqual(['submit']);
    expect(shows(await (await sendAs(boss, page(made.id), form)).text())).toBe(true);
    expect(await verbsOf(made.id)).toEqual(['submit', 'open_identity']);
  });

  it('who reports how officials behave is shown to nobody', async () => {
    const texts = { ...contact, is_anonymous: 'ya', service_code: 'pungutan-liar' };
    const made = await submitted({ texts, answers: {} });
    const admin = await officer('platform_admin');
    for (const who of [boss, admin]) {
      expect(await (await askAs(who, page(made.id))).text()).toContain('tidak dibuka oleh siapa pun');
      expect((await sendAs(who, page(made.id), form)).status).toBe(409);
    }
    expect([await verbsOf(made.id), await openings(made.id)]).toEqual([['submit'], []]);
  });
});

const asked = async (texts: Record<string, string> = {}) => {
  const made = await submitted({ texts: { ...contact, ...texts } });
  expect((await sendAs(dinas, page(made.id), form)).status).toBe(303);
  const [opening] = await openings(made.id);
  return { ...made, opening: String(opening!.id) };
};

describe('where it takes two', () => {
  beforeEach(() => twoPeople(1));

  it('the first one asks, another one agrees, and only then and only the first one sees it', async () => {
    const made = await asked();
    const [notice] = await rows(
      "SELECT kind, recipient FROM outbox WHERE kind GLOB '*identity_asked*' AND subject_id = ?",
      made.id,
    );
    expect(notice).toEqual({ kind: `service_request.identity_asked:${made.opening}`, recipient: 'officers' });
    const early = await sendAs(dinas, page(made.id, `${made.opening}/buka/`), {});
    const own = await sendAs(dinas, page(made.id, `${made.opening}/setuju/`), {});
    expect([early.status, own.status]).toEqual([409, 409]);
    for (const answer of [early, own]) expect(showsNone(await answer.text())).toBe(true);
    expect((await sendAs(other, page(made.id, `${made.opening}/setuju/`), {})).status).toBe(404);
    const waiting = await (await askAs(second, page(made.id))).text();
    for (const words of [why, 'Setujui permintaan ini']) expect(waiting).toContain(words);
    const twice = [1, 2].map(() => sendAs(second, page(made.id, `${made.opening}/setuju/`), {}));
    expect((await Promise.all(twice)).map(({ status }) => status).toSorted()).toContain(303);
    expect((await sendAs(second, page(made.id, `${made.opening}/buka/`), {})).status).toBe(409);
    expect(shows(await (await sendAs(dinas, page(made.id, `${made.opening}/buka/`), {})).text())).toBe(true);
    expect(await verbsOf(made.id)).toEqual(['submit', 'ask_identity', 'agree_identity', 'open_identity']);
    expect(await openings(made.id)).toMatchObject([{ asked_by: dinas.id, agreed_by: second.id }]);
  });

  it('the same form twice is one asking and one notice', async () => {
    const made = await asked();
    expect((await sendAs(dinas, page(made.id), form)).status).toBe(303);
    expect(await openings(made.id)).toHaveLength(1);
    expect(await verbsOf(made.id)).toEqual(['submit', 'ask_identity']);
  });

  it('an asking lapses after seven days, and an agreement after twenty-four hours', async () => {
    const made = await asked();
    await ageOf(made.opening, 'asked_at', hoursAgo(24 * 7 + 1));
    const late = await sendAs(second, page(made.id, `${made.opening}/setuju/`), {});
    expect([late.status, await verbsOf(made.id)]).toEqual([409, ['submit', 'ask_identity']]);
    expect(await (await askAs(second, page(made.id))).text()).toContain('Tidak disetujui dalam 7 hari');
    await ageOf(made.opening, 'asked_at', hoursAgo(1));
    expect((await sendAs(second, page(made.id, `${made.opening}/setuju/`), {})).status).toBe(303);
    await ageOf(made.opening, 'agreed_at', hoursAgo(25));
    expect((await sendAs(dinas, page(made.id, `${made.opening}/buka/`), {})).status).toBe(409);
    expect(await verbsOf(made.id)).toEqual(['submit', 'ask_identity', 'agree_identity']);
  });

  it('nobody of an agency agrees to see an anonymous reporter, also when the region asks', async () => {
    const made = await submitted({ texts: { ...contact, is_anonymous: 'ya' } });
    expect((await sendAs(boss, page(made.id), form)).status).toBe(303);
    const [opening] = await openings(made.id);
    const agree = page(made.id, `${String(opening!.id)}/setuju/`);
    expect((await sendAs(dinas, agree, {})).status).toBe(409);
    expect((await sendAs(await officer('publisher'), agree, {})).status).toBe(303);
    expect(await verbsOf(made.id)).toEqual(['submit', 'ask_identity', 'agree_identity']);
  });

  it('an agreement to one report opens no other, and what is erased meanwhile opens nothing', async () => {
    const [made, elsewhere] = [await asked(), await submitted({ texts: contact })];
    await sendAs(second, page(made.id, `${made.opening}/setuju/`), {});
    expect((await sendAs(dinas, page(elsewhere.id, `${made.opening}/buka/`), {})).status).toBe(404);
    await env.DB.prepare("DELETE FROM service_request_sealed WHERE request_id = ? AND field = 'contact'")
      .bind(made.id)
      .run();
    expect((await sendAs(dinas, page(made.id, `${made.opening}/buka/`), {})).status).toBe(409);
    expect(await verbsOf(made.id)).toEqual(['submit', 'ask_identity', 'agree_identity']);
  });

  it('is switched on the page of settings, as every other setting', async () => {
    await twoPeople(0);
    const settings = `/petugas/${REGION}/pengaturan/`;
    const version =
      /name="version" value="(\d+)"/.exec(await (await askAs(boss, settings)).text())?.[1] ?? '';
    const fields = { version, silent_after_days: '180', two_person_identity: 'ya' };
    expect((await sendAs(boss, settings, fields)).status).toBe(303);
    expect(await rows('SELECT two_person_identity AS on_ FROM region WHERE slug = ?', REGION)).toEqual([
      { on_: 1 },
    ]);
    const history = await (await askAs(boss, `/petugas/${REGION}/riwayat/`)).text();
    expect(history).toContain('pembukaan identitas oleh dua orang dari tidak ke ya');
    expect(await (await askAs(boss, settings)).text()).toMatch(/name="two_person_identity"[^>]*checked/);
  });
});
