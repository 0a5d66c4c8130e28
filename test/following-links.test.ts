import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { unseal } from '../functions/core/seal.ts';
import { resealAddresses } from '../functions/following/reseal-addresses.ts';
import { aboutSubscriber } from '../functions/following/sealing.ts';
import { tokenFor } from '../functions/following/tokens.ts';
import { replayErasures, type ErasureRow } from '../functions/own-requests/replay.ts';
import { harmlessOfFollowers, keptOfFollowers } from '../src/following/retention.ts';
import { follower, happened, linksIn, nobodyFollows, post, posted } from './edge/following.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { keys } from './edge/requests.ts';
import { furnish } from './edge/sample.ts';

const NOW = '2026-11-23T03:00:00.000Z';
const LATER = '2026-11-24T03:00:00.000Z';
const TABLES = ['subscriber', 'subscription', 'mail', 'news'];

beforeAll(() => furnish());
beforeEach(nobodyFollows);

const left = () => rows('SELECT id, rhythm FROM subscription ORDER BY rhythm');
const nothing = async () => {
  for (const table of TABLES) expect(await rows(`SELECT * FROM ${table}`), table).toEqual([]);
};
const path = async (name: string, sign: 'c' | 'k' | 's' | 'g', id: string, until?: Date) =>
  `/ikuti/${name}/${await tokenFor(keys.secret, { sign, id }, until)}/`;
const put = (table: string, row: Record<string, unknown>) => {
  const marks = Object.keys(row).map(() => '?');
  const sql = `INSERT INTO ${table} (${Object.keys(row).join()}) VALUES (${marks.join()})`;
  return env.DB.prepare(sql).bind(...Object.values(row));
};
/** What a mail program sends by itself (RFC 8058): no origin, no cookie. */
const oneClick = (to: string) =>
  ask(to, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  });

describe('one leaves', () => {
  it('at one click of the mail program, at once and with everything that was kept', async () => {
    await follower('a@uji.example', {});
    await happened(NOW);
    const [letter] = await posted(NOW);
    await happened(NOW);
    const [, address = ''] =
      /<https:\/\/portal\.uji\.example(.*)>/.exec(letter?.headers['List-Unsubscribe'] ?? '') ?? [];
    const answer = await oneClick(address);
    expect([answer.status, answer.headers.get('Set-Cookie')]).toEqual([200, null]);
    await nothing();
    expect(await posted(LATER)).toEqual([]);
    expect((await oneClick(address)).status).toBe(200);
  });

  it('by the link in a browser only after a press', async () => {
    await follower('a@uji.example', {});
    await happened(NOW);
    const [letter] = await posted(NOW);
    const { berhenti = '' } = linksIn(letter?.text ?? '');
    const page = await ask(berhenti);
    expect(await page.text()).toContain('program, kabar, dan masukan Kota Uji');
    expect(page.headers.get('X-Robots-Tag')).toContain('noindex');
    expect(await left()).toHaveLength(1);
    expect(await (await post(berhenti)).text()).toContain('Anda sudah berhenti');
    await nothing();
  });

  it('one thing or all on the page of all that one follows, where the rhythm can be changed too', async () => {
    const { id, subscriptions } = await follower(
      'a@uji.example',
      {},
      { topic: 'service_area', subject: '/' },
    );
    const manage = await path('kelola', 'k', id);
    expect(await (await ask(manage)).text()).toContain('program, kabar, dan masukan Kota Uji');
    const changed = await post(manage, { langganan: subscriptions[0]!, irama: 'harian' });
    expect(await changed.text()).toContain('Tersimpan.');
    expect((await left()).map(({ rhythm }) => rhythm)).toEqual(['at_once', 'daily']);
    await post(manage, { langganan: subscriptions[0]!, irama: 'tiap-jam' });
    await post(manage, { langganan: subscriptions[0]!, berhenti: 'ya', irama: 'segera' });
    expect(await left()).toMatchObject([{ id: subscriptions[1] }]);
    await post(manage, { langganan: subscriptions[1]!, berhenti: 'ya' });
    await nothing();
  });

  it('nobody else’s: the page of one follower touches no other', async () => {
    const [one, other] = [await follower('a@uji.example', {}), await follower('b@uji.example', {})];
    await post(await path('kelola', 'k', one.id), { langganan: other.subscriptions[0]!, berhenti: 'ya' });
    await post(await path('kelola', 'k', one.id), { langganan: other.subscriptions[0]!, irama: 'harian' });
    expect(await left()).toMatchObject([{ rhythm: 'at_once' }, { rhythm: 'at_once' }]);
  });

  it('and stays away after a restore of an older backup', async () => {
    const { id } = await follower('a@uji.example', {});
    const [before] = await rows('SELECT * FROM subscriber');
    const [subscription] = await rows('SELECT * FROM subscription');
    await oneClick(await path('berhenti', 'g', id));
    await env.DB.batch([put('subscriber', before!), put('subscription', subscription!)]);
    const ledger = await rows("SELECT * FROM erasure WHERE noun = 'subscription'");
    expect(await replayErasures(ctxAt(LATER), ledger as unknown as ErasureRow[])).toBeGreaterThan(0);
    await nothing();
  });
});

