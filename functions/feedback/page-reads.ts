import type { AreaList } from '../../src/areas/schema.ts';
import type {
  FeedbackList,
  FeedbackOfProgramme,
  FeedbackPage,
  ListAsked,
  TallyLine,
} from '../../src/feedback/public.ts';
import { kinds, kindsInAddress } from '../../src/feedback/schema.ts';
import { refusals } from '../../src/ui/refusals.ts';
import { areaListOf, toAreaList } from '../areas/reads.ts';
import { readAll, type Db, type Row, type Statement } from '../core/db.ts';
import { cursorFrom, cut } from '../core/keyset.ts';
import { Refusal } from '../core/refusal.ts';
import { photosOfFeedback } from '../photos/attach.ts';
import { staffed, toStaffed } from '../service-requests/staffed-reads.ts';
import { earlierAnswers } from './earlier-reads.ts';
import * as reads from './public-reads.ts';
import { refusalsOf, toRefusalTally } from './refusal-reads.ts';

/** One feedback as everybody may see it; null when there is none, whatever the reason. */
export async function readFeedbackPage(db: Db, id: string, now = new Date()): Promise<FeedbackPage | null> {
  const [[row] = [], photos = [], earlier = []] = await readAll(db, [
    db
      .prepare(
        `SELECT ${reads.TOLD}, r.slug, r.name, r.demo, r.time_zone, a.content AS areas,
           ${staffed('f.region', 'feedback')}
         FROM feedback AS f
         JOIN region AS r ON r.slug = f.region
         LEFT JOIN area_list AS a ON a.region = f.region
         ${reads.NAMED}
         WHERE f.id = ? AND f.state = 'published'
         LIMIT 1`,
      )
      .bind(id),
    photosOfFeedback(db, id),
    earlierAnswers(db, id),
  ]);
  if (!row) return null;
  const areas = JSON.parse((row.areas as string | null) ?? '[]') as AreaList;
  const photo = photos.find(({ state }) => state === 'approved');
  return {
    region: toRegion(row),
    staffed: toStaffed([row]),
    feedback: reads.toPublic(row, areas, now.toISOString()),
    earlier: earlier as unknown as FeedbackPage['earlier'],
    photo: photo
      ? ({ id: photo.id, width: photo.width, height: photo.height } as FeedbackPage['photo'])
      : null,
  };
}

export const toRegion = ({ slug, name, demo, time_zone }: Row) =>
  ({ slug, name, demo: demo === 1, time_zone }) as FeedbackPage['region'];

/** How many months in places the table of a list shows. */
const TALLY = 40;

/** A page of what residents say in a region, or of one programme in it. */
export async function readFeedbackList(
  db: Db,
  region: string,
  slug: string | null,
  asked: ListAsked,
  now = new Date(),
  limit = reads.PAGE,
): Promise<FeedbackList | null> {
  const listing = { ...listingOf(region, slug, asked), limit };
  const isWhole = listing.scope === 'region' && !asked.setelah;
  // Of all of a region nothing adds up: one saw a lamp there, another a bridge.
  const isSeen = asked.jenis === 'pengamatan' && listing.scope !== 'region';
  const [regions = [], areas = [], named = [], updates = [], rows = [], refused = [], sums = [], tally = []] =
    await readAll(db, [
      db.prepare('SELECT slug, name, demo, time_zone FROM region WHERE slug = ? LIMIT 1').bind(region),
      areaListOf(db, region),
      programmeNamed(db, region, slug ?? '', asked.tonggak ?? ''),
      db
        .prepare('SELECT id, title FROM "update" WHERE id = ? AND region = ? LIMIT 1')
        .bind(asked.kabar ?? '', region),
      reads.published(db, listing),
      refusalsOf(db, isWhole ? region : ''),
      ...(isSeen ? seenOf(db, listing) : []),
    ]);
  if (!regions[0] || (slug && !named[0])) return null;
  if (asked.kabar && !updates[0]) throw filterUnknown('update');
  if (asked.tonggak && !named[0]?.milestone_title) throw filterUnknown('milestone');
  const list = toAreaList(areas[0]);
  const page = rows.map((row) => reads.toPublic(row, list, now.toISOString()));
  return {
    region: toRegion(regions[0]),
    ...namesOf(named[0], updates[0], asked),
    ...cut(page, limit, ({ received_on }) => received_on),
    sum: reads.toSum(sums[0]),
    tally: tally.slice(0, TALLY).map((row) => toLine(row, list)),
    tally_cut: tally.length > TALLY,
    refusals: isWhole ? toRefusalTally(refused) : null,
    asked,
  };
}

