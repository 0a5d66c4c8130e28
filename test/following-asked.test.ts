import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { forgetUnconfirmed } from '../functions/following/forget-unconfirmed.ts';
import { askSubscription } from '../functions/following/ask-subscription.ts';
import { leaveSubscriptions } from '../functions/following/leave-subscriptions.ts';
import { after, DAY, follow, HOUR, linksIn, nobodyFollows, post, posted } from './edge/following.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { keys, takesReports } from './edge/requests.ts';
import { furnish, REGION } from './edge/sample.ts';

const ADDRESS = 'Warga.Uji@Contoh.Example';
const program = { topik: 'program', subjek: 'lampu' };
const subscribers = () => rows('SELECT * FROM subscriber');
const subscriptions = () => rows('SELECT * FROM subscription ORDER BY asked_at, id');
const soon = () => after(1000, new Date().toISOString());

/** What whoever asks is answered. */
const told = async () => {
  const page = await follow({ surel: ADDRESS });
  return [page.status, await page.text(), [...page.headers].filter(([name]) => name !== 'x-request-id')];
};

beforeAll(async () => {
  await furnish();
  await takesReports();
});
beforeEach(nobodyFollows);

const at = (now: string, address = ADDRESS, subject = '') =>
  askSubscription(ctxAt(now), {
    topic: { region: REGION, topic: subject ? 'service_area' : 'region', subject },
    rhythm: 'daily',
    address,
    keys,
    allowance: { bucket: 'uji', most: 1_000_000, until: '2099-01-01T00:00:00.000Z' },
  });

