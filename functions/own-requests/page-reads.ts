import type { OwnContact, OwnEvent, OwnPage, OwnPhoto } from '../../src/own-requests/page.ts';
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
import { held, opened, secretWords, shutIn } from '../service-requests/opened.ts';
import { ownEvents } from './reads.ts';

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
  const [{ id }, events = [], [facts] = [], messages = [], photos = [], sealed = []] = await open(db, claim, [
    ownEvents(db, claim.mac),
    ...lists,
  ]);
  if (!facts) throw new Error(`no facts of ${id}`);
  const texts = await opened(sealing, id, sealed);
  const page = {
    ...toFacts(facts),
    words: facts.is_secret === 1 ? secretWords(texts) : wordsOf(facts),
    shut: shutIn(texts),
    contact: held<OwnContact>(texts, 'contact'),
    messages: messages.map((row) => toMessage(row, texts)),
    photos: photos as unknown as OwnPhoto[],
    events: events.map(eventOf),
  };
  const links = page.photos.map(
    async ({ id: photo }) => [photo, await photoLink(secret, photo, now)] as const,
  );
  return { page, links: Object.fromEntries(await Promise.all(links)) };
}

const eventOf = ({ at, verb, actor_kind, data }: Row) =>
  ({ at, verb, actor: actor_kind, data: JSON.parse(data as string) }) as OwnEvent;
