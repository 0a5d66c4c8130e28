import type { OwnPage } from '../../src/own-requests/page.ts';
import { clocksTold } from '../../src/service-requests/clocks-told.ts';

/** Everything that is kept of a report, as its reporter takes it along. The key is not in it: it is kept nowhere. */
export function ownData(
  page: OwnPage,
  origin: string,
  photoAddress: (id: string) => string | undefined,
): string {
  const { words, contact, messages, photos, events, organisations: _, late_by, ...facts } = page;
  return JSON.stringify(
    {
      format: 'pantau-kota/laporan/1',
      ...facts,
      waktu: clocksTold({ ...page, late_by, received_at: page.submitted_at }, origin),
      words,
      contact,
      messages,
      photos: photos.map((photo) => ({ ...photo, address: photoAddress(photo.id) })),
      events,
    },
    null,
    2,
  );
}
