import { words as citing } from '../citing/words.ts';
import type { Slot } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { words } from '../ui/words.ts';
import type { Picture } from './picture.ts';

/** What somebody sees of a page before opening it, where its address was sent. */
export interface Preview {
  /** Where, and that it is a demonstration when it is one. */
  kicker: string;
  title: string;
  /** True where it is of a made-up region. */
  demo: boolean;
  /** The figures, a sentence each. */
  told: string[];
  /** The day of which they are. */
  dated: string;
  /** Path of its picture. */
  picture: string;
  /** As of a Picture: what it tells, without the day on which it is read. */
  of: unknown;
}

/** Size that messengers and social networks ask for; under 300 kB, or WhatsApp shows none. */
export const [WIDTH, HEIGHT] = [1200, 630];

/** What the picture of a preview tells, and its points across: by that the build names its file. */
export const toldBy = ({ kicker, title, of }: Preview): Pick<Picture, 'of' | 'pixels'> => ({
  of: [kicker, title, of],
  pixels: WIDTH,
});

/** What is seen while the portal's picture stands in for one that is not drawn; of a made-up region it says so. */
export const altOfPortal = ({ demo }: Preview, { locale }: View): Slot => ({
  attrs: { content: words[locale].portalPicture + (demo ? `. ${citing[locale].fiction}` : '') },
});
