import { datetime } from '../open311/datetime.ts';
import type { Value } from '../open311/formats.ts';
import { extendedOf } from '../open311/states.ts';
import type { ToldVerb } from '../public-requests/timeline.ts';
import { wayWords } from '../public-requests/way-words.ts';
import type { State } from '../service-requests/states.ts';

/** A move of a report, as its event tells it. */
export interface Moved {
  id: number;
  at: string;
  verb: ToldVerb;
  subject_id: string;
  state: State | null;
  organisation: string | null;
  to_agency: string | null;
  from_agency: string | null;
  days_held: number | null;
  objections: number | null;
  how: 'whole' | 'part' | null;
  merged_into: string | null;
  reason: string | null;
  /** The public sees the report. */
  shown: 0 | 1;
  /** It came with the key of whoever asks. */
  own: 0 | 1;
}

/** What names its codes mean. */
export interface Names {
  region: string;
  organisations: Record<string, string>;
}

/** With these an officer writes to the reporter. */
const SPOKEN = new Set<ToldVerb>([
  'ask',
  'respond',
  'follow_up',
  'close',
  'reject',
  'disclaim',
  'merge',
  'reopen',
]);
const OWN_ONLY = 'Jawabannya dibaca pelapor dengan kunci pribadinya.';

/** One update in the fields of the updates extension: the step, and the reason of its closing where that is public. */
export const updateTold = (moved: Moved, names: Names): Value => ({
  update_id: String(moved.id),
  service_request_id: moved.subject_id,
  status: moved.state ? extendedOf(moved.state) : 'unchanged',
  updated_datetime: datetime(moved.at),
  description: [
    stepWords(moved, names),
    ...(moved.reason ? [`Alasan: ${moved.reason}`] : []),
    ...(moved.shown || !SPOKEN.has(moved.verb) ? [] : [OWN_ONLY]),
  ].join(' '),
  media_url: '',
  external_status_code: moved.state ?? '',
});

function stepWords(moved: Moved, { region, organisations }: Names): string {
  const w = wayWords.id;
  const { verb, days_held, how, objections } = moved;
  const called = (key: string | null) => (key ? (organisations[key] ?? key) : w.coordinator(region));
  if (verb === 'merge') return moved.merged_into ? w.mergedInto(moved.merged_into) : w.merged;
  return w.steps[verb]({
    verb,
    on: null,
    by: called(verb === 'forward' || verb === 'hand_over' ? moved.to_agency : moved.organisation),
    from: called(moved.from_agency),
    days_held: days_held ?? undefined,
    how: how ?? undefined,
    objections: objections ?? undefined,
    ...(verb === 'object' && moved.state === 'reopened' && { reopened: true as const }),
  });
}
