import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { keyMac } from '../functions/service-requests/codes.ts';
import { verifyServiceRequest } from '../functions/triage/verify-service-request.ts';
import { toBase64 } from '../src/ui/base64.ts';
import { machine, post311, type Machine } from './edge/machines.ts';
import { askAs, officer } from './edge/officers.ts';
import { ask311, BASE } from './edge/open311.ts';
import { photo } from './edge/pictures.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { send, wholeWith } from './edge/posting.ts';
import { takesReports } from './edge/requests.ts';
import { furnish, REGION } from './edge/sample.ts';

let relay: Machine;
let whole: ReturnType<typeof wholeWith>;
beforeAll(async () => {
  await furnish();
  await takesReports();
  relay = await machine('relay', { label: 'FixMyStreet uji, dijalankan Diskominfo' });
  whole = wholeWith(relay);
});

const stored = async (id: string) => (await rows('SELECT * FROM service_request WHERE id = ?', id))[0]!;

describe('a report through Open311', () => {
  it('is the same report as from the form, says through which key it came, and seals who reported it', async () => {
    const { status, body } = await send(whole());
    expect(status).toBe(200);
    expect(body).toHaveLength(1);
    expect(Object.keys(body[0])).toEqual(['service_request_id', 'service_notice', 'account_id']);
    expect(body[0].service_notice).toMatch(
      /Laporan diterima dengan nomor .* paling lambat \d{1,2} [A-Z][a-z]+ \d{4} \d{2}\.\d{2} WIB/,
    );
    const id = body[0].service_request_id as string;
    expect(await stored(id)).toMatchObject({
      channel: 'open311',
      key_id: relay.id,
      state: 'received',
      class: 'complaint',
      lat: -8.0983,
      long: 112.1681,
      landmark: 'Depan pasar',
      attributes: '{"keadaan":"padam"}',
      tells_reporter: 1,
      agency: 'dinas',
    });
    expect(await rows('SELECT field FROM service_request_sealed WHERE request_id = ?', id)).toEqual([
      { field: 'contact' },
    ]);
    const events = await rows(
      "SELECT verb, actor_kind, actor_id, data FROM event WHERE noun = 'service_request' AND subject_id = ?",
      id,
    );
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ verb: 'submit', actor_kind: 'key', actor_id: relay.id });
    expect(JSON.parse(events[0]!.data as string)).toMatchObject({
      channel: 'open311',
      by: { role: 'relay' },
    });
    const desk = await (
      await askAs(await officer('region_admin'), `/petugas/${REGION}/laporan/${id}/`)
    ).text();
    expect(desk).toContain('Lewat kanal lain (Open311)');
  });

  it('gives the private key to a front end that asks for it, in XML too', async () => {
    const json = await send(whole(), `${BASE}/requests.json?extensions=true`);
    const { service_request_id: id, private_key } = json.body[0];
    expect((await stored(id)).key_mac).toBe(await keyMac(env.PORTAL_SECRET, id, private_key));
    const { body } = await send(whole(), `${BASE}/requests.xml?extensions=true`);
    expect(body.service_requests.request.private_key).toMatch(/^[0-9A-Z]{24}$/);
  });

  it('takes key and region from the address, and lists with and without brackets', async () => {
    const query = `api_key=${relay.key}&jurisdiction_id=00.00`;
    const lists = [
      [
        ['attribute[bahaya][]', 'jatuh'],
        ['attribute[bahaya][]', 'jahat'],
      ],
      [
        ['attribute[bahaya]', 'jatuh'],
        ['attribute[bahaya]', 'jahat'],
      ],
    ];
    for (const list of lists as [string, string][][]) {
      const fields = whole().filter(([name]) => !['api_key', 'jurisdiction_id'].includes(name));
      const { status, body } = await send([...fields, ...list], `${BASE}/requests.json?${query}`);
      expect(status).toBe(200);
      const { attributes } = await stored(body[0].service_request_id);
      expect(JSON.parse(attributes as string).bahaya).toEqual(['jatuh', 'jahat']);
    }
    const header = whole().filter(([name]) => name !== 'api_key');
    expect((await send(header, undefined, { Authorization: `Bearer ${relay.key}` })).status).toBe(200);
  });

  it('keeps what its reporter narrowed, the class, the day in the region, the area and unknown attributes out', async () => {
    const { body } = await send(
      whole({
        'attribute[anonim]': 'ya',
        'attribute[rahasia]': 'true',
        'attribute[class]': 'aspiration',
        'attribute[incident_on]': '2026-11-20T20:30:00Z',
        'attribute[warna]': 'biru',
        address_id: '00.00.01.1001',
      }),
    );
    expect(await stored(body[0].service_request_id)).toMatchObject({
      is_anonymous: 1,
      is_secret: 1,
      class: 'aspiration',
      incident_on: '2026-11-21',
      description: null,
      lat: null,
      district_code: '00.00.01',
      village_code: '00.00.01.1001',
    });
  });

  it('keeps photos that come as files or as data: URIs, and fetches none from elsewhere', async () => {
    const uri = `data:image/jpeg;base64,${toBase64(photo())}`;
    const written = await send([...whole(), ['media_url', uri], ['media_url', 'https://contoh.id/foto.jpg']]);
    expect(written.body[0].service_notice).toContain('Foto di alamat lain tidak diambil');
    const form = new FormData();
    for (const [name, value] of whole()) form.append(name, value);
    for (const name of ['media', 'photo1', 'file_2'])
      form.append(name, new File([photo()], 'x.jpg', { type: 'image/jpeg' }));
    const sent = await post311(`${BASE}/requests.json`, form);
    expect([written.status, sent.status]).toEqual([200, 200]);
    for (const [one, photos] of [
      [written, 1],
      [sent, 3],
    ] as const)
      expect(
        await rows(
          "SELECT id FROM photo WHERE request_id = ? AND state = 'ready'",
          one.body[0].service_request_id,
        ),
      ).toHaveLength(photos);
    const bad = await send([...whole(), ['media_url', 'data:image/jpeg;base64,%%%']]);
    expect([bad.status, bad.body[0].description]).toEqual([
      400,
      'media_url: Foto ini bukan data: URI yang benar.',
    ]);
    const none = await send([...whole(), ['media_url', `data:image/jpeg;base64,${btoa('<script>')}`]]);
    expect([none.status, none.body[0].description]).toEqual([400, expect.stringMatching(/^media: /)]);
  });
});

const token = (name: string) => ask311(`${BASE}/tokens/${name}.json?jurisdiction_id=${REGION}`);

describe('a number that is given as a token', () => {
  it('leads to itself while its report is public, and else is none', async () => {
    const id = (await send(whole())).body[0].service_request_id as string;
    const [hidden, none] = [await token(id), await token('0000000000')];
    expect([hidden.status, hidden.text]).toEqual([404, none.text]);
    await verifyServiceRequest(ctxAt(new Date().toISOString()), { id, publicity: 'whole', photos: [] });
    expect((await token(id)).body).toEqual([{ service_request_id: id, token: id }]);
  });
});
