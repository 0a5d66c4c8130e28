import { beforeAll, describe, expect, it } from 'vitest';
import { eraseEndedFeedback } from '../functions/feedback/erase-due.ts';
import { eraseFeedback } from '../functions/feedback/erase-feedback.ts';
import { publishFeedback } from '../functions/feedback/publish-feedback.ts';
import { refuseFeedback } from '../functions/feedback/refuse-feedback.ts';
import { furnishDesk } from './edge/desk.ts';
import { own, question, sendFeedback } from './edge/feedback.ts';
import { waiting } from './edge/moderation.ts';
import { askAs, ctxOf, type Signed } from './edge/officers.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { REGION } from './edge/sample.ts';

let boss: Signed;
beforeAll(async () => {
  ({ boss } = await furnishDesk());
});

const read = async (response: Response | Promise<Response>) =>
  (await (await response).text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const counted = () => rows("SELECT agency, n FROM feedback_refusal WHERE state = 'erased' ORDER BY agency");

describe('what an officer erased', () => {
  it('is counted in public as that, once, of its agency and of the region', async () => {
    const [open, shown, refused] = [await waiting(), await waiting(), await waiting()];
    await publishFeedback(ctxOf(boss), { id: shown, seen: 1 });
    for (const [id, seen] of [
      [open, 1],
      [shown, 2],
      [shown, 2],
    ] as const)
      await eraseFeedback(ctxOf(boss), { id, seen });
    expect(await counted()).toEqual([
      { agency: '*', n: 2 },
      { agency: 'dinas', n: 2 },
    ]);
    // What was refused stands in the counts already, and the clock that erases it counts nothing.
    const old = '2026-01-01T02:00:00.000Z';
    const aged = await waiting({ at: old });
    await refuseFeedback(ctxOf(boss, old), { id: aged, seen: 1, reason: 'insult' });
    await refuseFeedback(ctxOf(boss), { id: refused, seen: 1, reason: 'insult' });
    await eraseFeedback(ctxOf(boss), { id: refused, seen: 2 });
    await eraseEndedFeedback({ ...ctxAt(), actor: { kind: 'clock', id: 'cron' } });
    expect((await rows('SELECT erased_at FROM feedback WHERE id = ?', aged))[0]?.erased_at).not.toBeNull();
    expect((await counted()).map(({ n }) => n)).toEqual([2, 2]);
    const page = await read(ask(`/${REGION}/masukan/`));
    expect(page).toContain('Seluruh wilayah: 2 masukan dihapus petugas atas permintaan.');
    expect(page).toContain('Dinas Uji: 2 masukan dihapus petugas atas permintaan.');
    expect(page).toMatch(/menghina atau menyerang orang 2 0 /);
    expect(page).toContain('Menurut lembaga yang dituju');
  });

  it('is not said to have been withdrawn by its author', async () => {
    const sent = await sendFeedback(question);
    await eraseFeedback(ctxOf(boss), { id: sent.id, seen: 1 });
    const desk = await read(askAs(boss, `/petugas/${REGION}/masukan/${sent.id}/`));
    expect(desk).toContain('Dihapus petugas atas permintaan');
    expect(desk).not.toContain('Ditarik penulisnya');
    expect(await read(own('', sent))).toContain('sudah Anda tarik, atau dihapus petugas');
    const taken = await sendFeedback(question);
    await own('tarik/', taken, { langkah: '2' });
    expect(await read(askAs(boss, `/petugas/${REGION}/masukan/${taken.id}/`))).toContain(
      'Ditarik penulisnya',
    );
  });
});