describe('to follow something', () => {
  it('names it in words, and shows the feed of the same beside the form', async () => {
    const page = await (await ask(`/ikuti/?wilayah=${REGION}&topik=program&subjek=lampu`)).text();
    expect(page).toContain('program Lampu jalan, Kota Uji');
    expect(page).toContain(`/feeds/${REGION}/program/lampu.atom`);
    const area = await (await ask(`/ikuti/?wilayah=${REGION}&topik=laporan-di&kategori=lampu-jalan`)).text();
    expect(area).toContain('laporan warga tentang Lampu jalan di Kota Uji');
    expect(area).toMatch(/<option value="lampu-jalan" selected/);
    expect(area).toContain('Umpan ini untuk kategori dan kecamatan saat halaman dibuka');
  });

  it('one address agrees with one press, and only then follows', async () => {
    const page = await follow({ ...program, surel: `  ${ADDRESS} `, irama: 'segera' });
    expect([page.status, page.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
    expect(await subscriptions()).toMatchObject([{ rhythm: 'at_once', confirmed_at: null }]);
    const [letter, ...others] = await posted(soon());
    expect(others).toEqual([]);
    expect(letter?.to).toBe('Warga.Uji@contoh.example');
    expect(letter?.text).toContain('program Lampu jalan, Kota Uji');
    const { setuju = '' } = linksIn(letter?.text ?? '');
    expect(await (await ask(setuju)).text()).toContain('Ya, kirim kabar ini');
    expect(await subscriptions()).toMatchObject([{ confirmed_at: null }]);
    const [{ id = '' } = {}] = (await subscriptions()) as { id: string }[];
    for (let n = 0; n < 2; n += 1)
      expect(await (await post(setuju, { [id]: 'ya' })).text()).toContain('Atur semua yang Anda ikuti');
    expect(await subscriptions()).toMatchObject([{ confirmed_at: expect.any(String) }]);
  });

  it.each([
    [{ surel: 'bukan alamat' }, 400, 'Tulis alamat surel yang lengkap'],
    [{ surel: `a@b.example\r\nBcc: c@d.example` }, 400, 'Tulis alamat surel yang lengkap'],
    [{ surel: `${'a'.repeat(300)}@b.example` }, 400, 'paling banyak 254'],
    [{ surel: 'orang@contoh.example', irama: 'tiap jam' }, 400, 'Pilih “sekali sehari”'],
    [{ surel: 'orang@contoh.example', situs: 'x' }, 400, 'jebakan'],
    [{ surel: 'orang@contoh.example', topik: 'entah' }, 404, 'tidak dapat diikuti'],
    [{ surel: 'orang@contoh.example', topik: 'program', subjek: "x'\0--" }, 404, 'tidak dapat diikuti'],
    [{ surel: 'orang@contoh.example', topik: 'laporan', subjek: '7K3M9QXT2B' }, 404, 'tidak dapat diikuti'],
    [{ surel: 'orang@contoh.example', topik: 'laporan-di', kategori: 'x' }, 404, 'tidak dapat diikuti'],
    [{ surel: 'orang@contoh.example', wilayah: 'kota-entah' }, 404, 'tidak dapat diikuti'],
  ])('%j is refused in words, and nothing that was typed is lost', async (fields, status, words) => {
    const page = await follow(fields as unknown as Record<string, string>);
    const text = await page.text();
    expect([page.status, text]).toEqual([status, expect.stringContaining(words)]);
    expect(text).toContain(fields.surel.split(/[\r\n]/)[0]);
    expect(await subscribers()).toEqual([]);
  });

  it('only from our own page, and a network only so often a day', async () => {
    expect((await follow({ surel: ADDRESS }, {}, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    for (let n = 0; n < 60; n += 1) await follow({ surel: `orang${n}@contoh.example` });
    expect(await subscribers()).toHaveLength(60);
    const page = await follow({ surel: ADDRESS });
    expect([page.status, await page.text()]).toEqual([429, expect.stringContaining(ADDRESS)]);
    expect(await subscribers()).toHaveLength(60);
  });
});

describe('nobody learns whether an address is known:', () => {
  it('new, asked, and following are answered alike', async () => {
    const fresh = await told();
    expect(await told()).toEqual(fresh);
    await env.DB.prepare('UPDATE subscription SET confirmed_at = ?').bind(soon()).run();
    expect(await told()).toEqual(fresh);
    expect(JSON.stringify(fresh)).not.toMatch(/warga\.uji/i);
    expect(await subscriptions()).toHaveLength(1);
  });

  it('capitals make no other person, and no event tells of anybody', async () => {
    const before = await rows('SELECT count(*) AS n FROM event');
    await follow({ surel: ADDRESS });
    await follow({ ...program, surel: ADDRESS.toLowerCase() });
    expect(await subscribers()).toHaveLength(1);
    expect(await subscriptions()).toHaveLength(2);
    expect(await rows('SELECT count(*) AS n FROM event')).toEqual(before);
    expect(JSON.stringify(await subscribers())).not.toMatch(/contoh/i);
  });
});

describe('a flood of requests to one address', () => {
  const START = '2026-11-20T00:30:00.000Z';

  it('a hundred in an hour send one mail', async () => {
    const sent = [];
    for (let n = 0; n < 100; n += 1) {
      const now = after(n * 36_000, START);
      await at(now, ADDRESS, n % 2 ? 'lampu-jalan/' : '');
      if (n % 8 === 0) sent.push(...(await posted(now)));
    }
    expect(sent).toHaveLength(1);
  });

  it('all day long sends at most three, an hour apart, and the next names what was asked for since', async () => {
    const sent: string[] = [];
    for (let minute = 0; minute < 24 * 60; minute += 15) {
      const now = after(minute * 60_000, START);
      await at(now, ADDRESS, minute > 30 ? 'lampu-jalan/' : '');
      for (const letter of await posted(now)) sent.push(`${minute} ${letter.text.match(/^- /gm)?.length}`);
    }
    expect(sent).toEqual(['0 1', '60 2', '120 2']);
    expect(await posted(after(DAY, START))).toHaveLength(1);
  });

  it('ten at the same moment send one', async () => {
    await Promise.all(Array.from({ length: 10 }, () => at(START)));
    expect(await rows('SELECT id FROM mail')).toHaveLength(1);
    expect(await subscribers()).toHaveLength(1);
  });

  it('asks for at most twenty things at a time', async () => {
    for (let n = 0; n < 30; n += 1) await at(START, ADDRESS, `lampu-jalan/${n}`);
    expect(await subscriptions()).toHaveLength(20);
    await at(after(1, START), ADDRESS, '/pusat');
    expect((await subscriptions()).map(({ subject }) => subject)).toContain('/pusat');
    expect(await subscriptions()).toHaveLength(20);
    await at(after(HOUR, START), ADDRESS, '/pusat');
    expect((await subscriptions()).at(-1)).toMatchObject({ subject: '/pusat', asked_at: after(1, START) });
  });

  it('and leaving in between resets nothing', async () => {
    const sent: number[] = [];
    for (let minute = 0; minute < 24 * 60; minute += 20) {
      await at(after(minute * 60_000, START));
      if ((await posted(after(minute * 60_000, START))).length > 0) sent.push(minute);
      const [{ id = '', subscriber_id = '' } = {}] = (await subscriptions()) as Record<string, string>[];
      await leaveSubscriptions(ctxAt(START), [{ id, subscriber: subscriber_id }]);
      expect(await subscribers()).toEqual([]);
    }
    expect(sent).toEqual([0, 60, 120]);
  });
});

describe('what nobody agreed to', () => {
  it('is gone after 48 hours with the address, and its link says so in words', async () => {
    const asked = new Date(Date.now() - 48 * HOUR - 60_000).toISOString();
    await at(asked);
    const [letter] = await posted(asked);
    const { setuju = '' } = linksIn(letter?.text ?? '');
    await forgetUnconfirmed(ctxAt(after(47 * HOUR, asked)));
    expect(await subscribers()).toHaveLength(1);
    const late = await ask(setuju);
    expect([late.status, await late.text()]).toEqual([404, expect.stringContaining('lewat 48 jam')]);
    expect((await post(setuju, {})).status).toBe(404);
    await forgetUnconfirmed(ctxAt(after(48 * HOUR, asked)));
    for (const table of ['subscriber', 'subscription', 'mail', 'news'])
      expect(await rows(`SELECT * FROM ${table}`), table).toEqual([]);
  });

  it('leaves what the same address agreed to', async () => {
    await at('2026-11-20T00:00:00.000Z');
    await env.DB.prepare('UPDATE subscription SET confirmed_at = asked_at').run();
    await at('2026-11-20T00:00:00.000Z', ADDRESS, 'lampu-jalan/');
    await forgetUnconfirmed(ctxAt('2026-11-25T00:00:00.000Z'));
    expect(await subscriptions()).toMatchObject([{ topic: 'region' }]);
    expect(await subscribers()).toHaveLength(1);
  });
});
