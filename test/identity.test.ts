import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { eraseDue } from '../functions/own-requests/erase-due.ts';
import { hideServiceRequest } from '../functions/triage/hide-service-request.ts';
import { canaries } from './edge/canaries.ts';
import { furnishDesk, ROOM, verbsOf } from './edge/desk.ts';
import { askAs, ctxOf, officer, sendAs, type Signed } from './edge/officers.ts';
import { codesOf, track } from './edge/own.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { submitted } from './edge/requests.ts';
import { REGION } from './edge/sample.ts';

const contact = { name: canaries.name, phone: canaries.phone, email: canaries.email };
const why = 'Perlu menelepon untuk menemukan tiangnya.';
const form = { tanda: 'tanda-pertama', alasan: why };

let boss: Signed;
let dinas: Signed;
let second: Signed;
let other: Signed;

beforeAll(async () => {
  ({ boss, dinas, other } = await furnishDesk());
  second = await officer('triager', { name: 'Petugas Kedua' });
});

const page = (id: string, deed = '') => `${ROOM}${id}/identitas/${deed}`;
const openings = (id: string) => rows('SELECT * FROM identity_opening WHERE request_id = ?', id);
const twoPeople = (on: 0 | 1) =>
  env.DB.prepare('UPDATE region SET two_person_identity = ? WHERE slug = ?').bind(on, REGION).run();
const shows = (text: string) => Object.values(contact).every((word) => text.includes(word));
const showsNone = (text: string) => Object.values(contact).every((word) => !text.includes(word));
const ageOf = (id: string, column: string, at: string) =>
  env.DB.prepare(`UPDATE identity_opening SET ${column} = ? WHERE id = ?`).bind(at, id).run();
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

