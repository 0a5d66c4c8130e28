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
import { ownEvents, ownNames, ownOpenings } from './reads.ts';

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
    [facts] = [],
    messages = [],
    photos = [],
    sealed = [],
  ] = await open(db, claim, [
    ownEvents(db, claim.mac),
    ownNames(db, claim.mac),
    ownOpenings(db, claim.mac),
    ...lists,
  ]);
  const { id, objected, objection_count, course, time_zone: timeZone, calendars } = own;
  if (!facts) throw new Error(`no facts of ${id}`);
  const texts = await opened(sealing, id, sealed);
  const told = events.map(eventOf);
  const page = {
    ...toFacts(facts),
    words: facts.is_secret === 1 ? secretWords(texts) : wordsOf(facts),
    shut: shutIn(texts),
    contact: held<OwnContact>(texts, 'contact'),
    messages: messages.map((row) => toMessage(row, texts)),
    photos: photos as unknown as OwnPhoto[],
    events: told,
    late_by: lateness(course, { at: now.toISOString(), timeZone, calendars }),
    objected,
    objection_count,
    openings: openings.map((row) => openingOf(row, told, texts)),
    organisations: JSON.parse((names?.organisation_names as string | undefined) ?? '{}'),
    continued: (names?.continued as string | null | undefined) ?? null,
  };
  const links = page.photos.map(
    async ({ id: photo }) => [photo, await photoLink(secret, photo, now)] as const,
  );
  return { page, links: Object.fromEntries(await Promise.all(links)) };
}

const eventOf = ({ at, verb, actor_kind, data }: Row) =>
  ({ at, verb, actor: actor_kind, data: JSON.parse(data as string) }) as OwnEvent;

// An event names the opening by its id, and the role of whoever acted.
function openingOf(row: Row, events: OwnEvent[], texts: Opened): OwnOpening {
  const of = (...verbs: string[]) =>
    events.find(({ verb, data }) => verbs.includes(verb) && data.opening === row.id);
  const opened_at = of('open_identity')?.at ?? null;
  const by = of('ask_identity', 'open_identity')?.data.by as { role?: string } | undefined;
  const reason = row.reason ?? texts[`note:${String(row.id)}`] ?? null;
  return { ...row, reason, opened_at, role: by?.role ?? null } as OwnOpening;
}
