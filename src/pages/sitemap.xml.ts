import type { APIContext } from 'astro';
import { regionSnapshots } from '../layouts/built.ts';

/** Every built page worth finding; the demonstration region is not. */
export async function GET({ site }: APIContext): Promise<Response> {
  const real = (await regionSnapshots()).filter((snapshot) => !snapshot.region.region.demo);
  const paths = [
    '/',
    '/linimasa/',
    '/janji/',
    '/cari/',
    '/data/',
    '/tanda-terima/',
    '/tentang/',
    '/privasi/',
    '/lacak/',
    '/pengembang/',
    '/pengembang/api/',
    ...['petugas', 'laporan', 'keputusan', 'wilayah-baru', 'berkas-impor', 'koreksi', 'umpan'].map(
      (name) => `/pengembang/${name}/`,
    ),
    ...real.flatMap(pathsOf),
  ];
  const urls = paths.map((path) => `<url><loc>${new URL(path, site).href}</loc></url>`).join('\n');
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`,
  );
}

const pathsOf = ({
  region,
  programmes,
  updates,
  sources,
}: Awaited<ReturnType<typeof regionSnapshots>>[number]) => {
  const home = `/${region.region.slug}/`;
  return [
    home,
    `${home}visi/`,
    `${home}program/`,
    `${home}janji/`,
    `${home}pergeseran/`,
    `${home}riwayat/`,
    `${home}umpan/`,
    ...programmes.map((p) => `${home}program/${p.programme.slug}/`),
    ...updates.filter((u) => u.shown.version === u.latest).map((u) => `/u/${u.id}/`),
    ...sources.map((s) => `/sumber/${s.id}/`),
  ];
};
