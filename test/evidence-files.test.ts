import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVIDENCE_BYTES } from '../src/evidence/schema.ts';
import { words } from '../src/evidence/words.ts';
import { Refusal } from '../functions/core/refusal.ts';
import { bytesOf, joined, latin } from '../functions/core/pictures/bytes.ts';
import { cleanFile } from '../functions/evidence/clean.ts';
import {
  bareWebp,
  barePng,
  CANARIES,
  jpegDrawing,
  lyingWebp,
  movingWebp,
  pdf,
  photo,
  plainWebp,
  png,
  vp8,
  webp,
} from './edge/pictures.ts';

const text = (bytes: Uint8Array) => latin(bytes, 0, bytes.length);
const stored = (bytes: Uint8Array<ArrayBuffer>) => cleanFile(bytes).stored;
const whyNot = (bytes: Uint8Array<ArrayBuffer>) => {
  try {
    return cleanFile(bytes).facts.type;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return Object.entries(words.id.refused).find(([, said]) => said === error.fields[0]?.message)?.[0];
  }
};
const mustBeBare = (bytes: Uint8Array) => {
  for (const canary of [...CANARIES, 'xmp', 'MPF', 'JFXX'])
    expect(text(bytes).includes(canary), canary).toBe(false);
};

describe('a photo', () => {
  it('says a lot before', () => {
    for (const canary of CANARIES) expect(text(photo()).includes(canary), canary).toBe(true);
  });

  it('loses place, camera, comments, small pictures and everything behind its end', () => {
    mustBeBare(stored(photo()));
    expect(text(stored(photo())).endsWith('\xff\xd9')).toBe(true);
  });

  it('keeps every byte that draws it, its colours and its orientation', () => {
    const kept = text(stored(photo()));
    expect(kept).toContain(text(jpegDrawing()));
    expect(kept).toContain('ICC_PROFILE\0\x01\x01colours');
    expect(kept).toContain('Adobe\0\x64');
    // The bare JFIF header: no small picture, and its length says so.
    expect(
      kept.startsWith('\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x02\0\0\x48\0\x48\0\0\xff\xe1\0\x22Exif\0\0'),
    ).toBe(true);
    expect(kept.match(/Exif/g)).toHaveLength(1);
  });

  it.each([
    [1, 'MM', 16, 8],
    [3, 'II', 16, 8],
    [6, 'II', 8, 16],
    [8, 'MM', 8, 16],
  ] as const)('held as %d (%s) is as large as it is seen', (orientation, order, width, height) => {
    const { facts, stored: kept } = cleanFile(photo(orientation, order));
    expect(facts).toEqual({ type: 'image/jpeg', bytes: kept.length, width, height });
    expect(text(kept).includes('Exif')).toBe(orientation > 1);
    // Cleaned again it says the same, so the orientation that was kept can be read.
    expect(cleanFile(kept)).toEqual({ facts, stored: kept });
  });

  it('whose EXIF is damaged is no worse a photo', () => {
    const broken = Uint8Array.from(photo());
    const at = text(broken).indexOf('MM\0*');
    broken.fill(0xff, at + 4, at + 10);
    expect(cleanFile(broken).facts).toMatchObject({ width: 16, height: 8 });
    mustBeBare(stored(broken));
  });
});

describe('other pictures', () => {
  it('PNG keeps what draws it, byte for byte', () => {
    expect(stored(png())).toEqual(barePng());
    expect(cleanFile(png()).facts).toMatchObject({ type: 'image/png', width: 1, height: 1 });
  });

  it('WebP keeps what draws it, its header tells of nothing more, and its length is right', () => {
    expect(stored(webp())).toEqual(bareWebp());
    expect(cleanFile(webp()).facts).toMatchObject({ type: 'image/webp', width: 40, height: 30 });
    const plain = stored(plainWebp());
    expect(text(plain)).toBe(`RIFF${String.fromCharCode(plain.length - 8)}\0\0\0WEBP${text(vp8())}`);
  });

  it('PDF stays as it is, its author too', () => {
    expect(stored(pdf())).toEqual(pdf());
    expect(cleanFile(pdf()).facts).toEqual({
      type: 'application/pdf',
      bytes: pdf().length,
      width: null,
      height: null,
    });
  });
});

const zip = (comment: string) =>
  `PK\x05\x06${'\0'.repeat(16)}${String.fromCharCode(comment.length % 256, comment.length >> 8)}${comment}`;
const tail = '\nstartxref\n9\n%%EOF\n';

