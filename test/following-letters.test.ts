import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
import { furnish, REGION } from './edge/sample.ts';

const NOW = '2026-11-23T03:00:00.000Z';
const soon = (ms = 1000) => after(ms, new Date().toISOString());

beforeAll(() => furnish());
beforeEach(nobodyFollows);

/** How many letters leave when an address is asked for that often, an hour apart. */
async function asked(...addresses: string[]) {
  for (const surel of addresses) await follow({ surel, subjek: 'lampu', topik: 'program' });
}

describe('a mail of news', () => {
  it('names what one follows of it and no more, and when it was noted apart from when it happened', async () => {
    const programme = await idFor(REGION, 'programme', 'lampu');
    await follower(
      'a@uji.example',
      { topic: 'programme', subject: programme },
      { topic: 'service_area', subject: '/' },
    );
    await happened(NOW);
    const [letter] = await posted(NOW);
    expect(letter?.text).toContain('Anda mengikuti: program Lampu jalan, Kota Uji.\n');
    expect(letter?.text).toMatch(/peristiwa 3 Februari 2026\n {2}dicatat 23 November 2026 \d\d\.\d\d WIB\n/);
    expect(letter?.text).toMatch(/\/u\/\w{10}\/\n/);
    expect(letter?.subject).toMatch(/^Kota Uji: Pengelola portal menerbitkan kabar Kabar \d/);
  });
});

describe('who follows something already and asks again', () => {
  it('is told what they follow, and how to change or leave it; nothing is there to agree to', async () => {
    await follow({ surel: 'a@uji.example' });
    await rows('UPDATE subscription SET confirmed_at = asked_at');
    await env.DB.prepare('DELETE FROM mail').run();
    await follow({ surel: 'a@uji.example' });
    const [letter] = await posted(soon(2 * HOUR));
    expect(letter?.subject).toBe('Anda sudah mengikuti ini di Pantau Kota');
    expect(letter?.text).toContain('- program, kabar, dan masukan Kota Uji');
    const links = linksIn(letter?.text ?? '');
    expect(Object.keys(links).toSorted()).toEqual(['berhenti', 'kelola']);
    for (const link of Object.values(links)) expect((await ask(link)).status).toBe(200);
  });
});

describe('the mail that asks', () => {
  it('holds a link by which its address is closed to all mail, for longer than that to agree', async () => {
    await follow({ surel: 'lain@uji.example' });
    const [letter] = await posted(soon());
    const [, close = ''] = /example(\/ikuti\/jangan-kirim\/g-\S+)/.exec(letter?.text ?? '') ?? [];
    expect(await (await post(close)).text()).toContain('tidak dikirimi surel lagi');
    await follow({ surel: 'lain@uji.example' });
    expect(await posted(soon(2 * HOUR))).toEqual([]);
  });

  it('comes once an hour and three times a day, and to all made-up addresses of a mailbox together too', async () => {
    await asked('korban@uji.example', 'korban+1@uji.example', 'KORBAN@uji.example', 'kor.ban@uji.example');
    // However many of those there are, the address itself does not wait for them.
    expect((await posted(soon())).map(({ to }) => to).toSorted()).toEqual([
      'kor.ban@uji.example',
      'korban+1@uji.example',
      'korban@uji.example',
    ]);
    await asked('korban+2@uji.example', 'Korban+3@UJI.example', 'korban+4@uji.example');
    expect(await posted(soon(2000))).toEqual([]);
    const sent = [];
    for (let hours = 1; hours < 24; hours += 1)
      sent.push(...(await posted(soon(hours * HOUR + 60_000))).map(() => hours));
    expect(sent).toHaveLength(2);
    expect(await posted(soon(26 * HOUR))).toHaveLength(1);
    // Each has a subscription of their own.
    expect(await rows('SELECT DISTINCT subscriber_id FROM subscription')).toHaveLength(6);
  });
});
