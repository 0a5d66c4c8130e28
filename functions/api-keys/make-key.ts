import { ApiKey, MOST_KEYS } from '../../src/api-keys/schema.ts';
import { act } from '../core/act.ts';
import { apiKeyFrom, apiKeyMac } from '../core/api-key.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import type { Row } from '../core/db.ts';
import { idFor } from '../core/ids.ts';
import { mustBePerson, mustMay } from '../core/may.ts';
import { Refusal, type FieldProblem } from '../core/refusal.ts';
import { readGround } from './reads.ts';
import { insertKey } from './writes.ts';

/** A key as it is asked for. */
export interface KeyWish {
  region: string;
  typed: { scope: string; organisation: string; label: string };
  /** Minted with the form, at least 96 random bits: the same form gives the same key. */
  token: string;
  secret: string;
}

/** A key that was just made: shown once, stored nowhere. */
export interface MadeKey {
  id: string;
  key: string;
}

/** How long the form that made a key shows it again, for an answer that was lost. */
const AGAIN_MS = 10 * 60_000;

/** Makes a key for one machine: one scope, one region, and one agency of it or the whole. */
export async function makeKey(ctx: Ctx, { region, typed, token, secret }: KeyWish): Promise<MadeKey> {
  mustMay(ctx, 'api_key.change', { region });
  mustBePerson(ctx);
  const own = `${region}/${ctx.actor.id}/${token}`;
  const [id, key] = await Promise.all([idFor('', 'api_key', own), apiKeyFrom(secret, own)]);
  const wish = checked(typed);
  const ground = await readGround(ctx.db, { region, organisation: wish.organisation, id, most: MOST_KEYS });
  if (ground.before) return again(ctx, ground.before, { id, key });
  mustStand(ground, wish, region);
  const key_mac = await apiKeyMac(secret, key);
  const made_by = ctx.actor.kind === 'officer' ? ctx.actor.id : null;
  await act(ctx, [insertKey(ctx.db, { ...wish, id, region, key_mac, made_at: instant(ctx), made_by })], {
    region,
    noun: 'api_key',
    verb: 'make',
    subject: id,
    version: 1,
    public: false,
    data: { scope: wish.scope, organisation: wish.organisation },
  });
  return { id, key };
}

function checked(typed: KeyWish['typed']): ApiKey {
  const { data, error } = ApiKey.safeParse(typed);
  if (data) return data;
  throw refused(error.issues.map(({ path, message }) => ({ field: path.join('.'), message })));
}

const refused = (fields: FieldProblem[]) => new Refusal('invalid', (w) => w.keyRefused, fields);

function mustStand(ground: Awaited<ReturnType<typeof readGround>>, wish: ApiKey, region: string): void {
  if (!ground.region) throw new Refusal('not_found', (w) => w.regionAbsent(region));
  if (wish.organisation && !ground.organisation) {
    const { message } = new Refusal('invalid', (w) => w.agencyUnknown);
    throw refused([{ field: 'organisation', message }]);
  }
  if (wish.scope === 'publish' && ground.region.two_person === 1)
    throw new Refusal('not_allowed', (w) => w.keyTwoPersons);
  if (ground.alive >= MOST_KEYS) throw new Refusal('invalid', (w) => w.keysFull);
}

function again(ctx: Ctx, { made_at, revoked_at }: Row, made: MadeKey): MadeKey {
  const age = ctx.now().getTime() - Date.parse(made_at as string);
  if (revoked_at === null && age < AGAIN_MS) return made;
  throw new Refusal('conflict', (w) => w.keyMadeBefore);
}
