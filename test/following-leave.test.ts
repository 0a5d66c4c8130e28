import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tokenFor } from '../functions/following/tokens.ts';
import { idFor } from '../functions/core/ids.ts';
import {
  after,
  follow,
  follower,
  happened,
  HOUR,
  linksIn,
  nobodyFollows,
  post,
  posted,
} from './edge/following.ts';
import { ask, rows } from './edge/portal.ts';
import { keys } from './edge/requests.ts';
import { furnish, REGION } from './edge/sample.ts';

const NOW = '2026-11-23T03:00:00.000Z';
const ADDRESS = 'warga.uji@contoh.example';
const now = (ms = 0) => after(ms, new Date().toISOString());

beforeAll(() => furnish());
beforeEach(nobodyFollows);

const left = () => rows('SELECT id FROM subscription');
const path = async (name: string, sign: 'k' | 's' | 'h' | 'g', id: string) =>
  `/ikuti/${name}/${await tokenFor(keys.secret, { sign, id })}/`;
const text = async (answer: Response | Promise<Response>) => (await answer).text();
/** What a mail program sends by itself (RFC 8058): no origin, no cookie. */
const oneClick = (to: string) =>
  ask(to, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  });
const programme = async () => ({
  topic: 'programme' as const,
  subject: await idFor(REGION, 'programme', 'lampu'),
});

/** Follows the region by the form and agrees, as a person does; gives their newest mail of news. */
async function joins(hours: number) {
  await follow({ surel: ADDRESS, irama: 'segera' });
  const [letter] = await posted(now(hours * HOUR));
  const { setuju = '' } = linksIn(letter?.text ?? '');
  const [{ id = '' } = {}] = (await left()) as { id: string }[];
  await post(setuju, { [id]: 'ya' });
  await happened(now(hours * HOUR + 1));
  const [news] = await posted(now(hours * HOUR + 2));
  return linksIn(news?.text ?? '').berhenti ?? '';
}

describe('who leaves by the link of a mail', () => {
  it('leaves everything, so that no more comes of the same thing by another way', async () => {
    const wishes = [
      {},
      await programme(),
      { rhythm: 'daily' as const, topic: 'service_area' as const, subject: '/' },
    ];
    await follower('a@uji.example', ...wishes);
    await happened(NOW);
    const [letter] = await posted(NOW);
    const [, leave = ''] =
      /<https:\/\/portal\.uji\.example(.*)>/.exec(letter?.headers['List-Unsubscribe'] ?? '') ?? [];
    expect(await text(oneClick(leave))).toMatch(/tidak dikirim lagi:[^]*<li>program Lampu jalan, Kota Uji/);
    expect(await left()).toEqual([]);
    await happened(NOW);
    expect(await posted(NOW)).toEqual([]);
  });

  it('sees before what ends, and where to end less', async () => {
    const { id } = await follower('a@uji.example', {}, await programme());
    const page = await ask(await path('berhenti', 'g', id));
    expect(page.headers.get('Referrer-Policy')).toBe('same-origin');
    const html = await page.text();
    expect(html).toContain('<li>program, kabar, dan masukan Kota Uji</li>');
    expect(html).toContain('<li>program Lampu jalan, Kota Uji</li>');
    expect(html).toContain(await path('kelola', 'k', id));
    expect(await left()).toHaveLength(2);
  });

  it.each(['s', 'h', 'g'] as const)('does so too by a link of older mails: %s', async (sign) => {
    const { id, subscriptions } = await follower('a@uji.example', { rhythm: 'at_once' }, await programme());
    const other = await follower('b@uji.example', {});
    await oneClick(await path('berhenti', sign, sign === 's' ? subscriptions[0]! : id));
    expect(await left()).toEqual([{ id: other.subscriptions[0] }]);
  });

  it('by an old digest, after all was changed to come at once, leaves all the same', async () => {
    const { id } = await follower('a@uji.example', { rhythm: 'daily' });
    await env.DB.prepare("UPDATE subscription SET rhythm = 'at_once'").run();
    expect(await text(oneClick(await path('berhenti', 'h', id)))).toContain('tidak dikirim lagi');
    expect(await left()).toEqual([]);
  });

  it('by an old mail, after following again, leaves what is followed now', async () => {
    const old = await joins(2);
    await oneClick(old);
    expect(await left()).toEqual([]);
    await joins(4);
    expect(await left()).toHaveLength(1);
    expect(await text(oneClick(old))).toContain('tidak dikirim lagi');
    expect(await left()).toEqual([]);
  });

  it('reads so where nothing is left to leave, and what to do if mail still comes', async () => {
    const { id } = await follower('a@uji.example', {});
    const leave = await path('berhenti', 'g', id);
    await oneClick(leave);
    for (const answer of [ask(leave), oneClick(leave), ask(await path('berhenti', 's', '0'.repeat(26)))]) {
      const html = await text(answer);
      expect(html).toContain('tidak ada lagi yang diikuti');
      expect(html).toContain('surel yang terbaru');
    }
  });
});
