import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { words } from '../src/log/words.ts';
import { differences } from './edge/check-log.ts';
import { counted } from './edge/counted.ts';
import { entries, seal, told } from './edge/log.ts';
import { rows } from './edge/portal.ts';
import { REGION } from './edge/sample.ts';
import { dropTriggers } from './edge/tamper.ts';

const write = (sql: string, ...values: unknown[]) =>
  env.DB.prepare(sql)
    .bind(...values)
    .run();

const reported = (day: string, region = REGION) =>
  write(
    `INSERT INTO event (at, region, noun, verb, subject_id, subject_version, actor_kind, actor_id, public, data)
     VALUES (? || 'T03:00:00.000Z', ?, 'service_request', 'submit', ?, 1, 'resident', 'x', 0, '{}')`,
    day,
    region,
    `R-${day}`,
  );

const chain = async () =>
  (await entries()).flatMap((one) =>
    one.kind === 'day' ? `${one.previous_day} < ${one.day} (${one.edition})` : [],
  );

// Counts a day once its events are read, and tells it in the step after.
const sealAll = async () => {
  await seal();
  await seal();
};

beforeAll(async () => {
  await told();
  await sealAll();
}, 60_000);

describe('the entry of a day', () => {
  it('names the day of the region that was told before it, so that a quiet day is no missing one', async () => {
    expect(await chain()).toEqual(['null < 2026-11-03 (1)', '2026-11-03 < 2027-03-01 (1)']);
    expect(await differences()).toEqual([]);
  });

  it('says nothing of days between where there are none, nor where its entry does not', () => {
    const day = {
      kind: 'day',
      region: REGION,
      day: '2027-03-01',
      edition: 1,
      received: 1,
      closed: 0,
    } as const;
    expect(words.id.quietBefore({ ...day, previous_day: '2027-02-28' })).toBe(
      'Hari sebelumnya yang tercatat: 28 Februari 2027.',
    );
    expect(words.id.quietBefore(day)).toBeNull();
  });

  it('lets the one after it be told anew when a day turns up that was held to be quiet', async () => {
    await reported('2026-12-05');
    await reported('2026-12-24');
    await seal(undefined, env.DB, 1);
    // Counted, and not yet told: nothing is wrong with what was said before.
    expect(await differences()).toEqual([]);
    await sealAll();
    expect((await chain()).slice(2)).toEqual([
      '2026-11-03 < 2026-12-05 (1)',
      '2026-12-05 < 2026-12-24 (1)',
      '2026-12-24 < 2027-03-01 (2)',
    ]);
    expect(await differences()).toEqual([]);
  });

  it('is not told anew when one more report of a known day turns up', async () => {
    await reported('2026-12-05');
    await sealAll();
    expect((await chain()).slice(5)).toEqual(['2026-11-03 < 2026-12-05 (2)']);
    expect(await differences()).toEqual([]);
  });

  it('is not told before an earlier day of its region that is just being counted', async () => {
    await reported('2027-03-02');
    await seal('2027-03-02T04:00:00.000Z');
    await reported('2027-02-10');
    // On one step the second is over and counted, and the first is counted only now.
    await seal('2027-03-03T01:00:00.000Z', env.DB, 1);
    expect(await chain()).toHaveLength(6);
    await sealAll();
    expect((await chain()).slice(6)).toEqual([
      '2026-12-24 < 2027-02-10 (1)',
      '2027-02-10 < 2027-03-01 (3)',
      '2027-03-01 < 2027-03-02 (1)',
    ]);
    expect(await differences()).toEqual([]);
  });

  it('costs a row more to read, however many days the region has', async () => {
    await write(
      `INSERT INTO log_day (region, day, received, closed, edition, sealed)
       WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
       SELECT ?, date('2000-01-01', i || ' days'), 1, 0, 1, 1 FROM n`,
      REGION,
    );
    await reported('2027-03-01');
    const step = counted(env.DB);
    await seal(undefined, step.db, 1);
    await seal(undefined, step.db, 1);
    expect(step.cost.queries).toBeLessThanOrEqual(2 * 12);
    expect(step.cost.read).toBeLessThanOrEqual(100);
    await write("DELETE FROM log_day WHERE day < '2020-01-01'");
    expect(await differences()).toEqual([]);
  });
});

