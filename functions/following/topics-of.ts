import type { TopicName } from '../../src/following/schema.ts';
import { BY_REPORTER, told, type ToldVerb } from '../../src/public-requests/timeline.ts';
import { isOpen, type State } from '../../src/service-requests/states.ts';
import type { Row } from '../core/db.ts';

/** A topic that an event concerns. */
export interface Concerned {
  event: number;
  region: string;
  topic: TopicName | typeof EVERYWHERE;
  subject: string;
}

/** Under which a correction also stands for the feed of the whole portal, which no demonstration is in. */
export const EVERYWHERE = 'everywhere';

/** Whom events concern, in their order: none of those that the public may not know of. */
export function topicsOf(events: Row[]): Concerned[] {
  // A report that becomes public in this portion is new once.
  const met = new Set<string>();
  return events.flatMap((row) => {
    const [event, region] = [row.id as number, row.region as string | null];
    if (region === null) return [];
    const topics = row.noun === 'service_request' ? ofReport(row, met) : ofEvent(row);
    return topics.map(([topic, subject]) => ({ event, region, topic, subject }));
  });
}

type Topics = [topic: Concerned['topic'], subject: string][];

function ofEvent(row: Row): Topics {
  const { public: open, noun, programme, dimension, subject_id } = row;
  if (open !== 1) return [];
  return [
    ['region', ''],
    ...(programme ? ([['programme', programme as string]] as Topics) : []),
    ...(dimension ? ([['dimension', dimension as string]] as Topics) : []),
    ...(noun === 'feedback' ? ([['feedback', subject_id as string]] as Topics) : []),
    ...ofCorrection(row),
  ];
}

function ofCorrection({ is_correction, demo }: Row): Topics {
  if (is_correction !== 1) return [];
  return demo === 1
    ? [['corrections', '']]
    : [
        ['corrections', ''],
        [EVERYWHERE, ''],
      ];
}

// What the public reads on the page of the report. Of a sensitive one nobody is told when its reporter wrote.
function ofReport(row: Row, met: Set<string>): Topics {
  const [verb, id] = [row.verb as ToldVerb, row.subject_id as string];
  const hidden = row.is_shown !== 1 || (row.is_sensitive === 1 && BY_REPORTER.includes(verb));
  if (hidden || !told.includes(verb)) return [];
  const isNew = row.is_known !== 1 && !met.has(id);
  met.add(id);
  return [['service_request', id], ...(isNew || ends(row) ? areasOf(row) : [])];
}

const ends = ({ was, state }: Row) =>
  was !== null && state !== null && isOpen(was as State) && !isOpen(state as State);

function areasOf({ service_code, district_code }: Row): Topics {
  const [code, district] = [service_code as string, (district_code as string | null) ?? ''];
  const subjects = new Set([`${code}/${district}`, `${code}/`, `/${district}`, '/']);
  return [...subjects].map((subject) => ['service_area', subject]);
}
