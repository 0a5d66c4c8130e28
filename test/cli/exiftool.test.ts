import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { bytesOf, joined } from '../../functions/core/pictures/bytes.ts';
import { judge } from '../../functions/photos/judge.ts';
import { barePng, photo, vp8 } from '../edge/pictures.ts';

// What residents' photos are stripped of is not for us to say: exiftool writes it in, and exiftool looks for it after.
const ROOM = '.test/exiftool';
const MISSING =
  'No exiftool here, so nobody sees what a photo still tells. Install it: "apt-get install libimage-exiftool-perl".';

function exiftool(...asked: string[]): string {
  try {
    return execFileSync('exiftool', asked, { encoding: 'latin1', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? new Error(MISSING) : error;
  }
}

const put = (name: string, bytes: Uint8Array) => {
  writeFileSync(`${ROOM}/${name}`, bytes);
  return `${ROOM}/${name}`;
};
const cleaned = (bytes: Uint8Array<ArrayBuffer>) => {
  const judged = judge(bytes);
  if (typeof judged === 'string') throw new Error(judged);
  return judged.stored;
};
const riff = (...parts: Uint8Array[]) => {
  const body = joined([bytesOf('WEBP'), ...parts]);
  const length = Uint8Array.from([0, 8, 16, 24], (shift) => (body.length >>> shift) & 0xff);
  return joined([bytesOf('RIFF'), length, body]);
};

const WRITTEN = [
  '-GPSLatitude=8.0983',
  '-GPSLatitudeRef=S',
  '-GPSLongitude=112.1681',
  '-GPSLongitudeRef=E',
  '-EXIF:Make=CANARY-MAKE',
  '-EXIF:Model=CANARY-MODEL',
  '-EXIF:SerialNumber=CANARY-SERIAL',
  '-EXIF:Artist=CANARY-NAME',
  '-EXIF:DateTimeOriginal=2026:11:20 07:30:00',
  '-XMP:Creator=CANARY-XMP',
  '-XMP:Location=CANARY-PLACE',
];
const JPEG_ONLY = [
  '-IPTC:Keywords=CANARY-IPTC',
  '-Comment=CANARY-COMMENT',
  '-JFIF:XResolution=72',
  `-ThumbnailImage<=${ROOM}/small.jpg`,
];

/** What exiftool says that is about the file itself and the picture, not about who made it where and when. */
const ABOUT_THE_PICTURE =
  /^\[(?:ExifTool|System|File|Composite|PNG|RIFF|JFIF|Adobe)\]$|^\[IFD0\] +Orientation /;

/** Everything else that it finds, however deep: a line each. */
const told = (path: string) =>
  exiftool('-a', '-G1', '-s', '-u', '-U', '-ee', path)
    .split('\n')
    .filter(
      (line) =>
        line !== '' &&
        !ABOUT_THE_PICTURE.test(line.startsWith('[IFD0]') ? line : (/^\[[^\]]+\]/.exec(line)?.[0] ?? '')),
    );

const kinds: [name: string, picture: () => Uint8Array<ArrayBuffer>, more: string[]][] = [
  ['foto.jpg', () => cleaned(photo(6)), JPEG_ONLY],
  ['foto.png', () => barePng(), ['-PNG:Author=CANARY-NAME', '-PNG:Comment=CANARY-COMMENT']],
  ['foto.webp', () => riff(vp8()), []],
];

beforeAll(() => {
  rmSync(ROOM, { recursive: true, force: true });
  mkdirSync(ROOM, { recursive: true });
  put('small.jpg', cleaned(photo(1)));
});

describe('exiftool', () => {
  it.each(kinds)('finds nothing in a stored photo but the picture: %s', (name, picture, more) => {
    const path = put(name, picture());
    exiftool('-overwrite_original', '-q', ...WRITTEN, ...more, path);
    const loaded = joined([Uint8Array.from(readFileSync(path)), bytesOf('CANARY-TAIL'.repeat(20))]);
    const before = told(put(`isi-${name}`, loaded));
    process.stdout.write(`  ${name}: ${before.length} facts before, `);
    for (const said of ['GPSLatitude', 'CANARY-MAKE', 'CANARY-XMP', 'CANARY-PLACE'])
      expect(before.join('\n')).toContain(said);
    const stored = cleaned(loaded);
    const after = told(put(`bersih-${name}`, stored));
    process.stdout.write(`${after.length} after\n`);
    expect(after).toEqual([]);
    expect(Buffer.from(stored).toString('latin1')).not.toContain('CANARY');
  });

  it('still sees how the camera was held', () => {
    expect(exiftool('-Orientation', '-n', '-s3', put('tegak.jpg', cleaned(photo(6)))).trim()).toBe('6');
  });
});
