import { typedFrom, type TypedFeedback } from '../../src/feedback/typed.ts';
import { PHOTOS } from '../../src/feedback/schema.ts';
import type { FormWithFiles } from '../core/form-with-files.ts';
import type { Refusal } from '../core/refusal.ts';
import { readSending, type Sent as Sending, type Uploads } from '../service-requests/sent.ts';

/** Feedback as one step of its form sent it. */
export interface Sent extends Omit<Sending, 'typed' | 'asked'> {
  typed: TypedFeedback;
}

/** Puts together what a step sent, with the first reason why it goes no further. */
export async function readSent(
  where: { region: string; secret: string },
  form: FormWithFiles,
  uploads: Uploads,
  flood: Refusal | null,
): Promise<Sent> {
  const sending = await readSending(where, form, uploads, flood, (w) => w.feedbackRefused);
  const cut = { photos: sending.photos.slice(0, PHOTOS), carried: sending.carried.slice(0, PHOTOS) };
  return { ...sending, ...cut, typed: typedFrom(form.texts) };
}
