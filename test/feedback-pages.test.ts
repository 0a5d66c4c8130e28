import { beforeAll, describe, expect, it } from 'vitest';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import {
  answered,
  observation,
  opinion,
  pageOf,
  published,
  question,
  sendFeedback,
} from './edge/feedback.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { publish as plan, said, tell } from './edge/plans.ts';
import { takesReports } from './edge/requests.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const PROGRAMME = `/${REGION}/program/lampu/`;
const LIST = `${PROGRAMME}masukan/`;
const look = async (path: string) => pageOf(await ask(path));
const idsIn = (page: string) => [...page.matchAll(/href="\/masukan\/([0-9A-Z]{10})\/"/g)].map(([, id]) => id);

let update = '';
beforeAll(async () => {
  await furnish();
  await takesReports();
  await plan();
  await tell('rancangan', said('meet'));
  update = await publishUpdate(ctxAt(), { region: REGION, update: sample.update });
});

describe('a programme of which nobody says anything', () => {
  it('says so in one line, and offers to ask and to tell what one saw', async () => {
    const page = await look(PROGRAMME);
    expect(page).toContain('Belum ada pertanyaan atau pengamatan warga yang tampil.');
    expect(page).toContain('masukan/tulis/?jenis=pertanyaan&amp;program=lampu"');
    expect(page).toContain('masukan/tulis/?jenis=pengamatan&amp;program=lampu&amp;tonggak=rancangan"');
    expect(await look(`/u/${update}/`)).toContain(`masukan/tulis/?jenis=pengamatan&amp;kabar=${update}"`);
    expect(await look(LIST)).toContain('Belum ada yang tampil.');
  });
});

