import type { DeskRequest } from '../../src/triage/desk-page.ts';
import type { OwnPhoto } from '../../src/own-requests/page.ts';
import { readAll, type Db } from '../core/db.ts';
import type { Keys } from '../core/keys.ts';
import { linked } from '../photos/link.ts';
import {
  requestFacts,
  requestMessages,
  requestPhotos,
  requestSealed,
  toFacts,
  toMessage,
  wordsOf,
} from '../service-requests/facts-reads.ts';
import { opened, secretWords, shutIn } from '../service-requests/opened.ts';

/** A report of a region as it is to be shown to an officer; `opened` only after that was written down (open-secret.ts). */
export interface Wanted {
  region: string;
  id: string;
  opened: boolean;
}

/** One report for the desk, and the key of its agency. The contact is not opened here, whoever asks. */
export async function readDeskRequest(
  db: Db,
  wanted: Wanted,
  { secret, sealing }: Pick<Keys, 'secret' | 'sealing'>,
): Promise<{ request: DeskRequest; agency: string | null } | null> {
  const [[row] = [], messages = [], found = [], sealed = []] = await readAll(
    db,
    [requestFacts, requestMessages, requestPhotos, requestSealed].map((list) => list(db, 'id', wanted.id)),
  );
  if (!row || row.region !== wanted.region || row.erased_at !== null) return null;
  const facts = toFacts(row);
  const open = !facts.is_secret || wanted.opened;
  const texts = open
    ? await opened(
        sealing,
        wanted.id,
        sealed.filter(({ field }) => field !== 'contact'),
      )
    : {};
  // A photo tells as much as words do, and its address opens it for whoever has it.
  const photos = open ? (found as unknown as OwnPhoto[]) : [];
  const links = await linked(secret, photos, new Date());
  return {
    agency: row.agency as string | null,
    request: {
      facts,
      words: !facts.is_secret ? wordsOf(row) : open ? secretWords(texts) : null,
      messages: open ? messages.map((message) => toMessage(message, texts)) : null,
      photos,
      photo_count: found.length,
      links: Object.fromEntries(links.map(({ id, link }) => [id, link])),
      shut: shutIn(texts),
      has_contact: sealed.some(({ field }) => field === 'contact'),
    },
  };
}
