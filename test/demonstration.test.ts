import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { codesOf } from '../functions/service-requests/codes.ts';
import { demonstrate } from '../functions/service-requests/demonstrate.ts';
import { respondToRequest } from '../functions/triage/respond-to-request.ts';
import { Demonstration } from '../src/service-requests/demonstration.ts';
import { furnishDesk, verbsOf } from './edge/desk.ts';
import { ctxOf, type Signed } from './edge/officers.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { typed } from './edge/requests.ts';
import { REGION } from './edge/sample.ts';
import { requestRow, word } from './edge/triage-verbs.ts';

// The command line has no limit of queries.
const NOW = ctxAt('2026-11-25T05:00:00.000Z', env.DB);
const idOf = async (key: string) =>
  (await codesOf('demonstration', `${REGION}/${`demonstration-${key}`.padEnd(22, '-')}`)).id;
const sent = { submitted_at: '2026-11-23T02:00:00Z', verified_at: '2026-11-23T03:00:00Z', ...typed };

/** A report with a life, another one that goes into it, and one that nothing happens to. */
const reports = Demonstration.parse([
  {
    key: 'lama',
    ...sent,
    life: [
      { at: '2026-11-24T02:00:00Z', deed: 'forward', to: 'dinas' },
      { at: '2026-11-24T03:00:00Z', deed: 'hand_over', to: 'lain', text: 'Data contoh. Bukan kami.' },
      { at: '2026-11-24T04:00:00Z', deed: 'close', how: 'part', text: 'Data contoh. Sudah.' },
      { at: '2026-11-24T05:00:00Z', deed: 'object', text: 'Data contoh. Belum.' },
      { at: '2026-11-24T06:00:00Z', deed: 'follow_up', text: 'Data contoh. Kini sudah.' },
      { at: '2026-11-24T07:00:00Z', deed: 'confirm', how: 'part' },
      { at: '2026-12-01T07:00:00Z', deed: 'object', text: 'Data contoh. Nanti.' },
    ],
  },
  {
    key: 'sama',
    ...sent,
    life: [{ at: '2026-11-24T03:30:00Z', deed: 'merge', to: 'lama', text: 'Data contoh. Sama.' }],
  },
  { key: 'diam', ...sent },
]);
const LIFE = ['submit', 'verify', 'forward', 'hand_over', 'close', 'object', 'follow_up', 'confirm'];

/** The first of them under another key, and its life as far as it goes. */
const short = (key: string, upTo: number) =>
  Demonstration.parse([{ ...reports[0], key, life: reports[0]!.life.slice(0, upTo) }]);

let boss: Signed;
beforeAll(async () => {
  ({ boss } = await furnishDesk());
});

describe('the reports of a demonstration', () => {
  it('live by the verbs, at the moments of the file and not before', async () => {
    expect(await demonstrate(NOW, REGION, reports)).toBe(3);
    const id = await idOf('lama');
    expect(await verbsOf(id)).toEqual(LIFE);
    expect(await requestRow(id)).toMatchObject({
      state: 'done',
      agency: 'lain',
      hand_over_count: 1,
      reopened_count: 1,
      confirmed: 'part',
      closed_at: '2026-11-24T07:00:00.000Z',
    });
    expect(await requestRow(await idOf('sama'))).toMatchObject({ state: 'duplicate', duplicate_of: id });
    const [said] = await rows(
      "SELECT organisation FROM service_request_message WHERE request_id = ? AND grade = 'substantive'",
      id,
    );
    expect(said).toEqual({ organisation: 'lain' });
  });

  it('do not change by a second seed', async () => {
    const before = await rows('SELECT * FROM event');
    expect(await demonstrate(NOW, REGION, reports)).toBe(0);
    expect(await rows('SELECT * FROM event')).toEqual(before);
  });

  it('go on where an interrupted seed left them, and go their own way once an officer touched them', async () => {
    await demonstrate(NOW, REGION, short('terputus', 2));
    await demonstrate(NOW, REGION, short('terputus', 6));
    expect(await verbsOf(await idOf('terputus'))).toEqual(LIFE);
    await demonstrate(NOW, REGION, short('disentuh', 1));
    const id = await idOf('disentuh');
    await respondToRequest(ctxOf(boss, '2026-11-24T02:30:00.000Z'), word(id));
    await demonstrate(NOW, REGION, short('disentuh', 6));
    expect(await verbsOf(id)).toEqual(['submit', 'verify', 'forward', 'respond']);
  });
});
