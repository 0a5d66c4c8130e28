import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { publishStatements, unpublishStatements } from '../functions/public-requests/publish.ts';
import { idFor } from '../functions/core/ids.ts';
import { done } from './edge/clockwork.ts';
import { furnishDesk } from './edge/desk.ts';
import { after, DAY, follower, HOUR, nobodyFollows, posted, readAllNews } from './edge/following.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { submitted } from './edge/requests.ts';
import { REGION, sample } from './edge/sample.ts';

// 10.00 WIB.
const NOW = '2026-11-23T03:00:00.000Z';
let programme = '';

beforeAll(async () => {
  await furnishDesk();
  programme = await idFor(REGION, 'programme', 'lampu');
});
beforeEach(nobodyFollows);

let made = 0;
const update = (now = NOW) =>
  publishUpdate(ctxAt(now), {
    region: REGION,
    update: { ...sample.update, key: `kabar-${(made += 1)}`, title: `Kabar ${made}`, claims: [] },
  });
const mails = () => rows('SELECT * FROM mail ORDER BY next_at, id');
const told = () =>
  rows(
    `SELECT m.subscriber_id AS who, n.event_id AS event FROM news AS n JOIN mail AS m ON m.id = n.mail_id
     ORDER BY m.subscriber_id, n.event_id`,
  );
const topicsOf = async (subject: string) =>
  (
    await rows(
      `SELECT e.verb, t.topic, t.subject FROM topic_event AS t JOIN event AS e ON e.id = t.event_id
       WHERE e.subject_id = ? ORDER BY e.id, t.topic, t.subject`,
      subject,
    )
  ).map(({ verb, topic, subject: of }) => `${verb} ${topic} ${of}`);

const area = (verb: string) => ['/', 'lampu-jalan/'].map((of) => `${verb} service_area ${of}`);
/** A report that was checked, and what the public sees of it. */
async function shown(now = NOW, texts = {}) {
  const { id } = await submitted({ now, texts });
  await done(id, now, {
    action: 'verify',
    shown: publishStatements(env.DB, id, { words: 'facts', sensitive: false, at: now }),
  });
  return id;
}

describe('an event is told', () => {
  it('to those who follow its region or programme, and once to who follows both', async () => {
    const both = await follower(
      'a@uji.example',
      { rhythm: 'daily' },
      { topic: 'programme', subject: programme },
    );
    const other = await follower('b@uji.example', { topic: 'programme', subject: 'P000000000' });
    const region = await follower('c@uji.example', {});
    await update();
    await readAllNews(NOW);
    expect((await told()).map(({ who }) => who).toSorted()).toEqual([both.id, region.id].toSorted());
    expect(
      await rows('SELECT subscription_id FROM news WHERE subscription_id = ?', both.subscriptions[1]),
    ).toHaveLength(1);
    expect((await mails()).map(({ subscriber_id }) => subscriber_id)).not.toContain(other.id);
  });

  it('but not what happened before one agreed', async () => {
    const late = await follower('a@uji.example', { confirmed_at: after(1, NOW) });
    await follower('b@uji.example', { confirmed_at: null });
    await update();
    await update(after(1, NOW));
    await readAllNews(after(3 * DAY, NOW));
    expect(await told()).toMatchObject([{ who: late.id }]);
  });

  it('of a report while the public sees it: each step to its followers, to its area when it is new and when it ends', async () => {
    const id = await shown(NOW, { district_code: '' });
    const hidden = (await submitted({ now: NOW })).id;
    await done(hidden, NOW, { action: 'verify' });
    await done(id, NOW, { action: 'respond' });
    await done(id, NOW, { action: 'close' });
    await readAllNews(NOW);
    const own = (verb: string) => `${verb} service_request ${id}`;
    expect(await topicsOf(id)).toEqual([
      ...area('verify'),
      own('verify'),
      own('respond'),
      ...area('close'),
      own('close'),
    ]);
    expect(await topicsOf(hidden)).toEqual([]);
  });

  it('as what it still is when the mail leaves: a report that was hidden is dropped', async () => {
    const [kept, gone] = [await shown(), await shown()];
    await follower('a@uji.example', { topic: 'service_area', subject: 'lampu-jalan/' });
    await follower('b@uji.example', { topic: 'service_request', subject: gone });
    for (const id of [kept, gone]) await done(id, NOW, { action: 'close' });
    await readAllNews(NOW);
    await env.DB.batch(unpublishStatements(env.DB, gone));
    const sent = await posted(NOW);
    expect(sent.map(({ to }) => to)).toEqual(['a@uji.example']);
    expect(sent[0]?.text).toContain(`Laporan ${kept}: ditutup`);
    expect(sent[0]?.text).not.toContain(gone);
    expect((await mails()).map(({ state }) => state)).toEqual(['sent']);
  });

  it('and not to the public of a sensitive report when its reporter wrote', async () => {
    const id = await shown();
    await env.DB.prepare('UPDATE service_request_public SET received_at = NULL WHERE id = ?').bind(id).run();
    await done(id, NOW, { action: 'follow_up' });
    await done(id, NOW, { action: 'object' });
    await readAllNews(NOW);
    expect((await topicsOf(id)).filter((line) => line.startsWith('object'))).toEqual([]);
    expect(await topicsOf(id)).toContain(`follow_up service_request ${id}`);
  });
});

