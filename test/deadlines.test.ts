import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { NEVER } from '../src/clocks/alarms.ts';
import { answered, deedsOf, done, postOffice, reachable, requestOf, tickAt } from './edge/clockwork.ts';
import { furnishDesk } from './edge/desk.ts';
import { officer } from './edge/officers.ts';
import { rows } from './edge/portal.ts';
import { submitted } from './edge/requests.ts';

/*
 * Monday 9 November 2026, 08.00 WIB: verify is due on Thursday 12, the first action on Monday 16, the answer on Friday 27.
 * Officers are reminded from the midnight with which the working day before begins: 11, 13 and 26 November.
 */
const RECEIVED = '2026-11-09T01:00:00.000Z';
const REMIND = '2026-11-10T17:00:00.000Z';
const BROKEN = '2026-11-12T17:00:00.000Z';
const later = (at: string, minutes: number) => new Date(Date.parse(at) + minutes * 60_000).toISOString();

const wakeOf = async (id: string) =>
  (await rows('SELECT wake_at FROM service_request WHERE id = ?', id))[0]?.wake_at;
const noticesOf = async (id: string) =>
  (await rows('SELECT kind, recipient FROM outbox WHERE subject_id = ? ORDER BY id', id)).map(
    ({ kind, recipient }) => `${String(kind).replace('service_request.', '')} ${recipient}`,
  );
/** Everything but a reminder: one that would come after the breach is not sent. */
const lasting = (said: string) => !/^remind|mendekati/.test(said);
/** Everything that waits is put to sleep, so that a test meets its own reports alone. */
const sleep = () => env.DB.prepare('UPDATE service_request SET wake_at = ?').bind(NEVER).run();

beforeAll(async () => {
  const { boss, dinas } = await furnishDesk();
  await reachable(boss, 'kominfo@uji.example');
  await reachable(dinas, 'dinas@uji.example');
  await reachable(await officer('platform_admin'), 'portal@uji.example');
});

describe('a promise', () => {
  it('that is near is told once, from the beginning of the last working day but one', async () => {
    const { id } = await submitted({ now: RECEIVED });
    await tickAt(later(REMIND, 0));
    expect(await deedsOf(id)).toEqual(['submit']);
    await tickAt(later(REMIND, 1));
    await tickAt(later(REMIND, 6));
    expect(await deedsOf(id)).toEqual(['submit', 'remind verify']);
    expect(await noticesOf(id)).toContain('due_soon:verify:2026-11-12 officers');
    expect((await requestOf(id)).course.reminded).toEqual(['verify']);
    expect(await wakeOf(id)).toBe('2026-11-12T16:59:59.999Z');
  });

  it('that is broken is told once, and wakes the clock no more', async () => {
    const { id } = await submitted({ now: RECEIVED });
    await tickAt(later(BROKEN, -1));
    expect(await deedsOf(id)).toEqual(['submit', 'remind verify']);
    for (const minutes of [0, 5, 10]) await tickAt(later(BROKEN, minutes));
    expect(await deedsOf(id)).toEqual(['submit', 'remind verify', 'escalate verify', 'remind first_action']);
    expect(await noticesOf(id)).toContain('overdue:verify officers');
    const { course, version } = await requestOf(id);
    expect([course.escalated, version]).toEqual([['verify'], 1]);
  });

  it('that was kept in time is told of to nobody', async () => {
    const { id } = await submitted({ now: RECEIVED });
    await done(id, later(RECEIVED, 60), { action: 'verify' });
    await done(id, later(RECEIVED, 70), { action: 'forward', set: { agency: 'dinas' } });
    await tickAt(later(BROKEN, -10));
    expect(await deedsOf(id)).toEqual(['submit', 'verify', 'forward']);
    expect(await wakeOf(id)).toBe('2026-11-12T17:00:00.000Z');
  });

  it('waits with the reporter: nothing is told while a question is open', async () => {
    const { id } = await submitted({ now: RECEIVED });
    await done(id, later(RECEIVED, 60), { action: 'ask' });
    await tickAt('2026-12-20T00:00:00.000Z');
    expect([await deedsOf(id), await wakeOf(id)]).toEqual([['submit', 'ask'], NEVER]);
  });
});