describe('what residents say', () => {
  const asks: string[] = [];
  beforeAll(async () => {
    for (let day = 10; day < 18; day += 1)
      asks.push(
        // All but the first on one day: which came first of them is known by the hour alone.
        (
          await published(
            { ...question, body: `Pertanyaan ${day}?` },
            `2026-11-1${day > 10 ? 1 : 0}T0${day - 10}:00:00.000Z`,
          )
        ).id,
      );
    await answered(asks[0]!, 'Jawaban yang pertama.');
    await sendFeedback({ ...question, body: 'Kenari yang menunggu?' });
    const on = { ...observation, seen_on: '2026-10-05' };
    await published({ ...on, tonggak: 'rancangan', body: 'Lihat <b>ini</b>.' });
    await published({ ...on, tonggak: 'rancangan', seen: 'absent', area: '00.00.02.1001' });
    await published({ ...observation, seen: 'partly', area: '00.00.02' });
    await published({ ...observation, kabar: update, area: '' });
    await published(opinion);
  });

  it('stands on its programme: five open questions, longest waiting first, and the newest answered', async () => {
    const page = await look(PROGRAMME);
    expect(idsIn(page)).toEqual([...asks.slice(1, 6), asks[0]]);
    expect(page).toContain('Masih ada pertanyaan lain yang belum dijawab.');
    expect(page).toContain('Dijawab Dinas Uji, 22 November 2026');
    expect(page).not.toContain('Kenari');
  });

  it('stands beside what the office says, and changes nothing of it', async () => {
    const page = await look(PROGRAMME);
    expect(page).toMatch(
      /Kantor: [^<]+\. <a [^>]+>Warga: 1 melihat sudah ada, 1 belum ada, di 2 kelurahan atau desa\.</,
    );
    expect(page).toContain(
      'Kantor: status tidak disebut sumber. Warga, tentang program ini secara keseluruhan: 0 melihat sudah ada, 1 baru sebagian, 0 belum ada.',
    );
    expect(page).toContain('Tentang tonggaknya ada 2 pengamatan');
    expect(await look(`${LIST}?jenis=pengamatan`)).toContain(
      'Pengamatan tentang satu tonggak atau kabar dihitung pada tonggak atau kabar itu',
    );
    expect(await rows("SELECT progress FROM programme WHERE key = 'lampu'")).toEqual([{ progress: 20 }]);
    expect(await look(`/u/${update}/`)).toContain('Warga: 1 melihat sudah ada, 0 belum ada.');
  });

  it('is counted by place and month in a table and a bar', async () => {
    const page = await look(`${LIST}?jenis=pengamatan&tonggak=rancangan`);
    expect(page).toMatch(
      /Oktober 2026.*Uji Satu<\/th><td>1<\/td><td>0<\/td><td>0<.*Uji Tiga<\/th><td>0<\/td><td>0<\/td><td>1</s,
    );
    expect(page.match(/<svg class="share"/g)).toHaveLength(3);
    expect(page).toContain('Lihat &lt;b&gt;ini&lt;/b&gt;.');
    expect(await look(`${LIST}?jenis=pengamatan`)).toMatch(
      /November 2026.*Uji Kidul<\/th><td>0<\/td><td>1<\/td>/s,
    );
    expect(await look(`/${REGION}/masukan/?jenis=pengamatan&kabar=${update}`)).toContain(
      'Tempat tidak disebut',
    );
  });

  it('is listed by kind, the newest first, in a region and of a programme', async () => {
    const questions = idsIn(await look(`${LIST}?jenis=pertanyaan`));
    expect([questions.at(-1), questions.toSorted()]).toEqual([asks[0], asks.toSorted()]);
    expect(idsIn(await look(LIST))).toHaveLength(13);
    expect(idsIn(await look(`/${REGION}/masukan/?jenis=pendapat`))).toHaveLength(1);
    expect(idsIn(await look(`/${REGION}/masukan/`))).toHaveLength(13);
  });

  it('is read on in pages of twenty, each one once', async () => {
    for (let n = 0; n < 12; n += 1) await published({ ...opinion, body: `Pendapat nomor ${n}.` });
    const first = await look(`/${REGION}/masukan/`);
    const [, next = ''] = /href="([^"]*setelah=[^"]*)"/.exec(first) ?? [];
    const second = await look(next.replaceAll('&amp;', '&'));
    const all = [...idsIn(first), ...idsIn(second)];
    expect([idsIn(first).length, all.length, new Set(all).size]).toEqual([20, 25, 25]);
  });

  it('waits for its answer, and is late after the promised day', async () => {
    const page = await look(`/masukan/${asks[1]}/`);
    expect(page).toContain('Batas waktu jawaban: 18 November 2026.');
    expect(page).toContain('Lewat batas waktu');
    const done = await look(`/masukan/${asks[0]}/`);
    expect(done).toContain('Jawaban yang pertama.');
    expect(done).not.toContain('Lewat batas waktu');
  });

  it('is kept from search engines, and quoted by none', async () => {
    for (const path of [LIST, `/${REGION}/masukan/`, `/masukan/${asks[0]}/`])
      expect((await ask(path)).headers.get('X-Robots-Tag')).toContain('noindex');
    expect(await look(PROGRAMME)).toContain('data-nosnippet');
  });

  it.each([
    ['?jenis=lain', 400],
    ['?jenis=constructor', 400],
    ['?tonggak=tidak-ada', 400],
    ['?setelah=x', 400],
    [`?kabar=0000000000`, 400],
    ['?jenis=%00&x=%ff', 400],
    [`?tonggak=${'x'.repeat(101)}`, 400],
  ])('refuses the question %s', async (query, status) => {
    expect((await ask(LIST + query)).status).toBe(status);
    expect((await ask(`/${REGION}/masukan/${query}`)).status).toBe(400);
  });

  it('of a programme or region that is none is not found', async () => {
    for (const path of [`/${REGION}/program/tidak-ada/masukan/`, '/kota-tiada/masukan/'])
      expect((await ask(path)).status).toBe(404);
  });
});
