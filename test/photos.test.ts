import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../functions/core/ids.ts';
import { bytesOf, joined } from '../functions/core/pictures/bytes.ts';
import { addPhotos } from '../functions/photos/add-photos.ts';
import { judge, type Why } from '../functions/photos/judge.ts';
import { photoLink } from '../functions/photos/link.ts';
import { PHOTO_BYTES, PHOTO_ID } from '../src/photos/schema.ts';
import { words } from '../src/photos/words.ts';
import {
  barePng,
  bareWebp,
  CANARIES,
  jpegDrawing,
  movingWebp,
  pdf,
  photo,
  png,
  webp,
} from './edge/pictures.ts';
import { approve, attach, hide, report, show } from './edge/photographed.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';

beforeAll(async () => {
  await furnish();
  await furnish('kota-lain', '00.01');
});

const NOW = () => new Date();
const add = (...files: Uint8Array<ArrayBuffer>[]) =>
  addPhotos(ctxAt(NOW().toISOString()), env.PHOTOS, { region: REGION, files });
const one = async (file = photo()) => (await add(file)).kept[0]!.id;
const row = async (id: string) => (await rows('SELECT * FROM photo WHERE id = ?', id))[0];
const events = (id: string) =>
  rows(
    "SELECT verb, actor_kind, public, data FROM event WHERE noun = 'photo' AND subject_id = ?",
    id.slice(0, 10),
  );
const latin = (bytes: Uint8Array) => bytes.reduce((text, byte) => text + String.fromCharCode(byte), '');
const held = (bytes: Uint8Array<ArrayBuffer>) => {
  const judged = judge(bytes);
  if (typeof judged === 'string') throw new Error(judged);
  return judged;
};

