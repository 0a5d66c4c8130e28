import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { NEVER_CLOSED_DAYS, rules } from '../src/service-requests/retention.ts';
import { eraseErrorReport } from '../functions/error-reports/erase-error-report.ts';
import { submitErrorReport } from '../functions/error-reports/submit-error-report.ts';
import { eraseDue } from '../functions/own-requests/erase-due.ts';
import { replayErasures, type ErasureRow } from '../functions/own-requests/replay.ts';
import { replyToReporter } from '../functions/triage/reply-to-reporter.ts';
import { openSecret } from '../functions/triage/open-secret.ts';
import { verifyServiceRequest } from '../functions/triage/verify-service-request.ts';
import { everything } from './edge/left.ts';
import { codesOf, track } from './edge/own.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { keys, submitted, takesReports } from './edge/requests.ts';
import { furnish } from './edge/sample.ts';

const WORDS = [
  'kenari besar',
  'pos kenari',
  '0812 3456 7890',
  '7654321',
  '112.1681',
  'pesan kenari',
  'balasan kenari',
];
const texts = {
  description: 'Lampu kenari besar padam.',
  landmark: 'depan pos kenari',
  position: '-8.0983001, 112.1681001',
  phone: '0812 3456 7890',
  lapor_number: '7654321',
  incident_on: '2026-11-20',
  area: '00.00.01.1002',
};
type Made = Awaited<ReturnType<typeof submitted>>;

/** A public report with everything that can stand on one. */
async function full(over: Record<string, string> = {}): Promise<Made> {
  const made = await submitted({ texts: { ...texts, ...over } });
  const publicity = over.is_secret ? 'none' : 'whole';
  if (over.is_secret) await openSecret(ctxAt(), { id: made.id });
  await verifyServiceRequest(ctxAt(), { id: made.id, publicity, photos: [] });
  await track('tulis/', { ...codesOf(made), tanda: 'a', pesan: 'pesan kenari' });
  await replyToReporter(ctxAt(), { id: made.id, text: 'balasan kenari', token: 'b', sealing: keys.sealing });
  await env.DB.prepare("INSERT INTO service_request_support (request_id, supporter, at) VALUES (?, 'x', 'y')")
    .bind(made.id)
    .run();
  await env.DB.prepare(
    `INSERT INTO photo (id, region, request_id, state, sha256, type, bytes, width, height, uploaded_at)
     VALUES (?1, 'kota-uji', ?1, 'ready', 's', 'image/png', 1, 1, 1, 'z')`,
  )
    .bind(made.id)
    .run();
  return made;
}

/** All that stands anywhere with this reference, table by table. */
async function traces(id: string): Promise<Record<string, unknown[]>> {
  const all = Object.entries(await everything());
  const named = all.map(
    ([table, found]) => [table, found.filter((row) => JSON.stringify(row).includes(id))] as const,
  );
  return Object.fromEntries(named.filter(([, found]) => found.length > 0));
}

beforeAll(async () => {
  await furnish();
  await takesReports();
});

describe.each([
  ['an open report', {}],
  ['a secret one', { is_secret: 'ya' }],
] as [string, Record<string, string>][])('erasing %s on request', (_, over) => {
  let made: Made;
  let ledger: ErasureRow[];
  beforeAll(async () => {
    made = await full(over);
  });

  it('is asked once more, and wants a tick', async () => {
    expect(await (await track('hapus/', codesOf(made))).text()).toContain('name="yakin"');
    const unticked = await track('hapus/', { ...codesOf(made), langkah: '2' });
    expect([unticked.status, (await unticked.text()).includes('id="yakin-wrong"')]).toEqual([400, true]);
    expect((await track('', codesOf(made))).status).toBe(200);
  });

  it('leaves a row without words, events, a line in the ledger, and nothing else', async () => {
    const unsure = await track('hapus/', { ...codesOf(made), langkah: '2', yakin: 'tidak' });
    expect(unsure.status).toBe(400);
    const done = await track('hapus/', { ...codesOf(made), langkah: '2', yakin: 'ya' });
    expect(await done.text()).toContain('Data laporan ini sudah dihapus');
    const left = await traces(made.id);
    expect(Object.keys(left).toSorted()).toEqual(['erasure', 'event', 'photo', 'service_request']);
    expect(left.photo).toMatchObject([{ state: 'leaving' }]);
    expect(left.service_request).toMatchObject([
      { service_code: 'lampu-jalan', text_sha256: '', key_mac: null, village_code: null, incident_on: null },
    ]);
    expect(left.erasure).toMatchObject([{ what: 'everything', basis: 'request' }]);
    expect(left.event?.at(-1)).toMatchObject({ verb: 'erase', public: 0 });
    for (const word of [...WORDS, made.key]) expect(JSON.stringify(left)).not.toContain(word);
    ledger = left.erasure as ErasureRow[];
  });

  it('makes the key open nothing, as if there had never been such a report', async () => {
    const gone = await track('', codesOf(made));
    const never = await track('', { ...codesOf(made), nomor: '0000000000' });
    expect([gone.status, never.status]).toEqual([404, 404]);
    expect((await gone.text()).replaceAll(made.id, '0000000000')).toBe(await never.text());
  });

  it('is done again after a restore, twice without harm', async () => {
    const fresh = await full(over);
    const rewritten = ledger.map((row) => ({ ...row, subject_id: fresh.id }));
    expect(await replayErasures(ctxAt(), rewritten)).toBe(1);
    const once = await traces(fresh.id);
    for (const word of WORDS) expect(JSON.stringify(once)).not.toContain(word);
    await replayErasures(ctxAt(), [...rewritten, { ...rewritten[0]!, noun: 'other' }]);
    expect(await traces(fresh.id)).toEqual(once);
    expect((once.event as { verb: string }[]).filter(({ verb }) => verb === 'erase')).toHaveLength(1);
    expect(once.service_request_public).toBeUndefined();
  });
});

