import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { act } from '../../functions/core/act.ts';
import type { Ctx } from '../../functions/core/ctx.ts';
import { Refusal } from '../../functions/core/refusal.ts';
import { claimOf, type Claim } from '../../functions/own-requests/claim.ts';
import { keys, submitted } from './requests.ts';
import { seen, type Seen } from './seen-request.ts';
import type { Signed } from './officers.ts';

/** A report as its reporter may send it. */
export interface Sent {
  secret: boolean;
  anonymous: boolean;
  sensitive: boolean;
  programme: boolean;
  photos: number;
}

/** One step: who does what, how, and how long after the one before. What it comes to depends on the report by then. */
export interface Step {
  pick: number;
  /** Mostly something that fits the report's state, sometimes anything. */
  fitting: boolean;
  who: number;
  choice: number;
  /** How much an officer lets the public see: 0 nothing, 1 facts, 2 all. */
  width: number;
  photos: number;
  minutes: number;
}

/** A report under way, with all who act on it. */
export interface World {
  id: string;
  key: string;
  claim: Claim;
  officers: Signed[];
  photos: string[];
  /** What was done last to many reports at once, and by whom. */
  bulk: { id: string; actor: Ctx['actor'] } | null;
  /** UTC. */
  now: string;
  ctx: (actor: Ctx['actor']) => Ctx;
  before: Seen;
}

/** Something that somebody can do with a report. */
export interface Command {
  /** Of its event; what does one of several things has a name of its own. */
  verb: string;
  verbs?: string[];
  by: 'officer' | 'reporter' | 'supporter' | 'clock';
  /** True when doing it once more changes nothing and is no error. */
  again?: boolean;
  /** It leaves one event for each promise that it notes here. */
  each?: 'reminded' | 'escalated';
  /** How much more often than others it is done; once when left out. */
  often?: number;
  fits: (before: Seen) => boolean;
  run: (world: World, step: Step, ctx: Ctx) => Promise<unknown>;
}

/** A command that was given, and what it did. */
export interface Done {
  command: Command;
  step: Step;
  refused: Refusal | null;
  before: Seen;
  after: Seen;
  /** What became of the promises at every moment before this one. */
  courses: string[];
  /** UTC. */
  now: string;
}

const rarely = (of: number) => fc.integer({ min: 1, max: of }).map((n) => n === 1);

export const someReport: fc.Arbitrary<Sent> = fc.record({
  secret: rarely(5),
  anonymous: rarely(3),
  sensitive: rarely(4),
  programme: rarely(3),
  photos: fc.integer({ min: 0, max: 2 }),
});

const someStep: fc.Arbitrary<Step> = fc.record({
  pick: fc.nat(9999),
  fitting: rarely(8).map((no) => !no),
  who: fc.nat(5),
  choice: fc.nat(9),
  width: fc.integer({ min: 0, max: 2 }),
  photos: fc.integer({ min: 0, max: 2 }),
  minutes: fc.oneof(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 16, max: 24 * 60 * 9 })),
});

export const someSteps = fc.array(someStep, { minLength: 5, maxLength: 18 });

const START = Date.parse('2026-11-18T01:00:00.000Z');
const reporter: Ctx['actor'] = { kind: 'resident', id: 'reporter' };

/** Lets a report be sent, and everybody act on it step by step; gives each of them as it was done. */
export async function* played(
  sent: Sent,
  steps: Step[],
  officers: Signed[],
  commands: Command[],
): AsyncGenerator<Done> {
  let at = START;
  const world: World = { ...(await begun(sent, officers, new Date(at).toISOString())), bulk: null };
  const courses: string[] = [];
  for (const step of steps) {
    at += step.minutes * 60_000;
    const now = new Date(at).toISOString();
    Object.assign(world, { now, ctx: ctxAt(now) });
    const { before } = world;
    const command = chosen(commands, step, before);
    const refused = await given(command, world, step);
    const after = await seen(world.id);
    yield { command, step, refused, before, after, courses, now };
    courses.push(String(before.row.course));
    world.before = after;
  }
}

const ctxAt =
  (now: string) =>
  (actor: Ctx['actor']): Ctx => ({ db: env.DB, actor, now: () => new Date(now), locale: 'id' });

async function begun(sent: Sent, officers: Signed[], now: string) {
  const { id, key } = await submitted({ now, ...textsOf(sent) });
  const claim = await claimOf(keys.secret, { id, key }, '10.0.0.1', new Date(now));
  const photos = Array.from({ length: sent.photos }, (_, i) => `${id}-${i}`.padEnd(26, '0'));
  if (photos.length > 0) await env.DB.batch(photos.map((photo) => storePhoto(photo, id, now)));
  return { id, key, claim, officers, photos, now, ctx: ctxAt(now), before: await seen(id) };
}

const textsOf = ({ secret, anonymous, sensitive, programme }: Sent) => ({
  texts: {
    ...(sensitive && { service_code: 'pungutan-liar' }),
    ...(secret && { is_secret: 'ya' }),
    ...(anonymous && { is_anonymous: 'ya' }),
    ...(programme && { programme: 'lampu' }),
    landmark: 'Depan balai',
    position: '-8.123456, 112.123456',
    name: 'Sari Kenari',
  },
  ...(sensitive && { answers: {} }),
});

const storePhoto = (photo: string, id: string, now: string) =>
  env.DB.prepare(
    `INSERT INTO photo (id, region, request_id, state, sha256, type, bytes, width, height, uploaded_at)
     SELECT ?1, region, id, 'ready', ?1, 'image/jpeg', 1, 1, 1, ?3 FROM service_request WHERE id = ?2`,
  ).bind(photo, id, now);

function chosen(commands: Command[], { pick, fitting }: Step, before: Seen): Command {
  const fit = fitting ? commands.filter((command) => command.fits(before)) : [];
  const among = (fit.length > 0 ? fit : commands).flatMap((one) => Array<Command>(one.often ?? 1).fill(one));
  return among[pick % among.length]!;
}

async function given(command: Command, world: World, step: Step): Promise<Refusal | null> {
  try {
    await command.run(world, step, world.ctx(actorOf(command, world, step)));
    return null;
  } catch (error) {
    // Everything else that is thrown is a bug.
    if (!(error instanceof Refusal)) throw error;
    return error;
  }
}

// Five times of six somebody who may: the report's own agency or the region; else another agency.
function actorOf({ by }: Command, { officers, before }: World, { who }: Step): Ctx['actor'] {
  if (by === 'clock') return { kind: 'clock', id: 'clock' };
  if (by !== 'officer') return reporter;
  const own = officers.filter(({ grants }) => grants[0]?.organisation === before.row.agency);
  const region = officers.filter(({ grants }) => grants[0]?.organisation === null);
  const others = officers.filter((one) => !own.includes(one) && !region.includes(one));
  const among = who === 5 ? others : who < 3 && own.length > 0 ? own : region;
  const { id, grants } = among[who % among.length]!;
  return { kind: 'officer', id, grants };
}

/** An act of the test's own, for planting what must never be. */
export const plant = (ctx: Ctx, id: string, verb: string, sql: string) =>
  act(ctx, [ctx.db.prepare(sql).bind(id)], {
    region: 'kota-uji',
    noun: 'service_request',
    verb,
    subject: id,
    version: 1,
    public: false,
  });
