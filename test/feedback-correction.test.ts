import { beforeAll, describe, expect, it } from 'vitest';
import { correctAnswer } from '../functions/feedback/correct-answer.ts';
import { eraseFeedback } from '../functions/feedback/erase-feedback.ts';
import { hideFeedback } from '../functions/feedback/hide-feedback.ts';
import { publishFeedback } from '../functions/feedback/publish-feedback.ts';
import { furnishDesk } from './edge/desk.ts';
import { own, published, question } from './edge/feedback.ts';
import { endOf, standing, toldOf, waiting } from './edge/moderation.ts';
import { askAs, ctxOf, sendAs, type Signed } from './edge/officers.ts';
import { ask, rows } from './edge/portal.ts';
import { takesReports } from './edge/requests.ts';
import { REGION } from './edge/sample.ts';

let boss: Signed;
let dinas: Signed;
let other: Signed;

beforeAll(async () => {
  ({ boss, dinas, other } = await furnishDesk());
  await takesReports();
});

const first = 'Lampu di jalan itu menyala mulai Januari.';
const second = 'Lampu di jalan itu menyala mulai Maret.';
const why = 'Bulannya tertukar dengan jalan lain.';
const FIRST_AT = '2026-11-22T02:00:00.000Z';
const LATER = '2026-11-24T02:00:00.000Z';

