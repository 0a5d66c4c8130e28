import { Hono } from 'hono';
import { endpoints } from '../../src/open311/resources.ts';
import { updateTold, type Moved } from '../../src/request-updates/told.ts';
import type { Given } from '../../src/open311/given.ts';
import type { Row } from '../core/db.ts';
import type { Ctx } from '../core/ctx.ts';
import { type App, type Request_, originOf } from '../core/http.ts';
import { insist } from '../core/insist.ts';
import { keyShownTo } from '../core/key-actor.ts';
import { keysOf } from '../core/keys.ts';
import { Refusal } from '../core/refusal.ts';
import { answer, at, given, jurisdictionIn } from '../open311/door.ts';
import { mustBeRegion } from '../open311/jurisdiction-reads.ts';
import { canonical, photosRefused, posted, type Post } from '../service-requests/door.ts';
import { alsoWrong, unlessRehearsed } from '../service-requests/rehearsed.ts';
import { refusedInNames } from './in-names.ts';
import { postUpdate } from './post-update.ts';
import { readPosted } from './read-posted.ts';
import { readUpdate, readUpdates } from './reads.ts';
import { linkOf, wantedUpdates } from './wanted.ts';

/** The machines' door to what becomes of reports: what happened, and what others say happened. */
export const requestUpdates = new Hono<App>();

at(requestUpdates, 'GET', 'servicerequestupdates', async (c, call) => {
  const all = given(c);
  const wanted = wantedUpdates(all, new Date());
  const named = jurisdictionIn(all);
  const { region, rows } = await readUpdates(c.var.db, { ...wanted, named, key: await keyIn(c, all) });
  const told = toldIn(mustBeRegion(region), rows.slice(0, wanted.size));
  const address = `${originOf(c)}${endpoints[call.endpoint]}/servicerequestupdates.${call.format}`;
  c.header('Link', linkOf(address, named.name, wanted, rows));
  return answer(c, call, 'service_request_updates', told);
});

at(requestUpdates, 'GET', 'update_tokens/*', async (c, call) => {
  const all = given(c);
  const id = /^[1-9]\d{0,14}$/.test(call.id) ? Number(call.id) : 0;
  const { region, row } = await readUpdate(c.var.db, {
    named: jurisdictionIn(all),
    id,
    key: await keyIn(c, all),
  });
  if (toldIn(mustBeRegion(region), row ? [row] : []).length === 0)
    throw new Refusal('not_found', (w) => w.updateTokenUnknown);
  return answer(c, call, 'service_request_updates', [{ update_id: call.id, token: call.id }]);
});

at(requestUpdates, 'POST', 'servicerequestupdates', async (c, call) => {
  const post = await posted(c, call);
  const update_id = await taken(c, post);
  return answer(c, call, 'service_request_updates', [{ update_id }]);
});

// Without a key everybody hears the same.
const keyIn = async (c: Request_, all: Given): Promise<string | null> =>
  (await keyShownTo(c, all))?.actor.id ?? null;

const toldIn = ({ name, organisation_names }: Row, rows: Row[]) => {
  const organisations = JSON.parse(organisation_names as string) as Record<string, string>;
  return (rows as unknown as Moved[])
    .filter(({ shown, own }) => shown || own)
    .map((moved) => updateTold(moved, { region: name as string, organisations }));
};

async function taken(c: Request_, post: Post): Promise<string> {
  const { ctx, region, all, uploads, photos } = post;
  try {
    const { read, problems: typed } = readPosted(all, ctx.now());
    const problems = [...typed, ...photosRefused(uploads)];
    const { id, status } = read;
    const told = { region: region.slug as string, photos, keys: keysOf(c.env) };
    const tell =
      id && status
        ? (as: Ctx) => postUpdate(as, { ...read, id, status, ...told, body: canonical(post) })
        : null;
    if (problems.length > 0) {
      const also = tell ? await alsoWrong(ctx, tell) : [];
      throw new Refusal('invalid', (w) => w.updatePostRefused, [...problems, ...also]);
    }
    if (!tell) throw new Refusal('not_found', (w) => w.deskRequestUnknown);
    const done = await insist(() => unlessRehearsed(tell(ctx)), 8000);
    return done ?? 'uji';
  } catch (error) {
    refusedInNames(error, {
      text: (name) => name,
      attribute: (name) => `attribute[${name}]`,
      sure: 'attribute[sure]=ya',
    });
  }
}
