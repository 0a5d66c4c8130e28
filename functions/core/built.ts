import type { Request_ } from './http.ts';

/**
 * The built page at a path, or null when none was built there.
 * A fresh request on purpose: the visitor's If-None-Match would meet the *built* page's ETag, answer 304,
 * and hide every update since the build.
 */
export async function builtPage(c: Request_, path: string): Promise<Response | null> {
  const response = await c.env.ASSETS.fetch(new Request(new URL(path, c.req.url), { redirect: 'manual' }));
  if (response.status === 200) return response;
  await response.body?.cancel();
  return null;
}

/** The built page of a name that only the Worker may serve: `/shell/<name>/`. */
export const shellPage = (c: Request_, name: string) => builtPage(c, `/shell/${name}/`);
