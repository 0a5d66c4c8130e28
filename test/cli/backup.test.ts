import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/backups/manifest.ts';
import type { Ctx } from '../../functions/core/ctx.ts';
import { readAll, type Row } from '../../functions/core/db.ts';
import { network } from '../../functions/core/write-limit.ts';
import type { Buckets } from '../../functions/cli/portal.ts';
import { photo as picture } from '../edge/pictures.ts';
import { command, stateCopy } from './command.ts';

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64url');
const keys = { secret: 'secret-of-the-tests', sealing: `1.${key(1)}`, signing: key(2) };
const STATE = stateCopy('backup');
const FOLDER = `${STATE}/cadangan`;

// The command line reads where its state is when it is loaded.
process.env.STATE_DIR = STATE;
const { withPortal } = await import('../../functions/cli/portal.ts');
const { copyLedger } = await import('../../functions/backups/copy-ledger.ts');
const { eraseRequest } = await import('../../functions/own-requests/erase-request.ts');
const { claimOf } = await import('../../functions/own-requests/claim.ts');
const { addPhotos } = await import('../../functions/photos/add-photos.ts');
const { submitServiceRequest } = await import('../../functions/service-requests/submit-service-request.ts');

/** Works on the portal as it stands, as the Worker would. */
async function at<T>(work: (ctx: Ctx, buckets: Buckets) => Promise<T>): Promise<T> {
  let found: T | undefined;
  await withPortal([], async (ctx, _, buckets) => {
    found = await work({ ...ctx, actor: { kind: 'resident', id: 'anonymous' } }, buckets);
  });
  return found as T;
}

/** A report in the demonstration region, with a contact, a text that breaks lines in every way, and maybe a photo. */
async function report(ctx: Ctx, description: string, photos: string[] = []) {
  const texts = { class: 'complaint', service_code: 'sampah', description, email: 'warga@contoh.example' };
  const { request, key: own } = await submitServiceRequest(ctx, {
    region: 'kota-contoh',
    typed: { texts, answers: {} },
    keys,
    photos,
    idempotency: crypto.randomUUID() + crypto.randomUUID().slice(0, 8),
  });
  return { id: request.id, key: own };
}

const erase = async (ctx: Ctx, codes: { id: string; key: string }) =>
  eraseRequest(ctx, await claimOf(keys.secret, codes, network('192.0.2.1')));

const ask = (sql: string) => at(async ({ db }) => (await readAll(db, [db.prepare(sql)]))[0] as Row[]);
const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as Manifest;
const stored = async (hash: string) =>
  at(async (_, { PHOTOS }) => {
    const { objects } = await PHOTOS.list();
    return objects.filter(({ key: name }) => name.endsWith(hash)).length;
  });

const LINES = 'Tumpukan sampah\u2028di dekat pasar,\u0085sudah "lama"\n\ttidak diangkut 🗑️.';
let [before, kept, after] = [] as unknown as [Codes, Codes, Codes];
type Codes = Awaited<ReturnType<typeof report>>;
let photo = '';

beforeAll(async () => {
  await at(async (ctx, { PHOTOS }) => {
    const { kept: taken } = await addPhotos(ctx, PHOTOS, { region: 'kota-contoh', files: [picture()] });
    before = await report(ctx, 'Yang ini dihapus sebelum dicadangkan.');
    kept = await report(
      ctx,
      LINES,
      taken.map(({ id }) => id),
    );
    after = await report(ctx, 'Yang ini dihapus sesudah dicadangkan.');
    await erase(ctx, before);
    await copyLedger(ctx, PHOTOS);
  });
  [photo = ''] = (await ask('SELECT sha256 FROM photo LIMIT 1')).map((row) => row.sha256 as string);
});

