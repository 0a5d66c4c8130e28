import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '../functions/feedback/answer-question.ts';
import { correctAnswer } from '../functions/feedback/correct-answer.ts';
import { eraseFeedback } from '../functions/feedback/erase-feedback.ts';
import { hideFeedback } from '../functions/feedback/hide-feedback.ts';
import { publishFeedback } from '../functions/feedback/publish-feedback.ts';
import { furnishDesk } from './edge/desk.ts';
import { endOf, photographed, standing, waiting } from './edge/moderation.ts';
import { ctxOf, officer, sendAs, type Signed } from './edge/officers.ts';
import { REGION } from './edge/sample.ts';

const ROOM = `/petugas/${REGION}/masukan/`;
const text = 'Lampu di jalan itu menyala mulai Januari.';
const why = 'Bulannya tertukar dengan jalan lain.';

let boss: Signed;
let dinas: Signed;

beforeAll(async () => {
  ({ boss, dinas } = await furnishDesk());
});

async function send(who: Signed, path: string, fields: Record<string, string>) {
  const response = await sendAs(who, ROOM + path, fields);
  return { status: response.status, html: await response.text() };
}
/** What stands in a field of the page. */
const field = (html: string, name: string) =>
  new RegExp(`<textarea id="${name}"[^>]*>([^<]*)</textarea>`).exec(html)?.[1];

describe('what an officer typed while somebody else was faster', () => {
  it('stands in the form of the answer when the question was published meanwhile', async () => {
    const id = await waiting();
    await publishFeedback(ctxOf(boss), { id, seen: 1 });
    const { status, html } = await send(boss, `${id}/terbitkan/`, {
      versi: '1',
      'jawaban-terbitkan': text,
      'lembaga-terbitkan': '-',
    });
    expect(status).toBe(409);
    expect(field(html, 'jawaban-jawab')).toBe(text);
    expect(html).toMatch(/id="lembaga-jawab"[^]*<option value="-" selected/);
  });

  it('stands on the page when there is no form any more, a correction with its reason', async () => {
    const [gone, ended, done] = [await waiting(), await waiting(), await waiting()];
    await eraseFeedback(ctxOf(boss), { id: gone, seen: 1 });
    const lost = await send(dinas, `${gone}/terbitkan/`, { versi: '1', 'jawaban-terbitkan': text });
    expect([lost.status, field(lost.html, 'tersisa-1')]).toEqual([409, text]);
    expect(lost.html).not.toContain('kirim lagi;');
    for (const id of [ended, done])
      await publishFeedback(ctxOf(dinas), { id, seen: 1, answer: { text, organisation: 'dinas' } });
    await hideFeedback(ctxOf(dinas), { id: ended, seen: 3, reason: 'insult' });
    const typed = { versi: '3', 'jawaban-koreksi': `${text} Ya.`, 'alasan-koreksi': why };
    const hidden = await send(dinas, `${ended}/koreksi/`, typed);
    expect([1, 2].map((n) => field(hidden.html, `tersisa-${n}`))).toEqual([`${text} Ya.`, why]);
    const late = await send(dinas, `${done}/terbitkan/`, { versi: '1', 'jawaban-terbitkan': `${text} Dua.` });
    expect([late.status, field(late.html, 'tersisa-1')]).toEqual([409, `${text} Dua.`]);
  });

  it('is the chosen reason too: who refused what is public by now is offered to hide it', async () => {
    const id = await waiting();
    await publishFeedback(ctxOf(boss), { id, seen: 1 });
    const { status, html } = await send(dinas, `${id}/tolak/`, { versi: '1', 'alasan-tolak': 'insult' });
    expect(status).toBe(409);
    expect(html).toMatch(/<details id="sembunyikan" open[^]*<option value="insult" selected/);
  });

  it('is not lost for being far too long, in any script', async () => {
    const id = await waiting();
    await publishFeedback(ctxOf(boss), { id, seen: 1 });
    const long = '字'.repeat(5000);
    const { status, html } = await send(dinas, `${id}/jawab/`, {
      versi: '2',
      'jawaban-jawab': long,
      'lembaga-jawab': 'dinas',
    });
    expect(status).toBe(400);
    expect(field(html, 'jawaban-jawab')).toBe(long);
  });

  it('is given back to whom lost the role while typing, in any room of the console', async () => {
    const id = await waiting();
    const former = await officer('auditor');
    const answer = { versi: '2', 'jawaban-jawab': text, 'lembaga-jawab': 'dinas' };
    const { status, html } = await send(former, `${id}/jawab/`, answer);
    expect([status, field(html, 'tersisa-1'), field(html, 'tersisa-2')]).toEqual([403, text, undefined]);
    expect(html).toContain('Peran Anda tidak mencakup tindakan ini');
    const report = await sendAs(former, `/petugas/${REGION}/laporan/0000000000/balas/`, { pesan: text });
    expect([report.status, field(await report.text(), 'tersisa-1')]).toEqual([403, text]);
    expect((await send(former, `${id}/tolak/`, { versi: '2', 'alasan-tolak': 'insult' })).status).toBe(403);
  });
});

describe('the same form once more, but with something else in it', () => {
  it('is not done: another photo, another organisation, another reason', async () => {
    const id = await waiting({ kind: 'observation' });
    const photo = await photographed(id);
    await publishFeedback(ctxOf(dinas), { id, seen: 1 });
    const again = (photos: string[]) => endOf(publishFeedback(ctxOf(dinas), { id, seen: 1, photos }));
    expect([await again([photo]), await again([])]).toEqual(['conflict', 'done']);
    await env.DB.prepare("UPDATE photo SET state = 'approved' WHERE id = ?").bind(photo).run();
    expect([await again([photo]), await again([])]).toEqual(['done', 'conflict']);

    const question = await waiting();
    const answer = { text, organisation: null };
    await publishFeedback(ctxOf(boss), { id: question, seen: 1, answer });
    const published = (organisation: string | null) =>
      endOf(publishFeedback(ctxOf(boss), { id: question, seen: 1, answer: { text, organisation } }));
    expect([await published('dinas'), await published(null)]).toEqual(['conflict', 'done']);
    const answered = (organisation: string | null) =>
      endOf(answerQuestion(ctxOf(boss), { id: question, seen: 2, text, organisation }));
    expect([await answered('dinas'), await answered(null)]).toEqual(['conflict', 'done']);
    const corrected = (organisation: string | null, reason: string) =>
      endOf(correctAnswer(ctxOf(boss), { id: question, seen: 3, text: `${text} Ya.`, organisation, reason }));
    expect(await corrected(null, why)).toBe('done');
    expect(await corrected('dinas', why)).toBe('conflict');
    expect(await corrected(null, `${why} Maaf.`)).toBe('conflict');
    expect(await corrected(null, why)).toBe('done');
    expect(await standing(question)).toMatchObject({ version: 4 });
  });
});
