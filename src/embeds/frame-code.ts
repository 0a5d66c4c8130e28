import { EMBEDS } from './target.ts';

/** Width that is offered where nobody asks for another, in CSS pixels; embeds are readable from 300 on. */
export const WIDTH = 600;

/** Room that each kind takes at that width, in CSS pixels. */
export const heights = {
  update: 520,
  programme: 360,
  region: 480,
  register: 900,
  commitment: 720,
  chart: 820,
} as const;
export type Kind = keyof typeof heights;

interface Framed {
  /** Scheme and host of the portal. */
  origin: string;
  /** Path of the embed, below `/semat`. */
  embed: string;
  title: string;
  width: number;
  height: number;
}

/** What a page elsewhere writes to show an embed: one frame with its title, no script. */
export const frameCode = ({ origin, embed, title, width, height }: Framed): string =>
  `<iframe src="${plain(origin + EMBEDS + embed)}" title="${plain(title)}" width="${width}" height="${height}" loading="lazy" style="border:0;max-width:100%"></iframe>`;

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const plain = (text: string) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
