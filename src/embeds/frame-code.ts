import { EMBEDS } from './target.ts';

/** Width that is offered where nobody asks for another, in CSS pixels; embeds are readable from 300 on. */
export const WIDTH = 600;

/** Frames up to this width are narrow ones. */
export const NARROW = 400;

/** Room that each kind takes in a frame of that width, and of one of 320, in CSS pixels; measured in test/browser/embeds.test.ts. */
const rooms = {
  update: [600, 860],
  programme: [380, 540],
  region: [500, 670],
  register: [1160, 1740],
  commitment: [960, 1360],
  chart: [880, 880],
  indicator: [640, 640],
} as const;
export type Kind = Exclude<keyof typeof rooms, 'indicator'>;

/** The height of a frame that shows all of what it frames, at most `most`, wide and narrow. */
export function heightsOf(kind: Kind, embed: string, most = Infinity): Pick<Framed, 'height' | 'narrow'> {
  const [height, narrow] = rooms[embed.includes('/indikator-') ? 'indicator' : kind];
  return { height: Math.min(height, most), narrow: Math.min(narrow, most) };
}

interface Framed {
  /** Scheme and host of the portal. */
  origin: string;
  /** Path of the embed, below `/semat`. */
  embed: string;
  title: string;
  width: number;
  height: number;
  /** The height in a frame of 320 pixels. */
  narrow: number;
}

/** What stands beside the frame on a telephone, at most, in CSS pixels. */
const BESIDE = 40;

/** What a page elsewhere writes to show an embed: one frame with its title, no script; on a narrow screen it is higher. */
export const frameCode = ({ origin, embed, title, width, height, narrow }: Framed): string =>
  `<iframe src="${plain(origin + EMBEDS + embed)}" title="${plain(title)}" width="${width}" height="${height}" loading="lazy" style="border:0;max-width:100%${narrow > height ? `;height:max(${height}px,calc(${narrow + 2 * (320 + BESIDE)}px - 200vw))` : ''}"></iframe>`;

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const plain = (text: string) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
