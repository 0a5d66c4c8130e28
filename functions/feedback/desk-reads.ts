import { allowing, type Grant } from '../../src/accounts/roles.ts';
import { COORDINATOR, type DeskFeedback, type Speaker } from '../../src/feedback/desk-page.ts';
import { words } from '../../src/feedback/desk-words.ts';
import { areaListOf, toAreaList } from '../areas/reads.ts';
import { calendarsOf, toCalendars } from '../clocks/reads.ts';
import { readAll, type Db, type Row } from '../core/db.ts';
import { historyOf, toHistoryLine } from '../history/reads.ts';
import { choicesOfRegion } from '../organisations/reads.ts';
import { linked } from '../photos/link.ts';
import { photosOfFeedback, toReportPhoto } from '../photos/attach.ts';
import { TARGET, toOwed, toTarget } from './desk-rows-reads.ts';
import { promisesIn } from './moderate-reads.ts';

/** The agencies whose feedback somebody sees; null: acting for the whole region, every agency's, and that of none. */
export const agenciesFor = (
  grants: readonly Grant[],
  action: 'feedback.moderate' | 'feedback.answer',
  region: string,
): string[] | null => {
  const own = allowing(grants, action, { region }).map(({ organisation }) => organisation);
  return own.includes(null) ? null : [...new Set(own.flatMap((key) => key ?? []))];
};

/** One piece of a region's feedback with all that its page needs, in one round trip. */
export async function readDeskFeedback(
  db: Db,
  wanted: { region: string; id: string; grants: readonly Grant[]; secret: string },
): Promise<DeskFeedback | null> {
  const { region, id, grants, secret } = wanted;
  const own = agenciesFor(grants, 'feedback.answer', region);
  const [[row] = [], photos = [], organisations = [], events = [], calendars = [], areas = []] =
    await readAll(db, [
      feedbackOf(db, region, id),
      photosOfFeedback(db, id),
      choicesOfRegion(db, region, own),
      historyOf(db, 'feedback', id),
      calendarsOf(db, region),
      areaListOf(db, region),
    ]);
  if (!row) return null;
  return {
    ...toFeedback(row),
    is_erased: row.state === 'withdrawn' && events.some(({ verb }) => verb === 'erase'),
    place: placeOf(row, areas[0]),
    photos: await linked(secret, photos.map(toReportPhoto), new Date()),
    speakers: [...(organisations as unknown as Speaker[]), ...coordinator(own)],
    history: events.map(toHistoryLine),
    calendars: calendars.length > 0 ? toCalendars(calendars) : null,
  };
}

// Words that their author took back are nobody's to read.
const feedbackOf = (db: Db, region: string, id: string) =>
  db
    .prepare(
      `SELECT f.id, f.version, f.kind, f.state, f.agency, f.seen, f.seen_on, f.district_code, f.village_code, f.refusal,
         f.submitted_at, f.published_at, f.ended_at, f.erased_at, f.clocks, f.answered_at,
         iif(f.state = 'withdrawn', NULL, f.body) AS body, iif(f.state = 'withdrawn', NULL, f.answer) AS answer,
         f.answer IS NOT NULL AS is_answered, b.name AS answered_by, a.name AS agency_name, ${TARGET}
       FROM feedback AS f
       LEFT JOIN organisation AS b ON b.id = f.answered_by
       LEFT JOIN organisation AS a ON a.region = f.region AND a.key = f.agency
       WHERE f.id = ? AND f.region = ?
       LIMIT 1`,
    )
    .bind(id, region);

type Whole = Omit<DeskFeedback, 'is_erased' | 'place' | 'photos' | 'speakers' | 'history' | 'calendars'>;

function toFeedback(row: Row): Whole {
  const key = row.agency as string | null;
  return {
    ...(row as unknown as Whole),
    ...toTarget(row),
    agency: key === null ? null : { key, name: (row.agency_name as string | null) ?? key },
    promises: promisedOf(row),
    owed: toOwed(row),
  };
}

function promisedOf(row: Row): DeskFeedback['promises'] {
  const { verify, final } = promisesIn(row.clocks);
  const looked = (row.published_at ?? row.ended_at) as string | null;
  const answered = row.answered_at as string | null;
  return [
    { promise: 'verify', due_on: verify.due_on, due_at: verify.due_at, kept_at: looked },
    ...(final
      ? [{ promise: 'final' as const, due_on: final.due_on, due_at: final.due_at, kept_at: answered }]
      : []),
  ];
}

function placeOf(
  { village_code: village, district_code: district }: Row,
  areas: Row | undefined,
): string | null {
  const found = toAreaList(areas).find(({ code }) => code === district);
  const named = found?.villages.find(({ code }) => code === village)?.name ?? (village as string | null);
  return [named, found?.name ?? (district as string | null)].filter(Boolean).join(', ') || null;
}

const coordinator = (own: string[] | null): Speaker[] =>
  own === null ? [{ key: COORDINATOR, name: words.id.coordinator }] : [];
