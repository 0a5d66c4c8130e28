import { Hono } from 'hono';
import type { AreaList } from '../../src/areas/schema.ts';
import type { FeedbackClocks } from '../../src/feedback/clocks.ts';
import { PATH, type OwnFeedback } from '../../src/feedback/own-page.ts';
import { ownFeedbackSlots, trackSlots } from '../../src/feedback/own.tsx';
import { withdrawnSlots, withdrawSlots } from '../../src/feedback/own-withdraw.tsx';
import { CODES, type Codes } from '../../src/own-requests/page.ts';
import { refusals } from '../../src/ui/refusals.ts';
import { drawn } from '../core/drawn.ts';
import { wrongMethod } from '../core/errors.ts';
import { formFields } from '../core/form.ts';
import { asResident, type App, type Request_ } from '../core/http.ts';
import { insist } from '../core/insist.ts';
import { Refusal, refusalStatus } from '../core/refusal.ts';
import { mustComeFromHere } from '../core/same-origin.ts';
import { mustNotFlood, network } from '../core/write-limit.ts';
import { claimOf, type Claim } from '../own-requests/claim.ts';
import { codesWithKey } from '../own-requests/codes.ts';
import { photoLink } from '../photos/link.ts';
import { toStaffed } from '../service-requests/staffed-reads.ts';
import { open } from './claim.ts';
import { ownEarlierAnswers } from './earlier-reads.ts';
import { ownPhotos } from './own-reads.ts';
import { toRegion } from './page-reads.ts';
import { toPublic } from './public-reads.ts';
import { withdrawFeedback } from './withdraw-feedback.ts';

/** The door of people who follow their own feedback. Number and key come in a body, and leave in no address. */
export const ownFeedback = new Hono<App>();

const SHELL = '/shell/feedback-form/';
const FORM_BYTES = 16_384;

ownFeedback.get(PATH, (c) => drawn(c, SHELL, (view) => trackSlots({ typed: {} }, view)));

ownFeedback.post(PATH, (c) =>
  withCodes(c, async (codes, claim) => {
    const own = await insist(() => readOwn(c, claim));
    const zone = own.region.time_zone;
    return drawn(c, SHELL, (view) => ownFeedbackSlots(own, codes, view), 200, zone);
  }),
);

ownFeedback.post(`${PATH}tarik/`, (c) =>
  withCodes(c, async (codes, claim, step) => {
    if (step !== '2') {
      // Nobody is asked whether they are sure about what their key does not open.
      await insist(() => open(c.var.db, claim));
      return drawn(c, SHELL, (view) => withdrawSlots(claim.id, codes, view));
    }
    await mustNotFlood(c);
    await insist(() => withdrawFeedback(asResident(c), claim));
    return drawn(c, SHELL, (view) => withdrawnSlots(claim.id, view));
  }),
);

ownFeedback.all(PATH, (c) => wrongMethod(c, 'GET, HEAD, POST'));
ownFeedback.all(`${PATH}tarik/`, (c) => wrongMethod(c, 'POST'));

/** One answer to everything that opens nothing: the form, with what was typed and what to do. */
async function withCodes(
  c: Request_,
  answer: (codes: Codes, claim: Claim, step: string) => Promise<Response>,
): Promise<Response> {
  mustComeFromHere(c);
  const { langkah, ...codes } = await formFields(c, [...CODES, 'langkah'], FORM_BYTES);
  try {
    const typed = codesWithKey(codes, (w) => w.feedbackCodesWrong);
    const from = network(c.req.header('CF-Connecting-IP') ?? '');
    const claim = await claimOf(c.env.PORTAL_SECRET, typed, from, new Date(), 'feedback');
    return await answer(codes, claim, langkah);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const refused = { message: error.say(refusals.id), problems: error.fields };
    return drawn(c, SHELL, (view) => trackSlots({ typed: codes, refused }, view), refusalStatus[error.code]);
  }
}

async function readOwn(c: Request_, claim: Claim): Promise<OwnFeedback> {
  const now = new Date();
  const [row, photos = [], earlier = []] = await open(c.var.db, claim, [
    ownPhotos(c.var.db, claim.mac),
    ownEarlierAnswers(c.var.db, claim.mac),
  ]);
  const [photo] = photos as { id: string; width: number; height: number; state: string }[];
  const areas = JSON.parse((row.areas as string | null) ?? '[]') as AreaList;
  return {
    region: toRegion(row),
    staffed: toStaffed([row]),
    feedback: toPublic(row, areas, now.toISOString()),
    earlier: earlier as unknown as OwnFeedback['earlier'],
    state: row.state,
    refusal: row.refusal as OwnFeedback['refusal'],
    clocks: JSON.parse(row.clocks as string) as FeedbackClocks,
    published_at: row.published_at as string | null,
    photo: photo
      ? {
          link: await photoLink(c.env.PORTAL_SECRET, photo.id, now),
          width: photo.width,
          height: photo.height,
          is_approved: photo.state === 'approved',
        }
      : null,
  };
}
