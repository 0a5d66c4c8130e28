import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { hasWords } from '../src/history/deeds.ts';
import { metered } from '../functions/core/db.ts';
import { eraseEndedFeedback } from '../functions/feedback/erase-due.ts';
import { hideFeedback } from '../functions/feedback/hide-feedback.ts';
import { publishFeedback } from '../functions/feedback/publish-feedback.ts';
import { readDeskList } from '../functions/feedback/desk-list-reads.ts';
import { refuseFeedback } from '../functions/feedback/refuse-feedback.ts';
import { tellDueFeedback } from '../functions/feedback/tell-due.ts';
import { officersLetters } from '../functions/mail/officers.ts';
import { spreadNotices } from '../functions/mail/spread-notices.ts';
import { replayErasures } from '../functions/own-requests/replay.ts';
import { deskLists, type DeskListName } from '../src/feedback/desk-page.ts';
import { furnishDesk } from './edge/desk.ts';
import { photographed, standing, toldOf, waiting } from './edge/moderation.ts';
import { ctxOf, type Signed } from './edge/officers.ts';
import { keys } from './edge/requests.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { REGION } from './edge/sample.ts';

let boss: Signed;
let dinas: Signed;

const clock = (now: string) => ({ ...ctxAt(now), actor: { kind: 'clock' as const, id: 'cron' } });
const at = (day: string) => ctxOf(dinas, `${day}T02:00:00.000Z`);
const notices = (id: string) =>
  rows("SELECT kind FROM outbox WHERE noun = 'feedback' AND subject_id = ? ORDER BY id", id);
const kindsOf = async (id: string) => (await notices(id)).map(({ kind }) => kind);

beforeAll(async () => {
  ({ boss, dinas } = await furnishDesk());
  await env.DB.prepare("UPDATE person SET mail = id || '@uji.example'").run();
});

describe('the clock', () => {
  it('tells officers once that a promise is near, once that it is broken, however often it ticks', async () => {
    const id = await waiting();
    // Due at the end of 30 November, then at that of 20 December.
    await tellDueFeedback(clock('2026-11-28T02:00:00.000Z'));
    expect(await kindsOf(id)).toEqual([]);
    for (const tick of ['2026-11-30T02:00:00.000Z', '2026-11-30T03:00:00.000Z'])
      await Promise.all([1, 2, 3].map(() => tellDueFeedback(clock(tick))));
    expect(await kindsOf(id)).toEqual(['feedback.due_soon:verify']);
    for (let n = 0; n < 3; n += 1) await tellDueFeedback(clock('2026-12-01T02:00:00.000Z'));
    expect(await kindsOf(id)).toEqual(['feedback.due_soon:verify', 'feedback.overdue:verify']);
    await publishFeedback(ctxOf(dinas), { id, seen: 1 });
    // Ticks that were missed are made up for, and of what is broken nobody is reminded.
    await tellDueFeedback(clock('2026-12-28T02:00:00.000Z'));
    expect(await kindsOf(id)).toEqual([
      'feedback.due_soon:verify',
      'feedback.overdue:verify',
      'feedback.overdue:final',
    ]);
    expect(await toldOf(id)).toEqual(['remind 1', 'escalate 1', 'publish 2 public', 'escalate 2']);
  });

  it('makes mails of it to the agency, and to the region once it is broken, without a word of the resident', async () => {
    const id = await waiting({ body: 'RAHASIASEKALI', at: '2026-10-01T02:00:00.000Z' });
    await tellDueFeedback(clock('2026-12-28T03:00:00.000Z'));
    for (let n = 0; n < 3; n += 1) await spreadNotices(clock('2026-12-28T03:01:00.000Z'));
    const mails = await rows(
      `SELECT m.id, m.person_id FROM mail AS m JOIN outbox AS o ON o.id = m.outbox_id
       WHERE o.noun = 'feedback' AND o.subject_id = ?`,
      id,
    );
    expect(new Set(mails.map(({ person_id }) => person_id))).toEqual(new Set([boss.id, dinas.id]));
    expect(mails).toHaveLength(2);
    const post = { site: 'https://pantau.example', keys };
    const ids = mails.map((mail) => mail.id as string);
    const letters = await officersLetters(clock('2026-12-28T03:02:00.000Z'), ids, post);
    expect(letters).toHaveLength(2);
    expect(letters[0]?.letter.text).toContain(`https://pantau.example/petugas/${REGION}/masukan/${id}/`);
    expect(letters[0]?.letter.subject).toBe(`Kota Uji: pertanyaan ${id} melewati batas waktu pemeriksaan`);
    expect(JSON.stringify(letters)).not.toContain('RAHASIA');
    await refuseFeedback(ctxOf(dinas), { id, seen: 1, reason: 'insult' });
    const moot = await officersLetters(clock('2026-12-28T03:03:00.000Z'), ids, post);
    expect(moot.map(({ to }) => to)).toEqual([null, null]);
  });

  it('erases what was refused or hidden 90 days ago, its photos too, and a restore does so again', async () => {
    const [refused, hidden, young] = [
      await waiting(),
      await waiting({ kind: 'observation' }),
      await waiting(),
    ];
    const photo = await photographed(hidden);
    await refuseFeedback(at('2027-01-01'), { id: refused, seen: 1, reason: 'insult' });
    await publishFeedback(at('2027-01-01'), { id: hidden, seen: 1 });
    const before = await rows('SELECT * FROM feedback WHERE id IN (?, ?)', refused, hidden);
    await hideFeedback(at('2027-01-02'), { id: hidden, seen: 2, reason: 'personal_data' });
    await refuseFeedback(at('2027-01-20'), { id: young, seen: 1, reason: 'insult' });
    await eraseEndedFeedback(clock('2027-03-31T02:00:00.000Z'));
    expect((await standing(refused)).erased_at).toBeNull();
    for (let n = 0; n < 2; n += 1) await eraseEndedFeedback(clock('2027-04-10T02:00:00.000Z'));
    expect(await standing(refused)).toMatchObject({ state: 'refused', body: null, key_mac: null });
    expect(await standing(hidden)).toMatchObject({ state: 'hidden', body: null, village_code: null });
    expect((await standing(young)).erased_at).toBeNull();
    expect((await rows('SELECT state FROM photo WHERE id = ?', photo))[0]?.state).toBe('leaving');
    const sums = await rows('SELECT * FROM observation_sum');
    // A backup from before: both as they stood, the observation counted.
    for (const row of before)
      await env.DB.prepare(
        'UPDATE feedback SET state = ?, refusal = ?, body = ?, key_mac = ?, erased_at = NULL, ended_at = ? WHERE id = ?',
      )
        .bind(row.state, row.refusal, row.body, row.key_mac, row.ended_at, row.id)
        .run();
    const ledger = await rows(
      "SELECT at, noun, subject_id, what, basis FROM erasure WHERE noun = 'feedback'",
    );
    await env.DB.prepare(
      "UPDATE observation_tally SET there = there + 1 WHERE milestone_key = '' AND month = '2026-11' AND village_code = ''",
    ).run();
    await replayErasures(clock('2027-05-01T02:00:00.000Z'), ledger as never);
    await replayErasures(clock('2027-05-01T02:00:00.000Z'), ledger as never);
    expect(await standing(refused)).toMatchObject({ state: 'refused', body: null, key_mac: null });
    expect(await standing(hidden)).toMatchObject({ body: null, key_mac: null });
    expect((await standing(hidden)).state).not.toBe('published');
    expect(await rows('SELECT * FROM observation_sum')).toEqual(sums);
  });

  it('has words in history for all that happens to feedback', () => {
    const verbs = [
      'submit',
      'publish',
      'answer',
      'refuse',
      'show_photos',
      'hide',
      'withdraw',
      'erase',
      'remind',
      'escalate',
    ];
    expect(verbs.filter((verb) => !hasWords('feedback', verb))).toEqual([]);
  });
});

