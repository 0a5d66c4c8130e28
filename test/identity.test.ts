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