const refusals: [name: string, bytes: Uint8Array<ArrayBuffer>, why: keyof typeof words.id.refused][] = [
  ['nothing', new Uint8Array(), 'missing'],
  ['SVG', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'unknown'],
  ['HTML, whatever its name', bytesOf('<!doctype html><script>alert(1)</script>'), 'unknown'],
  ['GIF', bytesOf('GIF89a/*1*/=1;alert(1)'), 'unknown'],
  ['a program', bytesOf('MZ\x90\0'), 'unknown'],
  ['HEIC', bytesOf('\0\0\0\x18ftypheic'), 'unknown'],
  ['a PDF behind something else', joined([bytesOf('x'), pdf()]), 'unknown'],
  ['RIFF that is a sound', bytesOf('RIFF\x04\0\0\0WAVE'), 'unknown'],
  ['a photo that was cut', photo().subarray(0, photo().length - 60), 'broken'],
  ['a photo without its end', joined([Uint8Array.of(0xff, 0xd8), jpegDrawing()]), 'broken'],
  ['a photo of nothing', Uint8Array.of(0xff, 0xd8, 0xff, 0xd9), 'broken'],
  ['a photo of 0 pixels', photo(1, 'MM', jpegDrawing(0, 8)), 'broken'],
  ['a photo with two frames', photo(1, 'MM', joined([jpegDrawing(), jpegDrawing()])), 'broken'],
  ['a photo of 60 megapixels', photo(1, 'MM', jpegDrawing(10_000, 6000)), 'tooManyPixels'],
  ['PNG that was cut', barePng().subarray(0, barePng().length - 1), 'broken'],
  ['PNG with a critical chunk nobody knows', png(['CODE', bytesOf('x')]), 'broken'],
  ['PNG with two headers', png(['IHDR', new Uint8Array(13)]), 'broken'],
  ['PNG that moves', png(['acTL', new Uint8Array(8)]), 'moving'],
  ['PNG of 60 megapixels', barePng(60_000, 1000), 'tooManyPixels'],
  ['WebP that was cut', bareWebp().subarray(0, bareWebp().length - 2), 'broken'],
  ['WebP that moves', movingWebp(), 'moving'],
  ['WebP that lies about its size', lyingWebp(), 'broken'],
  ['PDF that was cut', pdf().subarray(0, pdf().length - 8), 'cutPdf'],
  ['PDF with a photo behind its end', joined([pdf(), photo()]), 'cutPdf'],
  ['PDF that is a page', bytesOf(`%PDF-1.7\n<html><script>alert(1)</script>${tail}`), 'twofold'],
  ['PDF that is an archive', bytesOf(`%PDF-1.7\n${zip(tail)}`), 'twofold'],
  ['PNG that is a page', png(['iCCP', bytesOf('a\0\0<script src=//x>')]), 'twofold'],
];

describe('a file is refused in plain words', () => {
  it.each(refusals)('%s', (_, bytes, why) => {
    expect(whyNot(bytes)).toBe(why);
  });

  it('longer than 10 MB, by its bytes', () => {
    const head = bytesOf('%PDF-1.7\n');
    const end = bytesOf(tail);
    const body = (length: number) => joined([head, new Uint8Array(length - head.length - end.length), end]);
    expect(whyNot(body(EVIDENCE_BYTES))).toBe('application/pdf');
    expect(whyNot(body(EVIDENCE_BYTES + 1))).toBe('tooLarge');
  });
});

describe('no file, however broken, is anything but taken or refused', () => {
  const whole = [photo(), photo(8, 'II'), png(), webp(), plainWebp(), pdf(), bareWebp(), barePng()];
  const mutated = fc
    .record({
      file: fc.constantFrom(...whole),
      changes: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }),
      cut: fc.option(fc.nat()),
    })
    .map(({ file, changes, cut }) => {
      const bytes = Uint8Array.from(file);
      for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
      return cut === null ? bytes : bytes.slice(0, cut % bytes.length);
    });

  it('and what is taken is clean, and stays the same when cleaned again', () => {
    let taken = 0;
    fc.assert(
      fc.property(mutated, (bytes) => {
        let file;
        try {
          file = cleanFile(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
          return;
        }
        taken += 1;
        expect(file.facts.bytes).toBe(file.stored.length);
        expect(cleanFile(file.stored)).toEqual(file);
        if (file.facts.width !== null) expect(text(file.stored)).not.toContain('CANARY-TAIL');
      }),
      // About one in ten is taken: seven hundred, give or take thirty.
      { numRuns: 7000 },
    );
    expect(taken).toBeGreaterThan(500);
  });

  it('in noise behind each beginning', () => {
    const starts = ['\xff\xd8\xff', '\x89PNG\r\n\x1a\n', 'RIFF\x40\0\0\0WEBP', '%PDF-1.7'].map(bytesOf);
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), (start, noise) => {
        expect(whyNot(joined([start, noise]))).toBeDefined();
      }),
      { numRuns: 3000 },
    );
  });
});
