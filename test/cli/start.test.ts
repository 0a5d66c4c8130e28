import { chmodSync, existsSync, globSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alive, begin, below, command, freePort, stateCopy, stop, until, type Running } from './command.ts';

/** Twice the edge cache's five seconds: how long a published word may take to be everywhere. */
const EVERYWHERE_MS = 10_000;

let state = '';
let port = 0;
let portal: Running;

const start = async () => {
  const running = begin(state, ['start'], { PORT: String(port) });
  await until(running, () => running.said.out.includes('Pantau Kota siap'));
  return running;
};
const at = (path: string) => `http://127.0.0.1:${port}${path}`;
const read = async (path: string) => (await fetch(at(path))).text();
const article = (page: string) => /<article data-cited.*?<\/article>/s.exec(page)![0];

function write(name: string, yaml: string): string {
  writeFileSync(`${state}/${name}`, yaml);
  return `${state}/${name}`;
}

const news = (key: string, title: string) => `region: kota-contoh
updates:
  - key: ${key}
    programme: halte-pintar
    title: '${title}'
    body: Data contoh. Layar di dua halte menyala.
    event_date: '2026-10-01'
    author: dinas-kominfo
    sources: [c13]
`;

beforeAll(async () => {
  state = stateCopy('start');
  port = await freePort();
  if (existsSync('.dev.vars')) chmodSync('.dev.vars', 0o644);
  portal = await start();
});
afterAll(() => stop(portal));

