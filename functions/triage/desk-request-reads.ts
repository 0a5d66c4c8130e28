import type { DeskAround, DeskPhoto, DeskRequest } from '../../src/triage/desk-page.ts';
import { routeOf } from '../../src/routing/route.ts';
import { calendarsOf, toCalendars } from '../clocks/reads.ts';
import { readAll, type Db, type Row, type Statement } from '../core/db.ts';
import type { Keys } from '../core/keys.ts';
import { historyOfReport, OF_REPORT, toHistoryLine } from '../history/reads.ts';
import { choicesOfRegion } from '../organisations/reads.ts';
import { linked } from '../photos/link.ts';
import { templatesOf, toTemplates } from '../response-templates/reads.ts';
import { routesOf, toRoutes } from '../routing/reads.ts';
import {
  requestFacts,
  requestMessages,
  requestPhotos,
  requestSealed,
  toFacts,
  toMessage,
  wordsOf,
} from '../service-requests/facts-reads.ts';
import { opened, secretWords, shutIn, type Opened } from '../service-requests/opened.ts';
import { serviceListOf, toServiceList } from '../services/reads.ts';
import {
  duplicatesOf,
  notesOf,
  objectionsOf,
  referralsOf,
  toNote,
  toObjections,
  toReferral,
} from './around-reads.ts';

/** A report of a region as it is to be shown to an officer; `opened` only after that was written down (open-secret.ts). */
export interface Wanted {
  region: string;
  id: string;
  opened: boolean;
}

/** One report for the desk, with all that is known around it, in one round trip. The contact is not opened here, whoever asks. */
export async function readDeskRequest(
  db: Db,
  wanted: Wanted,
  { secret, sealing }: Pick<Keys, 'secret' | 'sealing'>,
): Promise<DeskRequest | null> {
  const { id, region } = wanted;
  const own = [requestFacts, requestMessages, requestPhotos, requestSealed].map((list) => list(db, 'id', id));
  const [[row] = [], messages = [], found = [], sealed = [], ...around] = await readAll(db, [
    ...own,
    ...aroundOf(db, region, id),
  ]);
  if (!row || row.region !== region || row.erased_at !== null) return null;
  const facts = toFacts(row);
  const open = !facts.is_secret || wanted.opened;
  const texts = open
    ? await opened(
        sealing,
        id,
        sealed.filter(({ field }) => field !== 'contact'),
      )
    : {};
  // A photo tells as much as words do, and its address opens it for whoever has it.
  const photos = open ? (found as unknown as DeskPhoto[]) : [];
  const links = await linked(secret, photos, new Date());
  return {
    agency: row.agency as string | null,
    facts,
    words: !facts.is_secret ? wordsOf(row) : open ? secretWords(texts) : null,
    messages: open ? messages.map((message) => toMessage(message, texts)) : null,
    photos,
    photo_count: found.length,
    links: Object.fromEntries(links.map(({ id: photo, link }) => [photo, link])),
    shut: shutIn(texts),
    has_contact: sealed.some(({ field }) => field === 'contact'),
    objection_count: row.objection_count as number,
    around: toAround(row, around, texts),
  };
}

const aroundOf = (db: Db, region: string, id: string): Statement[] => [
  referralsOf(db, id),
  notesOf(db, id),
  objectionsOf(db, id),
  duplicatesOf(db, id),
  historyOfReport(db, id),
  templatesOf(db, region),
  choicesOfRegion(db, region, null),
  routesOf(db, region),
  serviceListOf(db, region),
  calendarsOf(db, region),
];

function toAround(row: Row, around: Row[][], texts: Opened): DeskAround {
  const [referrals = [], notes = [], objections = [], duplicates = [], events = [], ...of] = around;
  const [templates = [], agencies = [], routes = [], lists = [], calendars = []] = of;
  const list = lists[0] ? toServiceList(lists[0]) : { services: [] };
  const about = {
    service_code: row.service_code as string,
    district_code: row.district_code as string | null,
  };
  return {
    referrals: referrals.map((one) => toReferral(one, texts)),
    notes: notes.map((one) => toNote(one, texts)),
    objections: toObjections(objections),
    duplicates: duplicates.map(({ id }) => id as string),
    history: events.slice(0, OF_REPORT).map(toHistoryLine),
    is_cut: events.length > OF_REPORT,
    templates: toTemplates(templates),
    agencies: agencies.map(({ key, name }) => [key as string, name as string]),
    routed: routeOf(toRoutes(routes), list, about),
    calendars: toCalendars(calendars),
  };
}
