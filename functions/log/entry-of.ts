import { outcomeOf, type Commitment } from '../../src/commitments/schema.ts';
import { eventText, type LogEntry, type PublicEvent } from '../../src/log/entry.ts';
import type { Schedule } from '../../src/programmes/schedule-schema.ts';
import { stable } from '../../src/ui/stable.ts';
import type { Row } from '../core/db.ts';
import { sha256 } from '../core/ids.ts';

/** An event that published or redacted a version, with the row that it tells of. */
export interface Logged extends Omit<PublicEvent, 'data'> {
  id: number;
  /** JSON. */
  data: string;
  published_at: string;
  reason: string | null;
  /** JSON; null of an update, whose hash stands in its event. */
  content: string | null;
  redacted_at: string | null;
  redaction_reason: string | null;
}

/** The event of a row that the log tells of; null when it tells of another, or its version is not there. */
export const toLogged = (row: Row): Logged | null =>
  row.logged === 1 && row.published_at !== null ? (row as unknown as Logged) : null;

interface Data {
  sha256?: string;
  milestone?: string;
  from?: string;
  due?: string;
  as_of?: string;
  changed?: string[];
}

/** What the log says of a version that was published or redacted. */
export async function entryOf(event: Logged): Promise<Exclude<LogEntry, { kind: 'day' }>> {
  const data = JSON.parse(event.data) as Data;
  const happened = {
    event: event.id,
    event_sha256: await sha256(eventText({ ...event, data })),
    region: event.region,
    id: event.subject_id,
    version: event.subject_version,
  };
  if (event.verb === 'redact')
    return {
      kind: 'redaction',
      ...happened,
      noun: 'update',
      redacted_at: event.redacted_at ?? '',
      sha256: data.sha256 ?? '',
      reason_sha256: await sha256(event.redaction_reason ?? ''),
    };
  const content = event.content === null ? null : (JSON.parse(event.content) as unknown);
  return {
    kind: 'version',
    ...happened,
    noun: event.noun as (LogEntry & { kind: 'version' })['noun'],
    verb: event.verb,
    published_at: event.published_at,
    // Of an update the hash that was frozen with it: its words may have been redacted before they were sealed.
    sha256: data.sha256 ?? (await sha256(stable(content))),
    reason_sha256: event.reason === null ? null : await sha256(event.reason),
    ...moveIn(event, data, content),
    ...outcomeIn(event, data, content),
  };
}

function moveIn({ noun, verb }: Logged, { milestone, from, due, as_of }: Data, content: unknown) {
  if (noun !== 'schedule' || verb !== 'move' || !milestone || !due || !as_of) return {};
  const { programme } = content as Schedule;
  return { move: { programme, milestone, from: from ?? null, to: due, as_of } };
}

// Only when this version says something of it that the one before did not.
function outcomeIn({ noun, verb }: Logged, { changed = [] }: Data, content: unknown) {
  if (noun !== 'commitment' || (verb === 'amend' && !changed.includes('outcomes'))) return {};
  const newest = outcomeOf(content as Commitment);
  return newest ? { outcome: { value: newest.value, as_of: newest.as_of } } : {};
}
