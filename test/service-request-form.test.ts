import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask } from './edge/portal.ts';
import { submitted, takesReports } from './edge/requests.ts';
import { furnish } from './edge/sample.ts';
import { carriedBy, fields, LAPOR, mainOf, send } from './edge/send-report.ts';

beforeAll(async () => {
  await furnish();
  await takesReports();
});

const NASTY = `"><script>alert(1)</script>'`;
const pageOf = async (response: Response) => mainOf(await response.text());

describe('the first step', () => {
  it('says 112 before anything else, names other channels, and leads to every category', async () => {
    const page = await pageOf(await ask(LAPOR));
    expect(page.indexOf('href="tel:112"')).toBeGreaterThan(0);
    expect(page.indexOf('href="tel:112"')).toBeLessThan(page.indexOf('<h1>'));
    expect(page).toContain('lapor.go.id');
    expect(page).toContain('tidak menggantikan SP4N-LAPOR!');
    for (const code of ['lampu-jalan', 'pungutan-liar'])
      expect(page).toContain(`name="kategori" value="${code}"`);
  });

  it('finds a category by everyday words, and says so when there is none', async () => {
    const found = await pageOf(await ask(`${LAPOR}?cari=jalannya+gelap`));
    expect(found).toContain('value="lampu-jalan"');
    expect(found).not.toContain('value="pungutan-liar"');
    const none = await pageOf(await ask(`${LAPOR}?cari=xyzxyz`));
    expect(none).toContain('Tidak ada kategori dengan kata itu');
    expect(none).toContain('value="pungutan-liar"');
  });

  it('is there for regions that take reports, and for no other', async () => {
    expect((await ask('/kota-lain/lapor/')).status).toBe(404);
    expect((await ask(`${LAPOR}periksa/`)).headers.get('Location')).toBe(LAPOR);
  });
});

describe('the form', () => {
  it('asks the questions of its category and says who gets it, in one round trip', async () => {
    let calls = 0;
    const DB = {
      ...env.DB,
      prepare: (sql: string) => env.DB.prepare(sql),
      batch: (all: D1PreparedStatement[]) => ((calls += 1), env.DB.batch(all)),
    };
    const response = await ask(
      `${LAPOR}?jenis=informasi&kategori=lampu-jalan&program=lampu`,
      {},
      { DB: DB as unknown as D1Database },
    );
    const page = await pageOf(response);
    expect(calls).toBe(1);
    for (const words of [
      'Dinas Uji',
      'Permintaan informasi, Lampu jalan',
      'Bagaimana lampunya?',
      'Jangan menyentuh tiang.',
      '<optgroup label="Uji Lor">',
    ])
      expect(page).toContain(words);
    expect(page).toMatch(/<option value="lampu" selected[^>]*>Lampu jalan/);
    expect(page).toContain('name="attribute.keadaan"');
    expect(page).not.toContain('attribute.ingat');
    expect(await pageOf(await ask(`${LAPOR}?kategori=pungutan-liar`))).toContain('Koordinator wilayah ini');
  });

  it('comes back with everything typed and every problem, each at its field', async () => {
    const response = await send(
      'periksa',
      fields(
        {
          description: 'pendek',
          landmark: NASTY,
          area: '00.00.09',
          incident_on: '2999-01-01',
          email: 'bukan',
          is_secret: 'ya',
        },
        [['attribute.tiang', NASTY]],
      ),
    );
    const page = await pageOf(response);
    expect(response.status).toBe(400);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    for (const field of ['description', 'email', 'area', 'incident_on']) {
      expect(page).toContain(`href="#${field}"`);
      expect(page).toContain(`id="${field}-wrong"`);
    }
    expect(page).toContain('&quot;&gt;&lt;script&gt;alert(1)');
    expect(page).not.toContain('<script>alert');
    expect(page).toMatch(/name="is_secret"[^>]* checked/);
  });

  it.each([
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['nobody says where', { 'Sec-Fetch-Site': '' }, 403],
  ])('from %s is refused', async (_, headers, status) => {
    expect((await send('kirim', fields(), { headers })).status).toBe(status);
  });
});

