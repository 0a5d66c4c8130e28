import type { Request_ } from './http.ts';
import { Refusal } from './refusal.ts';

const FORM = /^application\/x-www-form-urlencoded\s*(?:;|$)/i;
// What nobody types: C0 and C1 controls but tab and line break. They would command the terminal of who reads it later.
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

/** The named fields of a sent form, empty when not sent; other fields are ignored. At most `limit` bytes. */
export async function formFields<const N extends string>(
  c: Request_,
  names: readonly N[],
  limit: number,
): Promise<Record<N, string>> {
  const sent = await formEntries(c, limit);
  return Object.fromEntries(names.map((name) => [name, sent[name] ?? ''])) as Record<N, string>;
}

/** Every field of a sent form by its name in its order, the first of each. At most `limit` bytes. */
export async function formEntries(c: Request_, limit: number): Promise<Record<string, string>> {
  const sent = Object.create(null) as Record<string, string>;
  for (const [name, value] of await formPairs(c, limit)) sent[name] ??= value;
  return sent;
}

/** Every field of a sent form in its order, names that repeat included. At most `limit` bytes. */
export async function formPairs(
  c: Request_,
  limit: number,
  { isStrict = false } = {},
): Promise<[name: string, value: string][]> {
  if (Number(c.req.header('Content-Length') ?? 0) > limit) throw new UnreadForm('large');
  if (!FORM.test(c.req.header('Content-Type') ?? '')) throw new Refusal('unsupported', (w) => w.formUnknown);
  const text = await bodyText(c.req.raw.body, limit, isStrict);
  if (isStrict) mustBeUtf8(text);
  const sent = new URLSearchParams(text);
  return [...sent].map(([name, value]) => [name, typed(value)]);
}

// Content-Length is only what the sender says.
async function bodyText(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
  isStrict: boolean,
): Promise<string> {
  const read = decoding(isStrict);
  let bytes = 0;
  let text = '';
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > limit) throw new UnreadForm('large');
    text += read(chunk, { stream: true });
  }
  return text + read();
}

/** Reads bytes as UTF-8. Strictly: refuses what is none, instead of writing signs in its place that nobody sent. */
export function decoding(isStrict: boolean): TextDecoder['decode'] {
  const decoder = new TextDecoder('utf-8', { fatal: isStrict, ignoreBOM: false });
  return (...bytes) => orNotUtf8(() => decoder.decode(...bytes));
}

/** Refuses a form or a query whose percent-encoded bytes are not UTF-8. */
export const mustBeUtf8 = (text: string): void =>
  (text.match(/(?:%[0-9a-f]{2})+/gi) ?? []).forEach((run) => orNotUtf8(() => decodeURIComponent(run)));

function orNotUtf8(read: () => string): string {
  try {
    return read();
  } catch {
    throw new Refusal('invalid', (w) => w.postEncoding);
  }
}

/** A text as it was meant: one kind of line break, and no signs that nobody types. */
export const typed = (value: string) => value.replace(/\r\n?/g, '\n').replace(CONTROLS, '');

const reasons = {
  cut: ['invalid', (w) => w.formCut],
  overlong: ['too_large', (w) => w.formOverlong],
  large: ['too_large', (w) => w.formTooLarge],
} satisfies Record<string, ConstructorParameters<typeof Refusal>>;

/** Not all of a form was read: its end never came, it goes on beyond what is read, or its texts are longer than is taken. */
export class UnreadForm extends Refusal {
  readonly why: keyof typeof reasons;

  constructor(why: keyof typeof reasons) {
    super(...(reasons[why] as ConstructorParameters<typeof Refusal>));
    this.why = why;
  }
}
