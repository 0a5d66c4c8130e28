import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { supportRequest } from '../functions/public-requests/support-request.ts';
import { unsupportRequest } from '../functions/public-requests/unsupport-request.ts';
import { hidePhotos } from '../functions/triage/hide-photos.ts';
import { approvePhotos } from '../functions/triage/approve-photos.ts';
import { hideServiceRequest } from '../functions/triage/hide-service-request.ts';
import { setLaporNumber } from '../functions/triage/set-lapor-number.ts';
import { furnishDesk, publicOf, verbsOf } from './edge/desk.ts';
import { ctxOf, officer, type Signed } from './edge/officers.ts';
import { codesOf, trackPhotos } from './edge/own.ts';
import { photo } from './edge/pictures.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { keys } from './edge/requests.ts';
import {
  addNote,
  answerOf,
  checkedBy,
  dismissObjections,
  reopenRequest,
  requestRow,
  TYPED,
  word,
  worded,
} from './edge/triage-verbs.ts';

let boss: Signed;
let dinas: Signed;
let other: Signed;
let auditor: Signed;

beforeAll(async () => {
  ({ boss, dinas, other } = await furnishDesk());
  auditor = await officer('auditor');
});

const eventsOf = (id: string, verb: string) =>
  rows('SELECT data, public FROM event WHERE subject_id = ? AND verb = ?', id, verb);

const supporter = (token: string) => ({ token, network: `10.9.0.${token.length}`, secret: keys.secret });
const supports = (id: string, token: string) =>
  supportRequest(
    { ...ctxAt(), actor: { kind: 'resident', id: 'anonymous' } },
    {
      id,
      supporter: supporter(token),
    },
  );
const countsOf = async (id: string) => [
  (await requestRow(id)).supporter_count,
  ...(await publicOf(id)).map(({ supporter_count }) => supporter_count),
  (await rows('SELECT count(*) AS n FROM service_request_support WHERE request_id = ?', id))[0]!.n,
];

async function objectedTo() {
  const made = await checkedBy(ctxOf(dinas));
  await worded.find(([verb]) => verb === 'close')![2](ctxOf(dinas), word(made.id), '');
  await env.DB.batch([
    env.DB.prepare('UPDATE service_request SET objection_count = 1 WHERE id = ?').bind(made.id),
    env.DB.prepare(
      `INSERT INTO service_request_objection (id, request_id, supporter, at, body)
       VALUES (?1 || 'X', ?1, 's', '2026-11-22T02:00:00.000Z', 'Masih padam.')`,
    ).bind(made.id),
  ]);
  return made.id;
}
const waiting = (id: string) =>
  rows('SELECT 1 FROM service_request_objection WHERE request_id = ? AND reviewed_at IS NULL', id);

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
    const { closeRequest } = await import('../functions/triage/close-request.ts');
    const { disclaimRequest } = await import('../functions/triage/disclaim-request.ts');
    const ctx = ctxOf(dinas);
    expect(await answerOf(closeRequest(ctx, { ...word(id), outcome: '' as never }))).toBe('invalid hasil');
    expect(await answerOf(disclaimRequest(ctx, { ...word(id), elsewhere: ' x ' }))).toBe('invalid tujuan');
    await disclaimRequest(ctx, { ...word(id), elsewhere: 'PLN Kota Uji' });
    expect((await publicOf(id))[0]!.reason).toContain('Anda dapat melapor ke: PLN Kota Uji');
  });
});

describe('a report that tells the same', () => {
  const merge = worded.find(([verb]) => verb === 'merge')![2];
  it('takes its supporters along; known again they count once, and can go', async () => {
    const [from, into] = [await checkedBy(ctxOf(dinas)), await checkedBy(ctxOf(dinas))];
    await supports(from.id, 'satu');
    await supports(from.id, 'dua-dua');
    await supports(into.id, 'tiga');
    await merge(ctxOf(dinas), word(from.id), into.id);
    expect([await countsOf(from.id), await countsOf(into.id)]).toEqual([
      [0, 0, 0],
      [3, 3, 3],
    ]);
    expect((await publicOf(from.id))[0]).toMatchObject({ duplicate_of: into.id, status: 'done' });
    expect(await supports(into.id, 'satu')).toBe('again');
    const resident = { ...ctxAt(), actor: { kind: 'resident' as const, id: 'anonymous' } };
    await unsupportRequest(resident, { id: into.id, supporter: supporter('satu') });
    expect(await countsOf(into.id)).toEqual([2, 2, 2]);
  });

  it('names one that goes on, of this region, and that this officer may see; not itself', async () => {
    const { id } = await checkedBy(ctxOf(dinas));
    const far = await checkedBy(ctxOf(boss), 'none', { service_code: 'pungutan-liar' });
    const done = await checkedBy(ctxOf(dinas));
    await merge(ctxOf(dinas), word(done.id), (await checkedBy(ctxOf(dinas))).id);
    for (const into of [id, far.id, done.id, '0000000000', 'apa saja', ''])
      expect(await answerOf(merge(ctxOf(dinas), word(id), into))).toBe('invalid rujukan');
    // The coordinator sees it; the public, which does not, is not told of it.
    await merge(ctxOf(boss), word(id), far.id.toLowerCase());
    expect(await publicOf(id)).toMatchObject([{ duplicate_of: null, status: 'done' }]);
    expect(await requestRow(id)).toMatchObject({ duplicate_of: far.id });
  });

  it('leaves no two reports that lead to each other', async () => {
    const [a, b] = [await checkedBy(ctxOf(dinas)), await checkedBy(ctxOf(dinas))];
    const answers = await Promise.all([
      answerOf(merge(ctxOf(dinas), word(a.id), b.id)),
      answerOf(merge(ctxOf(dinas), word(b.id), a.id)),
    ]);
    expect(answers.toSorted()).toEqual(['conflict', 'done']);
  });
});

