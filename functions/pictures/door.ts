import type { Picture } from '../../src/pictures/picture.ts';
import { pictureBuilt } from '../core/built.ts';
import type { Request_ } from '../core/http.ts';
import { isHeld } from '../core/held.ts';

/** Answers with the PNG that the build made of a picture; null when there is none. */
export async function builtPicture(
  c: Request_,
  picture: Pick<Picture, 'of' | 'pixels'>,
): Promise<Response | null> {
  const built = await pictureBuilt(c, picture);
  if (!built) return null;
  const tag = built.headers.get('ETag') ?? '';
  const headers = { ...everywhere(c), 'Content-Type': 'image/png', ETag: tag };
  if (!isHeld(c.req.raw, tag)) return new Response(built.body, { headers });
  await built.body?.cancel();
  return new Response(null, { status: 304, headers });
}

/** What is seen and read on pages of other origins, as long as it is what is published. */
export const everywhere = (c: Request_) => ({
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cache-Control': `public, max-age=0, s-maxage=${c.env.EDGE_CACHE_SECONDS}, must-revalidate`,
});
