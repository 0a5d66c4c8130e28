import { FOTO } from '../../src/photos/fields.ts';
import { photoProblems } from '../../src/photos/photo-field.tsx';
import { CARRIED_PHOTO, PHOTO_BYTES, PHOTOS } from '../../src/photos/schema.ts';
import { words as photoWords } from '../../src/photos/words.ts';
import { classFrom, classInAddress, type Asked } from '../../src/service-requests/asked.ts';
import { classes, type RequestClass } from '../../src/service-requests/states.ts';
import { CHANGE, IDEMPOTENCY, typedFrom, type TypedRequest } from '../../src/service-requests/typed.ts';
import { TRAP } from '../../src/ui/trap.tsx';
import type { FormWithFiles } from '../core/form-with-files.ts';
import { Refusal, type FieldProblem, type Say } from '../core/refusal.ts';
import type { Ctx } from '../core/ctx.ts';
import { addPhotos, type Sorted } from '../photos/add-photos.ts';
import { carriedName, photoCarriedAs } from '../photos/carried.ts';

/** What one step of a report may send. */
export const limits = { texts: 262_144, file: PHOTO_BYTES };

/** The same for a network from which too many came: its photos would not be stored anyway. */
export const heardOnly = { ...limits, read: limits.texts };

/** A report as one step sent it. */
export interface Sent {
  region: string;
  typed: TypedRequest;
  /** Ids of photos that are stored already; what is none stands for itself, and is missed like one that was swept. */
  photos: string[];
  /** The names under which the next page carries them. */
  carried: string[];
  idempotency: string;
  /** Set when class and category are to be chosen anew, with what is known of them. */
  asked: Asked | null;
  /** Photos that were not taken. */
  problems: FieldProblem[];
  /** Why the step goes no further; what was sent stands beside it. */
  refusal: Refusal | null;
}

type First = (name: string) => string;
type Texts = readonly (readonly [name: string, value: string])[];

/** Stores the photos of a form while it is still arriving, as many as one report may have. */
export class Uploads {
  kept: string[] = [];
  refused: Sorted['refused'] = [];
  #seen = 0;
  #ctx: Ctx;
  #bucket: Pick<R2Bucket, 'put'> | null;
  #region: string;
  #most: number;

  /** Without a bucket nothing is stored. */
  constructor(ctx: Ctx, bucket: Pick<R2Bucket, 'put'> | null, region: string, most = PHOTOS) {
    this.#ctx = ctx;
    this.#bucket = bucket;
    this.#region = region;
    this.#most = most;
  }

  async take(field: string, file: Uint8Array<ArrayBuffer>, before: Texts): Promise<void> {
    if (field !== FOTO.files) return;
    const index = this.#seen;
    this.#seen += 1;
    const { refused, onlyOne } = photoWords[this.#ctx.locale];
    const [tooMany, notSaved] = [this.#most === 1 ? onlyOne : refused.tooMany, refused.notSaved];
    if (keptIn(before).length + this.kept.length >= this.#most)
      this.refused.push({ index, message: tooMany });
    else if (!this.#bucket) this.refused.push({ index, message: notSaved });
    else await this.#store(this.#bucket, index, file);
  }

  async #store(bucket: Pick<R2Bucket, 'put'>, index: number, file: Uint8Array<ArrayBuffer>): Promise<void> {
    const { kept, refused } = await addPhotos(this.#ctx, bucket, { region: this.#region, files: [file] });
    this.kept.push(...kept.map(({ id }) => id));
    this.refused.push(...refused.map(({ message }) => ({ index, message })));
  }
}

/** Puts together what a step sent, with the first reason why it goes no further. */
export async function readSent(
  where: { region: string; secret: string },
  form: FormWithFiles,
  uploads: Uploads,
  flood: Refusal | null,
): Promise<Sent> {
  const first: First = (name) => firstIn(form.texts, name);
  const typed = withClass(typedFrom(form.texts), first);
  const common = await readSending(where, form, uploads, flood, (w) => w.requestRefused);
  return { ...common, typed, asked: askedAnew(first, typed) };
}

/** What every form with photos sends besides its texts. */
export async function readSending(
  { region, secret }: { region: string; secret: string },
  { texts, refusal }: FormWithFiles,
  uploads: Uploads,
  flood: Refusal | null,
  refused: Say,
): Promise<Omit<Sent, 'typed' | 'asked'>> {
  const fresh = await Promise.all(uploads.kept.map((id) => carriedName(secret, region, id)));
  const carried = [...keptIn(texts), ...fresh].slice(0, PHOTOS);
  const problems = photoProblems(uploads.refused, { locale: 'id', today: '', origin: '' });
  return {
    region,
    photos: await Promise.all(carried.map((name) => photoCarriedAs(secret, region, name))),
    carried,
    idempotency: firstIn(texts, IDEMPOTENCY),
    problems,
    refusal:
      flood ??
      refusal ??
      // Refused openly: a receipt for what is not kept would be a lie to a person whose browser filled the field.
      (firstIn(texts, TRAP) ? new Refusal('invalid', (w) => w.trapFilled) : null) ??
      (problems.length > 0 ? new Refusal('invalid', refused) : null),
  };
}

const firstIn = (texts: Texts, name: string) => texts.find(([one]) => one === name)?.[1] ?? '';

// The photos that were stored before and not taken out again.
function keptIn(texts: Texts): string[] {
  const named = (field: string) => texts.filter(([name]) => name === field).map(([, value]) => value);
  const dropped = new Set(named(FOTO.dropped));
  return [...new Set(named(FOTO.kept))]
    .filter((name) => CARRIED_PHOTO.test(name) && !dropped.has(name))
    .slice(0, PHOTOS);
}

// The form shows a class as fixed, so that one that is none could not be mended in it.
function withClass({ texts, answers }: TypedRequest, first: First): TypedRequest {
  const known = classes.includes(texts.class as RequestClass) ? texts.class : 'complaint';
  // The first step says both in the words of its address.
  const chosen = first('jenis') ? classFrom(first('jenis')) : known;
  return {
    texts: { ...texts, class: chosen, service_code: first('kategori') || texts.service_code },
    answers,
  };
}

function askedAnew(first: First, { texts }: TypedRequest): Asked | null {
  const change = first(CHANGE.name);
  if (!change) return null;
  return {
    jenis: classInAddress(texts.class as RequestClass),
    cari: change === CHANGE.all ? '' : first('cari'),
  };
}
