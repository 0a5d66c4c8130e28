import type { OwnContact } from '../../src/own-requests/page.ts';
import { identityPath } from '../../src/triage/identity.ts';
import { identityPage } from '../../src/triage/identity-page.tsx';
import { refusals } from '../../src/ui/refusals.ts';
import { consoleDoor, consolePage, type Desk } from '../core/console.ts';
import { formFields } from '../core/form.ts';
import type { Request_ } from '../core/http.ts';
import { newId } from '../core/ids.ts';
import { insist } from '../core/insist.ts';
import { Refusal, refusalStatus } from '../core/refusal.ts';
import { agreeIdentity } from './agree-identity.ts';
import { askIdentity } from './ask-identity.ts';
import { idOf, leftOver } from './door.tsx';
import { openIdentity } from './open-identity.ts';
import { mustSeek } from './seek-identity.ts';

const { door, at } = consoleDoor();

/** The officers' door to who a reporter is: nothing here is shown that was not written down first. */
export const identityDesk = door;

const PAGE = '/laporan/:id/identitas/';
/** A reason at its limit, in a script whose letters take nine bytes each when sent, and some room. */
const FORM_BYTES = 16_384;

at('GET', PAGE, 'service_request.open_identity', (c, desk) => draw(c, desk, {}));

at(
  'POST',
  PAGE,
  'service_request.open_identity',
  async (c, desk) => {
    const { tanda, alasan } = await formFields(c, ['tanda', 'alasan'], FORM_BYTES);
    const asking = { id: idOf(c), reason: alasan, token: tanda, sealing: c.env.SEALING_KEYS };
    return orAgain(c, desk, { token: tanda, typed: alasan }, () => askIdentity(desk.ctx, asking));
  },
  true,
);

at(
  'POST',
  `${PAGE}:opening/buka/`,
  'service_request.open_identity',
  (c, desk) => orAgain(c, desk, {}, () => openIdentity(desk.ctx, named(c))),
  true,
);

at(
  'POST',
  `${PAGE}:opening/setuju/`,
  'service_request.open_identity',
  (c, desk) => orAgain(c, desk, {}, () => agreeIdentity(desk.ctx, named(c))),
  true,
);

interface Drawing {
  contact?: OwnContact;
  refusal?: Refusal;
  typed?: string;
  token?: string;
}

// The contact stands in this one answer; without one it is back to the page.
async function orAgain(
  c: Request_,
  desk: Desk,
  drawing: Drawing,
  does: () => Promise<OwnContact | null | void>,
) {
  try {
    const contact = await insist(does);
    if (contact) return draw(c, desk, { contact });
    return c.redirect(identityPath(desk.region.slug, idOf(c)), 303);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return draw(c, desk, { ...drawing, refusal: error });
  }
}

async function draw(c: Request_, { ctx, officer, region }: Desk, drawing: Drawing): Promise<Response> {
  const { contact = null, refusal, typed, token = newId() + newId() } = drawing;
  const id = idOf(c);
  const sought = await mustSeek(ctx, id, c.env.SEALING_KEYS).catch(hidden);
  if (sought?.request.region !== region.slug) return leftOver(c, typed?.trim() ? [typed] : []);
  const { request, bar, openings } = sought;
  const refused = refusal && { message: refusal.say(refusals.id), problems: refusal.fields };
  const two = request.two_person_identity === 1;
  const props = { id, region, officer: officer.id, two, bar, openings, contact, token, typed, refused };
  const status = refusal ? refusalStatus[refusal.code] : 200;
  return consolePage(c, (view) => identityPage({ ...props, now: new Date().toISOString(), view }), status);
}

// Of another agency or of none: it is not told that there is such a report.
const hidden = (error: unknown): null => {
  if (error instanceof Refusal && ['not_allowed', 'not_found'].includes(error.code)) return null;
  throw error;
};

const named = (c: Request_) => ({
  id: idOf(c),
  opening: idOf(c, 'opening'),
  sealing: c.env.SEALING_KEYS,
});
