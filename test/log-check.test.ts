import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { differences } from './edge/check-log.ts';
import { head, seal, told } from './edge/log.ts';
import { publish } from './edge/proof.ts';

beforeAll(async () => {
  await told();
  await seal();
}, 60_000);

describe('the check of a log', () => {
  it('finds an honest one to be honest, also while something waits to be sealed', async () => {
    expect(await differences()).toEqual([]);
    await publish('menunggu');
    expect(await differences()).toEqual([]);
  });

  it('knows that a log continues what somebody kept of it', async () => {
    const before = await head();
    await seal();
    expect((await head()).size).toBe(before.size + 1);
    expect(await differences(before)).toEqual([]);
  });

  it('names a log that does not', async () => {
    const { size, root } = await head();
    const other = `${root.startsWith('0') ? '1' : '0'}${root.slice(1)}`;
    expect(await differences({ size: size - 1, root: other })).toEqual([
      `Log ini bukan kelanjutan segel yang Anda simpan: ${size - 1} catatan pertamanya berbeda.`,
    ]);
    expect(await differences({ size: size + 5, root })).toEqual([
      `Segel yang Anda simpan menyebut ${size + 5} catatan; log ini lebih pendek.`,
    ]);
  });

  it('names a log that was written anew from its first entry, by the head that somebody kept', async () => {
    const before = await head();
    const names = ['log_entry', 'log_tile', 'log_checkpoint'];
    await env.DB.batch(
      [
        ...['log_entry_no_delete', 'log_tile_no_delete', 'log_checkpoint_no_delete', 'version_no_update'].map(
          (name) => `DROP TRIGGER ${name}`,
        ),
        ...names.map((name) => `DELETE FROM ${name}`),
        'DELETE FROM log_day',
        "DELETE FROM event_reader WHERE name = 'log'",
        "UPDATE version SET content = json_set(content, '$.palsu', 1) WHERE noun = 'schedule'",
        "UPDATE schedule SET content = json_set(content, '$.palsu', 1)",
      ].map((sql) => env.DB.prepare(sql)),
    );
    await seal();
    await seal();
    // By itself it is whole: only who kept a head can tell.
    expect(await differences()).toEqual([]);
    expect((await differences(before)).join()).toContain('bukan kelanjutan segel yang Anda simpan');
  });
});