describe('an error report that was erased', () => {
  it('stands in the ledger, and is erased again after a restore', async () => {
    const words = { what_is_wrong: 'Ini kenari yang salah.', right_value: '', where_to_see: '' };
    const typed = { address: '/kota-uji/', ...words };
    const id = await submitErrorReport(ctxAt(), { typed, secret: keys.secret });
    await eraseErrorReport(ctxAt(), { id });
    const ledger = (await rows('SELECT * FROM erasure WHERE subject_id = ?', id)) as unknown as ErasureRow[];
    expect(ledger).toMatchObject([{ noun: 'error_report', what: 'everything', basis: 'request' }]);
    await env.DB.prepare("UPDATE error_report SET what_is_wrong = 'kembali', erased_at = NULL WHERE id = ?")
      .bind(id)
      .run();
    expect(await replayErasures(ctxAt(), ledger)).toBe(1);
    expect(await rows('SELECT what_is_wrong FROM error_report WHERE id = ?', id)).toEqual([
      { what_is_wrong: '' },
    ]);
  });
});

const close = (id: string) =>
  env.DB.prepare(
    "UPDATE service_request SET state = 'done', closed_at = '2026-12-01T00:00:00.000Z' WHERE id = ?",
  )
    .bind(id)
    .run();

describe('the clock', () => {
  const DAY = 86_400_000;
  const at = (days: number) =>
    ctxAt(new Date(Date.parse('2026-12-01T00:00:00.000Z') + days * DAY).toISOString());
  const tick = async (days: number) => {
    for (let n = 0; n < 8; n += 1) await eraseDue(at(days));
  };
  it('erases each thing when its period is over, once, with a line and an event; and no other report', async () => {
    const [one, open, secret] = [await full(), await full(), await full({ is_secret: 'ya' })];
    await Promise.all([close(one.id), close(secret.id)]);
    for (const { what, days } of rules) {
      await tick(days - 1);
      const before = await rows('SELECT what FROM erasure WHERE subject_id = ? AND what = ?', one.id, what);
      if (rules.find((rule) => rule.days === days)?.what === what) expect(before).toEqual([]);
      await tick(days + 1);
      await Promise.all([eraseDue(at(days + 1)), eraseDue(at(days + 1))].map((run) => run.catch(() => {})));
    }
    for (const { id } of [one, secret]) {
      const ledger = await rows('SELECT what, basis FROM erasure WHERE subject_id = ? ORDER BY id', id);
      expect(ledger).toEqual(rules.map(({ what }) => ({ what, basis: 'period' })));
      const told = await rows("SELECT data FROM event WHERE subject_id = ? AND verb = 'erase'", id);
      expect(told).toHaveLength(rules.length);
      for (const word of WORDS) expect(JSON.stringify(await traces(id))).not.toContain(word);
    }
    expect(await rows('SELECT * FROM erasure WHERE subject_id = ?', open.id)).toEqual([]);
    await tick(NEVER_CLOSED_DAYS + 1);
    expect(await rows('SELECT what FROM erasure WHERE subject_id = ?', open.id)).toEqual([
      { what: 'everything' },
    ]);
  });
});
