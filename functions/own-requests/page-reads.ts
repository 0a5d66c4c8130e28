import type {
  OwnContact,
  OwnEvent,
  OwnMessage,
  OwnPage,
  OwnPhoto,
  OwnWords,
} from '../../src/own-requests/page.ts';
import type { Db, Row } from '../core/db.ts';
import type { Keys } from '../core/keys.ts';
import { photoLink } from '../photos/link.ts';
import { open, type Claim } from './claim.ts';
import { opened } from '../service-requests/opened.ts';
import { ownEvents, ownFacts, ownMessages, ownPhotos, ownSealed } from './reads.ts';

/** All that is kept of a report, for whoever holds its key: one round trip. */
export async function readOwnPage(
  db: Db,
  claim: Claim,
  { secret, sealing }: Pick<Keys, 'secret' | 'sealing'>,
  now = new Date(),
): Promise<{ page: OwnPage; links: Record<string, string> }> {
  const lists = [ownFacts, ownEvents, ownMessages, ownPhotos, ownSealed].map((list) => list(db, claim.mac));
  const [{ id }, [facts] = [], events = [], messages = [], photos = [], sealed = []] = await open(
    db,
    claim,
    lists,
  );
  if (!facts) throw new Error(`no facts of ${id}`);
  const texts = await opened(sealing, id, sealed);
  const page = {
    ...pageOf(facts),
    words: texts.content === undefined ? wordsOf(facts) : (JSON.parse(texts.content) as OwnWords),
    contact: texts.contact === undefined ? null : (JSON.parse(texts.contact) as OwnContact),
    messages: messages.map((row) => messageOf(row, texts)),
    photos: photos as unknown as OwnPhoto[],
    events: events.map(eventOf),
  };
  const links = page.photos.map(
    async ({ id: photo }) => [photo, await photoLink(secret, photo, now)] as const,
  );
  return { page, links: Object.fromEntries(await Promise.all(links)) };
}

function pageOf(f: Row) {
  const { id, service_code, district, village, incident_on, lapor_number, submitted_at, received_on } = f;
  const plain = { id, service_code, district, village, incident_on, lapor_number, submitted_at, received_on };
  const { class: kind, state, text_sha256, supporter_count, closed_at, shown } = f;
  const codes = { class: kind, state, text_sha256, supporter_count, closed_at, shown };
  const { region: slug, region_name: name, time_zone } = f;
  return {
    ...plain,
    ...codes,
    region: { slug, name, demo: f.demo === 1, time_zone },
    service: typeof f.service === 'string' ? JSON.parse(f.service) : null,
    agency: f.agency_name ?? f.agency,
    programme: f.programme_title === null ? null : { title: f.programme_title, slug: f.programme_slug },
    is_anonymous: f.is_anonymous === 1,
    is_secret: f.is_secret === 1,
    is_withdrawn: f.is_withdrawn === 1,
    clocks: JSON.parse(f.clocks as string),
  } as Omit<OwnPage, 'words' | 'contact' | 'messages' | 'photos' | 'events'>;
}

const wordsOf = ({ description, landmark, attributes, lat, long }: Row) =>
  ({
    description,
    landmark,
    attributes: attributes === null ? null : JSON.parse(attributes as string),
    lat,
    long,
  }) as OwnWords;

const messageOf = ({ id, at, sender, organisation, organisation_name, body }: Row, texts: Row) =>
  ({
    id,
    at,
    sender,
    organisation: organisation_name ?? organisation,
    body: body ?? texts[`message:${String(id)}`] ?? null,
  }) as OwnMessage;

const eventOf = ({ at, verb, actor_kind, data }: Row) =>
  ({ at, verb, actor: actor_kind, data: JSON.parse(data as string) }) as OwnEvent;
