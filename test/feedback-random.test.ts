import { beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '../functions/core/ctx.ts';
import { Refusal } from '../functions/core/refusal.ts';
import { answerQuestion } from '../functions/feedback/answer-question.ts';
import { claimOf } from '../functions/own-requests/claim.ts';
import { correctAnswer } from '../functions/feedback/correct-answer.ts';
import { eraseFeedback } from '../functions/feedback/erase-feedback.ts';
import { hideFeedback } from '../functions/feedback/hide-feedback.ts';
import { publishFeedback } from '../functions/feedback/publish-feedback.ts';
import { showPhotos } from '../functions/feedback/show-photos.ts';
import { refuseFeedback } from '../functions/feedback/refuse-feedback.ts';
import { withdrawFeedback } from '../functions/feedback/withdraw-feedback.ts';
import type { SubmittedFeedback } from '../src/feedback/page.ts';
import { refusals } from '../src/feedback/schema.ts';
import { furnishDesk } from './edge/desk.ts';
import { observation, opinion, question, resident, sendFeedback } from './edge/feedback.ts';
import { ctxOf, type Signed } from './edge/officers.ts';
import { rows } from './edge/portal.ts';
import { keys } from './edge/requests.ts';

const COMMANDS = 300;

let boss: Signed;
beforeAll(async () => {
  ({ boss } = await furnishDesk());
});

// The same history every time (mulberry32).
let seed = 7;
function random(below: number): number {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) % below;
}
const one = <T>(all: readonly T[]): T => all[random(all.length)]!;

const NOW = '2026-11-22T01:00:00.000Z';
const sight = () => ({
  ...observation,
  seen: one(['there', 'partly', 'absent']),
  seen_on: one(['2026-09-04', '2026-10-05', '2026-11-20']),
  area: one(['00.00.01.1001', '00.00.01.1002', '00.00.01', '']),
});

interface At {
  id: string;
  seen: number;
  reason: string;
  text: string;
  organisation: null;
  photos: string[];
}
const verbs: ((officer: Ctx, at: At, sent: SubmittedFeedback) => Promise<void>)[] = [
  publishFeedback,
  publishFeedback,
  refuseFeedback,
  hideFeedback,
  answerQuestion,
  correctAnswer,
  showPhotos,
  eraseFeedback,
  async (_, __, sent) =>
    withdrawFeedback(
      resident(),
      await claimOf(keys.secret, { id: sent.id, key: sent.key }, 'uji', new Date(NOW)),
    ),
];

describe('300 commands at random', () => {
  it('leave counts equal to a naive recount, one event each, and nothing visible that was taken away', async () => {
    const [programme] = await rows("SELECT * FROM programme WHERE key = 'lampu'");
    const sent: SubmittedFeedback[] = [];
    const gone = new Set<string>();
    let done = 0;
    for (let n = 0; n < COMMANDS; n += 1) {
      if (sent.length < 10 || random(4) === 0) {
        sent.push(await sendFeedback(one([question, opinion, sight(), sight()]), NOW));
        done += 1;
        continue;
      }
      const which = one(sent);
      const [row] = await rows('SELECT version, state FROM feedback WHERE id = ?', which.id);
      // Now and then with a form that is out of date.
      const seen = (row?.version as number) - (random(8) === 0 ? 1 : 0);
      const at = {
        id: which.id,
        seen,
        reason: one(refusals),
        text: `Jawaban contoh ${n}.`,
        organisation: null,
        photos: [],
      };
      try {
        await one(verbs)(ctxOf(boss, NOW), at, which);
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal);
      }
      const [after] = await rows('SELECT version, state FROM feedback WHERE id = ?', which.id);
      done += (after?.version as number) - (row?.version as number);
      if (['refused', 'hidden', 'withdrawn'].includes(after?.state as string)) gone.add(which.id);
      if (gone.has(which.id)) expect(after?.state).not.toBe('published');
    }
    const [told] = await rows("SELECT count(*) AS n FROM event WHERE noun = 'feedback'");
    expect(told?.n).toBe(done);
    expect(gone.size).toBeGreaterThan(25);
    expect(await rows("SELECT * FROM programme WHERE key = 'lampu'")).toEqual([programme]);
    const naive = await rows(
      `SELECT coalesce(village_code, district_code, '') AS place, substr(seen_on, 1, 7) AS month,
         sum(seen = 'there') AS there, sum(seen = 'partly') AS partly, sum(seen = 'absent') AS absent
       FROM feedback WHERE state = 'published' AND kind = 'observation' GROUP BY place, month ORDER BY place, month`,
    );
    expect(naive.length).toBeGreaterThan(3);
    const kept = await rows(
      `SELECT village_code AS place, month, there, partly, absent FROM observation_tally
       WHERE there + partly + absent > 0 ORDER BY place, month`,
    );
    expect(kept).toEqual(naive);
    const [sum] = await rows('SELECT content FROM observation_sum');
    const total = (name: string) => naive.reduce((all, row) => all + Number(row[name]), 0);
    expect(JSON.parse(sum?.content as string)).toMatchObject({
      there: total('there'),
      partly: total('partly'),
      absent: total('absent'),
    });
    const [counted] = await rows(
      `SELECT sum(n) FILTER (WHERE state <> 'erased') AS ended, sum(n) FILTER (WHERE state = 'erased') AS erased
       FROM feedback_refusal WHERE agency = '*'`,
    );
    const [naively] = await rows(
      `SELECT sum(e.verb IN ('refuse', 'hide')) AS ended, sum(e.verb = 'erase' AND f.state = 'withdrawn') AS erased
       FROM event AS e JOIN feedback AS f ON f.id = e.subject_id WHERE e.noun = 'feedback'`,
    );
    expect(counted).toEqual(naively);
    expect(counted?.erased).toBeGreaterThan(3);
  }, 60_000);
});
