import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { metered } from '../functions/core/db.ts';
import { readOpen } from '../functions/service-requests/keyed-reads.ts';
import { furnishDesk } from './edge/desk.ts';
import { machine, type Machine } from './edge/machines.ts';
import { ask311, BASE } from './edge/open311.ts';
import { says, send, wholeWith } from './edge/posting.ts';
import { REGION } from './edge/sample.ts';

let relay: Machine;
let [dinas, lain, coordinator]: Machine[] = [];
let whole: ReturnType<typeof wholeWith>;
beforeAll(async () => {
  await furnishDesk();
  relay = await machine('relay');
  dinas = await machine('triage', { organisation: 'dinas' });
  lain = await machine('triage', { organisation: 'lain' });
  coordinator = await machine('triage');
  whole = wholeWith(relay);
});

const made = async (over = {}) => (await send(whole(over))).body[0].service_request_id as string;
const HERE = `jurisdiction_id=${REGION}`;
const list = (who?: Machine, more = '') =>
  ask311(`${BASE}/requests.json?${HERE}${who ? `&api_key=${who.key}` : ''}${more}`);
const single = (id: string, who?: Machine) =>
  ask311(`${BASE}/requests/${id}.json?${HERE}${who ? `&api_key=${who.key}` : ''}`);
const idsIn = ({ body }: { body: { service_request_id: string }[] }) =>
  body.map(({ service_request_id }) => service_request_id);

async function cost() {
  const meter = { calls: 0, rowsRead: 0 };
  const desk = { region: REGION, agency: 'dinas' };
  const named = { by: 'slug' as const, name: REGION };
  await readOpen(metered(env.DB, meter), named, desk, { after: null, size: 2 });
  return meter;
}

describe('with a triage key', () => {
  it('an agency finds what nobody checked yet, marked as not public and without its reporter', async () => {
    const id = await made();
    expect(idsIn(await list())).not.toContain(id);
    expect(idsIn(await list(lain))).not.toContain(id);
    for (const who of [dinas, coordinator]) {
      const { body, headers } = await list(who);
      const found = body.find((one: { service_request_id: string }) => one.service_request_id === id);
      expect(found).toMatchObject({ status: 'open', non_public: 1, lat: -8.0983, long: 112.1681 });
      expect(found.description).toMatch(/^Tiga lampu padam/);
      expect(JSON.stringify(body)).not.toMatch(/Siti|Aminah|0812|siti@/);
      expect(headers.get('Cache-Control')).toBe('no-store');
      expect((await single(id, who)).body[0]).toEqual(found);
    }
    const none = await single('0000000000');
    for (const who of [undefined, lain]) expect((await single(id, who)).text).toBe(none.text);
    await says(dinas!, id, 'FOR_TRIAGE', { 'attribute[publicity]': 'whole' });
    expect((await single(id, dinas)).body[0].non_public).toBe(0);
  });

  it('a secret report stands in no answer', async () => {
    const id = await made({ 'attribute[rahasia]': 'ya' });
    expect(idsIn(await list(coordinator))).not.toContain(id);
    expect(idsIn(await list(coordinator, `&service_request_id=${id}`))).toEqual([]);
    expect((await single(id, coordinator)).status).toBe(404);
  });

  it('but the front end that sent it reads that it is there and how it stands, and no other key does', async () => {
    const id = await made({ 'attribute[rahasia]': 'ya' });
    const { status, body, text } = await single(id, relay);
    expect([status, body[0].status, body[0].non_public]).toEqual([200, 'open', 1]);
    expect([body[0].description, body[0].lat, body[0].address]).toEqual([null, null, 'Kota Uji']);
    expect(text).not.toMatch(/Tiga lampu|Depan pasar|Siti/);
    const none = await single('0000000000', relay);
    for (const who of [undefined, dinas, coordinator, await machine('relay')])
      expect((await single(id, who)).text).toBe(none.text);
    expect((await says(relay, id, 'unchanged')).status).toBe(200);
  });

  it('the list is paged by its own link, and narrowed only by what it says', async () => {
    await made();
    await made();
    const all = idsIn(await list(coordinator));
    const found: string[] = [];
    for (let path: string | undefined = `${BASE}/requests.json?${HERE}&page_size=1`; path;) {
      const page: Awaited<ReturnType<typeof ask311>> = await ask311(path, {
        headers: { Authorization: `Bearer ${coordinator!.key}` },
      });
      found.push(...idsIn(page));
      path = /<([^>]+)>; rel="next"/.exec(page.headers.get('Link') ?? '')?.[1];
    }
    expect(found).toEqual(all);
    expect(idsIn(await list(coordinator, '&start_date=2020-01-01'))).toEqual([]);
    expect(idsIn(await list(coordinator, '&service_code=lampu-jalan'))).toEqual(all);
    for (const more of [
      '&bbox=112,-8,112.01,-7.99',
      '&status=closed',
      '&service_code=A%20B',
      '&page_size=101',
    ])
      expect((await list(coordinator, more)).status).toBe(400);
    expect((await list({ ...coordinator!, key: 'pk_SALAH' })).status).toBe(403);
  });

  it('a page costs the same however many reports there are', async () => {
    // Each of three reports with its last event and its public row, and the region.
    const most = 12;
    const small = await cost();
    for (let i = 0; i < 16; i += 1) await made();
    const large = await cost();
    for (const { calls, rowsRead } of [small, large]) {
      expect(calls).toBe(1);
      expect(rowsRead).toBeLessThanOrEqual(most);
    }
  });
});

describe('with the relay key that sent it', () => {
  it('a report is there with its state, and nothing else of it, until the public sees it', async () => {
    const id = await made();
    const { status, body } = await single(id, relay);
    expect([status, body[0].status, body[0].non_public]).toEqual([200, 'open', 1]);
    expect([body[0].description, body[0].lat, body[0].address_id]).toEqual([null, null, null]);
    expect((await single(id, await machine('relay'))).status).toBe(404);
    expect(idsIn(await list(relay))).not.toContain(id);
    await says(dinas!, id, 'FOR_TRIAGE', { 'attribute[publicity]': 'whole' });
    expect((await single(id, relay)).body).toEqual((await single(id)).body);
  });
});
