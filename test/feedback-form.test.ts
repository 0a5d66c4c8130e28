import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  answered,
  filled,
  FORM,
  formOf,
  observation,
  opinion,
  own,
  pageOf,
  published,
  question,
  sendFeedback,
  step,
} from './edge/feedback.ts';
import { faulty } from './edge/faulty-db.ts';
import { officer } from './edge/officers.ts';
import { ask, rows } from './edge/portal.ts';
import { takesReports } from './edge/requests.ts';
import { furnish, REGION } from './edge/sample.ts';
import { carriedBy } from './edge/send-report.ts';

beforeAll(async () => {
  await furnish();
  await takesReports();
});

const codes = async (response: Response) => (await response.text()).match(/class="code">[^<]*/g);
const count = async () => Number((await rows('SELECT count(*) AS n FROM feedback'))[0]!.n);

describe('the form', () => {
  it('offers three kinds of a programme, and the programmes where none is named', async () => {
    const start = await formOf('?program=lampu');
    for (const kind of ['pertanyaan', 'pengamatan', 'pendapat'])
      expect(start).toContain(`?jenis=${kind}&amp;program=lampu`);
    expect(await formOf('')).toContain('<option value="lampu">Lampu jalan</option>');
  });

  it('asks of each kind what it needs, and nobody for a name or a contact', async () => {
    const seen = await formOf('?jenis=pengamatan&program=lampu');
    for (const name of ['seen', 'seen_on', 'area', 'body', 'foto']) expect(seen).toContain(`name="${name}"`);
    const asks = await formOf('?jenis=pertanyaan&program=lampu');
    expect(asks).toContain('name="body"');
    for (const name of ['seen', 'seen_on', 'foto']) expect(asks).not.toContain(`name="${name}"`);
    for (const page of [seen, asks]) expect(page).not.toMatch(/name="(?:name|email|phone)"/);
  });

  it('of what is not there is not found, and of an unknown kind asks again', async () => {
    for (const query of [
      '?program=tidak-ada',
      '?program=lampu&tonggak=x',
      '?kabar=0000000000',
      '?program=%00',
    ])
      expect((await ask(FORM + query)).status, query).toBe(404);
    expect((await ask('/kota-tiada/masukan/tulis/')).status).toBe(404);
    expect(await formOf('?jenis=__proto__&program=lampu')).toContain('Apa yang ingin Anda sampaikan?');
    expect((await ask(`${FORM}?program=${'x'.repeat(200)}`)).status).toBe(400);
  });
});

describe('what is filled in', () => {
  it.each([question, observation, opinion])(
    'is checked, shown as the public will see it, and sent: %o',
    async (kind) => {
      const check = await pageOf(await step('periksa', await filled(kind)));
      expect(check).toContain('Begini publik melihatnya');
      expect(check).toContain(kind.body ?? 'Uji Satu, Uji Lor');
      const before = await count();
      const response = await step('kirim', carriedBy(check));
      const receipt = await pageOf(response);
      expect([response.status, await count()]).toEqual([200, before + 1]);
      expect(receipt).toMatch(/class="code">[0-9A-Z]{10}</);
      expect(receipt).toContain('Diperiksa petugas paling lambat');
      expect(receipt.includes('Dijawab paling lambat')).toBe(kind.jenis === 'pertanyaan');
      const [, id] = /class="code">([0-9A-Z]{10})</.exec(receipt)!;
      expect(receipt).toContain(`/ikuti/?wilayah=${REGION}&amp;topik=masukan&amp;subjek=${id}`);
    },
  );

  it('sent twice shows the same receipt', async () => {
    const sent = carriedBy(await pageOf(await step('periksa', await filled(question))));
    const [first, second] = [await step('kirim', sent), await step('kirim', sent)];
    expect(await codes(first)).toEqual(await codes(second));
  });

  it('goes back to the form whole', async () => {
    const check = carriedBy(await pageOf(await step('periksa', await filled(observation))));
    const form = await pageOf(await step('ubah', check));
    expect(form).toMatch(/value="there" checked/);
    for (const value of ['2026-11-20', 'value="00.00.01.1001" selected']) expect(form).toContain(value);
  });

  it('that looks personal is named before it is sent', async () => {
    const check = await pageOf(
      await step('periksa', await filled({ ...opinion, body: 'Hubungi saya di 0812 3456 7890 ya.' })),
    );
    expect(check).toContain('nomor telepon: <span class="said">0812 3456 7890</span>');
  });

  it('that is wrong stands in the form again, with what is wrong', async () => {
    const response = await step('periksa', await filled({ ...observation, seen: '', body: 'tetap ada' }));
    const page = await pageOf(response);
    expect(response.status).toBe(400);
    expect(page).toContain('href="#seen"');
    expect(page).toContain('tetap ada');
  });

  it('without a kind, or about nothing, is chosen anew and loses no word', async () => {
    const fields = await filled(question);
    const kindless = await pageOf(
      await step(
        'kirim',
        fields.filter(([name]) => name !== 'jenis'),
      ),
    );
    expect(carriedBy(kindless)).toContainEqual(['body', question.body]);
    expect(kindless).toContain('<button class="quiet" type="submit" name="jenis" value="pertanyaan">');
    const aimless = await pageOf(await step('periksa', { ...question, program: 'tidak-ada' }));
    expect(aimless).toContain('<select id="program"');
    expect(aimless).toContain(question.body);
  });
});

