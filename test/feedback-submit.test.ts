import { beforeAll, describe, expect, it } from 'vitest';
import { amendProgramme } from '../functions/programmes/amend-programme.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { submitFeedback } from '../functions/feedback/submit-feedback.ts';
import { idempotencyMac, keyMac } from '../functions/service-requests/codes.ts';
import type { TypedFeedback } from '../src/feedback/typed.ts';
import { observation, opinion, question, resident, sendFeedback, submissionOf } from './edge/feedback.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { keys, newKey, takesReports } from './edge/requests.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

let update = '';
beforeAll(async () => {
  await furnish();
  await furnish('kota-lain', '00.01');
  await takesReports();
  const content = {
    ...sample.programme,
    organisations: [{ organisation: 'dinas', role: 'implementing' as const }],
    reason: 'Pelaksananya diketahui.',
  };
  await amendProgramme(ctxAt(), { region: REGION, programme: content });
  update = await publishUpdate(ctxAt(), { region: REGION, update: sample.update });
});

const rowOf = async (id: string) => (await rows('SELECT * FROM feedback WHERE id = ?', id))[0]!;
const wrongIn = (typed: TypedFeedback) =>
  submitFeedback(resident(), submissionOf(typed)).then(
    () => [],
    ({ fields }: { fields: { field: string }[] }) => fields.map(({ field }) => field),
  );

describe('feedback that is sent', () => {
  it('waits with its promises by the rules of its region, and with who answers for its programme', async () => {
    const { id } = await sendFeedback(question, '2026-11-20T01:00:00.000Z');
    const { clocks, ...row } = await rowOf(id);
    expect(row).toMatchObject({
      kind: 'question',
      state: 'waiting',
      agency: 'dinas',
      received_on: '2026-11-20',
    });
    const { promises } = JSON.parse(clocks as string);
    expect(promises.verify).toMatchObject({
      term: { working_days: 3 },
      source: 'Aturan uji',
      due_on: '2026-11-25',
    });
    expect(promises.final).toMatchObject({ term: { working_days: 5 }, due_on: '2026-11-27' });
    expect(row.next_due_at).toBe(promises.verify.due_at);
  });

  it('is promised no answer unless it is a question', async () => {
    for (const typed of [observation, opinion]) {
      const { id, clocks } = await sendFeedback(typed);
      expect(Object.keys(clocks.promises)).toEqual(['verify']);
      expect((await rowOf(id)).body).toBe(typed.body ?? null);
    }
  });

  it('keeps of an observation what was seen, when and where', async () => {
    const { id } = await sendFeedback(observation);
    expect(await rowOf(id)).toMatchObject({
      seen: 'there',
      seen_on: '2026-11-20',
      district_code: '00.00.01',
      village_code: '00.00.01.1001',
    });
  });

  it('of an update belongs to its programme, whatever programme the form names', async () => {
    const { id } = await sendFeedback({ ...opinion, program: 'lain', kabar: update });
    const [programme] = await rows("SELECT id FROM programme WHERE region = ? AND key = 'lampu'", REGION);
    expect(await rowOf(id)).toMatchObject({
      update_id: update,
      programme_id: programme!.id,
      milestone_key: null,
    });
  });

  it('leaves one event that holds no word of it, and one notice', async () => {
    const { id } = await sendFeedback({ ...opinion, body: 'Kenari di dalam sangkar.' });
    const events = await rows(
      "SELECT verb, public, data FROM event WHERE noun = 'feedback' AND subject_id = ?",
      id,
    );
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ verb: 'submit', public: 0 });
    expect(JSON.parse(events[0]!.data as string)).toMatchObject({ kind: 'opinion', agency: 'dinas' });
    expect(JSON.stringify(events)).not.toContain('Kenari');
    expect(
      await rows("SELECT kind, recipient FROM outbox WHERE noun = 'feedback' AND subject_id = ?", id),
    ).toEqual([{ kind: 'feedback.received', recipient: 'officers' }]);
  });

  it('keeps neither of its keys, only what knows them again', async () => {
    const submission = submissionOf(question);
    const { id, key } = await submitFeedback(resident(), submission);
    const row = await rowOf(id);
    const own = `${REGION}/${submission.idempotency}`;
    expect(row.key_mac).toBe(await keyMac(keys.secret, id, key, 'feedback'));
    expect(row.idempotency).toBe(await idempotencyMac(keys.secret, own, 'feedback'));
    expect(JSON.stringify(row)).not.toContain(key);
  });
});

