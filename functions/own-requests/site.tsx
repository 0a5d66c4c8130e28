import { Hono } from 'hono';
import { PATH, trackSlots } from '../../src/own-requests/form.tsx';
import { CODES } from '../../src/own-requests/page.ts';
import { confirmSlots, erasedSlots, type Confirm } from '../../src/own-requests/rights.tsx';
import { words } from '../../src/own-requests/words.ts';
import { yesOrNo } from '../../src/ui/yes-or-no.ts';
import { drawn } from '../core/drawn.ts';
import { wrongMethod } from '../core/errors.ts';
import { formFields } from '../core/form.ts';
import { asResident, type App, type Request_, originOf } from '../core/http.ts';
import { insist } from '../core/insist.ts';
import { mustComeFromHere } from '../core/same-origin.ts';
import { mustNotFlood } from '../core/write-limit.ts';
import { open, type Claim } from './claim.ts';
import { codesIn } from './codes.ts';
import { claim, deed, drawOwn, FORM_BYTES, opened, orForm } from './door.tsx';
import { eraseRequest } from './erase-request.ts';
import { ownData } from './own-data.ts';
import { stopMail } from './stop-mail.ts';
import { withdrawPublicity } from './withdraw-publicity.ts';

/** The door of people who follow their own report. Number and key come in a body, and leave in no address. */
export const ownRequests = new Hono<App>();

ownRequests.get(PATH, (c) => drawn(c, PATH, (view) => trackSlots({ typed: {} }, view)));

ownRequests.post(PATH, async (c) => {
  mustComeFromHere(c);
  const typed = await formFields(c, CODES, FORM_BYTES);
  return orForm(c, { typed }, async () => {
    const { id, key } = codesIn(typed);
    c.header('Cache-Control', 'no-store');
    if (key === null) return c.redirect(`/laporan/${id}/`, 303);
    return drawOwn(c, await claim(c, { id, key }), { codes: typed });
  });
});

deed(ownRequests, 'tarik', ['langkah'], async (c, { codes, claim: own, sent }) => {
  if (sent.langkah !== '2') return confirm(c, own, { step: 'tarik', codes });
  await mustNotFlood(c);
  await insist(() => withdrawPublicity(asResident(c), own));
  return drawOwn(c, own, { codes, done: words.id.withdrawn });
});

deed(ownRequests, 'hapus', ['langkah', 'yakin'], async (c, { codes, claim: own, sent }) => {
  if (sent.langkah !== '2') return confirm(c, own, { step: 'hapus', codes });
  if (!yesOrNo(sent.yakin)) {
    const problems = [{ field: 'yakin', message: words.id.eraseTickMissing }];
    return confirm(c, own, { step: 'hapus', codes, refused: { message: words.id.eraseRefused, problems } });
  }
  await mustNotFlood(c);
  await insist(() => eraseRequest(asResident(c), own));
  return drawn(c, PATH, (view) => erasedSlots(own.id, view));
});

deed(ownRequests, 'berhenti-surel', [], async (c, { codes, claim: own }) => {
  await mustNotFlood(c);
  await insist(() => open(c.var.db, own));
  await insist(() => stopMail(asResident(c), own.id));
  return drawOwn(c, own, { codes, done: words.id.stoppedByPage });
});

deed(ownRequests, 'unduh', [], async (c, { claim: own }) => {
  const { page, links } = await opened(c, own);
  const origin = originOf(c);
  const body = ownData(page, origin, (id) => (links[id] ? origin + links[id] : undefined));
  return c.body(body, 200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Disposition': `attachment; filename="laporan-${own.id}.json"`,
    'Cache-Control': 'no-store',
  });
});

ownRequests.all(PATH, (c) => wrongMethod(c, 'GET, HEAD, POST'));

async function confirm(c: Request_, own: Claim, asking: Confirm): Promise<Response> {
  // Nobody is asked whether they are sure about a report that their key does not open.
  await insist(() => open(c.var.db, own));
  return drawn(c, PATH, (view) => confirmSlots(asking, view), asking.refused ? 400 : 200);
}
