import type { SourceContent } from '../../src/sources/schema.ts';
import type { UpdateContent } from '../../src/updates/schema.ts';
import { longDate } from '../../src/ui/when.ts';
import type { Row } from '../core/db.ts';
import type { FieldProblem } from '../core/refusal.ts';
import { ownDay } from '../sources/says.ts';

type Dated = Pick<SourceContent, 'event_date' | 'published_at'>;
const UNDATED: Dated = { event_date: null, published_at: null };

/**
 * What is wrong when nobody can have seen the day of an update: all its sources are older and it brings no evidence.
 * Such an update would end a programme's silence with yesterday's paper. Older sources may stand beside one that
 * reaches that day; one without days may have said anything.
 */
export function unreached(
  { event_date, evidence, sources }: UpdateContent,
  known: ReadonlyMap<string, Row>,
): FieldProblem[] {
  const days = sources.map((key) => ownDay((known.get(key) ?? UNDATED) as Dated));
  const latest = days.toSorted().at(-1);
  if (evidence.length > 0 || !latest || days.some((day) => !day || day >= event_date)) return [];
  return [
    {
      field: 'sources',
      message: `sumber termuda berhari ${longDate(latest)}, jadi belum dapat tahu peristiwa ${longDate(event_date)}: tambahkan sumber dari hari itu atau sesudahnya, atau bukti`,
    },
  ];
}