const huge = bytesOf('\xff\xd8\xff').length + PHOTO_BYTES;
const refusals: [name: string, bytes: Uint8Array<ArrayBuffer>, why: Why][] = [
  ['nothing', new Uint8Array(), 'empty'],
  ['a text named .jpg', bytesOf('Ini catatan, bukan foto.'), 'unknown'],
  ['SVG', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'unknown'],
  ['PDF', pdf(), 'unknown'],
  ['GIF', bytesOf('GIF89a/*1*/=1;alert(1)'), 'unknown'],
  ['HEIC', bytesOf('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'heic'],
  [
    'a photo that is a page',
    photo(1, 'MM', joined([bytesOf('\xff\xdb\0\x1b<script>alert(1)</script>'), jpegDrawing()])),
    'twofold',
  ],
  ['PNG that is a page', png(['sBIT', bytesOf('<script src=//x>')]), 'twofold'],
  ['a photo that was cut', photo().subarray(0, photo().length - 60), 'broken'],
  ['PNG that was cut', barePng().subarray(0, barePng().length - 1), 'broken'],
  ['WebP that was cut', bareWebp().subarray(0, bareWebp().length - 2), 'broken'],
  ['WebP that moves', movingWebp(), 'moving'],
  ['a JPEG of 20.000 x 20.000', photo(1, 'MM', jpegDrawing(20_000, 20_000)), 'tooManyPixels'],
  ['a PNG of 20.000 x 20.000', barePng(20_000, 20_000), 'tooManyPixels'],
  ['more than 15 MB', joined([photo(), new Uint8Array(huge - photo().length)]), 'tooLarge'],
];

describe('a photo', () => {
  it.each(refusals)('is refused in plain words: %s', (_, bytes, why) => {
    expect(judge(bytes)).toBe(why);
  });

  it.each([
    ['JPEG', photo()],
    ['PNG', png(['iCCP', bytesOf('CANARY-PROFILE')])],
    ['WebP', webp()],
  ])('loses everything but the picture: %s', (_, bytes) => {
    const text = latin(held(bytes).stored);
    for (const canary of [...CANARIES, 'CANARY', 'ICC', 'colours', 'xmp']) expect(text).not.toContain(canary);
    expect(held(held(bytes).stored)).toEqual(held(bytes));
  });

  it('stays as it was held', () => {
    const { stored, facts } = held(photo(6));
    expect(facts).toMatchObject({ width: 8, height: 16 });
    expect(latin(stored)).toContain('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06');
    expect(latin(held(photo(1)).stored)).not.toContain('Exif');
  });
});

describe('photos that a resident sends', () => {
  it('are judged alone: the good ones are kept, each refused one says what to do', async () => {
    const { kept, refused } = await add(photo(), bytesOf('teks'), barePng(), webp());
    expect(kept.map(({ type, width, height }) => [type, width, height])).toEqual([
      ['image/jpeg', 8, 16],
      ['image/png', 1, 1],
      ['image/webp', 40, 30],
    ]);
    expect(refused).toEqual([{ index: 1, message: words.id.refused.unknown }]);
  });

  it('are at most four', async () => {
    const { kept, refused } = await add(...Array.from({ length: 6 }, () => barePng()));
    expect(kept).toHaveLength(4);
    expect(refused.map(({ index }) => index)).toEqual([4, 5]);
  });

  it('are each an object of their own under a name that nobody guesses, with one event', async () => {
    const [first, second] = [await one(), await one()];
    expect(first).toMatch(PHOTO_ID);
    expect(second).not.toBe(first);
    const hash = await sha256(held(photo()).stored);
    for (const id of [first, second]) {
      const object = await env.PHOTOS.get(`${REGION}/${id}/${hash}`);
      expect(await sha256(new Uint8Array(await object!.arrayBuffer()))).toBe(hash);
      expect(await row(id)).toMatchObject({ state: 'ready', request_id: null, sha256: hash });
      expect(await events(id)).toEqual([
        {
          verb: 'add',
          actor_kind: 'system',
          public: 0,
          data: JSON.stringify({ type: 'image/jpeg', bytes: held(photo()).stored.length }),
        },
      ]);
    }
  });

  it('of which one cannot be stored are kept but for that one', async () => {
    let puts = 0;
    const put = (...given: Parameters<R2Bucket['put']>) =>
      ++puts === 1 ? Promise.reject(new Error('R2 lost')) : env.PHOTOS.put(...given);
    const sent = { region: REGION, files: [photo(), barePng()] };
    const { kept, refused } = await addPhotos(ctxAt(), { put } as R2Bucket, sent);
    expect(kept).toHaveLength(1);
    expect(refused).toEqual([{ index: 0, message: words.id.refused.notSaved }]);
  });
});

const link = (id: string, ago = 0) => photoLink(env.PORTAL_SECRET, id, new Date(Date.now() - ago));
const status = async (path: string) => (await ask(path)).status;

describe('the address of a photo', () => {
  it("opens for 15 minutes for whom it was drawn, and is nobody else's", async () => {
    const id = await one();
    const response = await ask(await link(id));
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
      'content-disposition': `inline; filename="foto-${id}.jpg"`,
    });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(held(photo()).stored);
    const other = new URL(await link(await one()), 'http://x');
    const wrong = [
      `/foto/${id}/`,
      await link(id, 15 * 60_000 + 1000),
      `/foto/${id}/${other.search}`,
      (await link(id)).replace(/sampai=\d/, 'sampai=9'),
      (await link(id)).replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      await link('0'.repeat(26)),
      '/foto/x/',
    ];
    const answers = await Promise.all(
      wrong.map(async (path) => {
        const { status: code, headers } = await ask(path);
        return [code, headers.get('Cache-Control'), await (await ask(path)).text()].join();
      }),
    );
    expect(answers[0]).toMatch(/^404,no-store,/);
    expect(new Set(answers)).toHaveLength(1);
  });

  it("is everybody's when the photo is approved and its report public, and stops when the report is withdrawn", async () => {
    const id = await one();
    const path = `/foto/${id}/`;
    const request = await report('PHOTO00001');
    await attach([id], request);
    await show(request);
    expect(await status(path)).toBe(404);
    await approve([id], request);
    const response = await ask(path);
    expect([response.status, response.headers.get('Cache-Control')]).toEqual([
      200,
      'public, max-age=60, must-revalidate',
    ]);
    const tag = response.headers.get('ETag')!;
    expect((await ask(path, { headers: { 'If-None-Match': tag } })).status).toBe(304);
    await hide(request);
    expect((await ask(path, { headers: { 'If-None-Match': tag } })).status).toBe(404);
    expect(await status(await link(id))).toBe(200);
  });
});
