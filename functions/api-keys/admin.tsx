import { keyMadePage } from '../../src/api-keys/made-page.tsx';
import { keyPage } from '../../src/api-keys/key-page.tsx';
import { keysPage } from '../../src/api-keys/keys-page.tsx';
import { refusals } from '../../src/ui/refusals.ts';
import { consoleDoor, consolePage, type Desk } from '../core/console.ts';
import { formFields } from '../core/form.ts';
import { type Request_, originOf } from '../core/http.ts';
import { ID, newId } from '../core/ids.ts';
import { insist } from '../core/insist.ts';
import { Refusal, refusalIn, refusalStatus } from '../core/refusal.ts';
import { makeKey } from './make-key.ts';
import { readKey, readKeyRoom } from './reads.ts';
import { revokeKey } from './revoke-key.ts';

const { door, at } = consoleDoor();

/** The console's door to the keys of machines. */
export const apiKeyDesk = door;

const ROOM = '/kunci/';
const BYTES = 8192;
const FIELDS = ['scope', 'organisation', 'label', 'tanda'] as const;
type Typed = Record<(typeof FIELDS)[number], string>;
const TOKEN = /^[0-9A-HJKMNP-TV-Z]{20}$/;

at('GET', ROOM, 'api_key.change', (c, desk) => room(c, desk));

at(
  'POST',
  ROOM,
  'api_key.change',
  async (c, desk) => {
    const typed = await formFields(c, FIELDS, BYTES);
    try {
      // A form without its token was not drawn here; it gets a fresh one back.
      const token = TOKEN.test(typed.tanda) ? typed.tanda : newToken();
      const wish = { region: desk.region.slug, typed, token, secret: c.env.PORTAL_SECRET };
      const made = await insist(() => makeKey(desk.ctx, wish));
      const page = { ...made, typed, region: desk.region, site: originOf(c) };
      return await consolePage(c, (view) => keyMadePage(page, view));
    } catch (error) {
      return room(c, desk, { typed, refused: refusalIn(error) });
    }
  },
  true,
);

at('GET', `${ROOM}:id/`, 'api_key.change', (c, desk) => one(c, desk));

at(
  'POST',
  `${ROOM}:id/cabut/`,
  'api_key.change',
  async (c, desk) => {
    try {
      await insist(() => revokeKey(desk.ctx, { region: desk.region.slug, id: idOf(c) }));
      return c.redirect(`/petugas/${desk.region.slug}${ROOM}`, 303);
    } catch (error) {
      return one(c, desk, refusalIn(error));
    }
  },
  true,
);

function idOf(c: Request_): string {
  const id = c.req.param('id') ?? '';
  if (!ID.test(id)) throw new Refusal('not_found', (w) => w.keyGone);
  return id;
}

const newToken = () => newId() + newId();

const said = (refused?: Refusal) =>
  refused && { message: refused.say(refusals.id), problems: refused.fields };

async function room(c: Request_, { region }: Desk, again: { typed?: Typed; refused?: Refusal } = {}) {
  const { typed, refused } = again;
  const kept = typed && TOKEN.test(typed.tanda) && refused?.code !== 'conflict' ? typed.tanda : newToken();
  const found = await readKeyRoom(c.var.db, region.slug);
  const page = { region, room: found, token: kept, typed, refused: said(refused) };
  return consolePage(c, (view) => keysPage(page, view), refused ? refusalStatus[refused.code] : 200);
}

async function one(c: Request_, { region }: Desk, refused?: Refusal): Promise<Response> {
  const key = await readKey(c.var.db, region.slug, idOf(c));
  if (!key) throw refused ?? new Refusal('not_found', (w) => w.keyGone);
  const page = { region, card: key, refused: said(refused) };
  return consolePage(c, (view) => keyPage(page, view), refused ? refusalStatus[refused.code] : 200);
}
