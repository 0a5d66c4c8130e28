import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { factsAloneStatements, publishStatements } from '../functions/public-requests/publish.ts';
import { furnishRequests, reported } from './edge/crowd-of-requests.ts';
import { ask311, BASE, errorsOf, TEST_BASE } from './edge/open311.ts';
import { publicReports } from './edge/open311-reports.ts';
import { furnish, REGION } from './edge/sample.ts';

const HERE = `jurisdiction_id=${REGION}`;
const one = (id: string, format = 'json', more = '') =>
  ask311(`${BASE}/requests/${id}.${format}?${HERE}${more}`);

beforeAll(async () => {
  await furnish();
  await furnishRequests();
  await publicReports();
});

describe('a report', () => {
  it('is told in the fields of the specification, in their order, with their types', async () => {
    const { body, status, headers } = await one('EPEN000002');
    expect([status, headers.get('X-Robots-Tag')]).toEqual([200, 'noindex, noarchive']);
    expect(body).toEqual([
      {
        service_request_id: 'EPEN000002',
        status: 'open',
        status_notes: 'Sedang ditangani lembaga.',
        service_name: 'Lampu jalan',
        service_code: 'lampu-jalan',
        description: 'Lampu di depan pasar padam sejak tiga hari.',
        agency_responsible: 'Dinas Uji',
        service_notice: 'Data contoh: wilayah dan laporan ini karangan, untuk pengujian.',
        requested_datetime: '2026-11-02T02:03:04Z',
        updated_datetime: '2026-11-02T03:00:00Z',
        expected_datetime: '2026-12-10T17:00:00Z',
        address: 'Depan pasar uji, Kelurahan Uji, Kecamatan Uji, Kota Uji',
        address_id: '35.72.01.1001',
        zipcode: null,
        lat: -8.102,
        long: 112.102,
        media_url: null,
      },
    ]);
    expect(Object.keys(body[0]).slice(0, 4)).toEqual([
      'service_request_id',
      'status',
      'status_notes',
      'service_name',
    ]);
  });

  it('is the same in XML, with empty elements for what is missing', async () => {
    const [xml, json] = [await one('EPEN000002', 'xml'), await one('EPEN000002')];
    const { request } = xml.body.service_requests;
    expect(Object.keys(request)).toEqual(Object.keys(json.body[0]));
    for (const [name, value] of Object.entries(json.body[0]))
      expect(request[name], name).toBe(String(value ?? ''));
    expect(xml.text).toContain('<zipcode/>');
  });

  it('that is closed says so, and when, and why', async () => {
    await env.DB.exec(
      "UPDATE service_request_public SET reason = 'Lampu & tiang <baru> ]]>' WHERE id = 'EPEN000001'",
    );
    const { body } = await one('EPEN000001');
    expect(body[0]).toMatchObject({
      status: 'closed',
      status_notes: 'Lampu & tiang <baru> ]]>',
      updated_datetime: '2026-11-01T09:00:00Z',
      expected_datetime: null,
    });
    const xml = await one('EPEN000001', 'xml');
    expect(xml.body.service_requests.request.status_notes).toBe(
      'Lampu &amp; tiang &lt;baru&gt; ]]&gt;'.replaceAll(
        /&(amp|lt|gt);/g,
        (_, name: string) => ({ amp: '&', lt: '<', gt: '>' })[name] ?? '',
      ),
    );
  });

  it('of a sensitive category tells days and a coarse place', async () => {
    const { body, text } = await one('EPEN000004', 'json', '&extensions=true');
    expect(body[0]).toMatchObject({
      requested_datetime: '2026-11-03T17:00:00Z',
      updated_datetime: '2026-11-03T17:00:00Z',
      address: 'Kelurahan Uji, Kecamatan Uji, Kota Uji',
      lat: -8.1,
      long: 112.1,
      lapor_number: null,
    });
    expect(body[0].service_notice).toContain('Kategori peka');
    expect(text).not.toMatch(/02:03:04|03:00:00/);
  });

  it('with extensions tells what else is public, its photos, and its way', async () => {
    await env.DB.batch([
      ...['A', 'B', 'C'].map((name, i) =>
        env.DB.prepare(
          `INSERT INTO photo (id, region, request_id, state, sha256, type, bytes, width, height, uploaded_at)
           VALUES (?, ?, 'EPEN000003', 'ready', ?, 'image/jpeg', 9, 9, 9, ?)`,
        ).bind(`PHOTO${name}`, REGION, name, `2026-11-0${3 - i}`),
      ),
      env.DB.prepare("UPDATE photo SET state = 'approved' WHERE id IN ('PHOTOA', 'PHOTOB')"),
    ]);
    const plain = (await one('EPEN000003')).body[0];
    expect(plain.media_url).toMatch(/^http:\/\/portal\.test\/foto\/PHOTOB\/$/);
    const { body } = await one('EPEN000003', 'json', '&extensions=true');
    expect(body[0]).toMatchObject({
      attributes: [],
      extended_attributes: { photos: [plain.media_url, 'http://portal.test/foto/PHOTOA/'] },
      detailed_status: 'PROCESSED',
      extended_status: 'fixed',
      closed_datetime: '2026-11-03T09:00:00Z',
      class: 'complaint',
      supporters: 0,
      demo: true,
      notes: [],
    });
    await env.DB.exec("UPDATE photo SET state = 'leaving' WHERE id IN ('PHOTOA', 'PHOTOB')");
    expect((await one('EPEN000003')).body[0].media_url).toBe(null);
  });

  it('of which facts alone are shown has no words, and changed when that was decided', async () => {
    const at = '2026-11-23T08:00:00.000Z';
    await env.DB.batch(factsAloneStatements(env.DB, 'EPEN000006', at));
    expect((await one('EPEN000006')).body[0]).toMatchObject({
      description: null,
      updated_datetime: '2026-11-23T08:00:00Z',
    });
  });
});