describe('where one person is enough', () => {
  beforeEach(() => twoPeople(0));

  it('shows who a reporter is for a reason, in that one answer, and its reporter reads that', async () => {
    const made = await submitted({ texts: contact });
    expect(showsNone(await (await askAs(dinas, page(made.id))).text())).toBe(true);
    const open = await sendAs(dinas, page(made.id), form);
    expect([open.status, open.headers.get('Cache-Control')]).toEqual([200, 'private, no-store']);
    expect(shows(await open.text())).toBe(true);
    for (const path of [page(made.id), `${ROOM}${made.id}/`, ROOM, `/petugas/${REGION}/`]) {
      const text = await (await askAs(dinas, path)).text();
      expect([path, showsNone(text)]).toEqual([path, true]);
    }
    expect(await verbsOf(made.id)).toEqual(['submit', 'open_identity']);
    expect(await openings(made.id)).toMatchObject([
      { asked_by: dinas.id, organisation: 'dinas', reason: why, agreed_by: null },
    ]);
    const [event] = await rows(
      "SELECT * FROM event WHERE subject_id = ? AND verb = 'open_identity'",
      made.id,
    );
    expect(JSON.stringify(event)).not.toContain('menelepon');
    expect(JSON.parse(event!.data as string)).toMatchObject({ organisation: 'dinas' });
    expect((await track('', codesOf(made))).status).toBe(200);
  });

  it('is one asking when the same form comes again; each time that it is shown leaves one event', async () => {
    const made = await submitted({ texts: contact });
    for (let n = 0; n < 2; n += 1)
      expect(shows(await (await sendAs(dinas, page(made.id), form)).text())).toBe(true);
    const [opening] = await openings(made.id);
    expect(await openings(made.id)).toHaveLength(1);
    const again = await sendAs(dinas, page(made.id, `${opening!.id}/buka/`), {});
    expect(shows(await again.text())).toBe(true);
    expect(await verbsOf(made.id)).toEqual(['submit', 'open_identity', 'open_identity', 'open_identity']);
    // Not to a colleague, and not a day later.
    const theirs = await sendAs(second, page(made.id, `${opening!.id}/buka/`), {});
    await ageOf(String(opening!.id), 'agreed_at', hoursAgo(25));
    const late = await sendAs(dinas, page(made.id, `${opening!.id}/buka/`), {});
    expect([theirs.status, late.status]).toEqual([409, 409]);
    for (const answer of [theirs, late]) expect(showsNone(await answer.text())).toBe(true);
    expect(await verbsOf(made.id)).toHaveLength(4);
  });

  it.each([
    ['nothing', ''],
    ['nine letters', 'a'.repeat(9)],
    ['blanks', ' '.repeat(40)],
    ['too many letters', 'panjang '.repeat(70)],
  ])('takes no reason of %s, and keeps what was typed', async (_, alasan) => {
    const made = await submitted({ texts: contact });
    const answer = await sendAs(dinas, page(made.id), { ...form, alasan });
    const text = await answer.text();
    expect([answer.status, showsNone(text), text.includes(alasan.trim())]).toEqual([400, true, true]);
    expect(text).toContain('dari 10 sampai 500 huruf');
    expect([await verbsOf(made.id), await openings(made.id)]).toEqual([['submit'], []]);
  });

  it('is nobody’s of another agency, and nobody’s whose passkey was not just shown', async () => {
    const made = await submitted({ texts: contact });
    const stale = await officer('triager', { provedAgo: 6 * 60_000 });
    expect((await askAs(other, page(made.id))).status).toBe(404);
    expect((await sendAs(other, page(made.id), form)).status).toBe(404);
    expect((await sendAs(stale, page(made.id), form)).status).toBe(401);
    expect((await askAs(await officer('editor'), page(made.id))).status).toBe(403);
    expect((await askAs(boss, `/petugas/kota-lain/laporan/${made.id}/identitas/`)).status).not.toBe(200);
    for (const id of ['tidak-ada', '0000000000', '%00', 'x'.repeat(300)])
      expect((await askAs(boss, page(id))).status).toBe(404);
    expect((await sendAs(dinas, page(made.id, '0000000000/buka/'), {})).status).toBe(404);
    expect(await verbsOf(made.id)).toEqual(['submit']);
  });

  it('says plainly that nobody left a contact, or that it was erased when its time was over', async () => {
    const none = await submitted();
    const gone = await submitted({ texts: contact, now: '2026-01-01T01:00:00.000Z' });
    await env.DB.prepare(
      "UPDATE service_request SET state = 'done', closed_at = '2026-02-01T01:00:00.000Z' WHERE id = ?",
    )
      .bind(gone.id)
      .run();
    await eraseDue(ctxAt());
    const said = [
      [none.id, 'Pelapor tidak meninggalkan nama atau kontak.'],
      [gone.id, 'sudah dihapus karena masa simpannya habis'],
    ];
    for (const [id, words] of said) {
      expect(await (await askAs(dinas, page(id!))).text()).toContain(words);
      expect((await sendAs(dinas, page(id!), form)).status).toBe(409);
      expect([await openings(id!), (await verbsOf(id!)).includes('open_identity')]).toEqual([[], false]);
    }
  });

  it('says plainly that the envelope stays shut when the portal lacks its key, and notes no opening', async () => {
    const made = await submitted({ texts: contact });
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const SEALING_KEYS = `lain.${env.SEALING_KEYS.split('.')[1]!.split(' ')[0]}`;
    const answer = await sendAs(dinas, page(made.id), form, { SEALING_KEYS });
    const text = await answer.text();
    expect([answer.status, text.includes('kuncinya tidak ada pada portal ini'), text.includes(why)]).toEqual([
      409,
      true,
      true,
    ]);
    expect([await verbsOf(made.id), await openings(made.id)]).toEqual([['submit'], []]);
    expect(JSON.stringify(log.mock.calls)).not.toContain(canaries.name);
    log.mockRestore();
  });

  it('stores what was typed about a secret report sealed, and colleagues who may read it', async () => {
    const made = await submitted({ texts: { ...contact, is_secret: 'ya' } });
    const secretly = { ...form, alasan: 'Perlu menanyakan letak gudangnya.' };
    expect(shows(await (await sendAs(dinas, page(made.id), secretly)).text())).toBe(true);
    expect(await openings(made.id)).toMatchObject([{ reason: null }]);
    for (const table of ['identity_opening', 'service_request_sealed', 'event', 'outbox'])
      expect(JSON.stringify(await rows(`SELECT * FROM ${table}`))).not.toContain('letak gudangnya');
    expect(await (await askAs(second, page(made.id))).text()).toContain(secretly.alasan);
  });
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
      expect(text).toContain('tidak pernah ditunjukkan kepada petugas yang bekerja untuk satu lembaga');
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

describe('name, phone and e-mail', () => {
  it('stand in no log, event, notice, list, public page or history, however often they were shown', async () => {
    const said: string[] = [];
    const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;
    const spies = methods.map((method) =>
      vi.spyOn(console, method).mockImplementation((...words) => void said.push(words.map(String).join(' '))),
    );
    await twoPeople(0);
    const made = await submitted({ texts: contact });
    await sendAs(dinas, `${ROOM}${made.id}/periksa/`, { publikasi: 'whole' });
    await sendAs(dinas, page(made.id), form);
    await hideServiceRequest(ctxOf(dinas), { id: made.id, to: 'facts' });
    const pages = await Promise.all([
      ...[ROOM, `${ROOM}${made.id}/`, page(made.id), `/petugas/${REGION}/riwayat/`].map((path) =>
        askAs(boss, path),
      ),
      ask(`/laporan/${made.id}/`),
      ask(`/${REGION}/laporan/`),
    ]);
    for (const spy of spies) spy.mockRestore();
    expect(said.length).toBeGreaterThan(5);
    const texts = [said.join('\n'), ...(await Promise.all(pages.map((one) => one.text())))];
    for (const table of [
      'event',
      'outbox',
      'mail',
      'identity_opening',
      'service_request',
      'service_request_public',
    ])
      texts.push(JSON.stringify(await rows(`SELECT * FROM ${table}`)));
    expect(texts.map(showsNone)).toEqual(texts.map(() => true));
    expect(texts.some((text) => text.includes(made.id))).toBe(true);
  });
});
