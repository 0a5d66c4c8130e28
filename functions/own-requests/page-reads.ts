import { lateness } from '../../src/clocks/late.ts';
import type { OwnContact, OwnEvent, OwnOpening, OwnPage, OwnPhoto } from '../../src/own-requests/page.ts';
import type { Db, Row } from '../core/db.ts';
import type { Keys } from '../core/keys.ts';
import { photoLink } from '../photos/link.ts';
import { open, type Claim } from './claim.ts';
import {
  requestFacts,
  requestMessages,
  requestPhotos,
  requestSealed,
  toFacts,
  toMessage,
  wordsOf,
} from '../service-requests/facts-reads.ts';
import { held, opened, secretWords, shutIn, type Opened } from '../service-requests/opened.ts';
import { ownEvents, ownNames, ownOpened, ownOpenings, TOLD } from './reads.ts';

/** All that is kept of a report, for whoever holds its key: one round trip. */
export async function readOwnPage(
  db: Db,
  claim: Claim,
  { secret, sealing }: Pick<Keys, 'secret' | 'sealing'>,
  now = new Date(),
): Promise<{ page: OwnPage; links: Record<string, string> }> {
  const lists = [requestFacts, requestMessages, requestPhotos, requestSealed].map((list) =>
    list(db, 'key_mac', claim.mac),
  );
  const [
    own,
    events = [],
    [names] = [],
    openings = [],
    openedAt = [],
    [facts] = [],
    messages = [],
    photos = [],
    sealed = [],
  ] = await open(db, claim, [
    ownEvents(db, claim.mac),
    ownNames(db, claim.mac),
    ownOpenings(db, claim.mac),
    ownOpened(db, claim.mac),
    ...lists,
  ]);
  const { id, objected, objection_count, course, time_zone: timeZone, calendars } = own;
  if (!facts) throw new Error(`no facts of ${id}`);
  const texts = await opened(sealing, id, sealed);
  const continued = (names?.continued as string | null | undefined) ?? null;
  const page = {
    ...toFacts(facts),
    // What the public does not see may be somebody's secret.
    duplicate_of: continued,
    words: facts.is_secret === 1 ? secretWords(texts) : wordsOf(facts),
    shut: shutIn(texts),
    contact: held<OwnContact>(texts, 'contact'),
    tells_reporter: own.tells_reporter === 1,
    messages: messages.map((row) => toMessage(row, texts)),
    photos: photos as unknown as OwnPhoto[],
    events: newest(events, TOLD.events).map(eventOf),
    events_cut: events.length > TOLD.events,
    late_by: lateness(course, { at: now.toISOString(), timeZone, calendars }),
    objected,
    objection_count,
    openings: newest(openings, TOLD.openings).map((row) => openingOf(row, openedAt, texts)),
    openings_cut: openings.length > TOLD.openings,
    organisations: JSON.parse((names?.organisation_names as string | undefined) ?? '{}'),
    continued,
  };
  const links = page.photos.map(
    async ({ id: photo }) => [photo, await photoLink(secret, photo, now)] as const,
  );
  return { page, links: Object.fromEntries(await Promise.all(links)) };
}

const eventOf = ({ at, verb, actor_kind, data }: Row) =>
  ({ at, verb, actor: actor_kind, data: JSON.parse(data as string) }) as OwnEvent;

// As many as are told of rows that were read newest first, oldest first.
const newest = (rows: Row[], told: number) => rows.slice(0, told).toReversed();

// An event names the opening by its id, and the role of whoever acted.
function openingOf(row: Row, events: Row[], texts: Opened): OwnOpening {
  const of = (name: string) => events.find(({ verb, opening }) => verb === name && opening === row.id);
  const [asked, first] = [of('ask_identity'), of('open_identity')];
  const reason = row.reason ?? texts[`note:${String(row.id)}`] ?? null;
  return { ...row, reason, opened_at: first?.at ?? null, role: (asked ?? first)?.role ?? null } as OwnOpening;
}
