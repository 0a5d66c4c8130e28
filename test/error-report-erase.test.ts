import { beforeAll, describe, expect, it } from 'vitest';
import { answerErrorReport } from '../functions/error-reports/answer-error-report.ts';
import { eraseErrorReport } from '../functions/error-reports/erase-error-report.ts';
import { submitErrorReport } from '../functions/error-reports/submit-error-report.ts';
import { refused } from './edge/left.ts';
import { askAs, ctxOf, officer, sendAs, type Signed } from './edge/officers.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { FORM, PAGE, typed } from './edge/report-error.ts';
import { furnish, REGION } from './edge/sample.ts';

const ROOM = `/petugas/${REGION}/kekeliruan/`;
const CANARY = 'Kenari7Qz';

const report = (words: string) =>
  submitErrorReport(ctxAt(), { typed: { ...typed, what_is_wrong: words }, secret: 'rahasia' });
const page = async (who: Signed, path: string) => (await askAs(who, path)).text();
const eventsOf = (id: string, verb: string) =>
  rows('SELECT * FROM event WHERE subject_id = ? AND verb = ?', id, verb);

let publisher: Signed;
let admin: Signed;
beforeAll(async () => {
  await furnish();
  publisher = await officer('publisher');
  admin = await officer('region_admin');
});

describe('what a resident wrote', () => {
  it('is erased on request by who administers the region, once, and the rest stays', async () => {
    const id = await report(`${CANARY} mohon dihapus.`);
    await answerErrorReport(ctxAt(), { id, answer: 'Sudah.', organisation: 'dinas' });
    expect(await page(admin, `${ROOM}${id}/`)).toContain('action="hapus/"');
    expect(await page(publisher, `${ROOM}${id}/`)).not.toContain('action="hapus/"');
    expect((await sendAs(publisher, `${ROOM}${id}/hapus/`, {})).status).toBe(403);
    for (const _ of [1, 2]) expect((await sendAs(admin, `${ROOM}${id}/hapus/`, {})).status).toBe(303);
    const [row] = await rows('SELECT * FROM error_report WHERE id = ?', id);
    expect(row).toMatchObject({ address: PAGE, answer: 'Sudah.', what_is_wrong: '', right_value: null });
    expect(JSON.stringify(row)).not.toContain(CANARY);
    const events = await eventsOf(id, 'erase');
    expect(events).toHaveLength(1);
    expect(JSON.stringify(events)).not.toContain(CANARY);
    expect(await page(admin, `${ROOM}${id}/`)).toContain('Tulisan pelapor sudah dihapus');
    expect(await (await ask(`${FORM}${id}/`)).text()).toContain('Sudah.');
  });

  it('may be erased while the report waits, which it goes on doing', async () => {
    const id = await report('Hapus sebelum dijawab.');
    await eraseErrorReport(ctxOf(admin), { id });
    await answerErrorReport(ctxAt(), { id, answer: 'Tetap dijawab.', organisation: 'dinas' });
    expect(await rows('SELECT state FROM error_report WHERE id = ?', id)).toEqual([{ state: 'answered' }]);
  });

  it.each(['publisher', 'editor', 'triager', 'auditor'] as const)('is not erased by a %s', async (role) => {
    const id = await report('Tidak boleh dihapus.');
    const who = await officer(role);
    await refused(() => eraseErrorReport(ctxOf(who), { id }), 'not_allowed');
  });

  it('is erased only with a passkey shown just now', async () => {
    const id = await report('Perlu kunci sandi.');
    const stale = await officer('region_admin', { provedAgo: 6 * 60_000 });
    await sendAs(stale, `${ROOM}${id}/hapus/`, {});
    expect(await eventsOf(id, 'erase')).toEqual([]);
  });
});
