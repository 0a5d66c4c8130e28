import { Hono } from 'hono';
import { dossierSlots } from '../../src/own-requests/dossier-page.tsx';
import { drawn } from '../core/drawn.ts';
import { type App, originOf } from '../core/http.ts';
import { Refusal } from '../core/refusal.ts';
import { deed, drawOwn, opened } from './door.tsx';
import { dossierData, dossierOf } from './dossier.ts';

/** Where a reporter gets what they take to the Ombudsman, once a date has passed. */
export const ownDossier = new Hono<App>();

deed(ownDossier, 'berkas', ['bentuk'], async (c, { codes, claim: own, sent }) => {
  const { page } = await opened(c, own);
  const origin = originOf(c);
  try {
    const dossier = await dossierOf(page, { signing: c.env.SIGNING_KEYS, origin, now: new Date() });
    if (sent.bentuk !== 'json')
      return drawn(
        c,
        '/shell/dossier/',
        (view) => dossierSlots({ dossier, codes }, view),
        200,
        page.region.time_zone,
      );
    return c.body(dossierData(dossier, origin), 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="berkas-${own.id}.json"`,
      'Cache-Control': 'no-store',
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return drawOwn(c, own, { codes, refusal: error });
  }
});
