import { beforeAll, describe, expect, it } from 'vitest';
import { mergeRequest } from '../functions/triage/merge-request.ts';
import { reopenRequest } from '../functions/triage/reopen-request.ts';
import { furnishDesk, publicOf, ROOM, verbsOf } from './edge/desk.ts';
import { lived } from './edge/lived.ts';
import { askAs, ctxOf, type Signed } from './edge/officers.ts';
import { submitted } from './edge/requests.ts';
import { requestRow, word } from './edge/triage-verbs.ts';

let boss: Signed;
let dinas: Signed;
beforeAll(async () => {
  ({ boss, dinas } = await furnishDesk());
});
const at = '2026-11-24T03:00:00.000Z';

describe('merging', () => {
  it('goes into the report whose answer is owed first, so that no broken promise is merged away', async () => {
    const old = await lived(boss, '2026-10-01', [['2026-10-02', 'verify']]);
    const fresh = await lived(boss, '2026-11-23', [['2026-11-23', 'verify']]);
    const away = mergeRequest(ctxOf(dinas, at), { ...word(old.id), into: fresh.id });
    await expect(away).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ field: 'rujukan', message: expect.stringContaining('dijanjikan lebih lambat') }],
    });
    await mergeRequest(ctxOf(dinas, at), { ...word(fresh.id), into: old.id });
    expect(await requestRow(fresh.id)).toMatchObject({ state: 'duplicate', duplicate_of: old.id });
  });

  it('may go anywhere once the answer was given', async () => {
    const old = await lived(boss, '2026-10-01', [
      ['2026-10-02', 'verify'],
      ['2026-10-05', 'follow_up'],
    ]);
    const fresh = await submitted({ now: '2026-11-23T02:00:00.000Z' });
    await mergeRequest(ctxOf(dinas, at), { ...word(old.id), into: fresh.id });
    expect((await requestRow(old.id)).state).toBe('duplicate');
  });

  it('by mistake is taken back by an officer, with a word to the reporter', async () => {
    const into = await lived(boss, '2026-11-20', [['2026-11-23', 'verify']]);
    const made = await lived(boss, '2026-11-20', [
      ['2026-11-23', 'verify'],
      ['2026-11-23', 'merge', into.id],
    ]);
    expect(await (await askAs(boss, `${ROOM}${made.id}/`)).text()).toContain('/buka-kembali/');
    await reopenRequest(ctxOf(boss, at), word(made.id, { token: 'back', text: 'Ternyata tiang lain.' }));
    expect(await requestRow(made.id)).toMatchObject({
      state: 'reopened',
      duplicate_of: null,
      closed_at: null,
      reopened_count: 1,
    });
    expect(await publicOf(made.id)).toMatchObject([{ state: 'reopened' }]);
    expect(await verbsOf(made.id)).toEqual(['submit', 'verify', 'merge', 'reopen']);
    // Of what ended otherwise an officer opens nothing by themselves.
    const closed = await lived(boss, '2026-11-20', [
      ['2026-11-23', 'verify'],
      ['2026-11-23', 'close'],
    ]);
    await expect(reopenRequest(ctxOf(boss, at), word(closed.id, { token: 'x' }))).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});
