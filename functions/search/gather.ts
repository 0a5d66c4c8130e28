import { readAll, type Db, type Row, type Statement } from '../core/db.ts';
import { requestsTouched, toDeskDocuments, type DeskGathered } from './desk.ts';
import { requestsForDesk } from './desk-reads.ts';
import { sources, type Words } from './kinds.ts';

/** A document ready to be written. `id` orders it: newest event first, then its place among what that event touched. */
export interface Document extends Words {
  id: number;
  subject: string;
  region: string;
}

/** What a run of events touched, as it is now. */
export interface Gathered {
  /** Things whose documents are replaced; one without documents is forgotten. */
  subjects: string[];
  documents: Document[];
  regions: RegionName[];
  /** What officers find, beside all that. */
  desk: DeskGathered;
}

interface RegionName {
  slug: string;
  name: string;
  demo: number;
}

/** A thing as it is now, and the newest event that touched it. */
interface Thing {
  event: number;
  region: string;
  words: Words[];
}

/** How many documents one event may touch. */
const PLACES = 10_000;

/** Reads everything that these events touched, in one batch. A thing that several touched belongs to the newest. */
export async function gather(db: Db, events: Row[]): Promise<Gathered> {
  const touched = newestByNoun(events);
  const asked = sources.filter(({ noun }) => touched.has(noun));
  const requests = requestsTouched(events);
  const lists = await readLists(db, [
    ...asked.map(({ noun, read }) => read(db, [...touched.get(noun)!.keys()])),
    ...(requests.size > 0 ? [requestsForDesk(db, [...requests.keys()])] : []),
  ]);
  const things = new Map<string, Thing>();
  for (const [i, { noun, words }] of asked.entries())
    for (const row of lists[i] ?? []) {
      const [subject, event] = [row.subject as string, touched.get(noun)!.get(row.asked as string)!];
      if (event > (things.get(subject)?.event ?? 0))
        things.set(subject, { event, region: row.region as string, words: words(row) });
    }
  const direct = asked.flatMap(({ noun }) => [...touched.get(noun)!.keys()].map((id) => `${noun}/${id}`));
  const regions = lists[asked.findIndex(({ noun }) => noun === 'region')] ?? [];
  return {
    subjects: [...new Set([...direct, ...things.keys()])],
    documents: placed(things),
    regions: regions.map(({ region, name, demo }) => ({ slug: region, name, demo }) as RegionName),
    desk: { requests: [...requests.keys()], documents: toDeskDocuments(lists[asked.length] ?? [], requests) },
  };
}

// A batch of nothing is refused by D1: these events may touch nothing that can be found.
const readLists = async (db: Db, statements: Statement[]) =>
  statements.length > 0 ? readAll(db, statements) : [];

const decisive = new Map(sources.map((source) => [source.noun, source.alsoAfter]));

// The newest event of each thing, by noun and id. What is not public leaves no trace here, unless it decides what may be found.
function newestByNoun(events: Row[]): Map<string, Map<string, number>> {
  const touched = new Map<string, Map<string, number>>();
  for (const { id, noun, verb, subject_id, public: open } of events) {
    if (open !== 1 && !decisive.get(noun as string)?.has(verb as string)) continue;
    const ids = touched.get(noun as string) ?? new Map<string, number>();
    touched.set(noun as string, ids.set(subject_id as string, id as number));
  }
  return touched;
}

// By event, then by subject: the same events give the same order in whatever portions they are read.
function placed(things: Map<string, Thing>): Document[] {
  const places = new Map<number, number>();
  return [...things]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([subject, { event, region, words }]) =>
      words.map((one) => {
        const place = places.get(event) ?? 0;
        places.set(event, place + 1);
        return { ...one, subject, region, id: event * PLACES + place };
      }),
    );
}