describe('supporters who say "belum selesai"', () => {
  it.each([
    ['reopen', reopenRequest, { state: 'reopened', reopened_count: 1, outcome: null }],
    ['dismiss_objections', dismissObjections, { state: 'done', reopened_count: 0, outcome: 'part' }],
  ] as const)('%s answers them once, with words for the reporter', async (verb, run, after) => {
    const id = await objectedTo();
    expect(await answerOf(run(ctxOf(other), word(id)))).toBe('not_allowed');
    expect(await answerOf(run(ctxOf(dinas), word(id, { text: '' })))).toBe('invalid pesan');
    expect(await answerOf(run(ctxOf(dinas), word(id, { seen: 1, token: 'lama' })))).toBe('conflict');
    const form = word(id, { token: verb, seen: 3 });
    expect(await Promise.all([1, 2].map(() => answerOf(run(ctxOf(dinas), form))))).toEqual(['done', 'done']);
    expect(await requestRow(id)).toMatchObject({ ...after, objection_count: 0, version: 4 });
    expect(await waiting(id)).toEqual([]);
    expect(await verbsOf(id)).toEqual(['submit', 'verify', 'close', verb]);
    expect(await answerOf(run(ctxOf(dinas), word(id, { token: 'lain' })))).toBe('conflict');
  });

  it('are the only ones for whom an officer opens a closed report again', async () => {
    const { id } = await checkedBy(ctxOf(dinas));
    await worded.find(([verb]) => verb === 'reject')![2](ctxOf(dinas), word(id), '');
    expect(await answerOf(reopenRequest(ctxOf(dinas), word(id, { token: 'b' })))).toBe('conflict');
  });
});

describe('beside the course of a report', () => {
  it('a note is written once, with whose it is, and sealed on a secret report', async () => {
    const open = await checkedBy(ctxOf(dinas));
    const shut = await checkedBy(ctxOf(dinas), 'none', { is_secret: 'ya' });
    for (const { id } of [open, shut]) {
      for (const _ of [1, 2]) await addNote(ctxOf(dinas), word(id));
      expect(await answerOf(addNote(ctxOf(other), word(id)))).toBe('not_allowed');
      expect((await verbsOf(id)).filter((verb) => verb === 'add_note')).toHaveLength(1);
      expect((await eventsOf(id, 'add_note'))[0]!.data).not.toContain('Kalimat');
    }
    const notes = await rows(
      'SELECT person_id, body FROM service_request_note WHERE request_id IN (?, ?) ORDER BY body',
      open.id,
      shut.id,
    );
    expect(notes).toEqual([
      { person_id: dinas.id, body: null },
      { person_id: dinas.id, body: TYPED },
    ]);
  });

  it('the number at LAPOR! is noted, and the public does not see more by that', async () => {
    const { id } = await checkedBy(ctxOf(dinas));
    expect(await answerOf(setLaporNumber(ctxOf(dinas), { id, number: '35720123' }))).toBe('done');
    expect(await answerOf(setLaporNumber(ctxOf(dinas), { id, number: '08123456789' }))).toBe('invalid lapor');
    expect(await answerOf(setLaporNumber(ctxOf(dinas), { id, number: '1', seen: 2 }))).toBe('conflict');
    expect(await requestRow(id)).toMatchObject({ lapor_number: '35720123', version: 3 });
    expect(await publicOf(id)).toMatchObject([{ lapor_number: null }]);
    expect((await eventsOf(id, 'set_lapor_number'))[0]!.data).not.toContain('35720123');
  });

  it('a photo that was taken out of sight is never approved again, and its reporter keeps it', async () => {
    const made = await checkedBy(ctxOf(dinas));
    await trackPhotos(codesOf(made), [photo()]);
    const [{ id: named } = {}] = await rows('SELECT id FROM photo WHERE request_id = ?', made.id);
    const photos = [named as string];
    await approvePhotos(ctxOf(dinas), { id: made.id, photos });
    expect(await answerOf(hidePhotos(ctxOf(other), { id: made.id, photos }))).toBe('not_allowed');
    expect(await answerOf(hidePhotos(ctxOf(dinas), { id: made.id, photos }))).toBe('done');
    expect(await answerOf(hidePhotos(ctxOf(dinas), { id: made.id, photos }))).toBe('conflict');
    expect(await answerOf(approvePhotos(ctxOf(dinas), { id: made.id, photos }))).toBe('conflict');
    expect(await rows('SELECT state FROM photo WHERE request_id = ?', made.id)).toEqual([{ state: 'ready' }]);
    expect(await verbsOf(made.id)).toEqual([
      'submit',
      'verify',
      'add_photos',
      'approve_photos',
      'hide_photos',
    ]);
  });
});