// By the name that the API has for it: a page shows no fields.
const filterUnknown = (field: 'update' | 'milestone') =>
  new Refusal('invalid', (w) => w.feedbackFilterUnknown, [
    { field, message: refusals.id.feedbackFilterUnknown },
  ]);

function listingOf(region: string, slug: string | null, asked: ListAsked): reads.Listing {
  const { jenis, tonggak, kabar, setelah } = asked;
  return {
    scope: kabar ? 'update' : slug === null ? 'region' : tonggak ? 'milestone' : 'programme',
    region,
    subject: kabar ?? slug ?? '',
    milestone: tonggak ?? '',
    kinds: jenis ? [kindsInAddress[jenis]] : kinds,
    after: cursorFrom(setelah),
  };
}

function namesOf(row: Row | undefined, update: Row | undefined, { tonggak }: ListAsked) {
  const programme = row ? { slug: row.slug, title: row.title } : null;
  const milestone = row?.milestone_title ? { key: tonggak, title: row.milestone_title } : null;
  return { programme, milestone, update: update ?? null } as Pick<
    FeedbackList,
    'programme' | 'milestone' | 'update'
  >;
}

const programmeNamed = (db: Db, region: string, slug: string, milestone: string) =>
  db
    .prepare(
      `SELECT p.slug, p.title,
         (SELECT m.title FROM milestone AS m WHERE m.programme_id = p.id AND m.key = ?3) AS milestone_title
       FROM programme_slug AS s JOIN programme AS p ON p.id = s.programme_id
       WHERE s.region = ?1 AND s.slug = ?2
       LIMIT 1`,
    )
    .bind(region, slug, milestone);

// Of a programme the whole alone; each milestone has its own.
function seenOf(db: Db, { scope, region, subject, milestone }: reads.Listing): [Statement, Statement] {
  const isUpdate = scope === 'update';
  const of = `t.programme_id = ${isUpdate ? "iif(?1 = '', NULL, '')" : '(SELECT programme_id FROM programme_slug WHERE region = ?1 AND slug = ?2)'}
         AND t.milestone_key = ?3 AND t.update_id = ${isUpdate ? '?2' : "''"}`;
  const bound = [region, subject, milestone] as const;
  return [
    db.prepare(`SELECT t.content FROM observation_sum AS t WHERE ${of} LIMIT 1`).bind(...bound),
    db
      .prepare(
        `SELECT t.village_code, t.month, t.there, t.partly, t.absent
         FROM observation_tally AS t INDEXED BY observation_tally_newest
         WHERE ${of} AND t.there + t.partly + t.absent > 0
         ORDER BY t.month DESC, t.village_code
         LIMIT ${TALLY + 1}`,
      )
      .bind(...bound),
  ];
}

function toLine({ village_code: code, month, there, partly, absent }: Row, areas: AreaList): TallyLine {
  const names = areas.flatMap(({ code: own, name, villages }) => [{ code: own, name }, ...villages]);
  const place = code ? (names.find((one) => one.code === code)?.name ?? code) : null;
  return { place, month, there, partly, absent } as TallyLine;
}

const OPEN = 5;
const ANSWERED = 3;

/** What a programme's page tells of what residents say: lists for its batch. */
export const feedbackOfProgramme = (db: Db, region: string, slug: string) => ({
  unanswered: reads.unansweredOf(db, region, slug, OPEN + 1),
  answered: reads.answeredOf(db, region, slug, ANSWERED),
  sums: reads.sumsOfProgramme(db, region, slug),
  areas: areaListOf(db, region),
});

/** Their rows. */
export function toFeedbackOfProgramme(
  { unanswered, answered, sums, areas }: Record<keyof ReturnType<typeof feedbackOfProgramme>, Row[]>,
  now: string,
): FeedbackOfProgramme {
  const list = toAreaList(areas[0]);
  const told = (rows: Row[]) => rows.map((row) => reads.toPublic(row, list, now));
  return {
    open: told(unanswered.slice(0, OPEN)),
    more_open: unanswered.length > OPEN,
    answered: told(answered),
    sums: Object.fromEntries(
      sums.flatMap((row) => {
        const sum = reads.toSum(row);
        return sum ? [[row.milestone_key as string, sum]] : [];
      }),
    ),
  };
}
