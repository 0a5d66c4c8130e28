import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { createProgramme } from '../functions/programmes/create-programme.ts';
import { answerErrorReport } from '../functions/error-reports/answer-error-report.ts';
import { openReports } from '../functions/error-reports/reads.ts';
import { submitErrorReport } from '../functions/error-reports/submit-error-report.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { ProgrammeContent } from '../src/programmes/schema.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { FORM, receiptOf, send, typed } from './edge/report-error.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const FIGURED = `/${REGION}/program/pju/`;
const CANARY = 'Kenari7Qz';

let update = '';
beforeAll(async () => {
  await furnish();
  update = await publishUpdate(ctxAt(), { region: REGION, update: sample.update });
  const programme = ProgrammeContent.parse({
    ...sample.programme,
    key: 'pju',
    figures: [
      { key: 'lampu', label: 'Lampu', value: 5, unit: 'buah', as_of: '2026-01-05', source: 'koran' },
      { key: 'tahun', label: 'Tahun', absent: 'unknown', since: '2026-01-05' },
    ],
  });
  await createProgramme(ctxAt(), { region: REGION, programme });
});

const submit = (changes: Partial<typeof typed> = {}, now?: string) =>
  submitErrorReport(ctxAt(now), { typed: { ...typed, ...changes }, secret: 'rahasia' });
const main = (page: string) => page.slice(page.indexOf('<main'), page.indexOf('</main>'));

describe('a figure', () => {
  it('leads to the form with its own address, which the form shows as the way back', async () => {
    const page = await (await ask(FIGURED)).text();
    for (const [key, label] of [
      ['lampu', 'Lampu'],
      ['tahun', 'Tahun'],
    ]) {
      expect(page).toContain(`<li id="angka-${key}">`);
      const link = `${FORM}?angka=${encodeURIComponent(`${FIGURED}#angka-${key}`)}`;
      expect(page).toContain(
        `href="${link}" rel="nofollow">Laporkan kekeliruan <span class="visually-hidden">pada ${label}<`,
      );
      const form = main(await (await ask(link)).text());
      expect(form).toContain(`<a href="${FIGURED}#angka-${key}">`);
      expect(form).toContain(`type="hidden" name="address" value="${FIGURED}#angka-${key}"`);
      expect(form).toContain('Kami tidak meminta nama atau kontak Anda');
      expect(form).toContain('novalidate');
    }
  });

  it('a claim on a region page, and a version of an update, lead there too, outside the frozen article', async () => {
    const region = await (await ask(`/${REGION}/`)).text();
    expect(region).toContain(encodeURIComponent(`/u/${update}/#klaim-c1`));
    const page = await (await ask(`/u/${update}/`)).text();
    expect(page).toContain(encodeURIComponent(`/u/${update}/v/1/`));
    expect(/<article data-cited.*?<\/article>/s.exec(page)![0]).not.toContain('keliru');
  });
});

describe('a report', () => {
  it('sent in the form is stored once with one event, and has a receipt', async () => {
    const response = await send({ ...typed, address: `${FIGURED}#angka-lampu` });
    expect(response.status).toBe(303);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(receiptOf(response)).toMatch(/^\/laporan\/keliru\/[0-9A-HJKMNP-TV-Z]{10}\/$/);
    const [, , , id] = receiptOf(response).split('/');
    const [stored] = await rows('SELECT * FROM error_report WHERE id = ?', id);
    expect(stored).toMatchObject({
      ...typed,
      address: `${FIGURED}#angka-lampu`,
      region: REGION,
      state: 'open',
    });
    const receipt = main(await (await ask(receiptOf(response))).text());
    expect(receipt).toContain(`<a href="${FIGURED}#angka-lampu">`);
    expect(receipt).toContain('Belum dijawab, diterima hari ini');
    expect(receipt).toContain('WIB');
    expect(receipt).toContain(`href="/${REGION}/kekeliruan/"`);
    const events = await rows('SELECT * FROM event WHERE subject_id = ?', id);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ noun: 'error_report', verb: 'submit', actor_kind: 'resident' });
    expect(JSON.stringify(events)).not.toMatch(/salah hitung|Sembilan|contoh\.example/);
  });

  it('may leave out what is optional, and may be about any page, by its whole address too', async () => {
    const bare = { right_value: '', where_to_see: '' };
    for (const [address, kept = address] of [
      [`/${REGION}/`],
      [`/${REGION}/visi/`],
      [`/${REGION}/program/#isi`, `/${REGION}/program/`],
      [`/u/${update}/#klaim-c1`],
      [`/u/${update}/v/1/#klaim-c1`],
      ['http://portal.test/kota-uji/program/lampu/#angka-tidak-ada', '/kota-uji/program/lampu/'],
    ] as const) {
      const response = await send({ ...typed, ...bare, address });
      expect(response.status, address).toBe(303);
      const [row] = await rows('SELECT * FROM error_report WHERE id = ?', receiptOf(response).split('/')[3]);
      expect(row, address).toMatchObject({ address: kept, right_value: null, where_to_see: null });
    }
    const [source] = await rows('SELECT id FROM source WHERE region = ?', REGION);
    expect(await submit({ address: `/sumber/${String(source?.id)}/` })).toHaveLength(10);
  });

  it('never carries words into public by its address', async () => {
    const id = await submit({ address: `${FIGURED}#angka-${CANARY}`, what_is_wrong: 'alamat berisi pesan' });
    expect(await rows('SELECT address FROM error_report WHERE id = ?', id)).toEqual([{ address: FIGURED }]);
    await expect(submit({ address: `/${REGION}/${CANARY}/` })).rejects.toMatchObject({ code: 'invalid' });
  });

  it('is one report when the same words come again that day, in a race too, and another the next day', async () => {
    const words = { what_is_wrong: 'Kata-kata yang sama persis.' };
    const ids = await Promise.all([1, 2, 3, 4].map(() => submit(words)));
    expect(new Set(ids).size).toBe(1);
    expect(await rows('SELECT id FROM event WHERE subject_id = ?', ids[0])).toHaveLength(1);
    expect(await submit(words, '2026-11-23T01:00:00.000Z')).not.toBe(ids[0]);
    // The day is the region's own: 18.00 UTC is already tomorrow in WIB.
    expect(await submit(words, '2026-11-22T16:00:00.000Z')).toBe(ids[0]);
    expect(await submit(words, '2026-11-22T18:00:00.000Z')).not.toBe(ids[0]);
    expect(await submit({ ...words, right_value: 'lain' })).not.toBe(ids[0]);
  });

  it('has an id that cannot be guessed from its words without the secret', async () => {
    expect(await submitErrorReport(ctxAt(), { typed, secret: 'lain' })).not.toBe(await submit());
  });

  it('that nobody sent has no page', async () => {
    for (const path of [`${FORM}0000000000/`, `${FORM}tidak-ada/`, '/kota-tidak-ada/kekeliruan/'])
      expect((await ask(path)).status, path).toBe(404);
  });
});

