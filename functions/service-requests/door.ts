import { FOTO } from '../../src/photos/fields.ts';
import { photoProblems } from '../../src/photos/photo-field.tsx';
import { one, type Given } from '../../src/open311/given.ts';
import { fromBase64 } from '../../src/ui/base64.ts';
import { refusals } from '../../src/ui/refusals.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll, type Row } from '../core/db.ts';
import { formWithFiles } from '../core/form-with-files.ts';
import { mustBeUtf8, UnreadForm } from '../core/form.ts';
import type { Request_ } from '../core/http.ts';
import { sha256 } from '../core/ids.ts';
import { keyActor, keyShown, mustNotFloodAs } from '../core/key-actor.ts';
import { Refusal, type FieldProblem } from '../core/refusal.ts';
import { given, jurisdictionIn, type Call } from '../open311/door.ts';
import { mustBeRegion, regionNamed } from '../open311/jurisdiction-reads.ts';
import { limits, Uploads } from './sent.ts';

/** What a machine sent with its key, and the region that it sent it to. */
export interface Post {
  ctx: Ctx;
  region: Row;
  all: Given;
  uploads: Uploads;
  /** Ids of stored photos; at the test endpoint none was stored. */
  photos: string[];
  /** SHA-256 of each photo, so that the same body is known again. */
  hashes: string[];
}

/** Bytes of all texts together, photos as data: URIs among them; larger ones are sent as files. */
const TEXTS = 4_194_304;
const FILES = /^(?:media|photo|file)(?:_?\w{0,40})?(?:\[\d{0,3}\])?$/i;

/**
 * Reads what a machine posts, from address and body together. Its key is asked for as soon as it is there, and nothing of
 * a file is kept before that. At the test endpoint nothing is kept at all, and photos are judged all the same.
 */
export async function posted(c: Request_, { endpoint }: Call): Promise<Post> {
  const opening = new Opening(c, endpoint === 'test');
  const hashes: string[] = [];
  mustBeUtf8(new URL(c.req.url).search);
  const early = given(c);
  if (one(early, 'api_key') || c.req.header('Authorization')) await opening.key(early);
  const texts = await bodyOf(c, opening.isOpen, async (field, file, before) => {
    if (!FILES.test(field)) return;
    const all = given(c, before);
    if (!opening.isOpen && !one(all, 'api_key')) throw new Refusal('not_allowed', (w) => w.keyUnknown);
    const uploads = await opening.uploads(all);
    hashes.push(await sha256(file));
    await uploads.take(FOTO.files, file, []);
  });
  const all = given(c, texts);
  keyShown(c, all.get('api_key') ?? []);
  const { ctx, region } = await opening.whole(all);
  const uploads = await opening.uploads(all);
  for (const photo of photosWritten(all)) {
    hashes.push(await sha256(photo));
    await uploads.take(FOTO.files, photo, []);
  }
  return { ctx, region, all, uploads, photos: ctx.rehearsal ? [] : uploads.kept, hashes };
}

/** What is learnt one after the other: who sends, to which region, and so where photos go. */
class Opening {
  #c: Request_;
  #isTest: boolean;
  #ctx: Ctx | null = null;
  #region: Row | null = null;
  #uploads: Uploads | null = null;

  constructor(c: Request_, isTest: boolean) {
    this.#c = c;
    this.#isTest = isTest;
  }

  get isOpen(): boolean {
    return this.#ctx !== null;
  }

