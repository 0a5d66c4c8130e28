import { ask } from './portal.ts';
import { REGION } from './sample.ts';

/** The sample region's public history. */
export const PAGE = `/${REGION}/riwayat/`;
/** A moment of the region's own, as an event holds it and as a line tells it. */
export const NOW = '2026-11-12T03:14:00.000Z';
export const WHEN = 'Kamis 12 Nov 2026 10.14 WIB';

export const pageOf = async (path: string) => (await ask(path)).text();

/** The lines of a page as they are read, newest first. */
export const linesOf = (page: string) =>
  [...page.matchAll(/<li>(<time datetime="[^"]*T.*?)<\/li>/gs)].map(([, line = '']) =>
    line
      // The way to before and after stands beside the sentence.
      .replace(/ <a href="[^"]*\/riwayat\/[^"]*">[^<]*<\/a>$/, '')
      .replace(/<[^>]+>/g, '')
      .replaceAll('&quot;', '"')
      .replace(/\s+/g, ' '),
  );