describe('a letter', () => {
  it('tells one line for each event, with whole links, and how to leave at one click', async () => {
    await follower('a@uji.example', {});
    await update();
    await readAllNews(NOW);
    const [letter] = await posted(NOW);
    expect(letter?.subject).toMatch(/^Kota Uji: .* menerbitkan kabar Kabar/);
    expect(letter?.text).toMatch(/https:\/\/portal\.uji\.example\/u\/\w{10}\//);
    expect(letter?.headers).toMatchObject({
      'List-Unsubscribe': expect.stringMatching(
        /^<https:\/\/portal\.uji\.example\/ikuti\/berhenti\/g-\S+\/>$/,
      ),
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
    expect(JSON.stringify([letter?.text, letter?.headers])).not.toContain('a@uji');
  });

  it('has at most twenty lines, and says how many it leaves out', async () => {
    await follower('a@uji.example', { rhythm: 'daily' });
    for (let n = 0; n < 23; n += 1) await update();
    await readAllNews(NOW);
    const [letter] = await posted(after(DAY, NOW));
    expect(letter?.text.match(/^- /gm)).toHaveLength(20);
    expect(letter?.text).toContain('dan 3 kabar lain.');
  });
});

describe('a digest', () => {
  it('is one mail a day, at six in the morning, with all news until then', async () => {
    const { id } = await follower('a@uji.example', { rhythm: 'daily' });
    for (const hours of [0, 5, 19]) {
      await update(after(hours * HOUR, NOW));
      await readAllNews(after(hours * HOUR, NOW));
    }
    // 05.59 and 06.00 WIB of the next day.
    expect(await posted('2026-11-23T22:59:59.000Z')).toEqual([]);
    const [letter, ...others] = await posted('2026-11-23T23:00:00.000Z');
    expect(others).toEqual([]);
    expect(letter?.text.match(/^- /gm)).toHaveLength(3);
    await update('2026-11-23T23:00:01.000Z');
    await readAllNews('2026-11-23T23:00:02.000Z');
    expect((await mails()).map(({ subscriber_id, made_at }) => [subscriber_id, made_at])).toEqual(
      [
        [id, '2026-11-24T23:00:00.000Z'],
        [id, '2026-11-23T23:00:00.000Z'],
      ].toSorted(),
    );
  });

  it('that is leaving takes nothing in: it goes with the next one', async () => {
    await follower('a@uji.example', { rhythm: 'daily' });
    await update();
    await readAllNews(NOW);
    await env.DB.prepare('UPDATE mail SET tries = 1').run();
    await update(after(1000, NOW));
    await readAllNews(after(2000, NOW));
    expect(await rows('SELECT mail_id, count(*) AS n FROM news GROUP BY mail_id')).toMatchObject([
      { n: 1 },
      { n: 1 },
    ]);
    expect((await mails()).map(({ cause }) => cause).toSorted()).toEqual([
      'digest:2026-11-23T23:00:00.000Z',
      'digest:2026-11-24T23:00:00.000Z',
    ]);
  });
});
