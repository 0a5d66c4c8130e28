import type { RouteTyped } from '../../src/routing/page.ts';
import { routingPage } from '../../src/routing/routing-page.tsx';
import { refusals } from '../../src/ui/refusals.ts';
import { consoleDoor, consolePage, type Desk } from '../core/console.ts';
import { formFields } from '../core/form.ts';
import type { Request_ } from '../core/http.ts';
import { insist } from '../core/insist.ts';
import { Refusal, refusalStatus } from '../core/refusal.ts';
import { Failed, settle } from '../core/settle.ts';
import { changeRoute } from './change-route.ts';
import { readRouting } from './page-reads.ts';

const { door, at } = consoleDoor();

/** The officers' door to which agency answers for what, where. */
export const routingDesk = door;

const ROOM = '/penugasan/';
const FORM_BYTES = 4096;
/** How long what was chosen waits for what stands beside it. */
const READ_MS = 1000;

at('GET', ROOM, 'console.read', async (c, { ctx, region, officer }) => {
  const page = await readRouting(ctx.db, region.slug);
  const saved = c.req.query('tersimpan') === 'ya';
  return consolePage(c, (view) => routingPage({ page, officer, saved, view }));
});

at(
  'POST',
  ROOM,
  'route.change',
  async (c, desk) => {
    const { hapus, ...typed } = await formFields(
      c,
      ['kategori', 'kecamatan', 'lembaga', 'hapus'],
      FORM_BYTES,
    );
    const region = desk.region.slug;
    const wish = {
      region,
      service_code: typed.kategori,
      district_code: typed.kecamatan,
      agency: hapus ? null : typed.lembaga,
    };
    try {
      await insist(() => changeRoute(desk.ctx, wish));
      return c.redirect(`/petugas/${region}${ROOM}?tersimpan=ya`, 303);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return again(c, desk, typed, error);
    }
  },
  true,
);

async function again(c: Request_, { ctx, region, officer }: Desk, typed: RouteTyped, refusal: Refusal) {
  const read = await settle(() => readRouting(ctx.db, region.slug), READ_MS);
  const page = read instanceof Failed || read instanceof Refusal ? null : read;
  const refused = { message: refusal.say(refusals.id), problems: refusal.fields, typed };
  return consolePage(
    c,
    (view) => routingPage({ page, officer, saved: false, refused, view }),
    refusalStatus[refusal.code],
  );
}
