import type { UpdateContent } from '../../src/updates/schema.ts';
import type { Problem } from '../core/problem.ts';

/** Days in an update that have not come yet where it is published: nobody can have seen or said what happens then. */
export const futureDays = (
  { event_date, claims }: Pick<UpdateContent, 'event_date' | 'claims'>,
  today: string,
): Problem[] =>
  [
    { path: ['event_date'], day: event_date },
    ...claims.map(({ as_of }, i) => ({ path: ['claims', i, 'as_of'], day: as_of })),
  ].flatMap(({ path, day }) => (day > today ? [{ path, message: 'tidak boleh di masa depan' }] : []));
