import { beforeAll, describe, expect, it } from 'vitest';
import { WRONG_API_KEYS } from '../functions/core/key-actor.ts';
import { furnishDesk } from './edge/desk.ts';
import { machine, post311, type Machine } from './edge/machines.ts';
import { ask311, BASE, errorsOf } from './edge/open311.ts';
import { rows } from './edge/portal.ts';
import { count, says, send, wholeWith } from './edge/posting.ts';
import { REGION } from './edge/sample.ts';

let relay: Machine;
let dinas: Machine;
let whole: ReturnType<typeof wholeWith>;
beforeAll(async () => {
  await furnishDesk();
  relay = await machine('relay');
  dinas = await machine('triage', { organisation: 'dinas' });
  whole = wholeWith(relay);
});

const REQUESTS = `${BASE}/requests.json`;
const FORM = 'application/x-www-form-urlencoded';
const fieldsOf = ({ body }: { body: { description: string }[] }) =>
  body.map(({ description }) => description.split(': ')[0]);
const made = async (over = {}) => (await send(whole(over))).body[0].service_request_id as string;

const query = () => `?${new URLSearchParams(whole().filter(([name]) => name !== 'description')).toString()}`;
const askedWrongly = () =>
  post311(REQUESTS, new URLSearchParams(whole({ api_key: 'pk_SALAH' })), {
    'CF-Connecting-IP': '203.0.113.77',
  });

describe('all that is wrong is said together', () => {
  it('with a report: what the door misses and what the verb refuses', async () => {
    const before = await count();
    const sent = await send([
      ['api_key', relay.key],
      ['jurisdiction_id', REGION],
      ['service_code', 'xx'],
      ['email', 'salah'],
    ]);
    expect([sent.status, fieldsOf(sent)]).toEqual([
      400,
      ['lat, long', 'service_code', 'description', 'email'],
    ]);
    const half = whole({ address_string: '' }).filter(([name]) => name !== 'long');
    expect(fieldsOf(await send(half))).toEqual(['lat, long']);
    expect(await count()).toBe(before);
  });

  it('with an update: its own parameters and what its deed wants', async () => {
    const id = await made();
    const sent = await says(dinas, id, 'FOR_TRIAGE', {
      update_id: '',
      updated_datetime: '2099-01-01T00:00:00Z',
    });
    expect([sent.status, fieldsOf(sent)]).toEqual([
      400,
      ['update_id', 'updated_datetime', 'attribute[publicity]'],
    ]);
    // Whose business it is not hears nothing of the report.
    expect((await says(relay, '0000000000', 'OPEN', { update_id: '' })).status).toBe(404);
    expect(await rows('SELECT 1 FROM request_update WHERE request_id = ?', id)).toEqual([]);
  });
});

describe('what contradicts itself is refused', () => {
  it.each([
    ['attribute[keadaan]', 'berkedip'],
    ['attribute[rahasia]', 'ya'],
    ['service_code', 'jalan'],
  ])('two values of %s', async (name, value) => {
    const twice = [...whole({ 'attribute[rahasia]': 'tidak' }), [name, value]] as [string, string][];
    const sent = await send(twice);
    expect([sent.status, fieldsOf(sent)]).toEqual([400, [name]]);
  });

  it('two keys, wherever they stand', async () => {
    const two = await send(whole(), undefined, { Authorization: `Bearer ${dinas.key}` });
    expect([two.status, two.body[0].description]).toEqual([400, expect.stringContaining('dua kunci')]);
    expect((await send(whole(), `${REQUESTS}?api_key=${dinas.key}`)).status).toBe(400);
    expect((await send(whole(), `${REQUESTS}?api_key=${relay.key}`)).status).toBe(200);
    const polled = `${BASE}/servicerequestupdates.json?jurisdiction_id=${REGION}&api_key=${relay.key}`;
    expect((await ask311(polled, { headers: { Authorization: `Bearer ${dinas.key}` } })).status).toBe(400);
  });
});