describe('npm run backup', () => {
  it('writes every table and file, with one hash, and twice the same', async () => {
    const { code, out, err } = await command(STATE, 'backup', FOLDER);
    expect([code, err]).toEqual([0, '']);
    const { contents, files, sha256 } = manifestOf(FOLDER);
    expect(out).toContain(sha256);
    const tables = await ask("SELECT name FROM sqlite_schema WHERE type = 'table' LIMIT 200");
    const own = tables
      .map(({ name }) => name as string)
      .filter((name) => !/^(?:sqlite_|_cf_|d1_)/.test(name));
    expect(contents.tables.map(({ name }) => name)).toEqual(own.toSorted());
    expect(contents.tables.find(({ name }) => name === 'service_request')?.rows).toBe(3);
    expect(files.map((file) => [file.bucket, file.sha256])).toEqual([['PHOTOS', photo]]);
    expect((await command(STATE, 'backup', `${FOLDER}-2`)).code).toBe(0);
    expect(manifestOf(`${FOLDER}-2`).sha256).toBe(sha256);
    expect((await command(STATE, 'backup', FOLDER)).err).toContain('sudah ada');
  });

  it('is not restored over what is there', async () => {
    const { code, err } = await command(STATE, 'restore', FOLDER);
    expect([code, err]).toEqual([1, expect.stringContaining('tidak kosong')]);
  });
});

describe('npm run restore, after the database was lost', () => {
  beforeAll(async () => {
    await at(async (ctx, { PHOTOS }) => {
      await erase(ctx, after);
      await copyLedger(ctx, PHOTOS);
      const { objects } = await PHOTOS.list();
      await PHOTOS.delete(objects.map(({ key: name }) => name).filter((name) => !name.startsWith('ledger/')));
    });
    rmSync(`${STATE}/.wrangler/state/v3/d1`, { recursive: true });
    rmSync(`${STATE}/.wrangler/state/migrate.sha256`, { force: true });
    const migrate = "await (await import('./functions/cli/migrate.ts')).migrate()";
    expect(spawnSync(process.execPath, ['--input-type=module', '-e', migrate]).status).toBe(0);
  });

  it('a backup in which one letter was changed is refused, and nothing is written', async () => {
    cpSync(FOLDER, `${FOLDER}-rusak`, { recursive: true });
    appendFileSync(`${FOLDER}-rusak/tables/region.jsonl`, ' ');
    const { code, err } = await command(STATE, 'restore', `${FOLDER}-rusak`);
    expect([code, err]).toEqual([1, expect.stringContaining('tables/region.jsonl')]);
    expect(await ask('SELECT slug FROM region LIMIT 1')).toEqual([]);
  });

  it('gives an equal hash, and erases again what was erased before and after the backup', async () => {
    const { code, out, err } = await command(STATE, 'restore', FOLDER);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`isi sama dengan cadangan: hash ${manifestOf(FOLDER).sha256}`);
    expect(out).toContain('penghapusan: 2 catatan');
    const reports = await ask('SELECT id, description, erased_at, key_mac FROM service_request LIMIT 9');
    const of = ({ id }: Codes) => reports.find((row) => row.id === id);
    expect(of(kept)).toMatchObject({ description: LINES, erased_at: null });
    for (const gone of [before, after])
      expect(of(gone)).toMatchObject({ description: null, key_mac: null, erased_at: expect.any(String) });
    const sealed = await ask('SELECT request_id FROM service_request_sealed LIMIT 9');
    expect(sealed).toEqual([{ request_id: kept.id }]);
    expect(await ask('SELECT subject_id FROM erasure ORDER BY id LIMIT 9')).toEqual([
      { subject_id: before.id },
      { subject_id: after.id },
    ]);
    expect(await stored(photo)).toBe(1);
  });

  it('goes on counting where the lost database was, and history is as append-only as before', async () => {
    const { counters } = manifestOf(FOLDER).contents;
    await at((ctx) => report(ctx, 'Laporan sesudah dipulihkan.'));
    const [newest] = await ask('SELECT max(id) AS id FROM event LIMIT 1');
    expect(newest?.id).toBe(counters.event! + 1);
    await expect(ask('DELETE FROM event')).rejects.toThrow('append-only');
  });
});

describe('a ledger by hand', () => {
  it('that cannot be read is refused before anything is written', async () => {
    writeFileSync(`${STATE}/buku.jsonl`, '{"at":"kemarin"}\n');
    const { code, err } = await command(STATE, 'restore', FOLDER, `--ledger=${STATE}/buku.jsonl`);
    expect([code, err]).toEqual([1, expect.stringContaining('baris 1')]);
  });
});
