import type { PublishedChart } from '../charts/published.ts';
import { roomOf, roomOfChart, type Room } from './room.ts';
import { EMBEDS } from './target.ts';

/** Width that is offered where nobody asks for another, in CSS pixels. */
export const WIDTH = 600;

/** Below this width or height nothing of an embed can be read: there is no frame for it. */
export const LEAST = { width: 300, height: 120 };

/** Frames up to this width are narrow ones. */
export const NARROW = 400;

/** What is framed: its words as they are framed, or a chart. */
export type Framed = { drawn: string } | { chart: PublishedChart };

/** The height of a frame that shows all of what it frames, at most `most`, wide and narrow. */
export function heightsOf(of: Framed, most = Infinity): Room {
  const { height, narrow } = 'chart' in of ? roomOfChart(of.chart) : roomOf(of.drawn);
  return { height: Math.min(height, most), narrow: Math.min(narrow, most) };
}

interface Code extends Room {
  /** Scheme and host of the portal. */
  origin: string;
  /** Path of the embed, below `/semat`. */
  embed: string;
  title: string;
  width: number;
}

/** What stands beside the frame on a telephone, at most, in CSS pixels. */
const BESIDE = 40;

/** What a page elsewhere writes to show an embed: one frame with its title, no script; on a narrow screen it is higher. */
export const frameCode = ({ origin, embed, title, width, height, narrow }: Code): string =>
  `<iframe src="${plain(origin + EMBEDS + embed)}" title="${plain(title)}" width="${width}" height="${height}" loading="lazy" style="border:0;max-width:100%${narrow > height ? `;height:max(${height}px,calc(${narrow + 2 * (320 + BESIDE)}px - 200vw))` : ''}"></iframe>`;

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const plain = (text: string) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
