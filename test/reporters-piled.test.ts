import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rejectRequest } from '../functions/triage/reject-request.ts';
import { replyToReporter } from '../functions/triage/reply-to-reporter.ts';
import { verifyServiceRequest } from '../functions/triage/verify-service-request.ts';
import { enqueueAll } from '../functions/core/outbox.ts';
import { furnishDesk } from './edge/desk.ts';
import { lettersAt, mailsTo } from './edge/letters.ts';
import { ctxOf, type Signed } from './edge/officers.ts';
import { submitted } from './edge/requests.ts';
import { REGION } from './edge/sample.ts';
import { word } from './edge/triage-verbs.ts';

const at = (day: string) => `2026-11-${day}T02:00:00.000Z`;
let boss: Signed;
let count = 0;

beforeAll(async () => {
  ({ boss } = await furnishDesk());
});
beforeEach(async () => {
  await lettersAt(at('23'));
  await env.DB.prepare('DELETE FROM mail').run();
});

const reported = (over = {}) =>
  submitted({ texts: { email: `w${(count += 1)}@warga.example`, ...over }, now: at('23') });
const check = (id: string, publicity: 'whole' | 'none' = 'whole') =>
  verifyServiceRequest(ctxOf(boss, at('24')), { id, publicity, photos: [] });
const reply = (id: string, n: number, now = at('24')) =>
  replyToReporter(ctxOf(boss, now), { ...word(id), text: `Kabar ${n}.`, token: `t${n}` });
const minute = (n: number) => new Date(Date.parse(at('24')) + n * 60_000).toISOString();
/** Notices of promises, as the clock puts them down. */
const remind = (id: string, ...kinds: string[]) =>
  env.DB.batch([
    enqueueAll(
      env.DB,
      kinds.map((kind) => ({
        at: at('24'),
        region: REGION,
        noun: 'service_request',
        kind: `service_request.${kind}`,
        subject: id,
        recipients: ['reporter' as const],
      })),
    ),
  ]);

describe('of what piles up between two ticks', () => {
  it('the newest is told, however much it is: the end of a report is never lost', async () => {
    const { id } = await reported();
    await check(id);
    for (let n = 0; n < 14; n += 1) await reply(id, n);
    await rejectRequest(ctxOf(boss, at('24')), word(id));
    const [letter, ...others] = await lettersAt(at('24'));
    expect([letter?.text, others]).toEqual([expect.stringContaining('sudah ditutup'), []]);
    expect(await mailsTo(id)).toEqual(['closed sent']);
  });

  it('of a secret report makes one mail, and of any no mail that a promise is near when it is broken', async () => {
    const [open, secret, same] = [await reported(), await reported({ is_secret: 'ya' }), await reported()];
    for (const { id } of [open, secret])
      await remind(id, 'overdue:first_action', 'due_soon:final:2026-12-14');
    await remind(same.id, 'overdue:final', 'due_soon:final:2026-12-14');
    const due = '2026-12-13T02:00:00.000Z';
    const letters = await lettersAt(due);
    const said = (id: string) =>
      letters
        .filter(({ text }) => text.includes(id))
        .map(({ text }) => /melewati|mendekati|Mungkin/.exec(text)?.[0])
        .toSorted();
    expect([open, secret, same].map(({ id }) => said(id))).toEqual(
      [['melewati', 'mendekati'], ['Mungkin'], ['melewati']].map((words) => words.toSorted()),
    );
  });
});

describe('a mail about a report', () => {
  it('says whose it is, and in which region; of a secret one without the region', async () => {
    const [open, secret] = [await reported(), await reported({ is_secret: 'ya' })];
    for (const { id } of [open, secret]) await remind(id, 'overdue:first_action');
    for (const { text, subject } of await lettersAt('2026-12-13T02:00:00.000Z')) {
      expect(text).toContain('oleh Pantau Kota');
      expect(text.includes('Kota Uji')).toBe(subject.includes(open.id));
      expect(text.includes('Berkasnya dapat Anda buat')).toBe(subject.includes(open.id));
    }
  });

  it('says after eight that few more come, and keeps the twelfth for its end, which says it is the last', async () => {
    const { id } = await reported();
    await check(id);
    for (let n = 0; n < 9; n += 1) await reply(id, n, minute(n)).then(() => lettersAt(minute(n)));
    const overdue = Array.from({ length: 6 }, (_, n) => `overdue:first_action:${n}`);
    const told = [];
    for (const [n, kind] of overdue.entries()) {
      await remind(id, kind);
      told.push(...(await lettersAt(`2026-12-13T02:0${n}:00.000Z`)));
    }
    expect(told.map(({ text }) => /Sesudah ini|surel terakhir/.exec(text)?.[0])).toEqual(
      Array(3).fill('Sesudah ini'),
    );
    await rejectRequest(ctxOf(boss, '2026-12-13T03:00:00.000Z'), word(id));
    const [end] = await lettersAt('2026-12-13T03:00:00.000Z');
    expect(end?.text).toMatch(/sudah ditutup[^]*Ini surel terakhir/);
    expect(await mailsTo(id)).toHaveLength(12);
  });
});
