import { beforeAll, describe, expect, it } from 'vitest';
import { toBase64 } from '../src/ui/base64.ts';
import { machine, post311, type Machine } from './edge/machines.ts';
import { BASE, TEST_BASE } from './edge/open311.ts';
import { photo } from './edge/pictures.ts';
import { rows } from './edge/portal.ts';
import { count, send, wholeWith } from './edge/posting.ts';
import { takesReports } from './edge/requests.ts';
import { furnish } from './edge/sample.ts';

let relay: Machine;
let whole: ReturnType<typeof wholeWith>;
beforeAll(async () => {
  await furnish();
  await takesReports();
  relay = await machine('relay', { label: 'FixMyStreet uji, dijalankan Diskominfo' });
  whole = wholeWith(relay);
});

describe('the same sending', () => {
  it('gives the same number by its body, however its fields are ordered, and by the name that the sender gave it', async () => {
    const fields = whole();
    const first = await send(fields);
    const before = await count();
    const again = await send(fields.toReversed());
    expect([again.body[0].service_request_id, await count()]).toEqual([
      first.body[0].service_request_id,
      before,
    ]);
    const named = { 'Idempotency-Key': 'pesan-17' };
    const other = whole();
    const once = await send(other, undefined, named);
    const twice = await send(other, undefined, named);
    expect(twice.body).toEqual(once.body);
    const changed = await send(whole(), undefined, named);
    expect([changed.status, changed.body[0].code]).toEqual([409, '409']);
    expect(await count()).toBe(before + 1);
  });

  it('of another key is another report', async () => {
    const other = await machine('relay');
    const fields = whole();
    const [mine, theirs] = [
      await send(fields),
      await send(whole({ ...Object.fromEntries(fields), api_key: other.key })),
    ];
    expect(theirs.body[0].service_request_id).not.toBe(mine.body[0].service_request_id);
  });
});

const without = (name: string) => whole().filter(([one]) => one !== name);
const said = async (fields: [string, string][], path?: string) => {
  const { status, body } = await send(fields, path);
  return [status, body.map(({ description }: { description: string }) => description).join(' | ')];
};

describe('what cannot be taken', () => {
  it('is told at its own parameter, with the words that front ends look for', async () => {
    expect(await said(without('attribute[keadaan]'))).toEqual([
      400,
      expect.stringContaining('attribute[keadaan]: keadaan required'),
    ]);
    expect(await said(whole({ 'attribute[keadaan]': 'mati' }))).toEqual([
      400,
      expect.not.stringContaining('required'),
    ]);
    expect(await said(without('description'))).toEqual([400, expect.stringMatching(/^description: /)]);
    expect(await said(whole({ service_code: 'tidak-ada' }))).toEqual([
      400,
      expect.stringMatching(/^service_code: /),
    ]);
    const nowhere = whole().filter(([name]) => !['lat', 'long', 'address_string'].includes(name));
    expect(await said(nowhere)).toEqual([400, expect.stringMatching(/^lat, long: /)]);
    expect(await said(whole({ lat: 'x' }))).toEqual([400, expect.stringMatching(/^lat, long: /)]);
    expect(await said(whole({ address_id: '99' }))).toEqual([400, expect.stringMatching(/^address_id: /)]);
    expect(await said(whole({ email: 'x', phone: 'y' }))).toEqual([
      400,
      expect.stringMatching(/phone: .* \| email: /),
    ]);
    expect(await said(whole({ 'attribute[incident_on]': 'kemarin' }))).toEqual([
      400,
      expect.stringMatching(/^attribute\[incident_on\]: /),
    ]);
    expect(await said(whole({ description: 'x'.repeat(4001) }))).toEqual([
      400,
      expect.not.stringContaining('xxx'),
    ]);
    expect((await said(without('jurisdiction_id')))[0]).toBe(400);
    expect((await said(whole({ jurisdiction_id: 'kota-entah' })))[0]).toBe(404);
  });

  it('is refused without a key of that scope and region', async () => {
    await furnish('kota-lain', '35.99', { demo: false, province: { code: '35', name: 'Jawa Timur' } });
    const others = [
      await machine('triage'),
      await machine('publish'),
      await machine('relay', { region: 'kota-lain' }),
    ];
    const before = await count();
    for (const { key } of [...others, { key: 'pk_X' }, { key: '' }])
      expect((await said(whole({ api_key: key })))[0]).toBe(403);
    expect(await count()).toBe(before);
  });

  it('wrong bodies meet the right code, and a file before its key is kept by nobody', async () => {
    const json = await post311(`${BASE}/requests.json`, '{"a":1}', { 'Content-Type': 'application/json' });
    expect([json.status, json.body[0].code]).toEqual([415, '415']);
    const key = `?api_key=${relay.key}`;
    expect(
      (await post311(`${BASE}/requests.json${key}`, '{', { 'Content-Type': 'application/json' })).status,
    ).toBe(415);
    const cut = '--x\r\nContent-Disposition: form-data; name="description"\r\n\r\nLampu pad';
    const broken = { 'Content-Type': 'multipart/form-data; boundary=x' };
    expect((await post311(`${BASE}/requests.xml${key}`, cut, broken)).status).toBe(400);
    const early = new FormData();
    early.append('media', new File([photo()], 'x.jpg'));
    for (const [name, value] of whole()) early.append(name, value);
    expect((await post311(`${BASE}/requests.json`, early)).status).toBe(403);
    const hostile = await send([
      ...whole({ description: 'Lampu\u0000 <b>padam</b> %00 \ud800 sekali' }),
      ['attribute[__proto__]', 'x'],
      ['attribute[', 'x'],
    ]);
    expect(hostile.status).toBe(200);
  });
});

describe('the test endpoint', () => {
  it('says what it would say, and keeps nothing', async () => {
    const before = [
      await count(),
      await rows('SELECT count(*) AS n FROM event'),
      await rows('SELECT count(*) AS n FROM photo'),
    ];
    const { status, body } = await send(
      [...whole(), ['media_url', `data:image/jpeg;base64,${toBase64(photo())}`]],
      `${TEST_BASE}/requests.json`,
    );
    expect([status, body[0].service_notice]).toEqual([200, expect.stringContaining('tidak disimpan')]);
    expect((await send(whole({ description: 'x' }), `${TEST_BASE}/requests.json`)).status).toBe(400);
    expect([
      await count(),
      await rows('SELECT count(*) AS n FROM event'),
      await rows('SELECT count(*) AS n FROM photo'),
    ]).toEqual(before);
  });
});
