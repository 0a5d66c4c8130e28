import type { APIContext } from 'astro';
import { regionSnapshots } from '../layouts/built.ts';

/** Everything public may be read, but not a form once for each figure nor the officers' rooms; a demonstration region is nobody's news. */
export async function GET({ site }: APIContext): Promise<Response> {
  const demos = (await regionSnapshots()).filter((snapshot) => snapshot.region.region.demo);
  const closed = demos.map((snapshot) => `Disallow: /${snapshot.region.region.slug}/\n`).join('');
  return new Response(
    `User-agent: *\nAllow: /\nDisallow: /laporan/keliru/?\nDisallow: /petugas/\n${closed}Sitemap: ${new URL('/sitemap.xml', site).href}\n`,
  );
}
