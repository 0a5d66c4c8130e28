import { typedFrom, type TypedFeedback } from '../../src/feedback/typed.ts';
import { PHOTOS } from '../../src/feedback/schema.ts';
import { formWithFiles } from '../core/form-with-files.ts';
import { asResident, type Request_ } from '../core/http.ts';
import { refusalIn } from '../core/refusal.ts';
import { mustNotFlood } from '../core/write-limit.ts';
import { heardOnly, limits, readSending, Uploads, type Sent as Sending } from '../service-requests/sent.ts';

/** Feedback as one step of its form sent it. */
export interface Sent extends Omit<Sending, 'typed' | 'asked'> {
  typed: TypedFeedback;
}

/** Reads a step; its photo is stored while it arrives. Whoever floods is heard, but read only as far as texts reach. */
export async function sentBy(c: Request_): Promise<Sent> {
  const region = c.req.param('region') ?? '';
  const flood = await mustNotFlood(c).then(() => null, refusalIn);
  const uploads = new Uploads(asResident(c), flood ? null : c.env.PHOTOS, region, PHOTOS);
  const form = await formWithFiles(c, flood ? heardOnly : limits, (...photo) => uploads.take(...photo));
  const where = { region, secret: c.env.PORTAL_SECRET };
  const sending = await readSending(where, form, uploads, flood, (w) => w.feedbackRefused);
  const cut = { photos: sending.photos.slice(0, PHOTOS), carried: sending.carried.slice(0, PHOTOS) };
  return { ...sending, ...cut, typed: typedFrom(form.texts) };
}