/** The newest entry of a day. */
const day = async (name: string) =>
  (
    await rows(
      "SELECT leaf, content FROM log_entry WHERE content ->> '$.day' = ? ORDER BY leaf DESC LIMIT 1",
      name,
    )
  )[0]!;

/** What is said of the chain once an entry is silent about the day before its own. */
const silent = async (leaf: unknown) => {
  const [{ content } = {}] = await rows('SELECT content FROM log_entry WHERE leaf = ?', leaf);
  await write("UPDATE log_entry SET content = json_remove(content, '$.previous_day') WHERE leaf = ?", leaf);
  const found = (await differences()).filter((one) => one.includes('hari sebelum'));
  return { found, undo: () => write('UPDATE log_entry SET content = ? WHERE leaf = ?', content, leaf) };
};

/** Whoever hides a day, past every verb. */
describe('the check of the chain', () => {
  beforeAll(dropTriggers);

  it('names the entry after a day that is in the log no more', async () => {
    const gone = await day('2026-12-24');
    const next = await day('2027-02-10');
    await write('DELETE FROM log_entry WHERE leaf = ?', gone.leaf);
    expect(await differences()).toContain(
      `Catatan log nomor ${String(next.leaf)}: hari sebelum 2027-02-10 yang tercatat di ${REGION} ialah 2026-12-05, tetapi bukan itu yang disebut.`,
    );
    await write('INSERT INTO log_entry (leaf, content) VALUES (?, ?)', gone.leaf, gone.content);
    expect(await differences()).toEqual([]);
  });

  it('names the entry that calls a day quiet on which a report came', async () => {
    const { leaf } = await day('2027-02-10');
    const [{ event_id } = {}] = await rows("SELECT event_id FROM event_reader WHERE name = 'log'");
    await reported('2027-01-07');
    await write("UPDATE event_reader SET event_id = event_id + 1 WHERE name = 'log'");
    const found = await differences();
    expect(found).toContain(
      `Catatan log nomor ${String(leaf)}: sebelum 2027-02-10 ada laporan ${REGION} pada 2027-01-07, pada hari yang disebut tanpa laporan.`,
    );
    expect(found).toHaveLength(2);
    await write('DELETE FROM event WHERE subject_id = ?', 'R-2027-01-07');
    await write("UPDATE event_reader SET event_id = ? WHERE name = 'log'", event_id);
    expect(await differences()).toEqual([]);
  });

  it('names a day that is added to the counts between, also one that counts nothing', async () => {
    for (const [count, sealed] of [
      [1, 1],
      [0, 0],
    ]) {
      await write('INSERT INTO log_day VALUES (?, ?, ?, 0, 0, ?)', REGION, '2027-01-09', count, sealed);
      expect(await differences()).toContain(
        `Laporan ${REGION} pada 2027-01-09: jumlah yang disimpan berbeda dari peristiwanya.`,
      );
      await write("DELETE FROM log_day WHERE day = '2027-01-09'");
    }
  });

  it('takes entries of before that say nothing of it, and none after one that does', async () => {
    const [first, ...others] = await rows(
      "SELECT leaf FROM log_entry WHERE content ->> '$.kind' = 'day' ORDER BY leaf",
    );
    const oldest = await silent(first!.leaf);
    expect(oldest.found).toEqual([]);
    await oldest.undo();
    const later = await silent(others[0]!.leaf);
    expect(later.found).toHaveLength(1);
    await later.undo();
    expect(await differences()).toEqual([]);
  });
});