describe('nothing is taken', () => {
  it('from another site, from a robot, or in a flood; and what was typed stays', async () => {
    const before = await count();
    const sent = await filled(question);
    const foreign = await step('kirim', sent, { headers: { 'Sec-Fetch-Site': 'cross-site' } });
    const robot = await step('kirim', [...sent, ['situs', 'https://contoh.example']]);
    const over = { LIMIT_WRITE: { limit: async () => ({ success: false }) } };
    const flood = await step('kirim', sent, { over });
    expect([foreign.status, robot.status, flood.status]).toEqual([403, 400, 429]);
    for (const page of [robot, flood]) expect(await page.text()).toContain(question.body);
    expect(await count()).toBe(before);
  });

  it('while the database is silent, and everything typed waits on the page', async () => {
    const sent = await filled({ ...question, body: 'Kapan "ini" <selesai> & itu?' });
    const DB = faulty(env.DB, 'before') as D1Database;
    for (const name of ['periksa', 'ubah', 'kirim'] as const) {
      const response = await step(name, sent, { over: { DB } });
      expect(response.status).toBe(503);
      expect(carriedBy(await response.text()).toSorted()).toEqual(sent.toSorted());
    }
  }, 20_000);

  it.each([
    ['\u0000\u0007', 400],
    ["'; DROP TABLE feedback; --aaaa", 200],
    ['<script>alert(1)</script>', 200],
    ['\u202etest\u202e zalgo\u0300\u0301\u0302', 200],
    ['Ω≈ç√∫˜µ≤≥÷ 田中さんにあげて', 200],
    ['\ud800 tunggal \udfff', 200],
    ['{{7*7}} ${7*7} %s%s%n', 200],
    ['\n\n\n\n', 400],
    ['x'.repeat(100_000), 400],
  ])('of the hostile text %j more than its letters', async (body, status) => {
    const response = await step('periksa', await filled({ ...question, body }));
    const page = await pageOf(response);
    expect(response.status).toBe(status);
    expect(page).not.toContain('<script>alert');
  });
});

// Check page, receipt, the owner's page before and after publication, the question's public page.
async function everyPage() {
  const check = await pageOf(await step('periksa', await filled(question)));
  const receipt = await pageOf(await step('kirim', carriedBy(check)));
  const [waiting, shown] = [await sendFeedback(question), await published(question)];
  const pages = [waiting, shown].map(async (one) => pageOf(await own('', one)));
  return [check, receipt, ...(await Promise.all(pages)), await pageOf(await ask(`/masukan/${shown.id}/`))];
}

describe('a region in which nobody looks at feedback', () => {
  it('says so on every page, and promises nothing, until there is an officer', async () => {
    await officer('triager', { state: 'suspended' });
    const pages = await everyPage();
    for (const page of pages) expect(page).toContain('Belum ada petugas Kota Uji');
    for (const page of pages) expect(page).not.toMatch(/Janji waktu|[Dd]ijanjikan/);
    for (const page of pages.slice(0, 4)) expect(page).toContain('Batas waktu menurut aturan acuan');
    for (const page of pages.slice(3))
      expect(page).toContain('Belum ada yang dapat menjawab pertanyaan ini.');
    const done = await published(question);
    await answered(done.id, 'Menyala akhir bulan.');
    expect(await pageOf(await own('', done))).not.toContain('Belum ada petugas');
    await officer('triager');
    for (const page of await everyPage()) expect(page).not.toMatch(/Belum ada petugas|aturan acuan/);
  });
});
