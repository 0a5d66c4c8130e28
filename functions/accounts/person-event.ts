import type { Ctx } from '../core/ctx.ts';
import type { NewEvent } from '../core/act.ts';
import type { Person } from './account-reads.ts';

/** Where a person is at home for the portal's memory: the region of their first role; '*' when it is none or all. */
export const homeOf = ({ grants }: Pick<Person, 'grants'>) =>
  grants.find((grant) => grant.region !== null)?.region ?? '*';

/** What happened to a person's account: never public, and it holds no name. */
export const personEvent = (
  person: Pick<Person, 'id' | 'version' | 'grants'>,
  verb: string,
  data: Record<string, unknown> = {},
  region = homeOf(person),
): NewEvent => ({
  region,
  noun: 'person',
  verb,
  subject: person.id,
  version: person.version,
  public: false,
  data,
});

/** The world of a verb in which a person acts who has only just shown who they are. */
export const asPerson = (ctx: Ctx, { id, grants }: Pick<Person, 'id' | 'grants'>): Ctx => ({
  ...ctx,
  actor: { kind: 'officer', id, grants },
});
