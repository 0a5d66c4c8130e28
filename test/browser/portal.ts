import { spawn } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { idFor } from '../../functions/core/ids.ts';
import { LEAVE, leaveToken } from '../../functions/own-requests/leave-token.ts';
import { codesOf } from '../../functions/service-requests/codes.ts';
import { command, freePort, listen, stateCopy, stop, until } from '../cli/command.ts';

/** A portal with the built site and a database of its own, as a browser meets it. */
export interface Portal {
  origin: string;
  /** Lets the clock tick once, every round of it. */
  tick: () => Promise<void>;
  /** The mails that left so far, oldest first, as their files hold them. */
  mails: () => string[];
  close: () => Promise<void>;
}

/** Serves the site the tests built, on a copy of its database; `furnish` may change the copy first, `vars` the settings. */
export async function openPortal(
  name: string,
  furnish: (state: string) => Promise<void> = async () => {},
  vars: Record<string, string> = {},
): Promise<Portal> {
  const state = stateCopy(name);
  await furnish(state);
  const port = await freePort();
  const program = `import { serve } from './functions/cli/serve.ts'; await serve(${port}, ${JSON.stringify(vars)});`;
  const server = listen(
    spawn(process.execPath, ['--input-type=module', '-e', program], {
      env: { ...process.env, STATE_DIR: state },
    }),
  );
  const origin = `http://127.0.0.1:${port}`;
  await until(server, async () => (await fetch(`${origin}/healthz`).catch(() => null))?.ok);
  return {
    origin,
    tick: async () => void (await (await fetch(`${origin}/cdn-cgi/local/scheduled`)).text()),
    mails: () => mailsIn(server.said.out),
    close: async () => void (await stop(server)),
  };
}

// The server names the file of each mail in a line of its own.
const mailsIn = (said: string) =>
  [...said.matchAll(/\S+\/email-text\/\S+/g)].map(([path]) => readFileSync(path, 'utf8'));

const update = (key: string, title: string, day: string) => `
  - key: ${key}
    programme: sensor-banjir
    title: 'Data contoh: ${title}'
    body: Data contoh. Dua sensor menyala.
    event_date: '${day}'
    author: dinas-kominfo
    sources: [c1]
    evidence:
      - { kind: illustration, title: Foto sensor contoh, url: 'https://contoh.example/bukti/sensor' }
    claims:
      - { key: k-${key}, topic: Sensor menyala, statement: Dua sensor., as_of: '${day}', source: c1 }`;

/** Adds to the demonstration what a site built before could not know: a corrected and a redacted update. */
export async function lateNews(state: string): Promise<void> {
  const put = (name: string, text: string) => {
    writeFileSync(`${state}/${name}`, text);
    return `${state}/${name}`;
  };
  const news =
    update('sensor-menyala', 'dua sensor menyala', '2026-10-05') +
    update('sensor-hapus', 'nomor warga', '2026-10-06');
  const correction =
    "region: kota-contoh\nupdate: sensor-menyala\nreason: salah hitung\nbody: 'Data contoh. Tiga sensor menyala.'\n";
  const done = [
    await command(state, 'publish', put('kabar.yaml', `region: kota-contoh\nupdates:${news}\n`)),
    await command(state, 'correct', put('koreksi.yaml', correction)),
    await command(state, 'redact', await updateId('sensor-hapus'), '1', 'memuat nomor telepon'),
  ];
  for (const { code, out, err } of done) if (code !== 0) throw new Error(`${out}\n${err}`);
}

const updateId = (key: string, region = 'kota-contoh') => idFor(region, 'update', key);

/** The reference of a demonstration's report. */
const requestId = async (key: string) =>
  (await codesOf('demonstration', `kota-contoh/${`demonstration-${key}`.padEnd(22, '-')}`)).id;

/** Where whoever gets mail about a report stops it. */
async function leaving(key: string): Promise<string> {
  const secret = /^PORTAL_SECRET="?([^"\n]+)"?$/m.exec(readFileSync('.dev.vars', 'utf8'))![1]!;
  return `${LEAVE}${await leaveToken(secret, await requestId(key))}/`;
}

