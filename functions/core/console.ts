import { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { isConfined, type Officer } from '../../src/accounts/officer.ts';
import { consoleSlots, type ConsolePage } from '../../src/accounts/frame.tsx';
import type { Action } from '../../src/accounts/roles.ts';
import { leftOverPage } from '../../src/triage/left-over.tsx';
import { refusals } from '../../src/ui/refusals.ts';
import type { View } from '../../src/ui/view.ts';
import type { Ctx } from './ctx.ts';
import { drawn } from './drawn.ts';
import { formPairs } from './form.ts';
import { asOfficer, type App, type Request_ } from './http.ts';
import { mustMay } from './may.ts';
import { Refusal, refusalIn, refusalStatus } from './refusal.ts';

/**
 * Who may pass: an action, which is asked of the region in the path; `signed_in`, any full session; `confined`, also
 * one that still has to make its account safe; `open`, everybody.
 */
export type Access = Action | 'signed_in' | 'confined' | 'open';

/** One line of the console's route table. `proof`: a passkey must have been shown within the last five minutes. */
export interface ConsoleRoute {
  method: 'GET' | 'POST';
  path: string;
  access: Access;
  proof: boolean;
}

/** Every route of the console, as the doors list them: the matrix test walks it, and refuses a route that is not here. */
export const consoleRoutes: ConsoleRoute[] = [];

/** Where a region's console stands. No other page under /petugas/ has a hyphen in its first part. */
export const REGION = '/petugas/:region{[a-z]+-[a-z0-9-]{1,57}}';

/** How long a shown passkey counts as fresh. */
const PROOF_MS = 5 * 60_000;

/** What a handler of a region's route knows besides the request. */
export interface Desk {
  ctx: Ctx;
  officer: Officer;
  region: NonNullable<Officer['region']>;
}

type Handler = (c: Request_, desk: Desk) => Response | Promise<Response>;
type OpenHandler = (c: Request_) => Response | Promise<Response>;

/** A door of the console. Every route names who may pass; nothing is reached without that having been asked. */
export function consoleDoor() {
  const door = new Hono<App>();
  const list = (route: ConsoleRoute, handler: OpenHandler) => {
    consoleRoutes.push(route);
    door.on(route.method, route.path, handler);
  };
  return {
    door,
    /** A route for everybody, such as signing in. */
    open: (method: ConsoleRoute['method'], path: string, handler: OpenHandler) =>
      list({ method, path, access: 'open', proof: false }, handler),
    /** A route of one's own account, in no region. */
    own: (
      method: ConsoleRoute['method'],
      path: string,
      access: 'signed_in' | 'confined',
      handler: (c: Request_, officer: Officer) => Response | Promise<Response>,
      proof = false,
    ) =>
      list({ method, path, access, proof }, async (c) => {
        const { officer } = c.var;
        if (!officer) return c.var.askPasskey('signed_out');
        if (access === 'signed_in' && isConfined(officer)) return c.redirect('/petugas/akun/', 303);
        // Who came in by a code has no passkey to show yet.
        if (proof && officer.via === 'passkey' && isStale(officer)) return c.var.askPasskey('prove');
        return handler(c, officer);
      }),
    /** A route of a region's console: an action asked of the region in the path. */
    at: (method: ConsoleRoute['method'], path: string, access: Action, handler: Handler, proof = false) =>
      list({ method, path: REGION + path, access, proof }, async (c) => {
        const { officer } = c.var;
        if (!officer) return c.var.askPasskey('signed_out');
        if (isConfined(officer)) return c.redirect('/petugas/akun/', 303);
        const ctx = asOfficer(c, officer);
        const slug = c.req.param('region') ?? '';
        try {
          mustMay(ctx, access, { region: slug });
        } catch (error) {
          return await givenBack(c, refusalIn(error));
        }
        if (!officer.region) throw new Refusal('not_found', (w) => w.regionAbsent(slug));
        if (proof && isStale(officer)) return c.var.askPasskey('prove');
        return handler(c, { ctx, officer, region: officer.region });
      }),
  };
}

const isStale = ({ proved_at }: Officer) => Date.now() - Date.parse(proved_at) > PROOF_MS;

/** How much of a form is read that is only given back, and how many of its fields. */
const [FORM_BYTES, FIELDS] = [262_144, 100];

// A role may go while its holder writes: they keep their words. Codes and choices have only plain signs, and no space.
async function givenBack(c: Request_, refusal: Refusal): Promise<Response> {
  const sent = c.req.method === 'POST' ? await formPairs(c, FORM_BYTES).catch(() => []) : [];
  const texts = sent
    .flatMap(([, text]) => (/[^!-~]/.test(text.trim()) ? [text.trim()] : []))
    .slice(0, FIELDS);
  if (texts.length === 0) throw refusal;
  const message = refusal.say(refusals.id);
  return consolePage(c, (view) => leftOverPage({ message, texts, view }), refusalStatus[refusal.code]);
}

/** Draws a page of the console inside its built shell; nobody but its reader keeps it. The shell `passkey` runs a script. */
export const consolePage = (
  c: Request_,
  page: (view: View) => ConsolePage,
  status: ContentfulStatusCode = 200,
  shell: 'console' | 'passkey' = 'console',
): Promise<Response> =>
  drawn(
    c,
    `/shell/${shell}/`,
    (view) => consoleSlots(page(view), c.var.officer, view),
    status,
    c.var.officer?.region?.time_zone,
  );