describe('silence', () => {
  it('closes what was followed up, not a moment before, and the reporter can still object', async () => {
    const id = await answered(RECEIVED);
    // Ten working days after 9 November: Monday 23.
    await tickAt('2026-11-23T16:59:59.000Z');
    expect((await requestOf(id)).state).toBe('in_progress');
    await Promise.all([1, 2, 3].map(() => tickAt('2026-11-23T17:01:00.000Z')));
    const { state, course, closed_at } = await requestOf(id);
    expect([state, closed_at]).toEqual(['done_by_silence', '2026-11-23T17:01:00.000Z']);
    expect(course.objection?.due_on).toBe('2026-12-09');
    expect(await deedsOf(id)).toEqual(['submit', 'verify', 'follow_up', 'auto_close']);
    expect((await noticesOf(id)).filter((kind) => kind.startsWith('closed'))).toEqual(['closed:4 reporter']);
    expect(await rows('SELECT id FROM service_request_message WHERE request_id = ?', id)).toEqual([]);
    expect(await wakeOf(id)).toBe(NEVER);
  });
});

describe('however the clock was run', () => {
  const END = '2026-11-17T01:00:00.000Z';
  const hours = (every: number) =>
    Array.from({ length: (Date.parse(END) - Date.parse(REMIND)) / 3_600_000 / every + 1 }, (_, i) =>
      later(REMIND, 60 * every * i),
    );
  // The last tick of each run twice more: what the first one noted is mailed in portions.
  const modes: [string, string[], number][] = [
    ['every three hours', hours(3), 1],
    ['two at once', hours(8), 2],
    ['ten at once', hours(12), 10],
    ['missed for three days', [later(REMIND, 5), END], 1],
  ];

  it(
    'it ends the same: each deed one event, each notice one mail to each officer',
    { timeout: 60_000 },
    async () => {
      const ends: unknown[] = [];
      for (const [, moments, times] of modes) {
        await sleep();
        const { sent, MAIL } = postOffice();
        const ids = [
          (await submitted({ now: RECEIVED })).id,
          (await submitted({ now: RECEIVED, texts: { service_code: 'pungutan-liar' }, answers: {} })).id,
          await answered('2026-10-30T01:00:00.000Z'),
        ];
        for (const moment of [...moments, later(END, 5), later(END, 10), later(END, 15)])
          await Promise.all(Array.from({ length: times }, () => tickAt(moment, { MAIL })));
        const [deeds, requests] = [
          await Promise.all(ids.map(deedsOf)),
          await Promise.all(ids.map(requestOf)),
        ];
        for (const list of deeds) expect(new Set(list).size).toBe(list.length);
        const mails = sent.map(
          ({ to, subject }) =>
            `${to} ${subject.replace(/^.*laporan (\w+) /, (_, id) => `${ids.indexOf(id)} `)}`,
        );
        expect(new Set(mails).size).toBe(mails.length);
        expect(new Set(sent.map(({ headers }) => headers['X-Pantau-Kota-Id'])).size).toBe(sent.length);
        // A reminder that would come after the breach is not sent.
        ends.push({
          states: requests.map(({ state }) => state),
          courses: requests.map(({ course: { reminded, escalated } }) => [reminded, escalated]),
          wakes: await Promise.all(ids.map(wakeOf)),
          deeds: deeds.map((list) => list.filter((one) => lasting(String(one)))),
          mails: mails.filter((mail) => lasting(mail.split(' ').slice(2).join(' '))).toSorted(),
        });
      }
      for (const end of ends.slice(1)) expect(end).toEqual(ends[0]);
      expect(ends[0]).toMatchObject({
        states: ['received', 'received', 'done_by_silence'],
        courses: [
          [
            ['verify', 'first_action'],
            ['verify', 'first_action'],
          ],
          [
            ['verify', 'first_action'],
            ['verify', 'first_action'],
          ],
          [[], []],
        ],
        deeds: [
          ['submit', 'escalate verify', 'escalate first_action'],
          ['submit', 'escalate verify', 'escalate first_action'],
          ['submit', 'verify', 'follow_up', 'auto_close'],
        ],
      });
      // Two breaches to the agency and, after the first, to the region; two more to the region of what has no agency.
      const { mails } = ends[0] as { mails: string[] };
      expect(mails.filter((mail) => mail.includes('melewati'))).toHaveLength(6);
      expect(mails.join()).not.toContain('portal@');
    },
  );

  it('never: nothing is noted by anybody', async () => {
    const { id } = await submitted({ now: RECEIVED });
    expect((await requestOf(id)).course.escalated).toEqual([]);
    expect(await deedsOf(id)).toEqual(['submit']);
  });
});
