import { appendFileSync, cpSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NationalCalendar } from '../../src/clocks/schema.ts';
import { RegionContent } from '../../src/regions/schema.ts';
import { ServiceList } from '../../src/services/schema.ts';
import { copyLedger } from '../../functions/backups/copy-ledger.ts';
import { writeBackup } from '../../functions/cli/backup.ts';
import { restoreBackup } from '../../functions/cli/restore.ts';
import { mirrorCalendar } from '../../functions/clocks/mirror-calendar.ts';
import { readAll, type Row } from '../../functions/core/db.ts';
import { claimOf } from '../../functions/own-requests/claim.ts';
import { eraseRequest } from '../../functions/own-requests/erase-request.ts';
import { addPhotos } from '../../functions/photos/add-photos.ts';
import { mirrorRegion } from '../../functions/regions/mirror-region.ts';
import { submitServiceRequest } from '../../functions/service-requests/submit-service-request.ts';
import { mirrorServices } from '../../functions/services/mirror-services.ts';
import { photo as picture } from '../edge/pictures.ts';
import { command, stateCopy } from './command.ts';
import { emptyStores } from './stores.ts';

type Stores = Awaited<ReturnType<typeof emptyStores>>;
type Codes = { id: string; key: string };

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64url');
const keys = { secret: 'secret-of-the-tests', sealing: `1.${key(1)}`, signing: key(2) };
const REGION = 'kota-contoh';
const file = (name: string): unknown => parse(readFileSync(`src/content/${name}.yaml`, 'utf8'));

async function furnish({ ctx }: Stores): Promise<void> {
  await mirrorRegion(ctx, { slug: REGION, content: RegionContent.parse(file(`regions/${REGION}`)) });
  await mirrorCalendar(ctx, { scope: '', calendar: NationalCalendar.parse(file('calendar')) });
  await mirrorServices(ctx, { region: REGION, list: ServiceList.parse(file('services')) });
}

/** Sends a report with a contact. */
async function report({ ctx }: Stores, description: string, photos: string[] = []): Promise<Codes> {
  const texts = { class: 'complaint', service_code: 'sampah', description, email: 'warga@contoh.example' };
  const { request, key: own } = await submitServiceRequest(ctx, {
    region: REGION,
    typed: { texts, answers: {} },
    keys,
    photos,
    idempotency: crypto.randomUUID() + crypto.randomUUID().slice(0, 8),
  });
  return { id: request.id, key: own };
}

/** Erases a report as its reporter does, and lets the clock copy the ledger. */
async function erase({ ctx, buckets }: Stores, codes: Codes): Promise<void> {
  await eraseRequest(ctx, await claimOf(keys.secret, codes, '192.0.2.1'));
  await copyLedger(ctx, buckets.PHOTOS);
}

const ask = async ({ ctx: { db } }: Stores, sql: string) =>
  (await readAll(db, [db.prepare(sql)]))[0] as Row[];
const namesIn = async (bucket: R2Bucket) => (await bucket.list()).objects.map((object) => object.key);

// Signs that end a line for somebody, and signs that JSON escapes.
const LINES = 'Tumpukan sampah\u2028di dekat pasar,\u0085sudah "lama"\n\ttidak diangkut 🗑️.';

const LATER = `${REGION}/${'0'.repeat(26)}/${'0'.repeat(64)}`;

let [lost, fresh] = [] as unknown as [Stores, Stores];
let [before, kept, after] = [] as unknown as [Codes, Codes, Codes];
let folder = '';

beforeAll(async () => {
  [lost, fresh] = [await emptyStores('backup-lost'), await emptyStores('backup-fresh')];
  folder = `${lost.folder}/cadangan`;
  await furnish(lost);
  const sending = { region: REGION, files: [picture()] };
  const { kept: photos } = await addPhotos(lost.ctx, lost.buckets.PHOTOS, sending);
  before = await report(lost, 'Yang ini dihapus sebelum dicadangkan.');
  kept = await report(
    lost,
    LINES,
    photos.map(({ id }) => id),
  );
  after = await report(lost, 'Yang ini dihapus sesudah dicadangkan.');
  await erase(lost, before);
});
afterAll(async () => {
  await lost.dispose();
  await fresh.dispose();
});