describe('a body that cannot be read', () => {
  it('is not mended when it is not UTF-8', async () => {
    const before = await count();
    for (const body of ['description=Lampu+padam+sekali+%ff%fe', new Uint8Array([100, 61, 0xff, 0xfe])]) {
      const sent = await post311(`${REQUESTS}${query()}`, body, { 'Content-Type': FORM });
      expect([sent.status, sent.body[0].description]).toEqual([400, expect.stringContaining('bukan UTF-8')]);
    }
    const part = new Blob([
      '--x\r\nContent-Disposition: form-data; name="description"\r\n\r\nLampu padam ',
      new Uint8Array([0xff, 0xfe]),
      '\r\n--x--\r\n',
    ]);
    const multipart = { 'Content-Type': 'multipart/form-data; boundary=x' };
    expect((await post311(`${REQUESTS}${query()}`, part, multipart)).body[0].description).toContain(
      'bukan UTF-8',
    );
    expect((await post311(`${REQUESTS}${query()}&description=Lampu%20padam%20%ff`, '')).status).toBe(400);
    expect(await count()).toBe(before);
    const whole100 = await post311(`${REQUESTS}${query()}`, 'description=Lampu padam 100% %E2%9C%93', {
      'Content-Type': `${FORM}; charset=UTF-8`,
    });
    expect(whole100.status).toBe(200);
  });

  it('of another encoding, without a type, or without a part is told so', async () => {
    const latin = await send(whole(), undefined, { 'Content-Type': `${FORM}; charset=iso-8859-1` });
    expect([latin.status, latin.body[0].description]).toEqual([415, expect.stringContaining('UTF-8')]);
    const untyped = await post311(REQUESTS, new TextEncoder().encode(String(new URLSearchParams(whole()))));
    expect([untyped.status, untyped.body[0].description]).toEqual([
      415,
      expect.stringContaining('x-www-form-urlencoded'),
    ]);
    const broken = await post311(REQUESTS, '--y\r\nkacau', {
      'Content-Type': 'multipart/form-data; boundary=x',
    });
    expect([broken.status, broken.body[0].description]).toEqual([400, expect.stringContaining('boundary')]);
  });
});

describe('a place', () => {
  it('outside Indonesia is refused, and within it taken', async () => {
    for (const [lat, long] of [
      ['51.5', '-0.12'],
      ['112.1681', '-8.0983'],
      ['6.2', '120'],
      ['-8', '141.2'],
    ] as const)
      expect(fieldsOf(await send(whole({ lat, long })))).toEqual(['lat, long']);
    const london = await send(whole({ lat: '51.5', long: '-0.12' }));
    expect(london.body[0].description).toContain('di luar Indonesia');
    expect((await send(whole({ lat: '-8.5', long: '140.4' }))).status).toBe(200);
  });
});

describe('the receipt', () => {
  it('is written for people, and speaks of a private key only where one is given', async () => {
    const fields = whole();
    const plain = await send(fields);
    expect(plain.body[0].service_notice).toMatch(
      /paling lambat \d{1,2} [A-Z][a-z]+ \d{4} \d{2}\.\d{2} WIB\./,
    );
    expect(plain.body[0].service_notice).not.toMatch(/kunci|private_key|T\d\d:/);
    const before = await count();
    const again = await send(fields, `${REQUESTS}?extensions=true`);
    expect([again.body[0].service_request_id, await count()]).toEqual([
      plain.body[0].service_request_id,
      before,
    ]);
    expect(again.body[0].service_notice).toContain('private_key');
    expect(again.body[0].private_key).toMatch(/^[0-9A-Z]{24}$/);
    const inBody = await send([...fields, ['extensions', 'true'], ['format', 'json']]);
    expect(inBody.body).toEqual(again.body);
  });
});

describe('a key', () => {
  it('is told of its scope, and of a secret report nothing', async () => {
    const id = await made({ 'attribute[rahasia]': 'ya' });
    const shut = await says(dinas, id, 'FOR_TRIAGE', { 'attribute[publicity]': 'none' });
    expect([shut.status, shut.body[0].description]).toEqual([
      404,
      'Laporan ini tidak ada di wilayah ini, atau bukan untuk lembaga Anda.',
    ]);
    const other = await send(whole({ api_key: dinas.key }));
    expect([other.status, other.body[0].description]).toEqual([
      403,
      expect.stringMatching(/^Cakupan kunci API/),
    ]);
  });

  it('that is wrong too often waits until tomorrow, and the header says how many seconds that is', async () => {
    for (let i = 0; i < WRONG_API_KEYS; i += 1) await askedWrongly();
    const { status, headers } = await askedWrongly();
    const tomorrow = Date.parse(`${new Date().toISOString().slice(0, 10)}T00:00:00Z`) + 86_400_000;
    expect(status).toBe(429);
    expect(Math.abs(Number(headers.get('Retry-After')) - (tomorrow - Date.now()) / 1000)).toBeLessThan(5);
  });
});

describe('a list of far too many numbers', () => {
  it('is told how many may be asked for', async () => {
    const ids = Array.from({ length: 1000 }, () => '7K3M9QXT2B').join();
    const sent = await ask311(`${REQUESTS}?jurisdiction_id=${REGION}&service_request_id=${ids}`);
    expect([sent.status, errorsOf(sent)[0]!.description]).toEqual([
      400,
      'service_request_id: paling banyak 50 nomor sekali minta',
    ]);
  });
});
