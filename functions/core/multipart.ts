import { typed } from './form.ts';
import { Refusal } from './refusal.ts';

/** A form with a file, as it was sent. */
export interface SentFile {
  /** Texts by name, the first of each. */
  texts: Map<string, string>;
  /** Empty when no file was chosen. */
  bytes: Uint8Array<ArrayBuffer>;
  /** The form was longer than was taken: of the file only its beginning is here. */
  isCut: boolean;
}

/** A form as it was heard; when it was cut, its last part is only the beginning of one. */
interface SentForm {
  form: FormData;
  isCut: boolean;
}

const FORM = /^multipart\/form-data\s*;.*\bboundary=(?:"([^"]+)"|([^\s;]+))/i;
/** Letters of a text that are kept and shown again; every field's own limit is far below. */
const TEXT = 4000;
/** A sender is heard out this far, so that its browser reads the answer instead of a broken connection. */
const HEARD = 100_000_000;

/**
 * Reads a form with a file named `file`, at most `limit` bytes of it; fields that stand before the file are not lost.
 * Of each text at most `letters` are kept.
 */
export async function sentFile(request: Request, limit: number, letters = TEXT): Promise<SentFile> {
  const { form, isCut } = await sentForm(request, limit);
  const file = form.get('file');
  const bytes = new Uint8Array(file instanceof File ? await file.arrayBuffer() : []);
  return { texts: textsOf(form, letters), bytes, isCut };
}

/** Reads a form with files, at most `limit` bytes of it. */
export async function sentForm(request: Request, limit: number): Promise<SentForm> {
  const type = request.headers.get('Content-Type') ?? '';
  const [, quoted, plain] = FORM.exec(type) ?? [];
  const boundary = quoted ?? plain;
  if (!boundary) throw new Refusal('unsupported', (w) => w.formUnknown);
  const { chunks, isCut } = await heard(request.body, limit);
  // Where the form was cut it is closed by us, and what came before can be read.
  const body = new Blob(isCut ? [...chunks, `\r\n--${boundary}--\r\n`] : chunks);
  const form = await new Response(body, { headers: { 'Content-Type': type } }).formData().catch(() => {
    throw new Refusal('invalid', (w) => w.formUnknown);
  });
  return { form, isCut };
}

// Content-Length is only what the sender says.
async function heard(body: ReadableStream<Uint8Array<ArrayBuffer>> | null, limit: number) {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let taken = 0;
  let total = 0;
  for await (const chunk of body ?? []) {
    total += chunk.byteLength;
    const kept = chunk.subarray(0, Math.max(0, limit - taken));
    if (kept.byteLength > 0) chunks.push(kept);
    taken += kept.byteLength;
    if (total > HEARD) break;
  }
  return { chunks, isCut: total > limit };
}

const textsOf = (form: FormData, letters: number) =>
  new Map(
    [...form]
      .flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, typed(value.slice(0, letters))] as const] : [],
      )
      .toReversed(),
  );