describe('a backup', () => {
  it('holds every table and file, and twice the same has the same hash', async () => {
    const { contents, files, sha256 } = await writeBackup(lost.ctx, lost.buckets, folder, true);
    const tables = await ask(lost, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
    const own = tables
      .map(({ name }) => name as string)
      .filter((name) => !/^(?:sqlite_|_cf_|d1_)/.test(name));
    expect(contents.tables.map(({ name }) => name)).toEqual(own);
    expect(contents.tables.find(({ name }) => name === 'service_request')?.rows).toBe(3);
    expect(files).toMatchObject([{ bucket: 'PHOTOS', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    expect(files[0]?.key).toContain(files[0]?.sha256);
    expect((await writeBackup(lost.ctx, lost.buckets, `${folder}-2`, false)).sha256).toBe(sha256);
    await expect(writeBackup(lost.ctx, lost.buckets, folder, true)).rejects.toThrow('sudah ada');
  });

  it('is not restored over what is there', async () => {
    await expect(restoreBackup(lost.ctx, lost.buckets, folder)).rejects.toThrow('tidak kosong');
  });

  it('in which one sign was added is refused, and nothing is written', async () => {
    cpSync(folder, `${folder}-rusak`, { recursive: true });
    appendFileSync(`${folder}-rusak/tables/region.jsonl`, ' ');
    await expect(restoreBackup(fresh.ctx, fresh.buckets, `${folder}-rusak`)).rejects.toThrow(
      'tables/region.jsonl',
    );
    expect(await ask(fresh, 'SELECT slug FROM region')).toEqual([]);
  });
});

describe('a restore after the database was lost', () => {
  beforeAll(async () => {
    await erase(lost, after);
    // Of all that was lost only what the clock copied outlived it.
    const { PHOTOS } = lost.buckets;
    for (const name of (await namesIn(PHOTOS)).filter((one) => one.startsWith('ledger/')))
      await fresh.buckets.PHOTOS.put(name, (await (await PHOTOS.get(name))?.text()) ?? '');
    await fresh.buckets.PHOTOS.put(LATER, 'a photo that came after the backup');
  });

  it('has an equal hash; what was erased before and after the backup stays erased', async () => {
    // It compares the hashes itself, before it erases again.
    expect(await restoreBackup(fresh.ctx, fresh.buckets, folder)).toBe(2);
    const reports = await ask(fresh, 'SELECT id, description, erased_at, key_mac FROM service_request');
    const of = ({ id }: Codes) => reports.find((row) => row.id === id);
    expect(of(kept)).toMatchObject({ description: LINES, erased_at: null });
    for (const gone of [before, after])
      expect(of(gone)).toMatchObject({ description: null, key_mac: null, erased_at: expect.any(String) });
    expect(await ask(fresh, 'SELECT DISTINCT request_id FROM service_request_sealed')).toEqual([
      { request_id: kept.id },
    ]);
    expect(await ask(fresh, 'SELECT subject_id FROM erasure ORDER BY id')).toEqual([
      { subject_id: before.id },
      { subject_id: after.id },
    ]);
  });

  it('brings the photos back, byte by byte, and leaves none that no report knows', async () => {
    const names = await namesIn(fresh.buckets.PHOTOS);
    const [name = '', ...others] = names.filter((one) => !one.startsWith('ledger/'));
    expect([others, names.length]).toEqual([[], 3]);
    const bytes = async ({ buckets }: Stores) =>
      new Uint8Array(await (await buckets.PHOTOS.get(name))!.arrayBuffer());
    expect(await bytes(fresh)).toEqual(await bytes(lost));
  });

  it('a backup of it without what was erased differs in nothing but that', async () => {
    const again = await writeBackup(fresh.ctx, fresh.buckets, `${fresh.folder}/lagi`, false);
    const first = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as typeof again;
    const differing = again.contents.tables.filter(
      (table, i) => table.sha256 !== first.contents.tables[i]?.sha256,
    );
    expect(differing.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['erasure', 'service_request', 'service_request_sealed']),
    );
    // What came after the backup is told by an event of its own.
    expect(await ask(fresh, "SELECT verb, subject_id FROM event WHERE actor_id = 'restore'")).toEqual([
      { verb: 'erase', subject_id: after.id },
    ]);
    for (const name of ['region', 'calendar_version', 'photo', 'service_list'])
      expect(differing.map((table) => table.name)).not.toContain(name);
  });

  it('goes on counting where the lost one was, and is as append-only', async () => {
    const [last] = await ask(fresh, 'SELECT max(id) AS id FROM event');
    await report(fresh, 'Laporan sesudah dipulihkan.');
    const [next] = await ask(fresh, 'SELECT min(id) AS id FROM event WHERE id > ' + String(last?.id));
    expect(next?.id).toBe((last?.id as number) + 1);
    await expect(ask(fresh, 'DELETE FROM event')).rejects.toThrow('append-only');
  });
});

describe('npm run backup, npm run restore', () => {
  it('say where, how much, and by which hash; and what is in the way', async () => {
    const state = stateCopy('backup');
    const { code, out } = await command(state, 'backup', `${state}/cadangan`);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/\d+ tabel, \d+ baris, 0 dari 0 berkas\n +hash [0-9a-f]{64}/),
    ]);
    const again = await command(state, 'restore', `${state}/cadangan`);
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('tidak kosong')]);
  });
});
