import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyServiceRequest } from '../functions/triage/verify-service-request.ts';
import { furnishDesk } from './edge/desk.ts';
import { after, DAY, follow, HOUR, linksIn, nobodyFollows, post, posted } from './edge/following.ts';
import { lettersAt } from './edge/letters.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { submitted } from './edge/requests.ts';

const ADDRESS = 'Kenanga.Uji@Contoh.Example';
const REPORTED = '2026-11-23T02:00:00.000Z';
const soon = (ms = 1000) => after(ms, new Date().toISOString());
const text = async (answer: Response | Promise<Response>) => (await answer).text();
const subscribers = () => rows('SELECT * FROM subscriber');
const blocked = () => rows('SELECT * FROM blocked_address');
/** Where a page lets its address be closed, and where the next one lets it be opened again. */
const closing = (html: string) => /href="(\/ikuti\/jangan-kirim\/[^"]+)"/.exec(html)?.[1] ?? '';
const undoing = (html: string) => /href="(\/ikuti\/kirim-lagi\/[^"]+)"/.exec(html)?.[1] ?? '';

beforeAll(() => furnishDesk());
beforeEach(async () => {
  await nobodyFollows();
  for (const { id } of await blocked()) await rows('DELETE FROM blocked_address WHERE id = ?', id);
});

/** What a stranger makes us ask an address, and the page behind the link of that mail. */
async function asked(surel = ADDRESS) {
  await follow({ surel });
  const [letter] = await posted(soon());
  const { setuju = '' } = linksIn(letter?.text ?? '');
  return { setuju, close: closing(await text(ask(setuju))) };
}

/** A report with this address, checked: its reporter is written to. */
async function reported(email = ADDRESS, now = REPORTED) {
  const { id } = await submitted({ texts: { email }, now });
  await verifyServiceRequest(ctxAt(now), { id, publicity: 'whole', photos: [] });
  return id;
}
const letters = async (now: string) =>
  (await lettersAt(now)).filter(({ to }) => to.toLowerCase() === ADDRESS.toLowerCase());

describe('an address that wants no mail at all', () => {
  it('is told first what that means and what is kept, and opening the link does nothing', async () => {
    const { close } = await asked();
    const page = await ask(close);
    const html = await page.text();
    expect([page.status, page.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
    for (const said of ['sidik alamat', 'Surel persetujuan', 'tautan untuk membatalkannya'])
      expect(html).toContain(said);
    expect([await blocked(), await subscribers()]).toEqual([[], [expect.anything()]]);
  });

  it('is never asked again, whoever enters it, and whoever does is answered as ever', async () => {
    const { close } = await asked();
    const before = await text(follow({ surel: ADDRESS }));
    expect(await text(post(close))).toContain('Alamat ini tidak dikirimi surel lagi');
    expect(await subscribers()).toEqual([]);
    for (const surel of [ADDRESS, ` ${ADDRESS.toUpperCase()} `])
      expect(await text(follow({ surel }))).toBe(before);
    expect(await posted(soon(2 * HOUR))).toEqual([]);
    expect(await subscribers()).toEqual([]);
  });

  it('is kept as an HMAC alone, once, however often it is pressed', async () => {
    const { close } = await asked();
    const pages = await Promise.all([1, 2, 3].map(() => text(post(close))));
    expect(new Set(pages.map(undoing)).size).toBe(1);
    expect(undoing(await text(ask(close)))).toBe(undoing(pages[0]!));
    expect(await blocked()).toEqual([
      { id: expect.stringMatching(/^[0-9A-Z]{26}$/), address_mac: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    expect(`${close} ${JSON.stringify(pages)}`.toLowerCase()).not.toContain('kenanga');
  });

  it('comes back by the link that it was given, and by nothing else', async () => {
    const { close } = await asked();
    const undo = undoing(await text(post(close)));
    expect(await text(ask(undo))).toContain('Izinkan lagi');
    expect(await blocked()).toHaveLength(1);
    for (let n = 0; n < 2; n += 1)
      expect(await text(post(undo))).toContain('Alamat ini dapat menerima surel lagi');
    await follow({ surel: ADDRESS });
    expect(await posted(soon(2 * HOUR))).toHaveLength(1);
  });

  it('gets no mail about reports either, neither of that one nor of any other', async () => {
    await reported();
    await reported();
    const [letter] = await letters(REPORTED);
    const stop = new URL(/https:\S*berhenti-laporan\S*/.exec(letter!.text)![0]).pathname;
    expect(await text(post(closing(await text(ask(stop)))))).toContain('tidak dikirimi surel lagi');
    await reported(ADDRESS, after(2 * DAY, REPORTED));
    for (const days of [0, 2, 3, 9]) expect(await letters(after(days * DAY, REPORTED))).toEqual([]);
    expect(await rows("SELECT id FROM mail WHERE kind = 'reporter' AND state = 'waiting'")).toEqual([]);
    // Of the one that the mail named its own page says so too.
    expect(
      await rows("SELECT id FROM event WHERE verb = 'stop_mail' AND noun = 'service_request'"),
    ).toHaveLength(1);
    await follow({ surel: ADDRESS });
    expect(await posted(soon(2 * HOUR))).toEqual([]);
  });

  it('needs a link that we made, from a page of ours', async () => {
    const { close, setuju } = await asked();
    for (const token of ['x', '%00', 'a'.repeat(500), close.split('/')[3]!.replace(/.$/, 'x')])
      for (const path of [`/ikuti/jangan-kirim/${token}/`, `/ikuti/kirim-lagi/${token}/`])
        for (const answer of [await ask(path), await post(path)]) expect(answer.status, path).toBe(404);
    expect((await post(close.replace('jangan-kirim', 'kirim-lagi'))).status).toBe(404);
    expect((await post(close, {}, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    expect((await ask(close, { method: 'PUT' })).status).toBe(405);
    expect(await blocked()).toEqual([]);
    expect(await text(ask(setuju))).toContain('Ya, kirim kabar ini');
  });

  it('that is forgotten already is told so', async () => {
    const { close } = await asked();
    await nobodyFollows();
    for (const answer of [ask(close), post(close)])
      expect(await text(answer)).toContain('Alamat Anda tidak kami simpan');
    expect(await blocked()).toEqual([]);
  });
});