describe('npm start', () => {
  it.each(['localhost', '127.0.0.1'])('answers on %s', async (host) => {
    const response = await fetch(`http://${host}:${port}/`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Kota Blitar');
  });

  it('says where the portal is, and how to stop it', () => {
    expect(portal.said.out).toContain(`http://localhost:${port}`);
    expect(portal.said.out).toContain('Ctrl+C');
  });

  it('lets nobody else on the machine read its secrets', () =>
    expect(statSync('.dev.vars').mode & 0o777).toBe(0o600));

  it('ticks the clock', async () => {
    const clock = await until(portal, async () => {
      const health = (await (await fetch(at('/healthz'))).json()) as { clock: { tick?: string } };
      return health.clock.tick;
    });
    expect(Math.abs(Date.now() - Date.parse(clock))).toBeLessThan(60_000);
  });

  it('refuses a port that is taken, plainly, with the way out', async () => {
    const { code, out, err } = await begin(state, ['start'], { PORT: String(port) }).ended;
    expect(code).toBe(1);
    expect(err).toContain(`Port ${port} sudah dipakai`);
    expect(err).toContain('PORT=');
    expect(`${out}${err}`).not.toMatch(/\bat .+:\d+:\d+/);
  });

  it('sees a port taken on every address, too', async () => {
    const other = createServer();
    const taken = await freePort();
    await new Promise<void>((resolve) => other.listen(taken, '0.0.0.0', resolve));
    const { code, err } = await begin(state, ['start'], { PORT: String(taken) }).ended;
    other.close();
    expect(code).toBe(1);
    expect(err).toContain('PORT=');
  });
});

describe('while it runs', () => {
  it('shows a published update everywhere within ten seconds, without a build', async () => {
    const before = await read('/kota-contoh/');
    expect(before).not.toContain('dua layar menyala');
    const file = write('kabar.yaml', news('dua-layar', 'Data contoh: dua layar menyala'));
    const { code, out } = await command(state, 'publish', file);
    expect(code).toBe(0);
    const address = /\/u\/[0-9A-Z]{10}\//.exec(out)?.[0] ?? '';
    const published = Date.now();
    expect(await read(address)).toContain('Layar di dua halte menyala.');
    for (const path of [
      '/kota-contoh/',
      '/kota-contoh/program/halte-pintar/',
      '/linimasa/?wilayah=kota-contoh',
    ])
      await until(portal, async () => (await read(path)).includes('dua layar menyala'), EVERYWHERE_MS);
    expect(Date.now() - published).toBeLessThan(EVERYWHERE_MS);
  });

  it('shows a correction as version 2, and version 1 byte for byte as it was', async () => {
    const { out } = await command(
      state,
      'publish',
      write('kabar.yaml', news('koreksi', 'Data contoh: dikoreksi')),
    );
    const address = /\/u\/[0-9A-Z]{10}\//.exec(out)?.[0] ?? '';
    const first = article(await read(`${address}v/1/`));
    expect(first).toContain('dua halte');
    const correction =
      "region: kota-contoh\nupdate: koreksi\nreason: salah hitung\nbody: 'Data contoh. Layar di tiga halte menyala.'\n";
    const { code, out: said } = await command(state, 'correct', write('koreksi.yaml', correction));
    expect(code).toBe(0);
    expect(said).toContain('versi 2');
    const newest = await until(
      portal,
      async () => {
        const page = await read(address);
        return page.includes('tiga halte') && page;
      },
      EVERYWHERE_MS,
    );
    expect(newest).toContain('salah hitung');
    await sleep(EVERYWHERE_MS / 2);
    const old = await read(`${address}v/1/`);
    expect(article(old)).toBe(first);
    expect(old).toContain(`href="${address}"`);
  });

  it('leaves a tombstone in the place of a redacted version', async () => {
    const { out } = await command(
      state,
      'publish',
      write('kabar.yaml', news('hapus', 'Data contoh: nomor warga')),
    );
    const id = /\/u\/([0-9A-Z]{10})\//.exec(out)?.[1] ?? '';
    const { code } = await command(state, 'redact', id, '1', 'memuat nomor telepon');
    expect(code).toBe(0);
    const page = await until(
      portal,
      async () => {
        const now = await read(`/u/${id}/v/1/`);
        return now.includes('memuat nomor telepon') && now;
      },
      EVERYWHERE_MS,
    );
    expect(page).not.toContain('dua halte');
  });
});

describe('a second start', () => {
  it('leaves no server behind, keeps all data and builds only what changed', async () => {
    const workers = below(portal.child.pid ?? 0);
    expect(workers.some((p) => p.args.includes('workerd'))).toBe(true);
    await stop(portal);
    for (let tries = 0; tries < 50 && workers.some((p) => alive(p.pid)); tries += 1) await sleep(100);
    expect(workers.filter((p) => alive(p.pid))).toEqual([]);

    portal = await start();
    expect(await read('/kota-contoh/')).toContain('dua layar menyala');
    await stop(portal);
    portal = await start();
    expect(portal.said.out).toContain('tidak dibangun ulang');
    expect(portal.said.out).toContain('sudah pada skema terbaru');
  });
});

describe('a start that meets content it must refuse', () => {
  it('says which file and line, and serves what the portal already has', async () => {
    await stop(portal);
    for (const path of globSync(`${state}/.wrangler/state/v3/d1/**/*.sqlite`)) {
      const file = new DatabaseSync(path);
      const held = file.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'source'").get();
      // As if other words had been published: the seed file would now change them without a reason.
      if (held)
        file.exec(`UPDATE source SET note = 'Data lain.' WHERE region = 'kota-kediri';
          DROP TRIGGER source_version_no_update;
          UPDATE source_version SET content = json_set(content, '$.note', 'Data lain.')
          WHERE source_id IN (SELECT id FROM source WHERE region = 'kota-kediri');`);
      file.close();
    }
    const seed = await command(state, 'seed');
    expect(seed.code).toBe(1);
    expect(seed.err).toMatch(/kota-kediri:[\s\S]*baris \d+: sources\[1\]/);
    expect(seed.out).toContain('kota-mojokerto');
    portal = await start();
    expect(portal.said.err).toContain('dijalankan dengan isi yang sudah ada');
    expect(await read('/kota-kediri/')).toContain('Kota Kediri');
  });
});
