import { Hono } from 'hono';
import { portalPreview } from '../../src/pictures/portal-preview.ts';
import { previewPicture } from '../../src/pictures/preview.tsx';
import type { Preview } from '../../src/pictures/told-preview.ts';
import { previewOfProgramme } from '../../src/programmes/preview.ts';
import { previewOfRegion } from '../../src/regions/preview.ts';
import { PORTAL_PICTURE } from '../../src/ui/slots.ts';
import type { View } from '../../src/ui/view.ts';
import { localDate } from '../../src/ui/when.ts';
import { previewOfUpdate } from '../../src/updates/preview.ts';
import { type App, originOf, type Request_ } from '../core/http.ts';
import { ID } from '../core/ids.ts';
import { Moved } from '../core/page.ts';
import { Refusal } from '../core/refusal.ts';
import { Failed, settle } from '../core/settle.ts';
import { readBuiltProgramme } from '../programmes/page-reads.ts';
import { readRegionPage } from '../regions/page-reads.ts';
import { readUpdatePage } from '../updates/page-reads.ts';
import { builtPicture } from './door.ts';

/** The door of messengers: the picture that is seen beside an address somebody sent. */
export const pictures = new Hono<App>();

const REGION = '/:region{[a-z][a-z0-9-]{2,59}}';
const READ_MS = 2000;

pictures.get(PORTAL_PICTURE, (c) => picture(c, async () => portalPreview));

pictures.get('/u/:id/v/:version{[1-9]\\d{0,5}}/pratinjau.png', (c) => {
  const { id, version } = c.req.param();
  if (!ID.test(id)) throw new Refusal('not_found', (w) => w.updateUnknown);
  return picture(c, async () => {
    const page = await readUpdatePage(c.var.db, id, Number(version));
    return page && (previewOfUpdate(page, view(c)) ?? portalPreview);
  });
});

pictures.get(`${REGION}/program/:slug/pratinjau.png`, (c) =>
  picture(c, async () => {
    const page = await readBuiltProgramme(c.var.db, c.req.param('region'), c.req.param('slug'));
    return page instanceof Moved ? page : page && previewOfProgramme(page, view(c));
  }),
);

pictures.get(`${REGION}/pratinjau.png`, (c) =>
  picture(c, async () => {
    const page = await readRegionPage(c.var.db, c.req.param('region'));
    return page && previewOfRegion(page, view(c));
  }),
);

// No picture depends on the day: what a preview tells is asked for without it.
const view = (c: Request_): View => ({
  locale: 'id',
  today: localDate(new Date(), 'Asia/Jakarta'),
  origin: originOf(c),
});

// A messenger follows no redirect and asks once: the portal's own picture stands in for one that is not made yet.
async function picture(c: Request_, read: () => Promise<Preview | Moved | null>): Promise<Response> {
  const found = await settle(read, READ_MS);
  if (found instanceof Refusal) throw found;
  if (found === null) throw new Refusal('not_found', (w) => w.pageUnknown);
  if (found instanceof Moved) return c.redirect(`${found.to}pratinjau.png`, 301);
  const own = found instanceof Failed ? null : await builtPicture(c, previewPicture(found));
  const answer = own ?? (await builtPicture(c, previewPicture(portalPreview)));
  if (!answer) throw new Error('no built picture of the portal');
  return answer;
}
