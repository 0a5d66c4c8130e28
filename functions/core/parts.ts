/** One field of a form in multipart/form-data (RFC 7578). */
export interface Part {
  name: string;
  /** Null: a text. Empty: a question for a file was left unanswered. */
  filename: string | null;
  bytes: Uint8Array<ArrayBuffer>;
  /** Its end never came, or it was longer than was taken: here is only its beginning. */
  isCut: boolean;
}

/** Bytes of a part's own headers, at most. */
const HEADERS = 8192;
/** More parts than any form of ours has, counted by their marks: also what is no field costs time. */
const PARTS = 600;

/**
 * The fields of a form one after another as they arrive, so that no more than one photo is in memory at once; of each
 * field `most` bytes are kept. A form that stops half way gives what came of its last field, as cut; one of too many
 * parts is heard to its end, but no longer read.
 */
export async function* partsOf(
  body: AsyncIterable<Uint8Array>,
  boundary: string,
  most: number,
): AsyncGenerator<Part | 'tooMany'> {
  const mark = new TextEncoder().encode(`\r\n--${boundary}`);
  let part: Growing | null = null;
  // Before the first mark stands no line break.
  let rest: Uint8Array = new TextEncoder().encode('\r\n');
  let marks = 0;
  for await (const chunk of body) {
    if (marks > PARTS) continue;
    rest = joined([rest, chunk]);
    for (let at = placeOf(mark, rest); at >= 0 && marks <= PARTS; at = placeOf(mark, rest)) {
      marks += 1;
      const done = part?.add(rest.subarray(0, at)).read(false);
      if (done) yield done;
      part = new Growing(most + HEADERS);
      rest = rest.subarray(at + mark.length);
    }
    // What may be the beginning of a mark waits for what follows.
    const sure = Math.max(0, rest.length - mark.length + 1);
    part?.add(rest.subarray(0, sure));
    rest = rest.slice(sure);
  }
  if (marks > PARTS) return yield 'tooMany';
  const last = part?.add(rest).read(true);
  if (last) yield last;
}

class Growing {
  #most: number;
  #length = 0;
  #pieces: Uint8Array[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  add(piece: Uint8Array): this {
    const kept = piece.subarray(0, Math.max(0, this.#most - this.#length));
    if (kept.length > 0) this.#pieces.push(kept);
    this.#length += piece.length;
    return this;
  }

  /** Null: what follows the last mark is no field. */
  read(isUnended: boolean): Part | null {
    const all = joined(this.#pieces);
    const end = placeOf(BLANK, all.subarray(0, HEADERS));
    const [, disposition = ''] =
      /^content-disposition:(.*)$/im.exec(new TextDecoder().decode(all.subarray(0, Math.max(0, end)))) ?? [];
    const name = /[;\s]name="([^"]*)"/i.exec(disposition)?.[1];
    if (end < 0 || name === undefined) return null;
    const filename = /[;\s]filename\*?="?([^";]*)/i.exec(disposition)?.[1] ?? null;
    const bytes = all.subarray(end + BLANK.length);
    return { name, filename, bytes, isCut: isUnended || this.#length > this.#most };
  }
}

const BLANK = new Uint8Array([13, 10, 13, 10]);

function joined(pieces: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** Where some bytes begin in others; -1 when they are not there. */
function placeOf(sought: Uint8Array, bytes: Uint8Array): number {
  for (let at = bytes.indexOf(sought[0]!); at >= 0; at = bytes.indexOf(sought[0]!, at + 1))
    if (standsAt(sought, bytes, at)) return at;
  return -1;
}

// Without a function for each byte: whoever sends nothing but beginnings of marks shall not cost seconds.
function standsAt(sought: Uint8Array, bytes: Uint8Array, at: number): boolean {
  for (let i = 0; i < sought.length; i += 1) if (bytes[at + i] !== sought[i]) return false;
  return true;
}