const made = (from: number, to: number) =>
  env.DB.prepare(
    `WITH RECURSIVE n (i) AS (SELECT ?1 UNION ALL SELECT i + 1 FROM n WHERE i < ?2)
     INSERT INTO feedback (id, region, kind, programme_id, agency, body, seen, seen_on, state, refusal, submitted_at,
       received_on, clocks, next_due_at, published_at, ended_at, idempotency)
     SELECT printf('F%09d', i), '${REGION}', k, (SELECT id FROM programme WHERE region = '${REGION}' AND key = 'lampu'),
       iif(i % 2, 'dinas', NULL), 'Kata', iif(k = 'observation', 'there', NULL), iif(k = 'observation', '2026-01-02', NULL),
       s, iif(s IN ('refused', 'hidden'), 'insult', NULL), t, '2026-01-05',
       '{"promises":{"verify":{"due_on":"2026-02-02","due_at":"' || t || '"},"final":{"due_on":"2026-02-02","due_at":"' || t || '"}}}',
       iif(s = 'waiting' OR s = 'published' AND k = 'question', t, '9999-12-31T23:59:59.999Z'), t, t, i
     FROM (
       SELECT i, strftime('%Y-%m-%dT%H:%M:%SZ', 1767600000 + i * 60, 'unixepoch') AS t,
         CASE i / 2 % 3 WHEN 0 THEN 'question' WHEN 1 THEN 'observation' ELSE 'opinion' END AS k,
         CASE i / 6 % 4 WHEN 0 THEN 'waiting' WHEN 1 THEN 'published' WHEN 2 THEN 'refused' ELSE 'hidden' END AS s
       FROM n
     )`,
  ).bind(from, to);

async function costs(): Promise<[string, number, number][]> {
  const found: [string, number, number][] = [];
  for (const daftar of Object.keys(deskLists) as DeskListName[])
    for (const jenis of [undefined, ...(daftar === 'pertanyaan' ? [] : (['pendapat'] as const))])
      for (const program of [undefined, 'lampu'])
        for (const lembaga of [undefined, 'dinas', '-'])
          for (const setelah of [undefined, '2026-01-05T09:00:00Z~F000000100']) {
            const meter = { calls: 0, rowsRead: 0 };
            const scope = { region: REGION, agencies: lembaga === 'dinas' ? ['dinas'] : null };
            const asked = { daftar, jenis, program, lembaga, setelah };
            const { shown } = await readDeskList(metered(env.DB, meter), scope, asked);
            found.push([JSON.stringify(asked), shown.length, meter.rowsRead]);
            expect(meter.calls).toBe(1);
          }
  return found;
}

describe('a list of the room', () => {
  it('costs the same at 1,000 and at 20,000: one round trip and at most 100 rows', async () => {
    await env.DB.batch([made(0, 999)]);
    const small = await costs();
    await env.DB.batch([made(1000, 19_999)]);
    const large = await costs();
    for (const [name, , read] of large) expect(read, name).toBeLessThanOrEqual(100);
    const isFull = ([, shown]: [string, number, number], i: number) => shown === 20 && large[i]?.[1] === 20;
    expect(small.filter(isFull).length).toBeGreaterThan(60);
    expect(large.filter((_, i) => isFull(small[i]!, i))).toEqual(small.filter(isFull));
    process.stdout.write(
      `  ${large.length} lists: at most ${Math.max(...large.map(([, , read]) => read))} rows read\n`,
    );
  }, 60_000);
});
