import type { Grant, Role } from '../../src/accounts/roles.ts';
import type { Ctx } from '../core/ctx.ts';
import { mustMay } from '../core/may.ts';
import { Refusal } from '../core/refusal.ts';
import type { PersonIn } from './reach-reads.ts';

/** True for whoever runs the portal: the command line, and platform administrators. */
export const isEverywhere = ({ actor }: Ctx) =>
  actor.kind === 'system' || (actor.grants ?? []).some((grant) => grant.role === 'platform_admin');

/** Refuses to give a role that reaches further than one's own, or that cannot stand as it is. */
export function mustReach(ctx: Ctx, action: 'person.invite' | 'person.grant', grant: Grant): void {
  const { role, region, organisation } = grant;
  mustMay(ctx, action, { region: region ?? '*' });
  if (role === 'platform_admin' && !isEverywhere(ctx)) throw new Refusal('not_allowed', (w) => w.roleMissing);
  if ((role === 'platform_admin') !== (region === null))
    throw new Refusal('invalid', (w) => w.roleWithoutRegion);
  if (role === 'triager' && !organisation) throw wrongOrganisation((w) => w.roleNeedsOrganisation);
  // Who gives roles in a region, or reads its history, does so for all of it.
  if (organisation && WHOLE.has(role)) throw wrongOrganisation((w) => w.roleIsWhole);
}

const WHOLE = new Set<Role>(['platform_admin', 'region_admin', 'auditor']);

const wrongOrganisation = (say: ConstructorParameters<typeof Refusal>[1]) => {
  const refusal = new Refusal('invalid', say);
  refusal.fields = [{ field: 'organisation', message: refusal.message }];
  return refusal;
};

/**
 * Refuses to touch a person whose roles reach beyond one's own. Whoever may suspend somebody, or let them back in,
 * has their whole account in hand, so all of it must lie in one's own region.
 */
export function mustReachPerson(ctx: Ctx, { above, elsewhere }: PersonIn, whole: boolean): void {
  if (isEverywhere(ctx)) return;
  if (above) throw new Refusal('not_allowed', (w) => w.personAbove);
  if (whole && elsewhere) throw new Refusal('not_allowed', (w) => w.personElsewhere);
}

/** Refuses a person who has no role in a region: their account is no matter of that region. */
export function mustBelong(person: PersonIn | null): PersonIn {
  if (!person?.here) throw new Refusal('not_found', (w) => w.personUnknown);
  return person;
}
