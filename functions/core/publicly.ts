import { cached, keep } from './edge-cache.ts';
import type { Request_ } from './http.ts';
import { sha256 } from './ids.ts';
import { isHeld } from './held.ts';

/**
 * A read that everybody may share for a few seconds, answered 304 to whoever has it; `params` are those that change it.
 * Whoever shows a key may hear more than others: that is kept by nobody. Errors are thrown, and never come here; none where a later door is to answer.
 */
export async function publicly(
  c: Request_,
  params: readonly string[],
  answer: () => Promise<Response | undefined>,
): Promise<Response | undefined> {
  c.header('Vary', 'Authorization');
  if (c.req.header('Authorization') || c.req.query('api_key') !== undefined) return answer();
  const hit = await cached(c, params);
  if (hit) return hit;
  const answered = await answer();
  // One that leads elsewhere is nothing to keep.
  if (answered?.status !== 200) return answered;
  const { body, headers } = await tagged(c, answered);
  headers.set('Cache-Control', `public, max-age=0, s-maxage=${c.env.EDGE_CACHE_SECONDS}, must-revalidate`);
  if (isHeld(c.req.raw, headers.get('ETag'))) return new Response(null, { status: 304, headers });
  return keep(c, params, new Response(body, { headers }));
}

// Of the body alone: the addresses in Link tell the moment of asking, and would never be the same again.
async function tagged(c: Request_, answer: Response): Promise<{ body: string; headers: Headers }> {
  const [body, headers] = [await answer.text(), new Headers(answer.headers)];
  headers.set('ETag', `W/"${(await sha256(`${c.env.VERSION?.id ?? ''}${body}`)).slice(0, 32)}"`);
  return { body, headers };
}