describe('a link', () => {
  it('that is wrong, cut off, of another purpose or too old says so, and does nothing', async () => {
    const { id, subscriptions } = await follower('a@uji.example', {});
    const good = await path('kelola', 'k', id);
    const wrong = [
      good.replace(/.\/$/, (end) => (end[0] === '0' ? '1/' : '0/')),
      good.slice(0, -9) + '/',
      await path('kelola', 'c', id),
      await path('setuju', 'k', id),
      await path('setuju', 'c', id, new Date(Date.now() - 60_000)),
      await path('berhenti', 'k', id),
      await path('berhenti', 's', 'x'),
      '/ikuti/berhenti/%00%ff/',
      `/ikuti/berhenti/${'a'.repeat(900)}/`,
    ];
    for (const one of wrong)
      for (const answer of [await ask(one), await post(one, { semua: 'ya' })]) {
        expect(answer.status, one).toBe(404);
        expect(await answer.text()).toContain('Tautan ini tidak berlaku');
      }
    expect(await left()).toMatchObject([{ id: subscriptions[0] }]);
    const elsewhere = await post(good, { semua: 'ya' }, { 'Sec-Fetch-Site': 'cross-site' });
    expect([elsewhere.status, await left()]).toEqual([403, [expect.anything()]]);
  });

  it('opens for ever, but that to agree: for 48 hours', async () => {
    const soon = await tokenFor(
      keys.secret,
      { sign: 'c', id: '0'.repeat(26) },
      new Date(Date.now() + 60_000),
    );
    expect((await ask(`/ikuti/setuju/${soon}/`)).status).toBe(200);
  });
});

describe('addresses', () => {
  it('are wrapped anew with the reports, so that an old key may go', async () => {
    const { id } = await follower('a@uji.example', {});
    const key = btoa(String.fromCharCode(...new Uint8Array(32).fill(7)))
      .replace(/=+$/, '')
      .replaceAll('/', '_');
    expect(await resealAddresses(ctxAt(NOW), `baru.${key} ${keys.sealing}`)).toEqual({ done: 1, shut: [] });
    const [row] = await rows('SELECT key_id, wrapped, box FROM subscriber');
    expect(row?.key_id).toBe('baru');
    expect(await unseal(`baru.${key}`, aboutSubscriber(id), row as never)).toBe('a@uji.example');
  });

  it('and all else that is kept of followers are named to them, or harmless', async () => {
    const found = await rows(
      `SELECT t.name || '.' || c.name AS name
       FROM sqlite_schema AS t, pragma_table_info(t.name) AS c
       WHERE t.type = 'table' AND c.type <> 'INTEGER'
         AND t.name IN ('subscriber', 'subscription', 'news', 'topic_event', 'event_reader', 'blocked_address')`,
    );
    const named = [...keptOfFollowers.flatMap(({ columns }) => columns), ...harmlessOfFollowers];
    expect(named.toSorted()).toEqual(found.map(({ name }) => name as string).toSorted());
  });
});
