import { may, type Action } from '../../src/accounts/roles.ts';
import { WRITTEN } from '../../src/feedback/desk-forms.tsx';
import { deskFeedbackPage } from '../../src/feedback/desk-one.tsx';
import {
  COORDINATOR,
  deskLists,
  deskQuery,
  PHOTO_TICK,
  type Deed,
  type DeskAsked,
} from '../../src/feedback/desk-page.ts';
import { words } from '../../src/feedback/desk-words.ts';
import { kindsInAddress } from '../../src/feedback/schema.ts';
import { fieldOf } from '../../src/triage/deed-form.tsx';
import { leftOverPage } from '../../src/triage/left-over.tsx';
import { refusals } from '../../src/ui/refusals.ts';
import { yesOrNo } from '../../src/ui/yes-or-no.ts';
import { consolePage, type Desk } from '../core/console.ts';
import { formEntries } from '../core/form.ts';
import type { Request_ } from '../core/http.ts';
import { ID } from '../core/ids.ts';
import { asked } from '../core/query.ts';
import { Refusal, refusalStatus } from '../core/refusal.ts';
import { Failed, settle } from '../core/settle.ts';
import type { Answer } from './answering.ts';
import { readDeskFeedback } from './desk-reads.ts';

// What the forms of one piece of feedback have in common: its page, with what was typed, and the way back to it.

export const ROOM = '/masukan/';
/** Far more than an answer may have: its own limit tells that it is too long, and its words stand in their field. */
const FORM_BYTES = 262_144;
/** How long what was typed waits for what stands beside it. */
const READ_MS = 2000;

/** A form of the page as it was sent. */
export interface Form {
  id: string;
  sent: Record<string, string>;
  /** The version that the form was drawn for; no number: it does not say. */
  seen: number;
}

export async function formOf(c: Request_): Promise<Form> {
  const id = idOf(c);
  const sent = await formEntries(c, FORM_BYTES);
  return { id, sent, seen: /^\d{1,9}$/.test(sent.versi ?? '') ? Number(sent.versi) : NaN };
}

export const fieldIn = ({ sent }: Form, name: string, deed: Deed): string => sent[fieldOf(name, deed)] ?? '';

/** The answer that a form carries. */
export function answerIn(form: Form, deed: Deed): Answer {
  const organisation = fieldIn(form, 'lembaga', deed);
  return {
    text: fieldIn(form, 'jawaban', deed),
    organisation: organisation === COORDINATOR ? null : organisation,
    sure: yesOrNo(fieldIn(form, 'yakin', deed)) === true,
  };
}

/** The photos that were ticked. */
export const ticked = ({ sent }: Form): string[] =>
  Object.keys(sent).flatMap((name) => (name.startsWith(PHOTO_TICK) ? [name.slice(PHOTO_TICK.length)] : []));

/** Back to the page when it is done; with why not, and what was typed, when it is not. */
export async function orAgain(
  c: Request_,
  desk: Desk,
  open: Deed,
  form: Form,
  does: () => Promise<void>,
): Promise<Response> {
  const query = new URLSearchParams(deskQuery(listAsked(c) ?? {}));
  query.set('jadi', open);
  try {
    await does();
    return c.redirect(`/petugas/${desk.region.slug}${ROOM}${form.id}/?${query}`, 303);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const fields = error.fields.map((one) => ({ ...one, field: fieldOf(one.field, open) }));
    return draw(c, desk, { open, form, refusal: new Refusal(error.code, error.say, fields) });
  }
}

/** The page of one piece of feedback, for whoever may see it. */
export async function draw(
  c: Request_,
  { ctx, officer, region }: Desk,
  { open, form, refusal }: { open?: Deed; form?: Form; refusal?: Refusal },
): Promise<Response> {
  const wanted = { region: region.slug, id: idOf(c), grants: officer.grants, secret: c.env.PORTAL_SECRET };
  const found = await settle(() => readDeskFeedback(ctx.db, wanted), READ_MS);
  if (found instanceof Refusal) throw found;
  if (found instanceof Failed) return left(c, form, new Refusal('unavailable', (w) => w.databaseSilent));
  const place = { region: region.slug, organisation: found?.agency?.key ?? null };
  const mine = (action: Action) => may(officer.grants, action, place);
  // Of another agency: to this officer there is no such feedback.
  if (!found || !mine('feedback.moderate')) return left(c, form, unknown());
  const { jadi } = form ? {} : asked(c, ['jadi']);
  const props = {
    feedback: found,
    region,
    may: {
      moderate: mine('feedback.moderate'),
      answer: mine('feedback.answer'),
      erase: mine('feedback.erase'),
    },
    from: listAsked(c) ?? {},
    now: ctx.now().toISOString(),
    done: Object.hasOwn(words.id.done, jadi ?? '') ? words.id.done[jadi as Deed] : undefined,
    open,
    refused: refusal && { message: refusal.say(refusals.id), problems: refusal.fields },
    typed: form?.sent ?? {},
    stale: refusal?.code === 'conflict' && form && form.seen < found.version ? form.seen : undefined,
  };
  const status = refusal ? refusalStatus[refusal.code] : 200;
  return consolePage(c, (view) => deskFeedbackPage({ ...props, view }), status);
}

/** The list that an address asks for, and from which a page was come to; null: there is none such. */
export function listAsked(c: Request_): DeskAsked | null {
  const {
    daftar = 'menunggu',
    jenis,
    ...rest
  } = asked(c, ['daftar', 'jenis', 'program', 'lembaga', 'setelah']);
  const known = Object.hasOwn(deskLists, daftar) && (!jenis || Object.hasOwn(kindsInAddress, jenis));
  return known ? ({ daftar, jenis, ...rest } as DeskAsked) : null;
}

// Nobody loses what they wrote.
function left(c: Request_, form: Form | undefined, refusal: Refusal): Promise<Response> {
  const texts = Object.entries(form?.sent ?? {}).flatMap(([name, text]) =>
    WRITTEN.test(name) && text.trim() ? [text] : [],
  );
  if (texts.length === 0) throw refusal;
  const message = refusal.say(refusals.id);
  return consolePage(c, (view) => leftOverPage({ message, texts, view }), refusalStatus[refusal.code]);
}

const unknown = () => new Refusal('not_found', (w) => w.deskFeedbackUnknown);

function idOf(c: Request_): string {
  const id = c.req.param('id') ?? '';
  if (!ID.test(id)) throw unknown();
  return id;
}
