import { Hono } from 'hono';
import { filterWords } from '../../src/open311/filter-words.ts';
import { one, type Given } from '../../src/open311/given.ts';
import {
  isPlaced,
  noticeOf,
  problemsOfPosted,
  SINGLE,
  sentTwice,
  typedFromPosted,
} from '../../src/service-requests/posted.ts';
import type { TypedRequest } from '../../src/service-requests/typed.ts';
import type { ServiceList } from '../../src/services/schema.ts';
import { refusals } from '../../src/ui/refusals.ts';
import type { Ctx } from '../core/ctx.ts';
import { type App, type Request_, originOf } from '../core/http.ts';
import { idFor } from '../core/ids.ts';
import { insist } from '../core/insist.ts';
import { readAll } from '../core/db.ts';
import { keysOf } from '../core/keys.ts';
import { onePerField, Refusal, refusalIn, type FieldProblem } from '../core/refusal.ts';
import { answer, at, given, jurisdictionIn } from '../open311/door.ts';
import { mustBeRegion, regionNamed } from '../open311/jurisdiction-reads.ts';
import { canonical, namesElsewhere, photosRefused, posted, type Post } from './door.ts';
import { shownIn } from './reads.ts';
import { alsoWrong, unlessRehearsed } from './rehearsed.ts';
import { relayServiceRequest } from './relay-service-request.ts';

/** The machines' door through which reports come. */
export const requestsIn = new Hono<App>();

/** Longest name that a sender gives to one sending. */
const NAME = 200;

at(requestsIn, 'POST', 'requests', async (c, call) => {
  const post = await posted(c, call);
  const taken = await relayed(c, post);
  return answer(c, call, 'service_requests', [taken]);
});

// Every report gets its number at once: whoever takes that for a token is led to the number itself.
at(requestsIn, 'GET', 'tokens/*', async (c, call) => {
  const [[region] = []] = await readAll(c.var.db, [regionNamed(c.var.db, jurisdictionIn(given(c)))]);
  const id = call.id.toUpperCase();
  const [found = []] = await readAll(c.var.db, [shownIn(c.var.db, mustBeRegion(region).slug as string, id)]);
  if (found.length === 0) throw new Refusal('not_found', (w) => w.tokenUnknown);
  return answer(c, call, 'service_requests', [{ service_request_id: id, token: id }]);
});

async function relayed(c: Request_, post: Post) {
  const { ctx, region, all, photos } = post;
  const typed = typedFromPosted(all, region.time_zone as string);
  const body = canonical(post);
  const named = c.req.header('Idempotency-Key')?.trim().slice(0, NAME) || null;
  const site = originOf(c);
  const hasKey = extensionsIn(all) === 'true';
  try {
    const wish = { region: region.slug as string, typed, keys: keysOf(c.env), photos };
    const relay = (as: Ctx) => relayServiceRequest(as, { ...wish, named, body });
    const problems = problemsAtDoor(post);
    if (problems.length > 0)
      throw new Refusal('invalid', (w) => w.postRefused, [...problems, ...(await alsoWrong(ctx, relay))]);
    const taken = await insist(() => unlessRehearsed(relay(ctx)), 8000);
    if (!taken) return await rehearsed(ctx.actor.id, body);
    const { id, clocks, is_secret: isSecret } = taken.request;
    return {
      service_request_id: id,
      service_notice: noticeOf({
        id,
        verifyBy: clocks.promises.verify.due_at,
        timeZone: region.time_zone as string,
        site,
        hasKey,
        isSecret,
        unfetched: namesElsewhere(all),
      }),
      account_id: '',
      // The reporter alone may have it: only a front end that asks for it, to pass it on, is given it.
      ...(hasKey && { private_key: taken.key }),
    };
  } catch (error) {
    throw refusedAs(refusalIn(error), typed, region.services as string | null);
  }
}

const rehearsed = async (key: string, body: string) => ({
  service_request_id: await idFor('', 'rehearsal', `${key}/${body}`),
  service_notice:
    'Ini alamat uji: laporan ini benar bentuknya, tetapi tidak disimpan. Test endpoint: nothing was stored.',
  account_id: '',
});

const extensionsIn = (all: Given) => one(all, 'extensions')?.toLowerCase() ?? 'false';

const problemsAtDoor = ({ all, uploads }: Post): FieldProblem[] => [
  ...(isPlaced(all) ? [] : [{ field: 'lat, long', message: refusals.id.postPlaceMissing }]),
  ...sentTwice(all, SINGLE).map((field) => ({ field, message: refusals.id.postTwice })),
  ...(['true', 'false'].includes(extensionsIn(all))
    ? []
    : [{ field: 'extensions', message: filterWords.extensions }]),
  ...photosRefused(uploads),
];

function refusedAs(refusal: Refusal, typed: TypedRequest, services: string | null): Refusal {
  const list = services ? (JSON.parse(services) as ServiceList).services : [];
  const service = list.find(({ code }) => code === typed.texts.service_code);
  const told = problemsOfPosted(refusal.fields, typed, service);
  return new Refusal(refusal.code, refusal.say, onePerField(told));
}