describe('a report that the public may not see', () => {
  const hidden: [id: string, over: Parameters<typeof reported>[1]][] = [
    [
      'HDDN000001',
      { is_secret: 1, description: null, landmark: null, attributes: null, lat: null, long: null },
    ],
    ['HDDN000002', { is_withdrawn: 1 }],
    ['HDDN000003', { state: 'received' }],
  ];

  it('is the same 404 as one that is not there, whatever the reason', async () => {
    const answers: string[] = [];
    for (const [id, over] of hidden) {
      await reported(id, over);
      const at = '2026-11-20T03:00:00.000Z';
      await env.DB.batch(publishStatements(env.DB, id, { words: 'whole', sensitive: false, at }));
      const answered = await one(id, 'xml');
      expect(answered.status).toBe(404);
      answers.push(answered.text);
    }
    for (const id of ['ZZZZZZZZZZ', 'x', '%00', "1' OR '1'='1"]) {
      const answered = await one(encodeURIComponent(id), 'xml');
      expect(answered.status).toBe(404);
      answers.push(answered.text);
    }
    expect(new Set(answers).size).toBe(1);
  });

  it('is in no list either, by number or by filter', async () => {
    const ids = hidden.map(([id]) => id).join(',');
    for (const filter of [`service_request_id=${ids}`, 'start_date=2026-11-20&end_date=2026-11-21'])
      expect((await ask311(`${BASE}/requests.json?${HERE}&${filter}`)).text).not.toContain('HDDN');
    const none = await ask311(`${BASE}/requests.xml?${HERE}&service_request_id=${ids}`);
    expect([none.status, none.text]).toEqual([
      200,
      '<?xml version="1.0" encoding="utf-8"?>\n<service_requests/>\n',
    ]);
    expect((await ask311(`${BASE}/requests.json?${HERE}&service_request_id=${ids}`)).body).toEqual([]);
  });

  it('of another region is 404 here', async () => {
    const answered = await ask311(`${TEST_BASE}/requests/EPEN000002.json?jurisdiction_id=kota-lain`);
    expect([answered.status, errorsOf(answered)[0]?.code]).toEqual([404, '404']);
  });
});
