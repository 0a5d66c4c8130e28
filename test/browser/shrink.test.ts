import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judge } from '../../functions/photos/judge.ts';
import { PhotoField } from '../../src/photos/photo-field.tsx';
import { exif } from '../edge/pictures.ts';
import { openChromium } from './chromium.ts';

const ORIGIN = 'http://portal.test';
let browser: Browser;
let camera: Buffer;

beforeAll(async () => {
  browser = await openChromium();
  camera = await photographed();
});
afterAll(() => browser?.close());

const field = () =>
  String(PhotoField({ kept: [], problems: [], view: { locale: 'id', today: '2026-11-22', origin: ORIGIN } }));

/** The field in a form of its own, with the very script, whose modules come from the source. */
async function open(before: string): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(20_000);
  await page.addInitScript(before);
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (!pathname.endsWith('.ts'))
      return route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><form>${field()}<button type="submit">Kirim</button></form><script type="module" src="/src/scripts/shrink-photos.ts"></script>`,
      });
    return route.fulfill({
      contentType: 'text/javascript',
      body: stripTypeScriptTypes(readFileSync(`.${pathname}`, 'utf8')),
    });
  });
  await page.goto(`${ORIGIN}/`);
  return page;
}

/** A photo of 3.000 x 2.000 as a camera held upright writes it: red along the edge that is its right one. */
async function photographed(): Promise<Buffer> {
  const page = await browser.newPage();
  const drawn = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 3000, height: 2000 });
    const pen = canvas.getContext('2d')!;
    for (let i = 0; i < 3000; i += 1) {
      pen.fillStyle = `hsl(${(i * 47) % 360}, 40%, 50%)`;
      pen.fillRect((i * 131) % 3000, (i * 57) % 2000, 90, 60);
    }
    pen.fillStyle = '#f00';
    pen.fillRect(0, 0, 3000, 200);
    return canvas.toDataURL('image/jpeg', 0.95);
  });
  await page.close();
  const jpeg = Buffer.from(bytesOf(drawn));
  const segment = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif(6)]);
  const head = Buffer.from([0xff, 0xe1, (segment.length + 2) >> 8, (segment.length + 2) & 0xff]);
  return Buffer.concat([jpeg.subarray(0, 2), head, segment, jpeg.subarray(2)]);
}

const chosen = [
  () => ({ name: 'IMG_2026.jpg', mimeType: 'image/jpeg', buffer: camera }),
  () => ({ name: 'IMG_1.heic', mimeType: 'image/heic', buffer: Buffer.from('\0\0\0\x18ftypheic') }),
];

const bytesOf = (address: string) => Uint8Array.from(Buffer.from(address.split(',')[1]!, 'base64'));

/** Chooses a photo and one that cannot be drawn; gives what would be sent, and what is said. */
async function choose(page: Page) {
  await page.getByLabel('Foto').setInputFiles(chosen.map((one) => one()));
  await page.waitForFunction(() => !document.querySelector('button')?.disabled);
  const files = await page.evaluate(async () => {
    const all = [...document.querySelector<HTMLInputElement>('#foto')!.files!];
    return Promise.all(
      all.map(async (file) => {
        const reader = new FileReader();
        const read = new Promise((done) => reader.addEventListener('load', done));
        reader.readAsDataURL(file);
        await read;
        return String(reader.result);
      }),
    );
  });
  const said = await page.getByRole('status').innerText();
  await page.close();
  return { files: files.map(bytesOf), said };
}

describe('a chosen photo', () => {
  it('is made small, upright and without a word of its camera, and says so; another goes as it is', async () => {
    const { files, said } = await choose(await open(''));
    const [photo, other] = files as [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>];
    expect(judge(photo)).toMatchObject({ facts: { type: 'image/jpeg', width: 1280, height: 1920 } });
    expect(photo.length).toBeLessThan(camera.length / 2);
    expect(Buffer.from(photo).toString('latin1')).not.toMatch(/Exif|CANARY/);
    expect(await rightEdge(photo)).toMatchObject({ red: true });
    expect(Buffer.from(other)).toEqual(chosen[1]!().buffer);
    expect(said).toMatch(/^1 foto dikecilkan dari \d.* menjadi \d+ kB\.$/);
  });

  it.each([
    [
      'draws photos as they lie',
      'window.createImageBitmap = async () => ({ width: 2, height: 1, close() {} })',
    ],
    ['cannot draw files', 'delete window.createImageBitmap'],
    ['cannot replace chosen files', 'delete window.DataTransfer'],
  ])('goes as it is from a browser that %s', async (_, before) => {
    const { files, said } = await choose(await open(before));
    expect(Buffer.from(files[0]!)).toEqual(camera);
    expect(said).toBe('');
  });
});

async function rightEdge(photo: Uint8Array) {
  const page = await browser.newPage();
  const pixel = await page.evaluate(
    async (address) => {
      const picture = await createImageBitmap(await (await fetch(address)).blob());
      const canvas = document.createElement('canvas');
      canvas.width = picture.width;
      canvas.height = picture.height;
      const pen = canvas.getContext('2d')!;
      pen.drawImage(picture, 0, 0);
      return [...pen.getImageData(picture.width - 30, picture.height / 2, 1, 1).data];
    },
    `data:image/jpeg;base64,${Buffer.from(photo).toString('base64')}`,
  );
  await page.close();
  const [red = 0, green = 0, blue = 0] = pixel;
  return { red: red > 200 && green < 60 && blue < 60 };
}
