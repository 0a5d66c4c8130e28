import { may } from '../../src/accounts/roles.ts';
import { templatesPage, type TypedTemplate } from '../../src/response-templates/templates-page.tsx';
import { refusals } from '../../src/ui/refusals.ts';
import { consoleDoor, consolePage, type Desk } from '../core/console.ts';
import { readAll } from '../core/db.ts';
import { formFields } from '../core/form.ts';
import type { Request_ } from '../core/http.ts';
import { newId } from '../core/ids.ts';
import { insist } from '../core/insist.ts';
import { asked } from '../core/query.ts';
import { Refusal, refusalStatus } from '../core/refusal.ts';
import { serviceListOf, toServiceList } from '../services/reads.ts';
import { templatesOf, toTemplates } from './reads.ts';
import { removeTemplate } from './remove-template.ts';
import { saveTemplate } from './save-template.ts';

const { door, at } = consoleDoor();

/** The officers' door to the words with which answers begin. */
export const responseTemplates = door;

const ROOM = '/templat/';
const FORM_BYTES = 32_768;

at('GET', ROOM, 'service_request.reply', (c, desk) => draw(c, desk));

at('POST', ROOM, 'template.change', async (c, desk) => {
  const { id, versi, tanda, ...content } = await formFields(
    c,
    ['id', 'versi', 'tanda', 'title', 'body', 'action', 'service_code'],
    FORM_BYTES,
  );
  const region = desk.region.slug;
  const of = id ? { id, version: Number(versi) } : { token: tanda };
  return orAgain(c, desk, { ...content, id, tanda }, () =>
    insist(() => saveTemplate(desk.ctx, { region, content, of })),
  );
});

at('POST', `${ROOM}:id/hapus/`, 'template.change', (c, desk) =>
  orAgain(c, desk, undefined, () =>
    insist(() => removeTemplate(desk.ctx, { region: desk.region.slug, id: c.req.param('id') ?? '' })),
  ),
);

async function orAgain(
  c: Request_,
  desk: Desk,
  typed: TypedTemplate | undefined,
  does: () => Promise<void>,
): Promise<Response> {
  try {
    await does();
    return c.redirect(`/petugas/${desk.region.slug}${ROOM}?tersimpan=ya`, 303);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return draw(c, desk, error, typed);
  }
}

async function draw(
  c: Request_,
  { ctx, region, officer }: Desk,
  refusal?: Refusal,
  typed?: TypedTemplate,
): Promise<Response> {
  const [rows = [], lists = []] = await readAll(ctx.db, [
    templatesOf(ctx.db, region.slug),
    serviceListOf(ctx.db, region.slug),
  ]);
  const { ubah, tersimpan } = asked(c, ['ubah', 'tersimpan']);
  const props = {
    templates: toTemplates(rows),
    services: lists[0] ? toServiceList(lists[0]).services : [],
    region,
    mayChange: may(officer.grants, 'template.change', { region: region.slug }),
    changes: typed?.id || ubah,
    saved: tersimpan === 'ya' && !refusal,
    token: typed?.tanda || newId() + newId(),
    refused: refusal && { message: refusal.say(refusals.id), problems: refusal.fields },
    typed,
  };
  const status = refusal ? refusalStatus[refusal.code] : 200;
  return consolePage(c, (view) => templatesPage({ ...props, view }), status);
}
