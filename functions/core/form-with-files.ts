import { decoding, formPairs, typed, UnreadForm } from './form.ts';
import type { Request_ } from './http.ts';
import { partsOf } from './parts.ts';
import type { Refusal } from './refusal.ts';

/** A form as it was sent, in either of the two ways in which browsers send one. */
export interface FormWithFiles {
  texts: [name: string, value: string][];
  /** Its texts are longer than is taken, or its end never came: not all of it is here. */
  refusal: Refusal | null;
}

interface Limits {
  /** Bytes of all texts together. */
  texts: number;
  /** Bytes of one file that are kept; one that has more is handed over too long by one. */
  file: number;
  /** Bytes of the whole form that are read; the rest is only heard. */
  read?: number;
  /** Texts that are not UTF-8 are refused; browsers send none. */
  isStrict?: boolean;
}

/** A boundary has at most 70 signs (RFC 2046, 5.1.1). */
const MULTIPART = /^multipart\/form-data\s*;.*\bboundary=(?:"([^"]{1,70})"|([^\s;]{1,70})(?:[\s;]|$))/i;
/** A sender is heard out this far, so that its browser reads the answer instead of a broken connection. */
const HEARD = 100_000_000;

/**
 * Reads a sent form; each file is handed over as soon as it is there, with the texts that stood before it. What keeps a form from being read to its end is
 * said beside what was read, so that nothing typed is lost.
 */
export async function formWithFiles(
  c: Request_,
  limits: Limits,
  take: (field: string, file: Uint8Array<ArrayBuffer>, before: FormWithFiles['texts']) => Promise<void>,
): Promise<FormWithFiles> {
  const [, quoted, plain] = MULTIPART.exec(c.req.header('Content-Type') ?? '') ?? [];
  const boundary = quoted ?? plain;
  if (!boundary) return { texts: await formPairs(c, limits.texts, limits), refusal: null };
  const texts: FormWithFiles['texts'] = [];
  let bytes = 0;
  let refusal: Refusal | null = null;
  const hearing = { read: limits.read ?? HEARD, isOver: false };
  const short = () => new UnreadForm(hearing.isOver ? 'overlong' : 'cut');
  for await (const part of partsOf(heard(c.req.raw.body, hearing), boundary, limits.file + 1)) {
    if (part === 'tooMany') {
      refusal ??= new UnreadForm('large');
      continue;
    }
    // A photo that is too long is judged by its length; one that stops half way, by its bytes.
    if (part.filename !== null) {
      if (part.filename !== '') await take(part.name, part.bytes, texts);
      if (part.isCut && part.bytes.length <= limits.file) refusal ??= short();
      continue;
    }
    bytes += part.bytes.length;
    if (bytes > limits.texts) refusal ??= new UnreadForm('large');
    else texts.push([part.name, typed(decoding(limits.isStrict === true && !part.isCut)(part.bytes))]);
    if (part.isCut) refusal ??= short();
  }
  return { texts, refusal };
}

/** How much of a body is read, and whether there was more. */
interface Hearing {
  read: number;
  isOver: boolean;
}

async function* heard(body: ReadableStream<Uint8Array> | null, hearing: Hearing): AsyncGenerator<Uint8Array> {
  const { read } = hearing;
  let total = 0;
  for await (const chunk of body ?? []) {
    hearing.isOver = total + chunk.byteLength > read;
    if (total < read) yield chunk.subarray(0, read - total);
    total += chunk.byteLength;
    if (total > HEARD) return;
  }
}
