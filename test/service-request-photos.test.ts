import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { carriedName } from '../functions/photos/carried.ts';
import { photo } from './edge/pictures.ts';
import { ask, rows } from './edge/portal.ts';
import { free } from './edge/report-error.ts';
import { newKey, takesReports } from './edge/requests.ts';
import { furnish, REGION } from './edge/sample.ts';
import { carriedBy, fields, LAPOR, mainOf, send } from './edge/send-report.ts';

beforeAll(async () => {
  await furnish();
  await furnish('kota-lain', '00.01');
  await takesReports();
});

const picture = () => new Blob([photo()], { type: 'image/jpeg' });
const text = () => new Blob(['ini bukan foto'], { type: 'image/jpeg' });
const pageOf = async (response: Response) => mainOf(await response.text());
const idsIn = (page: string) => carriedBy(page).flatMap(([name, id]) => (name === 'foto_id' ? [id] : []));

const photoIn = (name: string) => name.slice(0, 26);
/** Sends bytes as they are, as a form with the boundary "x". */
const raw = (body: BodyInit, over = free) =>
  ask(
    `${LAPOR}periksa/`,
    {
      method: 'POST',
      headers: { 'Content-Type': 'multipart/form-data; boundary=x', 'Sec-Fetch-Site': 'same-origin' },
      body,
    },
    over,
  );
const part = (name: string, value: string) =>
  `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const said = fields().reduce((all, [name, value]) => all + part(name, value), '');

const NOTHING = ['', '--x', '--x--', 'a'.repeat(100), '--x\r\n\r\n\r\n--x--'];
describe('photos', () => {
  it('are stored before the check and belong to the report once it is sent, at two rows each', async () => {
    const page = await pageOf(await send('periksa', fields(), { files: [picture(), picture()] }));
    const ids = idsIn(page);
    expect(ids).toHaveLength(2);
    expect(await rows('SELECT state, request_id FROM photo WHERE id = ?', photoIn(ids[0]!))).toEqual([
      { state: 'ready', request_id: null },
    ]);
    const [, link = ''] = /<img src="(\/foto\/[^"]*)"/.exec(page) ?? [];
    expect((await ask(link.replaceAll('&amp;', '&'))).status).toBe(200);
    let written = 0;
    const counted = {
      prepare: (sql: string) => env.DB.prepare(sql),
      batch: async (all: D1PreparedStatement[]) => {
        const results = await env.DB.batch(all);
        for (const { meta } of results) written += meta.rows_written;
        return results;
      },
    } as unknown as D1Database;
    const without = carriedBy(await pageOf(await send('periksa', fields())));
    await send('kirim', without, { over: { DB: counted } });
    const bare = written;
    const receipt = await pageOf(await send('kirim', carriedBy(page), { over: { DB: counted } }));
    expect(written - bare).toBeLessThanOrEqual(bare + 4);
    expect(receipt).toContain('Bersama 2 foto.');
    const [, id = ''] = /class="code">([0-9A-Z]{10})</.exec(receipt) ?? [];
    expect(await rows('SELECT id FROM photo WHERE request_id = ? ORDER BY id', id)).toEqual(
      ids.toSorted().map((one) => ({ id: photoIn(one) })),
    );
  });

  it('that are none are named, while the good ones and the text stay', async () => {
    const response = await send('periksa', fields({ landmark: 'tetap ada' }), {
      files: [picture(), text(), new Blob([])],
    });
    const page = await pageOf(response);
    expect(response.status).toBe(400);
    expect(idsIn(page)).toHaveLength(1);
    expect(page).toContain('Foto ke-2: Berkas ini bukan foto');
    expect(page).toContain('value="tetap ada"');
  });

  it('that are none are told together with everything else that is wrong', async () => {
    const page = await pageOf(await send('periksa', fields({ email: 'bukan' }), { files: [text()] }));
    for (const field of ['email', 'foto']) expect(page).toContain(`href="#${field}`);
  });

  it('beyond four are refused, and one that is taken out makes room', async () => {
    const page = await pageOf(await send('periksa', fields(), { files: [1, 2, 3, 4, 5].map(picture) }));
    const ids = idsIn(page);
    expect(ids).toHaveLength(4);
    expect(page).toContain('Foto ke-5: Paling banyak empat foto');
    const kept = ids.map((id): [string, string] => ['foto_id', id]);
    const swapped = await send('periksa', fields({}, [...kept, ['foto_lepas', ids[0]!]]), {
      files: [picture()],
    });
    expect(swapped.status).toBe(200);
    const now = idsIn(await pageOf(swapped));
    expect(now).toHaveLength(4);
    expect(now).not.toContain(ids[0]);
  });

  it('that were swept are missed before the report is sent', async () => {
    const gone: [string, string] = ['foto_id', await carriedName(env.PORTAL_SECRET, REGION, '0'.repeat(26))];
    const response = await send('periksa', fields({}, [gone]));
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Pilih lagi fotonya');
  });
});

