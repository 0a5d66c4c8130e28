import { Resvg } from '@resvg/resvg-js';
import type { APIContext } from 'astro';
import { pictures } from '../../layouts/pictures.ts';
import { pictureName, type Picture } from '../../pictures/picture.ts';

type Named = Map<string, Picture>;

// One picture for each hash of what it tells; equal ones are drawn once.
async function named(site: URL | undefined): Promise<Named> {
  const all = await pictures(site);
  return new Map(await Promise.all(all.map(async (one) => [await pictureName(one), one] as const)));
}

export const getStaticPaths = async () =>
  [...(await named(undefined)).keys()].map((name) => ({ params: { name } }));

let here: Promise<Named> | undefined;

// The machine's own fonts are left out, so that a picture is the same wherever it is built.
const FONTS = ['DejaVuSansCondensed', 'DejaVuSansCondensed-Bold'];
const font = {
  loadSystemFonts: false,
  fontFiles: FONTS.map((name) => `node_modules/dejavu-fonts-ttf/ttf/${name}.ttf`),
  defaultFontFamily: 'DejaVu Sans Condensed',
};

/** The pictures of points that the build makes; only the Worker hands them out. */
export async function GET({ params, site }: APIContext): Promise<Response> {
  const { svg, pixels } = (await (here ??= named(site))).get(params.name ?? '')!;
  const drawn = new Resvg(svg(), { fitTo: { mode: 'width', value: pixels }, font }).render();
  return new Response(new Uint8Array(drawn.asPng()));
}
