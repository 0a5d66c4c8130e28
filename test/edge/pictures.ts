import { bytesOf, joined } from '../../functions/core/pictures/bytes.ts';

/** What a camera, an editor or a chat app may leave in a picture; none of it may be in a stored one. */
export const CANARIES = [
  'S 8 06 CANARY-GPS',
  'CANARY-CAMERA X100',
  'CANARY-SERIAL',
  'CANARY-XMP',
  'CANARY-COMMENT',
  'CANARY-THUMBNAIL',
  'CANARY-IPTC',
  'CANARY-TAIL',
];
const [GPS, CAMERA, SERIAL, XMP, COMMENT, THUMBNAIL, IPTC, TAIL] = CANARIES as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];

const big = (value: number, length: number) =>
  Uint8Array.from({ length }, (_, i) => Math.floor(value / 256 ** (length - 1 - i)) % 256);
const little = (value: number, length: number) => big(value, length).toReversed();

const segment = (marker: number, body: Uint8Array) =>
  joined([Uint8Array.of(0xff, marker), big(body.length + 2, 2), body]);

/** The TIFF inside an EXIF: how the camera was held, its name, its number, and where it was. */
export const exif = (orientation: number, order: 'II' | 'MM' = 'MM') => {
  const number = order === 'MM' ? big : little;
  const text = bytesOf(`${CAMERA}\0${SERIAL}\0${GPS}\0`);
  const entry = (tag: number, type: number, count: number, value: number, size = 4) =>
    joined([
      number(tag, 2),
      number(type, 2),
      number(count, 4),
      number(value, size),
      new Uint8Array(4 - size),
    ]);
  const entries = [
    entry(0x0110, 2, CAMERA.length + 1, 8 + 2 + 3 * 12 + 4),
    entry(0x0112, 3, 1, orientation, 2),
    entry(0x8825, 4, 1, 8 + 2 + 3 * 12 + 4),
  ];
  const head = joined([bytesOf(order), number(42, 2), number(8, 4), number(entries.length, 2)]);
  return joined([head, ...entries, number(0, 4), text]);
};

/** What draws the little photo: tables and a scan in which 0xff, a restart marker and a stuffed zero occur. */
export const jpegDrawing = (width = 16, height = 8) => {
  const frame = joined([Uint8Array.of(8), big(height, 2), big(width, 2), Uint8Array.of(1, 1, 0x11, 0)]);
  return joined([
    segment(0xdb, joined([Uint8Array.of(0), new Uint8Array(64).fill(16)])),
    segment(0xc0, frame),
    segment(0xc4, joined([Uint8Array.of(0, 0, 1, ...new Uint8Array(14), 0)])),
    segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)),
    Uint8Array.of(0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0x78),
  ]);
};

const END = Uint8Array.of(0xff, 0xd9);
const START = Uint8Array.of(0xff, 0xd8);

