import { bigEndian, joined, part, PARTS, standsAt, type Cleaned, type Profile } from './bytes.ts';
import { orientationIn, orientationSegment } from './orientation.ts';
import { unfit } from './unfit.ts';

/** One segment between its marker and the next; of a scan `whole` holds the picture's data too. */
interface Segment {
  marker: number;
  whole: Uint8Array;
  body: Uint8Array;
}

const SOS = 0xda;
const EOI = 0xd9;
// The three ways of coding that every browser shows: baseline, extended and progressive.
const FRAMES = [0xc0, 0xc1, 0xc2];
// Huffman tables, quantisation tables, restart interval, scan: with the frame, all that draws the picture.
const DRAWING = new Set([...FRAMES, 0xc4, 0xdb, 0xdd, SOS]);
const isNote = (marker: number) => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;

/**
 * The same picture without what a camera or an editor wrote beside it. Of the application segments only the colours
 * (ICC, Adobe), the bare JFIF header and the orientation stay; nothing after the end of the image does.
 */
export function cleanJpeg(bytes: Uint8Array, profile: Profile): Cleaned {
  const found = [...segments(bytes)];
  if (found.some(({ marker }) => !DRAWING.has(marker) && !isNote(marker))) throw unfit('broken');
  const frames = found.filter(({ marker }) => FRAMES.includes(marker));
  const scan = found.findIndex(({ marker }) => marker === SOS);
  if (frames.length !== 1 || scan < found.indexOf(frames[0]!)) throw unfit('broken');
  const turned = found.filter(isExif).map(({ body }) => orientationIn(body));
  const orientation = turned.find((one) => one !== null) ?? 1;
  const parts = [
    Uint8Array.of(0xff, 0xd8),
    ...found.filter(isJfif).slice(0, 1).map(bareJfif),
    ...(orientation > 1 ? [orientationSegment(orientation)] : []),
    ...found.filter((one) => draws(one) || (profile === 'kept' && isProfile(one))).map(({ whole }) => whole),
    Uint8Array.of(0xff, EOI),
  ];
  return { bytes: joined(parts), ...upright(sizeOf(frames[0]!), orientation) };
}

// Every turn of the loop goes on by two bytes or more, and there are few turns.
function* segments(bytes: Uint8Array): Generator<Segment> {
  let at = 2;
  for (let n = 0; n < PARTS; n += 1) {
    if (bytes[at] !== 0xff) throw unfit('broken');
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bigEndian(bytes, at + 1, 1);
    if (marker === EOI) return;
    const length = bigEndian(bytes, at + 2, 2);
    if (length < 2) throw unfit('broken');
    const body = part(bytes, at + 4, length - 2);
    const end = marker === SOS ? endOfScan(bytes, at + 2 + length) : at + 2 + length;
    yield { marker, whole: bytes.subarray(at, end), body };
    at = end;
  }
  throw unfit('broken');
}

// Inside a scan 0xff stands before a zero, a restart marker or another 0xff; before anything else the scan is over.
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at)) {
    const next = bytes[at + 1] ?? 0xff;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at += next === 0xff ? 1 : 2;
  }
  throw unfit('broken');
}

const isJfif = ({ marker, body }: Segment) =>
  marker === 0xe0 && standsAt(body, 0, 'JFIF\0') && body.length >= 14;
const isExif = ({ marker, body }: Segment) => marker === 0xe1 && standsAt(body, 0, 'Exif\0\0');
const isProfile = ({ marker, body }: Segment) => marker === 0xe2 && standsAt(body, 0, 'ICC_PROFILE\0');
const draws = ({ marker, body }: Segment) =>
  DRAWING.has(marker) || (marker === 0xee && standsAt(body, 0, 'Adobe') && body.length === 12);

// The header may carry a small picture of the picture, with what was cut away still on it: its size becomes 0 x 0.
const bareJfif = ({ body }: Segment) =>
  joined([Uint8Array.of(0xff, 0xe0, 0, 16), body.subarray(0, 12), Uint8Array.of(0, 0)]);

function sizeOf({ body }: Segment) {
  const [precision, colours] = [bigEndian(body, 0, 1), bigEndian(body, 5, 1)];
  if (precision !== 8 || colours < 1 || colours > 4 || body.length !== 6 + 3 * colours) throw unfit('broken');
  return { width: bigEndian(body, 3, 2), height: bigEndian(body, 1, 2) };
}

const upright = ({ width, height }: { width: number; height: number }, orientation: number) =>
  orientation >= 5 ? { width: height, height: width } : { width, height };
