import type { D1Migration } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '../functions/feedback/answer-question.ts';
import { eraseFeedback } from '../functions/feedback/erase-feedback.ts';
import { hideFeedback } from '../functions/feedback/hide-feedback.ts';
import { publishFeedback } from '../functions/feedback/publish-feedback.ts';
import { tellDueFeedback } from '../functions/feedback/tell-due.ts';
import { followEvents } from '../functions/statistics/follow-events.ts';
import { replayErasures } from '../functions/own-requests/replay.ts';
import { rebuildStatistics } from '../functions/statistics/rebuild.ts';
import { hasWords } from '../src/history/deeds.ts';
import { furnishDesk } from './edge/desk.ts';
import { waiting } from './edge/moderation.ts';
import { keptStatistics, recountedStatistics } from './edge/naive-statistics.ts';
import { ctxOf, type Signed } from './edge/officers.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';

let boss: Signed;
const at = (day: string) => ctxOf(boss, `${day}T02:00:00.000Z`);
const text = 'Kenari menyala mulai Januari.';
const answer = (id: string, day: string) =>
  answerQuestion(at(day), { id, seen: 2, text, organisation: 'dinas' });

/** Received on 20 November and promised an answer by 20 December 2026. */
async function published(over: Parameters<typeof waiting>[0] = {}, day = '2026-11-23'): Promise<string> {
  const id = await waiting({ body: 'Kenari di mana?', ...over });
  await publishFeedback(at(day), { id, seen: 1 });
  return id;
}

beforeAll(async () => {
  ({ boss } = await furnishDesk());
  await furnish('kota-sepi', '00.01');
  for (let n = 0; n < 4; n += 1) await answer(await published(), '2026-11-24');
  const late = await published();
  await published({ agency: null });
  const hidden = await published();
  await hideFeedback(at('2026-11-25'), { id: hidden, seen: 2, reason: 'insult' });
  // Neither is a published question.
  await waiting();
  await published({ kind: 'opinion' });
  const clock = { ...ctxAt('2026-12-21T02:00:00.000Z'), actor: { kind: 'clock' as const, id: 'cron' } };
  await tellDueFeedback(clock);
  const both = await waiting({ at: '2026-12-20T02:00:00.000Z' });
  await publishFeedback(at('2026-12-22'), { id: both, seen: 1, answer: { text, organisation: 'dinas' } });
  await answer(late, '2026-12-22');
  const broken = await published({}, '2026-12-22');
  await eraseFeedback(at('2026-12-23'), { id: broken, seen: 2 });
  await followEvents(ctxAt());
});

const counts = async (place: string) => (await keptStatistics(REGION))[place]?.counts;

describe('questions in the statistics', () => {
  it('are counted of the region and of who answers, by month, and stay counted when they are taken away', async () => {
    expect(await counts('region||')).toEqual({
      questions: 9,
      questions_open: 1,
      questions_overdue: 1,
      questions_in_time: 5,
      questions_late: 3,
    });
    expect(await counts('agency|_tanpa|2026-11')).toEqual({
      questions: 1,
      questions_open: 1,
      questions_overdue: 1,
      questions_late: 1,
    });
    expect(await counts('agency|dinas|2026-12')).toEqual({ questions: 1, questions_in_time: 1 });
    expect((await keptStatistics(REGION))['agency|dinas|2026-11']!.days).toEqual({
      question: { 2: 4, 21: 1 },
    });
  });

  it('are the same counted anew from the tables, and from the first event on', async () => {
    const kept = await keptStatistics(REGION);
    expect(kept).toEqual(await recountedStatistics(REGION));
    await rebuildStatistics({ db: env.DB });
    expect(await keptStatistics(REGION)).toEqual(kept);
  });

  it('are told in codes and days, and have words in the history of officers', async () => {
    const told = await rows(
      "SELECT data FROM event WHERE noun = 'feedback' AND verb IN ('publish', 'answer')",
    );
    expect(told.length).toBe(16);
    expect(JSON.stringify(told)).not.toContain('Kenari');
    expect(hasWords('feedback', 'stand')).toBe(true);
  });
});

const look = async (path: string) => (await ask(path)).text();

