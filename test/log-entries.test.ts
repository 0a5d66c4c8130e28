import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../functions/core/ids.ts';
import { readCheckpoint } from '../src/log/checkpoint.ts';
import { entryText } from '../src/log/entry.ts';
import { toHex } from '../src/signing/note.ts';
import { webCrypto } from '../src/signing/ed25519.ts';
import { openNote } from '../src/signing/open-note.ts';
import { entries, head, NAME, naiveRoot, seal, told, vkeys } from './edge/log.ts';
import { ask, rows } from './edge/portal.ts';
import { REGION } from './edge/sample.ts';

let update = '';
beforeAll(async () => {
  ({ update } = await told());
  await seal();
}, 60_000);

const write = (sql: string, ...values: unknown[]) =>
  env.DB.prepare(sql)
    .bind(...values)
    .run();

describe('the log', () => {
  it('tells of every version that was published, of a redaction, and of days of reports', async () => {
    const names = (await entries()).map((entry) =>
      entry.kind === 'day'
        ? `${entry.day}: ${entry.received} came, ${entry.closed} ended`
        : `${entry.noun} ${entry.kind === 'version' ? entry.verb : 'redact'} ${entry.version}`,
    );
    expect(names).toEqual([
      'source record 1',
      'organisation register 1',
      'programme create 1',
      'organisation register 1',
      'update publish 1',
      'update correct 2',
      'update redact 1',
      'schedule plan 1',
      'schedule move 2',
      'commitment record 1',
      'commitment amend 2',
      '2026-11-03: 1 came, 0 ended',
      '2027-03-01: 0 came, 1 ended',
    ]);
  });

  it('holds the hash that the page shows, also of words that were removed before they were sealed', async () => {
    const versions = await rows(
      'SELECT version, content, content_sha256 FROM update_version ORDER BY version',
    );
    const logged = (await entries()).filter((one) => one.kind !== 'day' && one.noun === 'update');
    expect(versions[0]!.content).toBeNull();
    expect(logged.map((one) => one.kind !== 'day' && one.sha256)).toEqual([
      versions[0]!.content_sha256,
      versions[1]!.content_sha256,
      versions[0]!.content_sha256,
    ]);
    expect(logged[2]).toMatchObject({ id: update, reason_sha256: await sha256('Nomor rumah warga.') });
  });

  it('says from when to when a milestone was moved, and what became of a promise', async () => {
    const [, , , , , , , , move, promise, outcome] = await entries();
    expect(move).toMatchObject({
      move: { programme: 'lampu', milestone: 'tiang', from: '2026-Q3', to: '2027-01', as_of: '2026-07-01' },
    });
    expect(promise).not.toHaveProperty('outcome');
    expect(outcome).toMatchObject({ outcome: { value: 'limited', as_of: '2026-11-21' } });
  });

  it('is named on the page of each version, beside the old hash of one whose words are gone', async () => {
    const [one, two] = await Promise.all([1, 2].map(async (n) => (await ask(`/u/${update}/v/${n}/`)).text()));
    const [redacted] = await rows('SELECT content_sha256 FROM update_version WHERE version = 1');
    const leads = async (file: string) => (await ask(`/u/${update}/v/${file}`)).headers.get('Location');
    expect(await leads('1/segel.tlog-proof')).toBe('/log/bukti/4.tlog-proof');
    expect(await leads('2/segel.json')).toBe('/log/isi/5.json');
    expect(one).toContain(redacted!.content_sha256);
    expect(one).toContain('Nomor rumah warga.');
    // Of words that are gone there is no file; the page of the newest names its entry.
    expect([one, two].map((page) => page?.includes('segel.json"'))).toEqual([false, true]);
    expect(await (await ask(`/u/${update}/`)).text()).toContain('catatan log nomor 5');
    const [cited] = await (await ask(`/u/${update}/v/2/kutipan.json`)).json<{ custom: object }[]>();
    expect(cited!.custom).toMatchObject({ log_index: 5 });
  });

  it('repeats nobody’s word or name', async () => {
    const all = (await entries()).map(entryText).join('\n');
    expect(all).not.toMatch(/Nomor rumah|salah hitung|sebab yang|Lampu|Tiang dipasang|Bupati|"by"/);
  });

  it('writes an entry as RFC 8785 does', async () => {
    const last = (await entries()).at(-1)!;
    expect(entryText(last)).toBe(
      `{"closed":1,"day":"2027-03-01","edition":1,"kind":"day","previous_day":"2026-11-03","received":0,"region":"${REGION}"}`,
    );
  });

  it('is signed as it is, under the portal’s name', async () => {
    const { note, size, root } = await head();
    const opened = await openNote(note, { name: NAME, vkeys: await vkeys() }, webCrypto);
    const signed = 'text' in opened ? readCheckpoint(opened.text) : null;
    expect({ ...signed, root: toHex(signed!.root) }).toEqual({ origin: NAME, size: 13, root });
    expect(size).toBe(13);
    expect(root).toBe(await naiveRoot());
  });

  it('signs nothing anew while nothing is new', async () => {
    const before = await head();
    await seal();
    expect(await head()).toEqual(before);
  });

  it('tells a day anew when more of it is written down later', async () => {
    await write(
      `INSERT INTO event (at, region, noun, verb, subject_id, subject_version, actor_kind, actor_id, public, data)
       VALUES ('2026-11-03T02:00:00.000Z', ?, 'service_request', 'submit', 'X', 1, 'resident', 'x', 0, '{}')`,
      REGION,
    );
    // Once to count it, and once the events are all read to tell it.
    await seal();
    expect((await entries()).at(-1)).toMatchObject({ day: '2026-11-03', edition: 2, received: 2, closed: 0 });
  });

  it('tells no day before it is over', async () => {
    await write(
      `INSERT INTO event (at, region, noun, verb, subject_id, subject_version, actor_kind, actor_id, public, data)
       VALUES ('2027-03-03T00:00:00.000Z', ?, 'service_request', 'submit', 'Y', 1, 'resident', 'x', 0, '{}')`,
      REGION,
    );
    const before = (await entries()).length;
    // 17.00 UTC is midnight in the region; a quarter of an hour is left to whatever is still being written down.
    for (const now of ['2027-03-03T16:59:00.000Z', '2027-03-03T17:14:00.000Z']) await seal(now);
    expect(await entries()).toHaveLength(before);
    await seal('2027-03-03T17:16:00.000Z');
    expect((await entries()).at(-1)).toMatchObject({ day: '2027-03-03', received: 1 });
  });
});
