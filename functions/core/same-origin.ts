import type { Request_ } from './http.ts';
import { Refusal } from './refusal.ts';

/**
 * Refuses a write that another site's page made a visitor's browser send. Browsers say where a request comes from
 * in Sec-Fetch-Site, older ones in Origin, proxy browsers only in Referer; who says nothing is refused.
 */
export function mustComeFromHere(c: Request_): void {
  const site = c.req.header('Sec-Fetch-Site');
  // "none" is the visitor's own doing, such as sending a restored page again.
  const own = site ? ['same-origin', 'none'].includes(site) : ownOrigins(c).includes(originOf(c));
  if (!own) throw new Refusal('not_allowed', (w) => w.otherSite);
}

/** The addresses under which this portal is known: where it was asked, and the one it is set to. */
export const ownOrigins = (c: Request_): string[] =>
  [new URL(c.req.url).origin, c.env.SITE].filter((origin) => origin !== '');

function originOf(c: Request_): string {
  const from = c.req.header('Origin') ?? c.req.header('Referer') ?? '';
  return URL.canParse(from) ? new URL(from).origin : '';
}
