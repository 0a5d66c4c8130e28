import { may, type Action, type Place } from '../../src/accounts/roles.ts';
import type { Ctx } from './ctx.ts';
import { Refusal } from './refusal.ts';

/**
 * Refuses an officer whose roles, or a machine whose key, does not allow an action in a place. The command line
 * (`system`) and the clock act for whoever runs the portal and are not asked; residents have no part in what is asked here.
 */
export function mustMay(ctx: Ctx, action: Action, place: Place): void {
  mustMayAt(ctx, action, [place]);
}

/** The same for a thing that several organisations of a region take part in: the say of one of them is enough. */
export const mustMayFor = (
  ctx: Ctx,
  action: Action,
  region: string,
  organisations: readonly string[],
): void =>
  mustMayAt(
    ctx,
    action,
    [null, ...organisations].map((organisation) => ({ region, organisation })),
  );

function mustMayAt({ actor }: Ctx, action: Action, places: Place[]): void {
  if (actor.kind === 'system' || actor.kind === 'clock') return;
  const acts = actor.kind === 'officer' || actor.kind === 'key';
  if (acts && places.some((place) => may(actor.grants ?? [], action, place))) return;
  throw new Refusal('not_allowed', (w) => (actor.kind === 'key' ? w.scopeMissing : w.roleMissing));
}

/** Refuses a machine what is kept under a person's name, or may be done by nobody whom it could not be asked why. */
export function mustBePerson({ actor }: Ctx): void {
  if (actor.kind === 'key') throw new Refusal('not_allowed', (w) => w.personNeeded);
}