/** A photo with everything that phones, editors and chat apps write into one, held upright in the hand (6). */
export const photo = (orientation = 6, order: 'II' | 'MM' = 'MM', drawing = jpegDrawing()) =>
  joined([
    START,
    segment(0xe0, joined([bytesOf('JFIF\0\x01\x02\0\0\x48\0\x48\x01\x01'), bytesOf('CAN')])),
    segment(0xe0, bytesOf(`JFXX\0\x10${THUMBNAIL}`)),
    segment(0xe1, joined([bytesOf('Exif\0\0'), exif(orientation, order)])),
    segment(0xe1, bytesOf(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${XMP}</x:xmpmeta>`)),
    segment(0xe2, bytesOf('ICC_PROFILE\0\x01\x01colours')),
    segment(0xe2, bytesOf(`MPF\0${THUMBNAIL}`)),
    segment(0xed, bytesOf(`Photoshop 3.0\0${IPTC}`)),
    segment(0xee, bytesOf('Adobe\0\x64\0\0\0\0\x01')),
    segment(0xfe, bytesOf(COMMENT)),
    drawing,
    END,
    bytesOf(`PK\x03\x04${TAIL}`),
  ]);

const chunk = (name: string, body: Uint8Array) =>
  joined([big(body.length, 4), bytesOf(name), body, big(crc(joined([bytesOf(name), body])), 4)]);

/** The checksum of PNG, ISO 3309. */
function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

const header = (width: number, height: number) =>
  chunk('IHDR', joined([big(width, 4), big(height, 4), Uint8Array.of(8, 0, 0, 0, 0)]));
// One black pixel: a filter byte and a grey value, deflated.
const pixels = chunk('IDAT', Uint8Array.of(0x78, 0x9c, 0x63, 0x60, 0x00, 0x00, 0x00, 0x02, 0x00, 0x01));
const transparency = chunk('tRNS', Uint8Array.of(0, 0));

/** The chunks of a drawing that draw it, and nothing else. */
export const barePng = (width = 1, height = 1) =>
  joined([
    bytesOf('\x89PNG\r\n\x1a\n'),
    header(width, height),
    transparency,
    pixels,
    chunk('IEND', new Uint8Array()),
  ]);

/** The same drawing with texts, a date, EXIF and more behind its end. `more` stands before the pixels. */
export const png = (...more: [name: string, body: Uint8Array][]) =>
  joined([
    bytesOf('\x89PNG\r\n\x1a\n'),
    header(1, 1),
    chunk('tEXt', bytesOf(`Author\0${SERIAL}`)),
    chunk('zTXt', bytesOf(`Comment\0\0${COMMENT}`)),
    chunk('iTXt', bytesOf(`XML:com.adobe.xmp\0\0\0\0\0${XMP}`)),
    chunk('eXIf', exif(1)),
    chunk('tIME', big(0, 7)),
    chunk('pHYs', big(0, 9)),
    transparency,
    ...more.map(([name, body]) => chunk(name, body)),
    pixels,
    chunk('IEND', new Uint8Array()),
    bytesOf(TAIL),
  ]);

const riffChunk = (name: string, body: Uint8Array) =>
  joined([bytesOf(name), little(body.length, 4), body, new Uint8Array(body.length % 2)]);
const riff = (...chunks: Uint8Array[]) => {
  const body = joined([bytesOf('WEBP'), ...chunks]);
  return joined([bytesOf('RIFF'), little(body.length, 4), body]);
};

/** A picture of 40 x 30 pixels in WebP's lossy coding, of odd length. */
export const vp8 = (width = 40, height = 30) =>
  riffChunk(
    'VP8 ',
    joined([bytesOf('\x10\x02\0\x9d\x01\x2a'), little(width, 2), little(height, 2), Uint8Array.of(1, 2, 3)]),
  );
const vp8x = (flags: number, width = 40, height = 30) =>
  riffChunk('VP8X', joined([Uint8Array.of(flags, 0, 0, 0), little(width - 1, 3), little(height - 1, 3)]));

/** A picture as an editor saves it: colours, EXIF, XMP and a chunk of its own, each announced in the header. */
export const webp = () =>
  joined([
    riff(
      vp8x(0x2c),
      riffChunk('ICCP', bytesOf('colours')),
      vp8(),
      riffChunk('EXIF', exif(1, 'II')),
      riffChunk('XMP ', bytesOf(XMP)),
      riffChunk('OWN ', bytesOf(COMMENT)),
    ),
    bytesOf(TAIL),
  ]);
/** What of it may stay. */
export const bareWebp = () => riff(vp8x(0x20), riffChunk('ICCP', bytesOf('colours')), vp8());
/** A plain picture with EXIF behind it, and the same with animation. */
export const plainWebp = () => riff(vp8(), riffChunk('EXIF', exif(1)));
export const movingWebp = () => riff(vp8x(0x02), riffChunk('ANIM', new Uint8Array(6)), vp8());
export const lyingWebp = () => riff(vp8x(0, 41, 30), vp8());

/** A document of one line, with its author's name. */
export const pdf = (inside = '') =>
  bytesOf(`%PDF-1.7\n1 0 obj\n<< /Author (CANARY-AUTHOR) >>\nendobj\n${inside}\nstartxref\n9\n%%EOF\n`);
