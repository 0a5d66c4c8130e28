import { FOTO } from '../../src/photos/fields.ts';
import { PHOTOS } from '../../src/photos/schema.ts';
import { OWN_PHOTOS } from '../../src/own-requests/page.ts';
import { words as own } from '../../src/own-requests/words.ts';
import { photoProblems } from '../../src/photos/photo-field.tsx';
import { words } from '../../src/photos/words.ts';
import type { Ctx } from '../core/ctx.ts';
import type { FormWithFiles } from '../core/form-with-files.ts';
import { insist } from '../core/insist.ts';
import { Refusal, refusalIn } from '../core/refusal.ts';
import { addPhotos, type Sorted } from '../photos/add-photos.ts';
import { open, type Claim } from './claim.ts';
import type { OwnRequest } from './reads.ts';

type Texts = FormWithFiles['texts'];

/** Stores the photos for a report while their form is still arriving, but none before its key opened the report. */
export class OwnUploads {
  /** Ids of what was stored, and nothing more. */
  kept: string[] = [];
  refused: Sorted['refused'] = [];
  /** Why none is stored; the report is not opened a second time then. */
  refusal: Refusal | null;
  #seen = 0;
  #request: OwnRequest | null = null;
  #ctx: Ctx;
  #bucket: Pick<R2Bucket, 'put'>;
  #claimIn: (before: Texts) => Promise<Claim>;

  constructor(
    ctx: Ctx,
    bucket: Pick<R2Bucket, 'put'>,
    claimIn: (before: Texts) => Promise<Claim>,
    flood: Refusal | null,
  ) {
    this.#ctx = ctx;
    this.#bucket = bucket;
    this.#claimIn = claimIn;
    this.refusal = flood;
  }

  async take(field: string, file: Uint8Array<ArrayBuffer>, before: Texts): Promise<void> {
    if (field !== FOTO.files || this.refusal) return;
    try {
      this.#request ??= await this.#opened(before);
      await this.#store(this.#request, file);
    } catch (error) {
      this.refusal = refusalIn(error);
    }
  }

  /** Refuses a form of which not every photo was stored. */
  mustHaveStored(refusal: Refusal | null): void {
    const problems = photoProblems(this.refused, { locale: this.#ctx.locale, today: '', origin: '' });
    if (problems.length > 0) throw new Refusal('invalid', () => own[this.#ctx.locale].someRefused, problems);
    if (refusal) throw refusal;
  }

  /** The same of a form that is there to bring photos: it must bring one. */
  mustBeWhole(refusal: Refusal | null): void {
    this.mustHaveStored(refusal);
    if (this.kept.length > 0) return;
    const none = { field: FOTO.files, message: words[this.#ctx.locale].none };
    throw new Refusal('invalid', (w) => w.photosRefused, [none]);
  }

  async #opened(before: Texts): Promise<OwnRequest> {
    const claim = await this.#claimIn(before);
    const [request] = await insist(() => open(this.#ctx.db, claim));
    return request;
  }

  async #store({ region, photos }: OwnRequest, file: Uint8Array<ArrayBuffer>): Promise<void> {
    const index = this.#seen;
    this.#seen += 1;
    const { full, refused } = words[this.#ctx.locale];
    if (photos + this.kept.length >= OWN_PHOTOS) this.refused.push({ index, message: full });
    else if (this.kept.length >= PHOTOS) this.refused.push({ index, message: refused.tooMany });
    else {
      const sorted = await addPhotos(this.#ctx, this.#bucket, { region, files: [file] });
      this.kept.push(...sorted.kept.map(({ id }) => id));
      this.refused.push(...sorted.refused.map(({ message }) => ({ index, message })));
    }
  }
}