const checked = async (texts = {}, more: [string, string][] = []) => {
  const response = await send('periksa', fields(texts, more));
  expect(response.status).toBe(200);
  return pageOf(response);
};

describe('the check of answers', () => {
  it('shows what the public will see, who gets it, and by when', async () => {
    const page = await checked({
      area: '00.00.01.1002',
      landmark: 'depan pos',
      name: 'Sari Kenari',
      position: '-8.09831, 112.16812',
    });
    const preview = page.slice(page.indexOf('class="preview"'), page.indexOf('Data Anda'));
    for (const words of [
      'Uji Dua, Uji Lor',
      'Patokan: depan pos',
      'Kira-kira di 8,098° LS, 112,168° BT',
      'Dinas Uji',
      'paling lambat',
      'Aturan uji',
    ])
      expect(preview).toContain(words);
    expect(preview).not.toContain('Sari');
    expect(page).toContain('Sari Kenari');
    expect(page).toContain(`formaction="${LAPOR}ubah/#landmark"`);
  });

  it('of a secret report shows nothing, of a sensitive one neither landmark nor hour', async () => {
    expect(await checked({ is_secret: 'ya' })).toContain('Laporan rahasia tidak tampil untuk umum.');
    const page = await checked({ service_code: 'pungutan-liar', landmark: 'loket tiga' });
    const preview = page.slice(page.indexOf('class="preview"'), page.indexOf('Data Anda'));
    expect(preview).not.toContain('loket tiga');
    expect(preview).toContain('hanya harinya');
  });

  it('warns of personal data in what others may read', async () => {
    const page = await checked(
      {
        description: 'Hubungi 0812-3456-7890 soal lampu ini.',
        phone: '081300000000',
        lapor_number: '6234280117',
      },
      [['attribute.tiang', 'AG 1234 AB']],
    );
    expect(page).toContain('nomor telepon: <span class="said">0812-3456-7890');
    expect(page).toContain('nomor telepon: <span class="said">6234280117');
    expect(page).toContain('pelat nomor: <span class="said">AG 1234 AB');
    expect(page).not.toContain('nomor telepon: <span class="said">081300000000');
    expect(await checked()).not.toContain('data pribadi');
  });

  it('shows open public reports of the same kelurahan and category before a new one is sent', async () => {
    const area = '00.00.02.1001';
    const { id } = await submitted({ texts: { area, description: 'Lampu pasar mati.' } });
    await env.DB.prepare(
      `INSERT INTO service_request_public (id, region, class, service_code, village_code, description, state, status, is_open, received_on, clocks, final_due_at, published_at)
       SELECT id, region, class, service_code, village_code, description, 'verified', 'coordination', 1, received_on, clocks, final_due_at, submitted_at
       FROM service_request WHERE id = ?`,
    )
      .bind(id)
      .run();
    const page = await checked({ area });
    expect(page.indexOf(`action="/laporan/${id}/saya-juga/"`)).toBeGreaterThan(0);
    expect(page.indexOf('saya-juga')).toBeLessThan(page.indexOf('Kirim laporan</button>'));
    expect(await checked({ area: '00.00.01.1001' })).not.toContain('saya-juga');
  });

  it('keeps its idempotency key when it is drawn again, and everything when one goes back', async () => {
    const page = await checked({ landmark: NASTY }, [
      ['attribute.bahaya', 'jatuh'],
      ['attribute.bahaya', 'jahat'],
    ]);
    const carried = carriedBy(page);
    const key = new Map(carried).get('idempotency') ?? '';
    expect(key).toMatch(/^[\w-]{32}$/);
    const back = await pageOf(await send('ubah', carried));
    expect(back).toContain('&quot;&gt;&lt;script&gt;');
    expect(back).toMatch(/value="jahat" checked/);
    expect(new Map(carriedBy(back)).get('idempotency')).toBe(key);
    expect(new Map(carriedBy(await pageOf(await send('periksa', carried)))).get('idempotency')).toBe(key);
    expect(new Map(carriedBy(await checked())).get('idempotency')).not.toBe(key);
  });
});
