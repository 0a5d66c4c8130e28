import { bytesOf, joined, latin, littleEndian, part, PARTS, type Cleaned, type Profile } from './bytes.ts';
import { unfit } from './unfit.ts';

interface Chunk {
  name: string;
  whole: Uint8Array;
  body: Uint8Array;
}

const PICTURES = ['VP8 ', 'VP8L'];
const KEPT = ['VP8X', 'ICCP', 'ALPH', ...PICTURES];
const MOVING = new Set(['ANIM', 'ANMF']);
// Bits of the extended header's first byte.
const FLAGS = { icc: 0x20, alpha: 0x10, moving: 0x02 };

/** The same picture without EXIF, XMP and chunks that nobody knows, and nothing after its end. */
export function cleanWebp(bytes: Uint8Array, profile: Profile): Cleaned {
  // A container that says it is longer than the file was cut; what follows a shorter one was put there by somebody.
  const found = [...chunks(part(bytes, 8, littleEndian(bytes, 4, 4)))];
  if (found.some(({ name }) => MOVING.has(name))) throw unfit('moving');
  const [first] = found;
  const pictures = found.filter(({ name }) => PICTURES.includes(name));
  const extended = found.filter(({ name }) => name === 'VP8X');
  const plain = PICTURES.includes(first?.name ?? '');
  if (pictures.length !== 1 || extended.length !== (plain ? 0 : 1)) throw unfit('broken');
  const size = sizeOf(pictures[0]!);
  // A plain file is its picture and nothing else.
  const kept = plain ? pictures : extendedParts(found, size, profile);
  const body = joined([bytesOf('WEBP'), ...kept.map(({ whole }) => whole)]);
  return { bytes: joined([bytesOf('RIFF'), fourBytes(body.length), body]), ...size };
}

function extendedParts(found: Chunk[], size: { width: number; height: number }, profile: Profile): Chunk[] {
  const stays = (name: string) => KEPT.includes(name) && (profile === 'kept' || name !== 'ICCP');
  const [header, ...rest] = found.filter(({ name }) => stays(name));
  if (header?.name !== 'VP8X' || header.body.length !== 10) throw unfit('broken');
  const canvas = { width: littleEndian(header.body, 4, 3) + 1, height: littleEndian(header.body, 7, 3) + 1 };
  const flags = header.body[0] ?? 0;
  if (canvas.width !== size.width || canvas.height !== size.height) throw unfit('broken');
  if (flags & FLAGS.moving) throw unfit('moving');
  const once = KEPT.flatMap((name) => rest.filter((chunk) => chunk.name === name).slice(0, 1));
  const icc = once.some(({ name }) => name === 'ICCP') ? FLAGS.icc : 0;
  const whole = header.whole.slice();
  whole.set([(flags & FLAGS.alpha) | icc, 0, 0, 0], 8);
  return [{ ...header, whole }, ...once];
}

// `riff` begins with "WEBP"; a chunk of odd length has one more byte, which is zero.
function* chunks(riff: Uint8Array): Generator<Chunk> {
  let at = 4;
  for (let n = 0; n < PARTS && at < riff.length; n += 1) {
    const name = latin(riff, at, 4);
    const length = littleEndian(riff, at + 4, 4);
    const body = part(riff, at + 8, length);
    const padded = joined([part(riff, at, length + 8), new Uint8Array(length % 2)]);
    yield { name, whole: padded, body };
    at += padded.length;
  }
  if (at < riff.length) throw unfit('broken');
}

function sizeOf({ name, body }: Chunk): { width: number; height: number } {
  if (name === 'VP8L') {
    const packed = littleEndian(body, 1, 4);
    if (body[0] !== 0x2f) throw unfit('broken');
    return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
  }
  const isKeyFrame = (littleEndian(body, 0, 1) & 1) === 0;
  if (!isKeyFrame || latin(body, 3, 3) !== '\x9d\x01\x2a') throw unfit('broken');
  return { width: littleEndian(body, 6, 2) & 0x3fff, height: littleEndian(body, 8, 2) & 0x3fff };
}

const fourBytes = (value: number) => Uint8Array.from([0, 8, 16, 24], (shift) => (value >>> shift) & 0xff);