describe('an answer', () => {
  it('is public with its day and who gave it, and given once', async () => {
    const id = await submit({ what_is_wrong: 'Mohon dijawab segera.' });
    const answer = 'Benar, sudah dibetulkan.\n<b>Terima kasih.</b>';
    await answerErrorReport(ctxAt(), { id, answer, organisation: 'dinas' });
    const page = main(await (await ask(`${FORM}${id}/`)).text());
    expect(page).toContain('Benar, sudah dibetulkan.\n&lt;b&gt;Terima kasih.');
    expect(page).toContain('22 November 2026 08.00 WIB');
    expect(page).toContain('Dinas Uji');
    expect(page).not.toContain('Belum dijawab');
    const events = await rows("SELECT * FROM event WHERE subject_id = ? AND verb = 'answer'", id);
    expect(events).toHaveLength(1);
    expect(JSON.stringify(events)).not.toContain('dibetulkan');
    const again = answerErrorReport(ctxAt(), { id, answer: 'Lagi.', organisation: null });
    await expect(again).rejects.toMatchObject({ code: 'conflict' });
  });

  it('without an organisation is from whoever runs the portal; of four at once one is kept', async () => {
    const id = await submit({ what_is_wrong: 'Dijawab berempat sekaligus.' });
    const ended = await Promise.allSettled(
      [1, 2, 3, 4].map((n) => answerErrorReport(ctxAt(), { id, answer: `Jawaban ${n}`, organisation: null })),
    );
    expect(ended.filter((end) => end.status === 'fulfilled')).toHaveLength(1);
    expect(await (await ask(`${FORM}${id}/`)).text()).toContain('pengelola portal');
  });

  it.each([
    ['to an unknown report', { id: '0000000000' }, 'not_found'],
    ['that is empty', { answer: ' \n' }, 'invalid'],
    ['that is too long', { answer: 'a'.repeat(2001) }, 'invalid'],
    ['by an unknown organisation', { organisation: 'siapa' }, 'invalid'],
  ])('%s is refused', async (_, changes, code) => {
    const id = await submit({ what_is_wrong: 'Menunggu jawaban baik.' });
    const given = { id, answer: 'Sudah.', organisation: null, ...changes };
    await expect(answerErrorReport(ctxAt(), given)).rejects.toMatchObject({ code });
    expect(await rows('SELECT state FROM error_report WHERE id = ?', id)).toEqual([{ state: 'open' }]);
  });
});

describe('what a resident typed', () => {
  it('is on no public page and in no event, before and after the answer, and goes with its row', async () => {
    const words = { what_is_wrong: `${CANARY} salah.`, right_value: CANARY, where_to_see: CANARY };
    const id = await submit(words);
    const looked = async () => {
      for (const path of [
        `${FORM}${id}/`,
        `/${REGION}/kekeliruan/`,
        `/${REGION}/`,
        typed.address,
        '/',
        '/linimasa/',
      ])
        expect(await (await ask(path)).text(), path).not.toContain(CANARY);
      expect(JSON.stringify(await rows('SELECT * FROM event'))).not.toContain(CANARY);
    };
    await looked();
    const [waiting] = await env.DB.batch([openReports(env.DB, 50)]);
    expect(JSON.stringify(waiting?.results)).toContain(CANARY);
    await answerErrorReport(ctxAt(), { id, answer: 'Sudah.', organisation: null });
    await looked();
    await env.DB.batch([env.DB.prepare('DELETE FROM error_report WHERE id = ?').bind(id)]);
    expect(JSON.stringify(await rows('SELECT * FROM error_report'))).not.toContain(CANARY);
  });
});