  async key(all: Given): Promise<Ctx> {
    if (this.#ctx) return this.#ctx;
    const ctx = await keyActor(this.#c, all.get('api_key'));
    await mustNotFloodAs(this.#c, ctx.actor.id);
    this.#ctx = { ...ctx, rehearsal: this.#isTest };
    return this.#ctx;
  }

  async whole(all: Given): Promise<{ ctx: Ctx; region: Row }> {
    const ctx = await this.key(all);
    // Looked at each time: a second one may stand behind the photos.
    const named = jurisdictionIn(all);
    if (!this.#region) {
      const [[row] = []] = await readAll(ctx.db, [regionNamed(ctx.db, named)]);
      const region = mustBeRegion(row);
      const own = (ctx.actor.grants ?? []).some((grant) => grant.region === region.slug);
      if (!own) throw new Refusal('not_allowed', (w) => w.postKeyElsewhere);
      this.#region = region;
    }
    return { ctx, region: this.#region };
  }

  async uploads(all: Given): Promise<Uploads> {
    if (!this.#uploads && !one(all, 'jurisdiction_id')) throw new Refusal('invalid', (w) => w.postFileEarly);
    const { ctx, region } = await this.whole(all);
    this.#uploads ??= new Uploads(ctx, this.#c.env.PHOTOS, region.slug as string);
    return this.#uploads;
  }
}

// Who has not shown a key is read only as far as texts reach.
async function bodyOf(c: Request_, isOpen: boolean, take: Parameters<typeof formWithFiles>[2]) {
  const type = c.req.header('Content-Type') ?? '';
  if (!type && (await isEmpty(c.req.raw.body))) return [];
  if (!CHARSET.test(type)) throw new Refusal('unsupported', (w) => w.postBody);
  const sizes = { texts: TEXTS, file: limits.file, isStrict: true, ...(!isOpen && { read: 2 * TEXTS }) };
  let files = 0;
  let longest = 0;
  try {
    const { texts, refusal } = await formWithFiles(c, sizes, (field, file, before) => {
      files += 1;
      longest = Math.max(longest, file.length);
      return take(field, file, before);
    });
    if (refusal) throw refusal;
    if (longest > limits.file) throw new Refusal('too_large', (w) => w.postOverlong);
    if (/^multipart/i.test(type) && texts.length + files === 0)
      throw new Refusal('invalid', (w) => w.postUnparted);
    return texts;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'unsupported') throw new Refusal('unsupported', (w) => w.postBody);
    if (error instanceof UnreadForm) throw new Refusal(error.code, (w) => w[unread[error.why]]);
    throw error;
  }
}

const unread = { cut: 'postCut', overlong: 'postOverlong', large: 'postTooLarge' } as const;

/** A type that names no encoding, or UTF-8, of which ASCII is a part. */
const CHARSET = /^(?!.*;\s*charset=)|;\s*charset="?(?:utf-?8|us-ascii)"?\s*(?:;|$)/i;

async function isEmpty(body: ReadableStream<Uint8Array> | null): Promise<boolean> {
  for await (const chunk of body ?? []) if (chunk.byteLength > 0) return false;
  return true;
}

const DATA = /^data:image\/[\w.+-]{1,40}(?:;[\w=.-]{1,40})*;base64,([\w+/\s]*={0,2})$/;

/** Photos that stand in the text itself. What stands elsewhere is not fetched: this portal asks no address that a stranger names. */
const photosWritten = (all: Given): Uint8Array<ArrayBuffer>[] =>
  mediaIn(all)
    .filter((url) => /^data:/i.test(url))
    .map((url) => {
      const bytes = bytesIn(DATA.exec(url)?.[1]);
      if (bytes) return bytes;
      const { postUnfetchable: message } = refusals.id;
      throw new Refusal('invalid', (w) => w.postRefused, [{ field: 'media_url', message }]);
    });

// A "+" that was not encoded came as a space.
function bytesIn(text: string | undefined): Uint8Array<ArrayBuffer> | null {
  try {
    return text ? fromBase64(text.replaceAll(' ', '+')) : null;
  } catch {
    return null;
  }
}

const mediaIn = (all: Given): string[] =>
  ['media_url', 'media_url[]', 'media_urls', 'media_urls[]'].flatMap((name) => [...(all.get(name) ?? [])]);

/** True when photos were named that nobody fetches. */
export const namesElsewhere = (all: Given): boolean => mediaIn(all).some((url) => !/^data:/i.test(url));

/** How it was sent and is to be answered, which says nothing of a report. */
const MANNER = new Set(['api_key', 'extensions', 'format']);

/** All that was sent of a report, in one order: by it the same body is known again. */
export function canonical({ all, hashes }: Post): string {
  const sent = [...all].filter(([name]) => !MANNER.has(name) && !name.startsWith('media_url'));
  return JSON.stringify([sent.toSorted(([a], [b]) => (a < b ? -1 : 1)), hashes]);
}

/** The photos that cannot be taken: nobody takes a part for the whole. */
export const photosRefused = ({ refused }: Uploads): FieldProblem[] =>
  photoProblems(refused, { locale: 'id', today: '', origin: '' }).map(({ message }) => ({
    field: 'media',
    message,
  }));