describe('a photo that waits', () => {
  it('is opened by no id and by no name of another region: neither seen nor taken', async () => {
    const [name = ''] = idsIn(await pageOf(await send('periksa', fields(), { files: [picture()] })));
    const foreign = await carriedName(env.PORTAL_SECRET, 'kota-lain', photoIn(name));
    const forged = name.slice(0, -1) + (name.endsWith('0') ? '1' : '0');
    for (const tried of [photoIn(name), foreign, forged]) {
      const checked = await pageOf(await send('periksa', fields({}, [['foto_id', tried]])));
      expect(checked).not.toContain('src="/foto/');
      await send(
        'kirim',
        fields({}, [
          ['foto_id', tried],
          ['idempotency', newKey()],
        ]),
      );
    }
    expect(await rows('SELECT request_id FROM photo WHERE id = ?', photoIn(name))).toEqual([
      { request_id: null },
    ]);
    expect(JSON.stringify(await rows("SELECT * FROM event WHERE noun = 'photo'"))).not.toContain(
      photoIn(name),
    );
  });
});

describe('a form of many parts', () => {
  it('of forty fields of 1 MB is refused as too large, and the typed text stays', async () => {
    const large = part('lain', 'a'.repeat(1_000_000));
    const response = await raw(said + large.repeat(40) + part('landmark', 'tidak sampai') + '--x--\r\n');
    const page = await pageOf(response);
    expect(response.status).toBe(413);
    expect(page).toContain('Tiga lampu padam sejak Senin.');
    expect(page.length).toBeLessThan(60_000);
  });

  it('of endless parts without a name is heard, but not read', async () => {
    const many = part('', '').repeat(400).replaceAll('name=""', 'no');
    const pieces = Array.from({ length: 40 }, () => many);
    const last = part('landmark', 'tidak sampai') + '--x--\r\n';
    const response = await raw([said, ...pieces, last].join(''));
    const page = await pageOf(response);
    expect(response.status).toBe(413);
    expect(page).toContain('Tiga lampu padam sejak Senin.');
    expect(page).not.toContain('tidak sampai');
  });

  it('from a network that floods is read only as far as texts reach', async () => {
    const large = part('foto"; filename="a.jpg', 'a'.repeat(300_000));
    const body = said + large + part('landmark', 'tidak sampai') + '--x--\r\n';
    const flooding = { LIMIT_WRITE: { limit: async () => ({ success: false }) } as RateLimit };
    const response = await raw(body, flooding);
    const page = await pageOf(response);
    expect(response.status).toBe(429);
    expect(page).toContain('Tiga lampu padam sejak Senin.');
    expect(page).not.toContain('tidak sampai');
  });

  it.each([
    ['within a text', `${said}--x\r\nContent-Disposition: form-data; name="landmark"\r\n\r\ndepan po`],
    [
      'within a photo',
      `${said}--x\r\nContent-Disposition: form-data; name="foto"; filename="a.jpg"\r\n\r\nÿØÿ`,
    ],
    ['after a field', said],
  ])('that stops half way %s says so, and what came is there', async (_, body) => {
    const response = await raw(body);
    const page = await pageOf(response);
    expect(response.status).toBe(400);
    expect(page).toContain('terputus di tengah jalan');
    expect(page).toContain('Tiga lampu padam sejak Senin.');
  });

  it('is read alike however its bytes arrive', async () => {
    const bytes = new TextEncoder().encode(`${said}${part('landmark', 'a\r\n--y\r\nb')}--x--\r\n`);
    for (const size of [1, 3, 7, 1000]) {
      const pieces = new ReadableStream({
        start(controller) {
          for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
          controller.close();
        },
      });
      const response = await raw(pieces);
      expect(response.status, `${size}`).toBe(200);
      expect(new Map(carriedBy(await response.text())).get('landmark')).toContain('b');
    }
  });

  it.each(NOTHING)('that says nothing is refused: %j', async (body) => {
    expect([400, 415]).toContain((await raw(body)).status);
  });
});
