import type { OwnPage } from '../../src/own-requests/page.ts';

/** Everything that is kept of a report, as its reporter takes it along. The key is not in it: it is kept nowhere. */
export function ownData(page: OwnPage, photoAddress: (id: string) => string | undefined): string {
  const { words, contact, messages, photos, events, ...facts } = page;
  return JSON.stringify(
    {
      format: 'pantau-kota/laporan/1',
      ...facts,
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
