import { beforeAll, describe, expect, it } from 'vitest';
import { closeRequest } from '../functions/triage/close-request.ts';
import { disclaimRequest } from '../functions/triage/disclaim-request.ts';
import { hideServiceRequest } from '../functions/triage/hide-service-request.ts';
import { furnishDesk, publicOf, verbsOf } from './edge/desk.ts';
import { ctxOf, officer, type Signed } from './edge/officers.ts';
import { rows } from './edge/portal.ts';
import { answerOf, checkedBy, requestRow, TYPED, word, worded } from './edge/triage-verbs.ts';

let dinas: Signed;
let other: Signed;
let auditor: Signed;

beforeAll(async () => {
  ({ dinas, other } = await furnishDesk());
  auditor = await officer('auditor');
});

const eventsOf = (id: string, verb: string) =>
  rows('SELECT data, public FROM event WHERE subject_id = ? AND verb = ?', id, verb);

describe.each(worded)('%s', (verb, state, run) => {
  it('works, tells the reporter, and leaves one event with nothing typed in it', async () => {
    const { id } = await checkedBy(ctxOf(dinas));
    const { id: into } = await checkedBy(ctxOf(dinas));
    await run(ctxOf(dinas), word(id, { seen: 2 }), into);
    expect(await requestRow(id)).toMatchObject({ state, version: 3 });
    expect(await verbsOf(id)).toEqual(['submit', 'verify', verb]);
    const [event] = await eventsOf(id, verb);
    expect(event).toMatchObject({ public: 0 });
    expect(event!.data).not.toMatch(/Kalimat|PLN/);
    const messages = await rows('SELECT * FROM service_request_message WHERE request_id = ?', id);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ sender: 'agency', organisation: 'dinas' });
    expect(messages[0]!.body).toContain(TYPED);
    const told = await rows("SELECT kind FROM outbox WHERE subject_id = ? AND recipient = 'reporter'", id);
    expect(told.map(({ kind }) => kind)).toContain(`service_request.message:${messages[0]!.id}`);
  });

  it('asks who may, and to another agency there is no such report', async () => {
    const { id } = await checkedBy(ctxOf(dinas));
    const { id: into } = await checkedBy(ctxOf(dinas));
    for (const who of [other, auditor])
      expect(await answerOf(run(ctxOf(who), word(id), into))).toBe('not_allowed');
    expect(await answerOf(run(ctxOf(dinas), word('0000000000'), into))).toBe('not_found');
    expect(await verbsOf(id)).toEqual(['submit', 'verify']);
  });

  it('is refused without words, and on what somebody else changed meanwhile; the same form twice is done once', async () => {
    const { id } = await checkedBy(ctxOf(dinas));
    const { id: into } = await checkedBy(ctxOf(dinas));
    const ctx = ctxOf(dinas);
    expect(await answerOf(run(ctx, word(id, { text: ' ' }), into))).toBe('invalid pesan');
    expect(await answerOf(run(ctx, word(id, { seen: 1 }), into))).toBe('conflict');
    const form = word(id, { seen: 2 });
    const twice = await Promise.all([1, 2].map(() => answerOf(run(ctxOf(dinas), form, into))));
    expect(twice).toEqual(['done', 'done']);
    expect(await answerOf(run(ctx, word(id, { seen: 2, text: 'Kata lain.' }), into))).toBe('conflict');
    expect(await verbsOf(id)).toEqual(['submit', 'verify', verb]);
  });

  it('keeps the words of a secret report sealed, and none of it is public', async () => {
    const { id } = await checkedBy(ctxOf(dinas), 'none', { is_secret: 'ya' });
    const { id: into } = await checkedBy(ctxOf(dinas));
    await run(ctxOf(dinas), word(id), into);
    const kept = await rows('SELECT body FROM service_request_message WHERE request_id = ?', id);
    expect(kept).toEqual([{ body: null }]);
    expect(await publicOf(id)).toEqual([]);
    const fields = await rows('SELECT field FROM service_request_sealed WHERE request_id = ?', id);
    expect(fields.filter(({ field }) => String(field).startsWith('message:'))).toHaveLength(1);
  });
});

describe('the reason of a closing', () => {
  const close = worded.find(([verb]) => verb === 'close')![2];

  it('is public where the public sees the report whole, and goes when less is shown or it is opened again', async () => {
    const { id } = await checkedBy(ctxOf(dinas));
    await close(ctxOf(dinas), word(id), '');
    expect(await publicOf(id)).toMatchObject([{ state: 'done', outcome: 'part', reason: TYPED }]);
    await hideServiceRequest(ctxOf(dinas), { id, to: 'facts' });
    expect(await publicOf(id)).toMatchObject([{ description: null, reason: null }]);
  });

  it.each(['facts', 'none'] as const)('is not where the public sees %s', async (publicity) => {
    const { id } = await checkedBy(ctxOf(dinas), publicity);
    await close(ctxOf(dinas), word(id, { text: 'Hubungi 0812 3456 7890.' }), '');
    expect((await publicOf(id)).map(({ reason }) => reason)).toEqual(publicity === 'facts' ? [null] : []);
  });

  it('that looks personal is asked about once more before the public reads it', async () => {
    const { id } = await checkedBy(ctxOf(dinas));
    const text = 'Hubungi pak RT di 0812 3456 7890.';
    expect(await answerOf(close(ctxOf(dinas), word(id, { text }), ''))).toBe('invalid yakin');
    await close(ctxOf(dinas), word(id, { text, sure: true }), '');
    expect(await publicOf(id)).toMatchObject([{ reason: text }]);
  });

  it('says wholly or in part, and where to go instead', async () => {
    const { id } = await checkedBy(ctxOf(dinas));
    const ctx = ctxOf(dinas);
    expect(await answerOf(closeRequest(ctx, { ...word(id), outcome: '' as never }))).toBe('invalid hasil');
    expect(await answerOf(disclaimRequest(ctx, { ...word(id), elsewhere: ' x ' }))).toBe('invalid tujuan');
    await disclaimRequest(ctx, { ...word(id), elsewhere: 'PLN Kota Uji' });
    expect((await publicOf(id))[0]!.reason).toContain('Anda dapat melapor ke: PLN Kota Uji');
  });
});