describe('feedback that comes again', () => {
  it('is one, with the same codes, however often and however many at once', async () => {
    const submission = submissionOf(question);
    const made = await Promise.all([1, 2, 3, 4].map(() => submitFeedback(resident(), submission)));
    made.push(await submitFeedback(resident(), submission));
    expect(new Set(made.map(({ id, key }) => `${id} ${key}`)).size).toBe(1);
    const { id } = made[0]!;
    expect(await rows('SELECT verb FROM event WHERE subject_id = ?', id)).toEqual([{ verb: 'submit' }]);
    expect(await rows('SELECT kind FROM outbox WHERE subject_id = ?', id)).toHaveLength(1);
    expect(made.map(({ is_changed }) => is_changed)).toEqual([false, false, false, false, false]);
  });

  it('with other words is told that the first ones stand', async () => {
    const submission = submissionOf(question);
    const first = await submitFeedback(resident(), submission);
    const typed = { ...question, body: 'Sesuatu yang lain sama sekali?' };
    const second = await submitFeedback(resident(), { ...submission, typed });
    expect([second.id, second.is_changed]).toEqual([first.id, true]);
    expect((await rowOf(first.id)).body).toBe(question.body);
  });

  it('after a day shows its key no more', async () => {
    const submission = submissionOf(question);
    await submitFeedback(resident('2026-11-20T01:00:00.000Z'), submission);
    const late = submitFeedback(resident('2026-11-21T01:00:00.001Z'), submission);
    await expect(late).rejects.toMatchObject({ code: 'conflict' });
  });
});

const long = (n: number) => 'a'.repeat(n);

describe('feedback is refused', () => {
  it.each([
    ['of no kind', { ...question, jenis: 'constructor' }, ['jenis']],
    ['without a word', { ...question, body: '  ' }, ['body']],
    ['with a word too few', { ...opinion, body: long(9) }, ['body']],
    ['with a word too many', { ...question, body: long(1001) }, ['body']],
    ['beside what was seen, too long', { ...observation, body: long(501) }, ['body']],
    ['when nothing was seen', { ...observation, seen: undefined }, ['seen']],
    ['when something else was seen', { ...observation, seen: 'absent\u0000' }, ['seen']],
    ['on no day', { ...observation, seen_on: '' }, ['seen_on']],
    ['on a day that never was', { ...observation, seen_on: '2026-02-30' }, ['seen_on']],
    ['tomorrow', { ...observation, seen_on: '2026-11-23' }, ['seen_on']],
    ['before its programme was known', { ...observation, seen_on: '2026-01-04' }, ['seen_on']],
    ['in a place elsewhere', { ...observation, area: '35.72.01' }, ['area']],
    ['about nothing', { ...question, program: undefined }, ['program']],
    ['about a programme of nobody', { ...question, program: 'tidak-ada' }, ['program']],
    ['about a milestone of nobody', { ...question, tonggak: 'tidak-ada' }, ['program']],
    ['about an update of nobody', { ...question, kabar: '0000000000' }, ['program']],
    ['all at once', { jenis: 'pengamatan', program: 'x', area: 'x' }, ['seen', 'seen_on', 'area', 'program']],
  ])('%s', async (_, typed, fields) => {
    expect(await wrongIn(typed as TypedFeedback)).toEqual(fields);
  });

  it('at its limits it is taken', async () => {
    for (const n of [10, 1000]) expect(await wrongIn({ ...question, body: long(n) })).toEqual([]);
    for (const day of ['2026-01-05', '2026-11-22'])
      expect(await wrongIn({ ...observation, seen_on: day, body: long(500) })).toEqual([]);
  });

  it('about an update of another region, or where none is taken', async () => {
    const elsewhere = submissionOf(question, { region: 'kota-lain' });
    await expect(submitFeedback(resident(), elsewhere)).rejects.toMatchObject({ code: 'not_found' });
    const short = submissionOf(question, { idempotency: newKey().slice(0, 20) });
    await expect(submitFeedback(resident(), short)).rejects.toMatchObject({ code: 'invalid' });
  });
});