/** Every kind of page, by what it shows, with its path and status. */
export async function everyPage(): Promise<[name: string, path: string, status: number][]> {
  const [published, corrected, redacted] = await Promise.all(
    ['halte-selesai', 'sensor-menyala', 'sensor-hapus'].map((key) => updateId(key)),
  );
  const source = await idFor('kota-contoh', 'source', 'c1');
  const untitled = await idFor('kota-contoh', 'source', 'c4');
  const fixed = globSync('.test/dist/{tentang,pengembang}/**/index.html').map((file) =>
    file.replaceAll('\\', '/').replace('.test/dist', '').replace('index.html', ''),
  );
  const found: [string, string][] = [
    ['home', '/'],
    ['home, searched', '/?cari=blitar'],
    ['home, nothing found', '/?cari=zzz'],
    ['region with vision', '/kabupaten-blitar/'],
    ['region without vision', '/kota-mojokerto/'],
    ['region with everything', '/kota-contoh/'],
    ['vision', '/kota-contoh/visi/'],
    ['vision without a source', '/kota-mojokerto/visi/'],
    ['programmes', '/kota-contoh/program/'],
    ['programmes, filtered', '/kota-contoh/program/?dimensi=governance&quick_win=ya'],
    ['programmes, none fit', '/kota-contoh/program/?status=cancelled'],
    ['programmes, none known', '/kota-mojokerto/program/'],
    ['programme with figures', '/kota-contoh/program/layanan-satu-pintu/'],
    ['programme without figures', '/kota-contoh/program/jenama-kota/'],
    ['programme of a real region', '/kota-blitar/program/wifi-rt-rw/'],
    ['update', `/u/${published}/`],
    ['update, version 1', `/u/${published}/v/1/`],
    ['update corrected after the build', `/u/${corrected}/`],
    ['update, superseded version', `/u/${corrected}/v/1/`],
    ['update, redacted', `/u/${redacted}/`],
    ['source', `/sumber/${source}/`],
    ['source without a title', `/sumber/${untitled}/`],
    ['register', '/janji/'],
    ['register, filtered', '/janji/?status=selesai'],
    ['register of a region', '/kota-blitar/janji/'],
    ['register of a region with everything', '/kota-contoh/janji/'],
    ['register of a region without a word', '/kota-mojokerto/janji/'],
    ['report of an error, from a figure', '/laporan/keliru/?angka=/kota-contoh/program/layanan-satu-pintu/'],
    ['report of an error, from nowhere', '/laporan/keliru/'],
    ['reports of residents', '/kota-contoh/laporan/'],
    ['reports of residents, filtered', '/kota-contoh/laporan/?kategori=jalan&terlambat=ya'],
    ['reports of residents, found', '/kota-contoh/laporan/?q=contoh'],
    ['reports of residents, none fit', '/kota-contoh/laporan/?kategori=jalan&keadaan=selesai'],
    ['reports of residents, none at all', '/kota-mojokerto/laporan/'],
    ['statistics', '/kota-contoh/kinerja/'],
    ['statistics of one agency in one year', '/kota-contoh/kinerja/?lembaga=dinas-kominfo&periode=2026'],
    ['statistics, none at all', '/kota-mojokerto/kinerja/'],
    ['report of a resident', `/laporan/${await requestId('jalan-berlubang')}/`],
    ['report of a resident, waits for a word', `/laporan/${await requestId('lampu-gelap')}/`],
    ['report of a resident, ended', `/laporan/${await requestId('timbangan-pasar')}/`],
    ['report of a resident, merged', `/laporan/${await requestId('lampu-gelap-juga')}/`],
    ['report of a resident, facts alone', `/laporan/${await requestId('bising-malam')}/`],
    ['end of a report’s mail', await leaving('lampu-gelap')],
    ['what residents say in a region', '/kota-contoh/masukan/'],
    [
      'what residents say of a programme',
      '/kota-contoh/program/layanan-satu-pintu/masukan/?jenis=pengamatan',
    ],
    ['feedback, its kind', '/kota-contoh/masukan/tulis/?program=layanan-satu-pintu'],
    ['feedback, a question', '/kota-contoh/masukan/tulis/?jenis=pertanyaan&program=layanan-satu-pintu'],
    ['feedback, an observation', '/kota-contoh/masukan/tulis/?jenis=pengamatan&program=layanan-satu-pintu'],
    ['feedback, about nothing yet', '/kota-contoh/masukan/tulis/'],
    ['own feedback', '/masukan/lacak/'],
    ['reported errors of a region', '/kota-contoh/kekeliruan/'],
    ['history of a region', '/kota-contoh/riwayat/'],
    ['feeds of a region', '/kota-contoh/umpan/'],
    ['reference of the API', '/pengembang/api/'],
    ['history of a region, one kind', '/kota-contoh/riwayat/?jenis=kabar'],
    ['follow a region', '/ikuti/?wilayah=kota-contoh&topik=wilayah'],
    ['follow reports of an area', '/ikuti/?wilayah=kota-contoh&topik=laporan-di&kategori=jalan'],
    ['check of a receipt', '/tanda-terima/'],
    ['transparency log', '/log/'],
    ['open data', '/data/'],
    ['open data of a region', '/data/kota-blitar/'],
    ['search', '/cari/'],
    ['search, found', '/cari/?q=masterplan'],
    ['search, found in a region', '/cari/?q=data&wilayah=kota-contoh&jenis=program'],
    ['search, nothing found', '/cari/?q=zzz'],
    ['timeline', '/linimasa/'],
    ['timeline of a region', '/linimasa/?wilayah=kota-contoh'],
    ...fixed.map((path): [string, string] => [path, path]),
  ];
  return [
    ...found.map(([name, path]): [string, string, number] => [name, path, 200]),
    ['nothing there', '/tidak-ada/', 404],
    ['follow, nothing named', '/ikuti/', 404],
    ['follow, a link that is wrong', '/ikuti/kelola/x/', 404],
    ['feedback, none', '/masukan/ZZZZZZZZZZ/', 404],
    ['report of a resident, none', '/laporan/ZZZZZZZZZZ/', 404],
    ['reports of residents, bad filter', '/kota-contoh/laporan/?kategori=x', 400],
    ['history, bad cursor', '/kota-contoh/riwayat/?sebelum=x', 400],
    ['bad filter', '/?provinsi=zz', 400],
    ['search, refused', '/cari/?q=di', 400],
  ];
}
