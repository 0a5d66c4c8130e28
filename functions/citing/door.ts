import { bibtex } from '../../src/citing/bibtex.ts';
import { citingFormats, type Citable, type CitingFormat } from '../../src/citing/citable.ts';
import { csl } from '../../src/citing/csl.ts';
import { ris } from '../../src/citing/ris.ts';
import type { View } from '../../src/ui/view.ts';
import { dayOf, isOver } from '../../src/mementos/per.ts';
import { localDate } from '../../src/ui/when.ts';
import { originOf, type Request_ } from '../core/http.ts';
import { mustHaveBegun } from '../mementos/door.ts';

const written: Record<CitingFormat, (cited: Citable) => string> = { ris, bib: bibtex, json: csl };

/** The ends of their names, as a part of a route. */
export const ENDS = Object.keys(citingFormats).join('|');

/** The file of a page's own citation as a part of a route, and that of a part of it, under `kutipan/`. */
export const CITING_FILE = `:file{kutipan\\.(?:${ENDS})}`;
export const CITING_PART = `kutipan/:file{[a-z0-9-]{1,80}\\.(?:${ENDS})}`;

/** What is asked for: the part before the end of the name, and the end. */
export function citingAsked(c: Request_): { part: string; format: CitingFormat } {
  const [part = '', format] = (c.req.param('file') ?? '').split('.');
  return { part, format: format as CitingFormat };
}

/** What a citation needs besides its thing: the portal's own origin, and the day that it is in the zone of its region; refused where that has not begun. */
export function viewOf(c: Request_, timeZone: string, per: string | null = null): View {
  if (per) mustHaveBegun(per, timeZone);
  return {
    locale: 'id',
    today: per ? dayOf(per, timeZone) : localDate(new Date(), timeZone),
    ...(per && { per, frozen: isOver(per, timeZone, new Date()) }),
    origin: originOf(c),
  };
}

/** Answers with a citation as a file. What it names never changes; its words may be removed, so it is asked for anew. */
export function citation(c: Request_, cited: Citable): Response {
  const { format } = citingAsked(c);
  const name = `${cited.id.replaceAll(/[^\w-]/g, '-')}.${format}`;
  return new Response(written[format](cited), {
    headers: {
      'Content-Type': citingFormats[format],
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': `public, max-age=0, s-maxage=${c.env.EDGE_CACHE_SECONDS}, must-revalidate`,
      'Access-Control-Allow-Origin': '*',
      Link: `<${cited.address}>; rel="describes"`,
    },
  });
}
