import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { supportRequest } from '../functions/public-requests/support-request.ts';
import { unsupportRequest } from '../functions/public-requests/unsupport-request.ts';
import { forwardServiceRequest } from '../functions/triage/forward-service-request.ts';
import { hideServiceRequest } from '../functions/triage/hide-service-request.ts';
import { verifyServiceRequest } from '../functions/triage/verify-service-request.ts';
import { furnishDesk, leadsTo, publicOf, verbsOf } from './edge/desk.ts';
import { ctxOf, type Signed } from './edge/officers.ts';
import { codesOf, track } from './edge/own.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { keys, submitted } from './edge/requests.ts';
import {
  answerOf,
  checkedBy,
  dismissObjections,
  reopenRequest,
  requestRow,
  word,
  worded,
} from './edge/triage-verbs.ts';

let boss: Signed;
let dinas: Signed;
let other: Signed;

beforeAll(async () => {
  ({ boss, dinas, other } = await furnishDesk());
});

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
    expect([(await publicOf(from.id))[0]!.status, await leadsTo(from.id)]).toEqual(['done', into.id]);
    expect(await supports(into.id, 'satu')).toBe('again');
    const resident = { ...ctxAt(), actor: { kind: 'resident' as const, id: 'anonymous' } };
    await unsupportRequest(resident, { id: into.id, supporter: supporter('satu') });
    expect(await countsOf(into.id)).toEqual([2, 2, 2]);
  });

  it('names one that goes on, of this region, and that this officer may see; not itself', async () => {
    const { id } = await checkedBy(ctxOf(dinas));
    const far = await checkedBy(ctxOf(boss), 'none');
    await forwardServiceRequest(ctxOf(boss), { id: far.id, to: 'lain', reason: 'Lampu milik dinas lain.' });
    const done = await checkedBy(ctxOf(dinas));
    await merge(ctxOf(dinas), word(done.id), (await checkedBy(ctxOf(dinas))).id);
    for (const into of [id, far.id, done.id, '0000000000', 'apa saja', ''])
      expect(await answerOf(merge(ctxOf(dinas), word(id), into))).toBe('invalid rujukan');
    // The coordinator sees it; the public, which does not, is not told of it.
    await merge(ctxOf(boss), word(id), far.id.toLowerCase());
    expect([(await publicOf(id))[0]!.status, await leadsTo(id)]).toEqual(['done', null]);
    expect(await requestRow(id)).toMatchObject({ duplicate_of: far.id });
  });

  it('leads to the one that goes on from when the public sees that one, and as long as it does', async () => {
    const from = await checkedBy(ctxOf(dinas));
    const into = await submitted();
    await merge(ctxOf(dinas), word(from.id), into.id);
    expect(await leadsTo(from.id)).toBe(null);
    await verifyServiceRequest(ctxOf(dinas), { id: into.id, publicity: 'facts', photos: [] });
    expect(await leadsTo(from.id)).toBe(into.id);
    expect(await (await ask(`/laporan/${from.id}/`)).text()).toContain(`href="/laporan/${into.id}/"`);
    await hideServiceRequest(ctxOf(dinas), { id: into.id, to: 'none' });
    expect(await leadsTo(from.id)).toBe(null);
    expect(await (await ask(`/laporan/${from.id}/`)).text()).not.toContain(into.id);
  });

  it('tells its reporter of another one only if the public sees that one, on the page and in their data', async () => {
    const from = await checkedBy(ctxOf(boss));
    const secret = await checkedBy(ctxOf(boss), 'none', { is_secret: 'ya' });
    await merge(ctxOf(boss), word(from.id), secret.id);
    const own = await (await track('', codesOf(from))).text();
    expect([own.includes('Digabung dengan laporan lain'), own.includes(secret.id)]).toEqual([true, false]);
    const data = await (await track('unduh/', codesOf(from))).text();
    expect([data.includes('"merge"'), data.includes(secret.id)]).toEqual([true, false]);
    const open = await checkedBy(ctxOf(boss));
    const [more, into] = [await checkedBy(ctxOf(boss)), open.id];
    await merge(ctxOf(boss), word(more.id), into);
    expect(await (await track('', codesOf(more))).text()).toContain(`Digabung dengan laporan ${into}`);
    const kept = JSON.parse(await (await track('unduh/', codesOf(more))).text());
    expect([kept.duplicate_of, kept.events.at(-1).data.into]).toEqual([into, into]);
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
