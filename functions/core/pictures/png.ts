import { bigEndian, joined, latin, part, PARTS, type Cleaned, type Profile } from './bytes.ts';
import { unfit } from './unfit.ts';

interface Chunk {
  name: string;
  whole: Uint8Array;
  body: Uint8Array;
}

const CRITICAL = ['IHDR', 'PLTE', 'IDAT', 'IEND'];
// What changes how the same pixels look: transparency, and which colours their numbers mean.
const COLOURS = ['tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'cICP'];
const KEPT = new Set([...CRITICAL, ...COLOURS]);
const MOVING = new Set(['acTL', 'fcTL', 'fdAT']);

/** The same picture with nothing but what draws it: no texts, no dates, no EXIF, nothing after its end. */
export function cleanPng(bytes: Uint8Array, profile: Profile): Cleaned {
  const found = [...chunks(bytes)];
  if (found.some(({ name }) => MOVING.has(name))) throw unfit('moving');
  if (found.some(({ name }) => isCritical(name) && !CRITICAL.includes(name))) throw unfit('broken');
  const drawn = found.flatMap(({ name }) => (isCritical(name) ? [name] : [])).join(' ');
  if (!/^IHDR (?:PLTE )?(?:IDAT )+IEND$/.test(drawn)) throw unfit('broken');
  const [header] = found;
  if (header?.name !== 'IHDR' || !isSound(header.body)) throw unfit('broken');
  // The end holds nothing, so that nothing can hide in it.
  if (found.at(-1)?.body.length !== 0) throw unfit('broken');
  const stays = (name: string) => KEPT.has(name) && (profile === 'kept' || name !== 'iCCP');
  const kept = found.filter(({ name }) => stays(name)).map(({ whole }) => whole);
  return {
    bytes: joined([bytes.subarray(0, 8), ...kept]),
    width: bigEndian(header.body, 0, 4),
    height: bigEndian(header.body, 4, 4),
  };
}

// The specification's own rule: a capital first letter is a chunk without which the picture cannot be drawn.
const isCritical = (name: string) => /^[A-Z]/.test(name);

function* chunks(bytes: Uint8Array): Generator<Chunk> {
  let at = 8;
  for (let n = 0; n < PARTS; n += 1) {
    const length = bigEndian(bytes, at, 4);
    const name = latin(bytes, at + 4, 4);
    const whole = part(bytes, at, length + 12);
    if (!/^[A-Za-z]{4}$/.test(name)) throw unfit('broken');
    yield { name, whole, body: whole.subarray(8, length + 8) };
    if (name === 'IEND') return;
    at += length + 12;
  }
  throw unfit('broken');
}

// Bit depths by colour type, as the specification allows them.
const DEPTHS: Record<number, number[]> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

function isSound(header: Uint8Array): boolean {
  if (header.length !== 13) return false;
  const [depth = 0, colour = 0, compression, filter, interlace = 0] = header.subarray(8);
  return (DEPTHS[colour]?.includes(depth) ?? false) && compression === 0 && filter === 0 && interlace <= 1;
}