describe('the page of the statistics', () => {
  it('tells of questions with what each number means, in a table and drawn', async () => {
    const page = await look(`/${REGION}/kinerja/`);
    const section = page.slice(page.indexOf('id="pertanyaan"'), page.indexOf('id="hitungan"'));
    expect(section).toMatch(/Diterima dan tampil<\/dt><dd><strong>9</);
    expect(section).toMatch(/Lewat batas waktu<\/dt><dd><strong>1</);
    expect(section).toMatch(/Dijawab tepat waktu<\/dt><dd><strong>62,5% \(5 dari 8\), 1 belum terbukti</);
    expect(section).toMatch(/median 2 hari kerja, 9 dari 10 dalam \d+ hari kerja \(6 pertanyaan\)/);
    expect(section).toContain('1 bulan: 8 pertanyaan tampil. 4 dijawab tepat waktu, 3 tidak.');
    expect(section).toMatch(/November 2026<\/th><td>8<\/td><td>4<\/td><td>3<\/td><td>1</);
    expect(section).toMatch(/Dinas Uji<\/a><\/th><td>8<\/td><td>0<\/td><td>5\/7 \(1\sbelum\)</);
    // Of reports there is neither a drawing nor a table: none ever came.
    expect(page).toContain('Belum ada laporan yang dihitung di sini.');
    for (const empty of ['"per-bulan-judul', 'id="menurut-agency"']) expect(page).not.toContain(empty);
    expect(section).toContain('url(#pertanyaan-per-bulan-terlambat)');
    const agency = await look(`/${REGION}/kinerja/?lembaga=dinas&periode=2026-12`);
    expect(agency).toMatch(/Diterima dan tampil<\/dt><dd><strong>1</);
  });

  it('gives the same numbers as data, with their unit', async () => {
    const told = await (await ask(`/${REGION}/kinerja.json`)).json<{ lines: object[]; columns: object[] }>();
    expect(told.lines[0]).toMatchObject({
      questions: 9,
      questions_answered_of: 5,
      questions_answered_n: 8,
      questions_answered_percent: 62.5,
      questions_answered_undecided: 1,
      question_n: 6,
      question_median: 2,
    });
    expect(told.columns).toContainEqual(expect.objectContaining({ name: 'questions', unit: 'pertanyaan' }));
    expect(await look(`/${REGION}/kinerja.csv`)).toContain('"questions_answered_percent"');
  });

  it('is silent where there are none, and of categories and kecamatan says nothing of them', async () => {
    expect(await look('/kota-sepi/kinerja/')).toContain('Belum ada pertanyaan yang dihitung di sini.');
    expect(await look(`/${REGION}/kinerja/?periode=2026-10`)).toContain('Tidak ada pertanyaan');
    expect(await look(`/${REGION}/kinerja/?kategori=lampu-jalan`)).not.toContain('id="pertanyaan"');
  });
});

describe('questions that were there before', () => {
  it('are counted from one event each, but for their days', async () => {
    await rebuildStatistics({ db: env.DB });
    const kept = await keptStatistics(REGION);
    const [newest] = await rows('SELECT max(id) AS id FROM event');
    const { MIGRATIONS } = env as unknown as { MIGRATIONS: D1Migration[] };
    const fill = MIGRATIONS.find(({ name }) => name === '0040_question_statistic.sql')!.queries;
    for (const sql of fill) await env.DB.prepare(sql).run();
    await env.DB.batch([
      ...['request_fact', 'statistic'].map((table) => env.DB.prepare(`DELETE FROM ${table}`)),
      env.DB.prepare("UPDATE event_reader SET event_id = ? WHERE name = 'statistics'").bind(newest!.id),
    ]);
    await followEvents({ db: env.DB });
    const again = await keptStatistics(REGION);
    // The day on which this runs is before the promised one.
    const { questions_overdue: _, questions_late: late, ...same } = kept['region||']!.counts;
    expect(again['region||']!.counts).toEqual({ ...same, questions_late: late! - 1 });
    expect(again['region||']!.days).toEqual({});
  });
});

const open = async () => {
  await followEvents(ctxAt());
  return (await counts('region||'))?.questions_open ?? 0;
};

describe('a question that a restore takes away again', () => {
  it('is open no longer, although the backup knows of no such event', async () => {
    const before = await open();
    const [erased, hidden] = [await published(), await published()];
    expect(await open()).toBe(before + 2);
    const line = { noun: 'feedback', basis: 'request', at: '2026-11-24T00:00:00.000Z' } as const;
    const ledger = [
      { ...line, subject_id: erased, what: 'everything' },
      { ...line, subject_id: hidden, what: 'hidden:insult' },
    ];
    for (let n = 0; n < 2; n += 1) await replayErasures(ctxAt(), ledger);
    expect(await open()).toBe(before);
    expect(await rows("SELECT verb FROM event WHERE actor_id = 'restore' ORDER BY verb")).toEqual([
      { verb: 'erase' },
      { verb: 'hide' },
    ]);
  });
});
