import type { Grant } from '../../src/accounts/roles.ts';
import type { Kind } from '../../src/drafts/kinds.ts';
import type { RecordPage, Thing, WorkDay } from '../../src/records/page.ts';
import { readAll, type Db } from '../core/db.ts';
import { draftsInState, draftsOf, toDraftCard } from '../drafts/reads.ts';
import { addressOf } from '../drafts/address.ts';
import { knownByKey, nounOf, toKnown } from '../drafts/known.ts';
import { readNames } from '../drafts/names-reads.ts';
import { agenciesFor } from '../feedback/desk-reads.ts';
import { feedbackWork, toFeedbackWork } from '../feedback/work-reads.ts';
import { historyOf, toHistoryLine } from '../history/reads.ts';
import { toWork, workOf } from '../programmes/work-reads.ts';
import { agenciesOf } from '../triage/desk-scope.ts';
import { REQUEST_WORK, requestWork, toRequestWork } from './requests-reads.ts';
import { LIST, thingsFrom, thingsOfProgramme, toThing } from './reads.ts';

const DRAFTS = 10;

/** What belongs to a programme, in the order in which its console page lists it. */
const PARTS = ['schedule', 'budget', 'transaction', 'indicator', 'commitment', 'update'] as const;

/** What wants doing in a region today. */
export async function readWork(
  db: Db,
  { slug, time_zone }: { slug: string; time_zone: string },
  { id, grants }: { id: string; grants: readonly Grant[] },
  now: Date,
): Promise<WorkDay> {
  const desk = { slug, time_zone, agencies: agenciesOf(grants, slug), by: id };
  const [review = [], mine = [], feedback = [], ...rest] = await readAll(db, [
    draftsInState(db, slug, 'review', DRAFTS),
    draftsOf(db, slug, id, DRAFTS),
    feedbackWork(db, slug, agenciesFor(grants, 'feedback.moderate', slug), now),
    ...requestWork(db, desk, now),
    ...workOf(db, slug),
  ]);
  return {
    review: review.map(toDraftCard),
    mine: mine.map(toDraftCard),
    feedback: toFeedbackWork(feedback),
    requests: toRequestWork(rest, desk, now),
    waiting: toWork(rest.slice(REQUEST_WORK)),
  };
}

/** Things of one kind, by key. */
export async function readRecords(
  db: Db,
  region: string,
  kind: Kind,
  { cari = '', setelah }: { cari?: string; setelah?: string },
): Promise<{ shown: Thing[]; next: string | null }> {
  const [rows = []] = await readAll(db, [thingsFrom(db, region, kind, setelah ?? cari)]);
  const things = rows.map(toThing).filter(({ key }) => key.startsWith(cari));
  const next = things.length > LIST ? (things[LIST]?.key ?? null) : null;
  return { shown: things.slice(0, LIST), next };
}

/** A thing as it stands, with what belongs to it; null when the region has none with this key. */
export async function readRecord(
  db: Db,
  region: string,
  kind: Kind,
  key: string,
): Promise<Omit<RecordPage, 'region' | 'zone' | 'writes'> | null> {
  const isProgramme = kind === 'programme';
  const [rows = [], ...lists] = await readAll(db, [
    knownByKey(db, kind, region, key),
    ...(isProgramme ? PARTS.map((part) => thingsOfProgramme(db, region, part, key)) : []),
  ]);
  const known = toKnown(kind, rows);
  if (!known) return null;
  const [names, address, [history = []]] = await Promise.all([
    readNames(db, region, isProgramme ? key : ''),
    addressOf(db, { kind, region }, known.content as never),
    readAll(db, [historyOf(db, nounOf(kind), known.id)]),
  ]);
  return {
    kind,
    key,
    version: known.version,
    content: known.content,
    address,
    names,
    history: history.map(toHistoryLine),
    parts: lists.map((list, i) => ({ kind: PARTS[i]!, things: list.map(toThing) })),
  };
}
