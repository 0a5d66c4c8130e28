import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../functions/core/db.ts';
import { correctUpdate } from '../functions/updates/correct-update.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { recordSource } from '../functions/sources/record-source.ts';
import { redactUpdate } from '../functions/updates/redact-update.ts';
import { UpdateContent } from '../src/updates/schema.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const article = (page: string) => /<article data-cited.*?<\/article>/s.exec(page)![0];
const events = (id: string, verb: string) =>
  rows('SELECT * FROM event WHERE subject_id = ? AND verb = ?', id, verb);

const published = (key: string, more: Partial<UpdateContent>) =>
  publishUpdate(ctxAt(), { region: REGION, update: { ...sample.update, key, claims: [], ...more } });

describe('an update', () => {
  let id = '';
  beforeAll(async () => {
    await furnish();
    id = await publishUpdate(ctxAt(), { region: REGION, update: sample.update });
  });

  it('is on its page at once, without a build', async () => {
    const response = await ask(`/u/${id}/`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Sepuluh lampu menyala.');
    expect(await events(id, 'publish')).toHaveLength(1);
  });

  it('keeps what region and programme pages show', async () => {
    const [region] = await rows('SELECT update_count, last_event_date FROM region WHERE slug = ?', REGION);
    expect(region).toEqual({ update_count: 1, last_event_date: '2026-02-03' });
    const [programme] = await rows(
      'SELECT update_count, last_event_date FROM programme WHERE region = ?',
      REGION,
    );
    expect(programme).toEqual({ update_count: 1, last_event_date: '2026-02-03' });
  });

  it('is refused a second time, and names a region does not know are refused', async () => {
    await expect(publishUpdate(ctxAt(), { region: REGION, update: sample.update })).rejects.toMatchObject({
      code: 'conflict',
    });
    const stranger = { ...sample.update, key: 'lain', author: 'siapa', claims: [] };
    await expect(publishUpdate(ctxAt(), { region: REGION, update: stranger })).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ field: 'author' }],
    });
  });

  it('of a day that no source of it reaches is refused, unless it brings evidence', async () => {
    const [old, young] = ['2026-02-02', '2026-02-03'].map((event_date, i) => ({
      ...sample.source,
      key: `hari-${i}`,
      event_date,
    }));
    for (const source of [old!, young!]) await recordSource(ctxAt(), { region: REGION, source });
    await expect(published('tua', { sources: ['hari-0'] })).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ field: 'sources', message: expect.stringContaining('2 Februari 2026') }],
    });
    const { evidence } = UpdateContent.shape;
    const photo = evidence.parse([{ kind: 'illustration', title: 'Foto', url: 'https://uji.example/foto' }]);
    expect(await published('muda', { sources: ['hari-0', 'hari-1'] })).toHaveLength(10);
    expect(await published('bukti', { sources: ['hari-0'], evidence: photo })).toHaveLength(10);
    expect(await published('tanpa-hari', { sources: ['hari-0', 'koran'] })).toHaveLength(10);
  });

  it('of a day that has not come is refused', async () => {
    // 20.00 in London is the next day in the region.
    const ctx = ctxAt('2026-11-25T20:00:00.000Z');
    const tomorrow = { ...sample.update, key: 'besok', event_date: '2026-11-27', claims: [] };
    await expect(publishUpdate(ctx, { region: REGION, update: tomorrow })).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ field: 'event_date', message: 'tidak boleh di masa depan' }],
    });
    const claims = sample.update.claims.map((claim) => ({ ...claim, key: 'besok', as_of: '9999-12-31' }));
    const said = { ...sample.update, key: 'dikatakan', claims };
    await expect(publishUpdate(ctx, { region: REGION, update: said })).rejects.toMatchObject({
      fields: [{ field: 'claims.0.as_of' }],
    });
  });

  it('keeps version 1 byte for byte when version 2 corrects it', async () => {
    const before = article(await (await ask(`/u/${id}/v/1/`)).text());
    const done = await correctUpdate(ctxAt(), {
      region: REGION,
      update: 'lampu-menyala',
      reason: 'salah hitung',
      body: 'Sembilan lampu menyala.',
    });
    expect(done.version).toBe(2);
    const old = await (await ask(`/u/${id}/v/1/`)).text();
    expect(article(old)).toBe(before);
    expect(old).toMatch(/<a href="\/u\/\w+\/" rel="latest-version">/);
    const now = await (await ask(`/u/${id}/`)).text();
    expect(now).toContain('Sembilan lampu menyala.');
    expect(now).toContain('salah hitung');
  });

  it('lets one of four concurrent corrections win, and leaves one event', async () => {
    const before = (await events(id, 'correct')).length;
    const races = [1, 2, 3, 4].map((n) =>
      correctUpdate(ctxAt(), {
        region: REGION,
        update: 'lampu-menyala',
        reason: `lomba ${n}`,
        body: `Lampu ${n}.`,
      }),
    );
    const ended = await Promise.allSettled(races);
    expect(ended.filter((end) => end.status === 'fulfilled')).toHaveLength(1);
    for (const end of ended)
      if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'conflict' });
    expect(await events(id, 'correct')).toHaveLength(before + 1);
    expect(await rows('SELECT version FROM update_version WHERE update_id = ?', id)).toHaveLength(3);
  });

  it('refuses a correction that changes nothing', async () => {
    const same = { region: REGION, update: 'lampu-menyala', reason: 'tanpa isi', title: 'Lampu menyala' };
    await expect(correctUpdate(ctxAt(), same)).rejects.toMatchObject({ code: 'invalid' });
  });

  it('leaves a tombstone with reason and hash when a version is redacted', async () => {
    const [before] = await rows(
      'SELECT content_sha256 FROM update_version WHERE update_id = ? AND version = 1',
      id,
    );
    await redactUpdate(ctxAt(), { id, version: 1, reason: 'memuat nomor telepon' });
    const page = await (await ask(`/u/${id}/v/1/`)).text();
    expect(page).not.toContain('Sepuluh lampu');
    expect(page).toContain('memuat nomor telepon');
    expect(page).toContain(before?.content_sha256);
    await expect(redactUpdate(ctxAt(), { id, version: 1, reason: 'lagi' })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('is neither republished nor forgotten when a correction and a redaction cross', async () => {
    const version = (
      await correctUpdate(ctxAt(), { region: REGION, update: 'lampu-menyala', reason: 'isi', body: 'Isi.' })
    ).version;
    const correction = { region: REGION, update: 'lampu-menyala', reason: 'silang', body: 'Bersilang.' };
    const redaction = { id, version, reason: 'memuat nama' };
    // The third batch of a correction, and the second of a redaction, is the commit: the other one slips in before it.
    const late = correctUpdate(
      ctxAt(
        undefined,
        crossing(3, () => redactUpdate(ctxAt(), redaction)),
      ),
      correction,
    );
    await expect(late).rejects.toMatchObject({ code: 'conflict' });
    const next = await publishUpdate(ctxAt(), {
      region: REGION,
      update: { ...sample.update, key: 'kedua', claims: [claim('k1')] },
    });
    const second = { region: REGION, update: 'kedua', reason: 'silang', claims: [claim('k2')] };
    const crossed = crossing(2, async () => void (await correctUpdate(ctxAt(), second)));
    await expect(
      redactUpdate(ctxAt(undefined, crossed), { ...redaction, id: next, version: 1 }),
    ).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await rows('SELECT key FROM claim WHERE update_id = ?', next)).toEqual([{ key: 'k2' }]);
  });
});

const claim = (key: string) => ({ ...sample.update.claims[0]!, key });

/** The same database, with something else happening just before its batch number `nth`. */
function crossing(nth: number, happens: () => Promise<void>): Db {
  let batches = 0;
  return {
    prepare: (sql) => env.DB.prepare(sql),
    batch: async (statements) => {
      batches += 1;
      if (batches === nth) await happens();
      return env.DB.batch(statements);
    },
  };
}
