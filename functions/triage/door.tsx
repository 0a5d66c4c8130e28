import { may, type Action } from '../../src/accounts/roles.ts';
import { begunWith } from '../../src/triage/deed-form.tsx';
import { deskRequestPage } from '../../src/triage/desk-request.tsx';
import { leftOverPage } from '../../src/triage/left-over.tsx';
import { refusals } from '../../src/ui/refusals.ts';
import { consolePage, type Desk } from '../core/console.ts';
import { formEntries } from '../core/form.ts';
import type { Request_ } from '../core/http.ts';
import { ID, newId } from '../core/ids.ts';
import { keysOf } from '../core/keys.ts';
import { asked } from '../core/query.ts';
import { Refusal, refusalStatus } from '../core/refusal.ts';
import { readDeskRequest } from './desk-request-reads.ts';
import { doneWords } from './done-words.ts';

// What the doors to one report have in common: its page, with what was typed, and the way back to it.

export const ROOM = '/laporan/';
/** A message at its limit, in a script whose letters take nine bytes each when sent, and some room. */
const FORM_BYTES = 49_152;

type Sent = Record<string, string>;

/** A form of the page as it was sent. */
export interface Form {
  id: string;
  sent: Sent;
  /** The version that the form was drawn for; undefined: it does not say. */
  seen: number | undefined;
  /** Minted with the form. */
  token: string;
}

export async function formOf(c: Request_): Promise<Form> {
  const sent = await formEntries(c, FORM_BYTES);
  const { versi, tanda } = sent;
  const token = tanda || newId() + newId();
  return { id: idOf(c), sent, seen: versi ? Number(versi) : undefined, token };
}

/** What a page of one report is drawn with besides the report. */
export interface Drawing {
  opened?: boolean;
  refusal?: Refusal;
  /** The form that was sent. */
  open?: string;
  form?: Form;
  /** What was done before something else was refused. */
  done?: string;
}

/** Back to the page when it is done; with why not, and what was typed, when it is not. */
export async function orAgain(
  c: Request_,
  desk: Desk,
  open: string,
  form: Form,
  does: () => Promise<{ to?: string; done?: string; refusal?: Refusal } | void>,
): Promise<Response> {
  try {
    const { to, done, refusal } = (await does()) ?? {};
    if (refusal) return await draw(c, desk, { open, form, refusal, ...(done && { done }) });
    return c.redirect(await afterwards(c, desk, open, to), 303);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return draw(c, desk, { open, form, refusal: renamed(error, open) });
  }
}

// Whoever gave a report away goes back to the others.
async function afterwards(c: Request_, { officer, region }: Desk, deed: string, to?: string) {
  const room = `/petugas/${region.slug}${ROOM}`;
  const place = { region: region.slug, organisation: to };
  if (may(officer.grants, 'service_request.read', place)) return `${room}${idOf(c)}/?jadi=${deed}`;
  return `${room}?${new URLSearchParams({ jadi: deed, laporan: idOf(c), ke: to ?? '' })}`;
}

/** Every form has fields of its own names, and a verb knows none of them. */
export const renamed = ({ code, say, fields }: Refusal, deed: string) =>
  new Refusal(
    code,
    say,
    fields.map((one) =>
      OWN_NAMES.has(deed) ? one : { ...one, field: `${one.field === 'pesan' ? 'teks' : one.field}-${deed}` },
    ),
  );
const OWN_NAMES = new Set(['balas', 'periksa', 'sembunyikan']);

/** The page of one report, for whoever may see it. */
export async function draw(c: Request_, { ctx, officer, region }: Desk, drawing: Drawing): Promise<Response> {
  const { opened = false, refusal, form } = drawing;
  const id = idOf(c);
  const found = await readDeskRequest(ctx.db, { region: region.slug, id, opened }, keysOf(c.env));
  const place = { region: region.slug, organisation: found?.agency ?? null };
  const mine = (action: Action) => may(officer.grants, action, place);
  // Of another agency, and of no agency at all: to this officer there is no such report.
  if (!found || !mine('service_request.read')) return leftOver(c, textsIn(form?.sent));
  const { templat, untuk, jadi } = form ? {} : asked(c, ['templat', 'untuk', 'jadi']);
  const refused = refusal && { message: refusal.say(refusals.id), problems: refusal.fields };
  const props = {
    request: found,
    region,
    may: mine,
    token: form?.token ?? newId() + newId(),
    now: new Date().toISOString(),
    done: drawing.done ?? doneWords(jadi),
    refused,
    stale: refusal?.code === 'conflict' && isPast(form, found.facts.version) ? form?.seen : undefined,
    open: drawing.open ?? untuk,
    typed: form?.sent ?? begunWith(found, templat ?? '', untuk ?? ''),
  };
  const status = refusal ? refusalStatus[refusal.code] : 200;
  return consolePage(c, (view) => deskRequestPage({ ...props, view }), status);
}

const isPast = (form: Form | undefined, version: number) => form?.seen !== undefined && form.seen < version;

// What was typed in a form, and not chosen.
const textsIn = (sent: Sent = {}) =>
  Object.entries(sent).flatMap(([name, text]) =>
    /^(?:teks|alasan|tujuan|rujukan|lapor)-|^pesan$/.test(name) && text.trim() ? [text] : [],
  );

/** It went to another agency while somebody wrote: they are told no more than others, and keep their words. */
export function leftOver(c: Request_, texts: string[]): Response | Promise<Response> {
  if (texts.length === 0) throw unknown();
  const message = unknown().say(refusals.id);
  return consolePage(c, (view) => leftOverPage({ message, texts, view }), 404);
}

/** That there is no such report, or none for this officer. */
export const unknown = () => new Refusal('not_found', (w) => w.deskRequestUnknown);

export function idOf(c: Request_, part = 'id'): string {
  const id = c.req.param(part) ?? '';
  if (!ID.test(id)) throw unknown();
  return id;
}
