import { beforeAll, describe, expect, it } from 'vitest';
import { toBase64 } from '../src/ui/base64.ts';
import { furnishDesk } from './edge/desk.ts';
import { machine, post311, type Machine } from './edge/machines.ts';
import { ask311, BASE, TEST_BASE } from './edge/open311.ts';
import { photo } from './edge/pictures.ts';
import { rows } from './edge/portal.ts';
import { count, says, send, wholeWith } from './edge/posting.ts';
import { REGION } from './edge/sample.ts';

const MB = 1024 * 1024;
let relay: Machine;
let whole: ReturnType<typeof wholeWith>;
beforeAll(async () => {
  await furnishDesk();
  relay = await machine('relay');
  whole = wholeWith(relay);
});

const told = ({ body }: { body: { description: string }[] }) => body.map(({ description }) => description);
const sendFiles = (base: string, files: Uint8Array<ArrayBuffer>[], isKeyFirst = true) => {
  const form = new FormData();
  for (const [name, value] of whole()) if (!isKeyFirst || name !== 'api_key') form.append(name, value);
  for (const file of files) form.append('media', new File([file], 'foto.jpg'));
  const headers = isKeyFirst ? { Authorization: `Bearer ${relay.key}` } : undefined;
  return post311(`${base}/requests.json`, form, headers);
};
const text = (words: string) => new TextEncoder().encode(words);
const twice = async (sent: ReturnType<typeof send>) => {
  const { status, body } = await sent;
  return [status, told({ body })];
};
const kept = async () => [
  await count(),
  await rows('SELECT count(*) AS n FROM event'),
  await rows('SELECT count(*) AS n FROM photo'),
];

describe('photos at the test endpoint', () => {
  it.each([
    ['a program', [text('print("halo")')]],
    ['a GIF', [text('GIF89a\u0001\u0000\u0001\u0000')]],
    ['noise', [new Uint8Array(7 * MB).fill(7)]],
    ['five photos', [photo(), photo(), photo(), photo(), photo()]],
  ])('are judged as they would be: %s', async (_, files) => {
    const before = await kept();
    const rehearsed = await sendFiles(TEST_BASE, files);
    expect([rehearsed.status, await kept()]).toEqual([400, before]);
    expect(told(rehearsed)).toEqual(told(await sendFiles(BASE, files)));
    expect(told(rehearsed)[0]).toMatch(/^media: Foto ke-\d: /);
  });

  it('are kept by nobody when nothing is wrong with them, with a report and with an update', async () => {
    const { body } = await send(whole());
    const before = await kept();
    expect((await sendFiles(TEST_BASE, [photo(), photo(), photo(), photo()])).status).toBe(200);
    const media_url = `data:image/jpeg;base64,${toBase64(photo())}`;
    const id = body[0].service_request_id as string;
    expect((await says(relay, id, 'unchanged', { media_url }, TEST_BASE)).body).toEqual([
      { update_id: 'uji' },
    ]);
    expect(await kept()).toEqual(before);
  });
});

describe('what is larger than what is read', () => {
  it('is no broken sending: 413, with the limits', async () => {
    const before = await kept();
    for (const [size, isKeyFirst] of [
      [9, false],
      [16, true],
    ] as const) {
      const sent = await sendFiles(TEST_BASE, [new Uint8Array(size * MB).fill(7)], isKeyFirst);
      expect([sent.status, told(sent)[0]]).toEqual([413, expect.stringMatching(/15 MB.*100 MB.*8 MB/)]);
    }
    const long = await send(whole({ description: 'x'.repeat(4 * MB) }));
    expect([long.status, told(long)[0]]).toEqual([413, expect.stringContaining('4 MB')]);
    expect(await kept()).toEqual(before);
  });
});