async function answered(organisation: string | null = 'dinas', by = dinas): Promise<string> {
  const id = await waiting();
  await publishFeedback(ctxOf(by, FIRST_AT), { id, seen: 1, answer: { text: first, organisation } });
  return id;
}
const correction = (id: string, over = {}) => ({
  id,
  seen: 3,
  text: second,
  organisation: 'dinas',
  reason: why,
  ...over,
});
const read = async (response: Response | Promise<Response>) =>
  (await (await response).text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const kept = (id: string) =>
  rows(
    'SELECT version, answer, reason, said_at FROM feedback_answer WHERE feedback_id = ? ORDER BY version',
    id,
  );

describe('a public answer that was wrong', () => {
  it('is corrected in public: what it said, why it was wrong and when stay to be read', async () => {
    const id = await answered();
    await correctAnswer(ctxOf(dinas, LATER), correction(id));
    expect(await kept(id)).toEqual([{ version: 1, answer: first, reason: why, said_at: FIRST_AT }]);
    const page = await read(ask(`/masukan/${id}/`));
    for (const said of [first, second, why, 'Dikoreksi 24 November 2026']) expect(page).toContain(said);
    expect(page.indexOf(second)).toBeLessThan(page.indexOf(first));
    expect(await toldOf(id)).toEqual(['publish 2 public', 'answer 3 public', 'correct 4 public']);
    expect(await read(ask(`/${REGION}/riwayat/`))).toContain('mengoreksi jawaban atas');
  });

  it('keeps the moment of its first answer, by which the promise was kept, and can be corrected again', async () => {
    const id = await answered();
    await correctAnswer(ctxOf(dinas, LATER), correction(id));
    await correctAnswer(ctxOf(dinas, LATER), correction(id, { seen: 4, text: `${second} Pasti.` }));
    expect(await standing(id)).toMatchObject({ answered_at: FIRST_AT, corrected_at: LATER, version: 5 });
    expect((await standing(id)).next_due_at).toMatch(/^9999/);
    expect((await kept(id)).map(({ answer, said_at }) => [answer, said_at])).toEqual([
      [first, FIRST_AT],
      [second, LATER],
    ]);
  });

  it('is corrected once, however often the form is sent', async () => {
    const id = await answered();
    const all = [1, 2, 3].map(() => endOf(correctAnswer(ctxOf(dinas), correction(id))));
    expect(await Promise.all(all)).toEqual(['done', 'done', 'done']);
    expect(await kept(id)).toHaveLength(1);
  });

  it('needs a reason, other words, and an answer', async () => {
    const id = await answered();
    for (const over of [
      { reason: ' salah ' },
      { reason: 'x'.repeat(301) },
      { text: first },
      { text: 'pendek' },
    ])
      expect(await endOf(correctAnswer(ctxOf(dinas), correction(id, over)))).toBe('invalid');
    const asked = 'Hubungi 081234567890 untuk keterangan.';
    expect(await endOf(correctAnswer(ctxOf(dinas), correction(id, { reason: asked })))).toBe('invalid');
    const open = await waiting();
    await publishFeedback(ctxOf(dinas), { id: open, seen: 1 });
    expect(await endOf(correctAnswer(ctxOf(dinas), correction(open, { seen: 2 })))).toBe('conflict');
    expect(await kept(id)).toEqual([]);
  });

  it('can be put under another name, and the form starts from the one under which it stands', async () => {
    const id = await answered(null, boss);
    const page = await (await askAs(boss, address(id))).text();
    const [, form = ''] = /id="lembaga-koreksi"(.*?)<\/select>/s.exec(page) ?? [];
    expect(/value="([^"]*)" selected/.exec(form)?.[1]).toBe('-');
    await correctAnswer(ctxOf(boss), correction(id, { text: first }));
    expect(await read(ask(`/masukan/${id}/`))).toContain('Dijawab Dinas Uji');
  });

  it('is corrected neither by another agency nor from nor to the name of one', async () => {
    const [id, ofCity] = [await answered(), await answered(null, boss)];
    expect(await endOf(correctAnswer(ctxOf(other), correction(id)))).toBe('not_allowed');
    expect(await endOf(correctAnswer(ctxOf(dinas), correction(id, { organisation: null })))).toBe(
      'not_allowed',
    );
    expect(await endOf(correctAnswer(ctxOf(dinas), correction(ofCity)))).toBe('not_allowed');
    expect(await endOf(correctAnswer(ctxOf(boss), correction(ofCity)))).toBe('done');
  });

  it('is gone with all it ever said when it is hidden, taken back or erased', async () => {
    const [hidden, erased] = [await answered(), await answered()];
    const sent = await published(question);
    const text = { text: first, organisation: null };
    const { version } = await standing(sent.id);
    await rows(
      "UPDATE feedback SET answer = ?2, answered_at = '2026-11-22T02:00:00.000Z' WHERE id = ?1",
      sent.id,
      text.text,
    );
    await correctAnswer(ctxOf(boss), correction(sent.id, { seen: version }));
    for (const id of [hidden, erased]) await correctAnswer(ctxOf(dinas), correction(id));
    await hideFeedback(ctxOf(dinas), { id: hidden, seen: 4, reason: 'unlawful' });
    await eraseFeedback(ctxOf(boss), { id: erased, seen: 4 });
    expect(await read(own('', sent))).toContain(first);
    await own('tarik/', sent, { langkah: '2' });
    for (const id of [hidden, erased, sent.id]) expect((await ask(`/masukan/${id}/`)).status).toBe(404);
    for (const id of [erased, sent.id]) expect(await kept(id)).toEqual([]);
  });
});

const address = (id: string) => `/petugas/${REGION}/masukan/${id}/`;

describe('the form of a correction', () => {
  it('starts from the answer that stands, and loses nothing typed', async () => {
    const id = await answered();
    const page = await (await askAs(dinas, address(id))).text();
    expect(page).toContain(`action="${address(id)}koreksi/"`);
    expect(page).toContain(first);
    const sent = {
      versi: '3',
      'jawaban-koreksi': second,
      'lembaga-koreksi': 'dinas',
      'alasan-koreksi': 'salah',
    };
    const again = await sendAs(dinas, `${address(id)}koreksi/`, sent);
    expect(again.status).toBe(400);
    const html = await again.text();
    expect(html).toContain(second);
    expect(html).toContain('>salah</textarea>');
    const done = await sendAs(dinas, `${address(id)}koreksi/`, { ...sent, 'alasan-koreksi': why });
    expect([done.status, done.headers.get('Location')]).toEqual([303, `${address(id)}?jadi=koreksi`]);
    expect(await standing(id)).toMatchObject({ answer: second, version: 4 });
  });
});
