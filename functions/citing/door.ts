import { bibtex } from '../../src/citing/bibtex.ts';
import { citingFormats, type Citable, type CitingFormat } from '../../src/citing/citable.ts';
import { csl } from '../../src/citing/csl.ts';
import { ris } from '../../src/citing/ris.ts';
import type { Request_ } from '../core/http.ts';

const written: Record<CitingFormat, (cited: Citable) => string> = { ris, bib: bibtex, json: csl };

/** The formats as a part of a route. */
export const CITING_FILE = `:file{kutipan\\.(?:${Object.keys(citingFormats).join('|')})}`;

/** Answers with a citation as a file. What it names never changes; its words may be removed, so it is asked for anew. */
export function citation(c: Request_, cited: Citable): Response {
  const format = (c.req.param('file') ?? '').replace('kutipan.', '') as CitingFormat;
  const name = `${cited.number.replace('@', '-')}.${format}`;
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