describe('two values of what has one', () => {
  const HERE = `jurisdiction_id=${REGION}`;

  it('are refused of the region, wherever they stand', async () => {
    const both = [400, ['jurisdiction_id: Kirim satu nilai saja.']];
    const other: [string, string] = ['jurisdiction_id', 'kota-kediri'];
    expect(await twice(send(whole(), `${BASE}/requests.json?jurisdiction_id=kota-kediri`))).toEqual(both);
    expect(await twice(send([...whole(), other]))).toEqual(both);
    expect(await twice(ask311(`${BASE}/requests.json?${HERE}&jurisdiction_id=kota-kediri`))).toEqual(both);
    expect(await twice(ask311(`${BASE}/services.json?${HERE}&jurisdiction_id=kota-kediri`))).toEqual(both);
    expect((await send(whole(), `${BASE}/requests.json?${HERE}`)).status).toBe(200);
  });

  it('and of every other parameter of a list, of a report and of an update', async () => {
    for (const [name, one, other] of [
      ['page_size', '1', '3'],
      ['start_date', '2026-11-01', '2026-11-02'],
      ['extensions', 'true', 'false'],
    ] as const)
      for (const list of ['requests', 'servicerequestupdates'])
        expect(
          await twice(ask311(`${BASE}/${list}.json?${HERE}&${name}=${one}&${name}=${other}`)),
          `${list} ${name}`,
        ).toEqual([400, [`${name}: Kirim satu nilai saja.`]]);
    expect(await twice(send([...whole(), ['attribute[tiang]', 'A-1'], ['attribute[tiang]', 'A-2']]))).toEqual(
      [400, ['attribute[tiang]: Nomor tiang: jawab satu saja']],
    );
    const { body } = await send(whole());
    const id = body[0].service_request_id as string;
    const path = `${BASE}/servicerequestupdates.json?status=OPEN&attribute[grade]=initial`;
    const sent = post311(
      path,
      new URLSearchParams({
        api_key: relay.key,
        jurisdiction_id: REGION,
        service_request_id: id,
        update_id: 'dua',
        updated_datetime: '2026-11-26T10:00:00+07:00',
        status: 'FIXED',
        description: 'Sudah menyala lagi.',
        'attribute[grade]': 'substantive',
      }),
    );
    expect(await twice(sent)).toEqual([
      400,
      ['status: Kirim satu nilai saja.', 'attribute[grade]: Kirim satu nilai saja.'],
    ]);
  });
});

describe('answers', () => {
  it('that are a moment are the day that it was in the region, and a day stays one', async () => {
    for (const [sejak, day] of [
      ['2026-11-20T10:00:00+07:00', '2026-11-20'],
      ['2026-11-20T23:30:00Z', '2026-11-21'],
      ['2026-11-20', '2026-11-20'],
    ]) {
      const { status, body } = await send(whole({ 'attribute[sejak]': sejak! }));
      expect(status).toBe(200);
      const [row] = await rows(
        'SELECT attributes FROM service_request WHERE id = ?',
        body[0].service_request_id,
      );
      expect(JSON.parse(row!.attributes as string).sejak).toBe(day);
    }
    const wrong = await send(whole({ 'attribute[sejak]': '2026-11-31T10:00:00+07:00' }));
    expect([wrong.status, told(wrong)[0]]).toEqual([400, expect.stringContaining('tulis tanggal')]);
  });

  it('that are none of a list are told the keys of it', async () => {
    const sent = await send(
      whole({ 'attribute[keadaan]': 'xx', 'attribute[bahaya]': 'yy', 'attribute[class]': 'foo' }),
    );
    expect([sent.status, told(sent)]).toEqual([
      400,
      [
        expect.stringMatching(
          /^attribute\[class\]: .*Yang dikenal: complaint, information_request, aspiration$/,
        ),
        expect.stringMatching(/^attribute\[keadaan\]: .*Yang dikenal: padam, redup$/),
        expect.stringMatching(/^attribute\[bahaya\]: .*Yang dikenal: jatuh, jahat$/),
      ],
    ]);
  });
});
