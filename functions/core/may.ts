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
  const grants = actor.grants ?? [];
  if (acts && places.some((place) => may(grants, action, place))) return;
  if (actor.kind !== 'key') throw new Refusal('not_allowed', (w) => w.roleMissing);
  // Right as such, and for another agency's things.
  const isElsewhere = places.some(({ region }) => may(grants, action, { region }));
  throw new Refusal('not_allowed', (w) => (isElsewhere ? w.agencyOther : w.scopeMissing));
}

/** Refuses a machine what is kept under a person's name, or may be done by nobody whom it could not be asked why. */
export function mustBePerson({ actor }: Ctx): void {
  if (actor.kind === 'key') throw new Refusal('not_allowed', (w) => w.personNeeded);
}
