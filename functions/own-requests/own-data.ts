import type { OwnPage } from '../../src/own-requests/page.ts';
import { clocksTold } from '../../src/service-requests/clocks-told.ts';

type Address = (photo: string) => string | undefined;

/** Everything that is kept of a report, as its reporter takes it along. The key is not in it: it is kept nowhere. */
export const ownData = (page: OwnPage, origin: string, photoAddress: Address): string =>
  JSON.stringify(ownRecord(page, origin, photoAddress), null, 2);

/** The same before it is written out. */
export function ownRecord(page: OwnPage, origin: string, photoAddress: Address) {
  const { words, contact, messages, photos, events, organisations: _, late_by, ...facts } = page;
  return {
    format: 'pantau-kota/laporan/1',
    ...facts,
    waktu: clocksTold({ ...page, late_by, received_at: page.submitted_at }, origin),
    words,
    contact,
    messages,
    photos: photos.map((photo) => ({ ...photo, address: photoAddress(photo.id) })),
    events,
  };
}
