import { words } from '../citing/words.ts';
import { xml } from '../feeds/atom.ts';
import { HEIGHT as PICTURE_HEIGHT, WIDTH as PICTURE_WIDTH } from '../pictures/told-preview.ts';
import type { About } from './embedded.ts';
import { frameCode, heightsOf, LEAST, NARROW, WIDTH, type Framed } from './frame-code.ts';

/** The most room that whoever asks has, in CSS pixels; Infinity where they do not say. */
export interface Most {
  width: number;
  height: number;
}

/** Seconds for which an answer may be kept: the frame that it names is live anyway. */
const CACHE_AGE = 3600;

/** How something is embedded, as oEmbed 1.0 tells it: one frame, or where none fits a link; and its share picture where that fits too. */
export function oembedOf(framed: Framed, of: About, origin: string, most: Most) {
  const isFramed = most.width >= LEAST.width && most.height >= LEAST.height;
  return { ...(isFramed ? richOf(framed, of, origin, most) : { type: 'link' }), ...saidOf(of, origin, most) };
}

function richOf(framed: Framed, of: About, origin: string, most: Most) {
  const width = Math.min(WIDTH, most.width);
  const room = heightsOf(framed, most.height);
  const height = width <= NARROW ? room.narrow : room.height;
  const html = frameCode({ origin, embed: of.embed, title: of.title, width, ...room, height });
  return { type: 'rich', html, width, height };
}

function saidOf(of: About, origin: string, most: Most) {
  const fits = PICTURE_WIDTH <= most.width && PICTURE_HEIGHT <= most.height;
  return {
    version: '1.0',
    title: of.demo ? `${of.title} [${words.id.fiction}]` : of.title,
    author_name: of.author,
    author_url: origin + of.authorPath,
    provider_name: 'Pantau Kota',
    provider_url: `${origin}/`,
    cache_age: CACHE_AGE,
    ...(of.picture !== null &&
      fits && {
        thumbnail_url: origin + of.picture,
        thumbnail_width: PICTURE_WIDTH,
        thumbnail_height: PICTURE_HEIGHT,
      }),
  };
}

/** The same as XML. */
export const oembedXml = (told: ReturnType<typeof oembedOf>): string =>
  `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${Object.entries(told)
    .map(([name, value]) => `  <${name}>${xml(String(value))}</${name}>\n`)
    .join('')}</oembed>\n`;
