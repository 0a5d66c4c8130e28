import { pictureName, type Picture } from '../../src/pictures/picture.ts';
import type { Request_ } from './http.ts';
import { isHeld } from './held.ts';
import { mustBeOfNow } from './query.ts';

// No built page has any other address. A backslash or an encoded one would be read as a slash on the way.
const PLAIN = /^(?:\/[A-Za-z0-9][A-Za-z0-9.-]*)*\/?$/;

/**
 * The built page at a path, or null when none was built there.
 * A fresh request on purpose: the visitor's If-None-Match would meet the *built* page's ETag, answer 304,
 * and hide every update since the build.
 */
export async function builtPage(c: Request_, path: string): Promise<Response | null> {
  if (!PLAIN.test(path)) return null;
  const response = await c.env.ASSETS.fetch(new Request(new URL(path, c.req.url), { redirect: 'manual' }));
  // A new Response, because the headers of one that was fetched cannot be changed.
  if (response.status === 200) return new Response(response.body, response);
  await response.body?.cancel();
  return null;
}

/** The PNG that the build made of a picture; null when it was published, or changed, after the build. */
export const pictureBuilt = async (c: Request_, picture: Pick<Picture, 'of' | 'pixels'>) =>
  builtPage(c, `/gambar/${await pictureName(picture)}.png`);

/** The built page of a name that only the Worker may serve: `/shell/<name>/`. */
export const shellPage = (c: Request_, name: string) => builtPage(c, `/shell/${name}/`);

/** A page of fixed words, which needs no database; 304 when the visitor has it. */
export async function fixedPage(c: Request_): Promise<Response | null> {
  mustBeOfNow(c);
  const page = await builtPage(c, c.req.path);
  if (!page || !isHeld(c.req.raw, page.headers.get('ETag'))) return page;
  await page.body?.cancel();
  return new Response(null, { status: 304, headers: page.headers });
}
