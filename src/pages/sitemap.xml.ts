import type { APIContext } from 'astro';
import { addressOf } from '../commitments/address.ts';
import type { RegisterPage } from '../commitments/page.ts';
import { regionSnapshots } from '../layouts/built.ts';

// Found in the folders, so that none is forgotten; the reference of the API has no file, it is drawn when it is asked for.
const files = import.meta.glob([
  './*.astro',
  './data/*.astro',
  './pengembang/*.astro',
  '!./404.astro',
  '!./500.astro',
]);
const single = Object.keys(files)
  .map((file) =>
    file
      .slice(1)
      .replace(/index\.astro$/, '')
      .replace(/\.astro$/, '/'),
  )
  .concat('/pengembang/api/')
  .toSorted();

/** Every built page worth finding; the demonstration region is not. */
export async function GET({ site }: APIContext): Promise<Response> {
  const real = (await regionSnapshots()).filter((snapshot) => !snapshot.region.region.demo);
  const paths = [...single, ...real.flatMap(pathsOf)];
  const urls = paths.map((path) => `<url><loc>${new URL(path, site).href}</loc></url>`).join('\n');
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`,
  );
}

const pathsOf = ({
  region,
  programmes,
  register,
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
    `/data${home}`,
    ...programmes.map((p) => `${home}program/${p.programme.slug}/`),
    ...promisesIn([register, ...programmes]),
    ...updates.filter((u) => u.shown.version === u.latest).map((u) => `/u/${u.id}/`),
    ...sources.map((s) => `/sumber/${s.id}/`),
  ];
};

// Drawn when they are asked for: those that the built register and the built programmes lead to.
const promisesIn = (pages: Pick<RegisterPage, 'commitments'>[]) =>
  new Set(pages.flatMap(({ commitments }) => commitments.map((one) => addressOf(one.region.slug, one))));
