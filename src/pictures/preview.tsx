import { PORTAL_PICTURE, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { colours, cutLines, FONTS, LEADING, Lines } from './lines.tsx';
import type { Picture } from './picture.ts';
import { altOfPortal, HEIGHT, toldBy, WIDTH, type Preview } from './told-preview.ts';

const [LEFT, ROOM] = [72, 1056];

/** The picture of a preview. */
export const previewPicture = (preview: Preview): Picture => ({
  ...toldBy(preview),
  svg: () => String(<Drawn {...preview} />),
});

const Drawn = ({ kicker, title, told, dated }: Preview) => {
  const heads = cutLines(title, 60, ROOM, 3);
  const below = 190 + heads.length * 60 * LEADING;
  const lines = cutLines(told.join(' '), 36, ROOM, Math.floor((520 - below) / (36 * LEADING)) + 1);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      font-family={FONTS}
    >
      <title>{title}</title>
      <rect width={WIDTH} height={HEIGHT} fill={colours.paper} />
      <rect width={WIDTH} height={18} fill={colours.leaf} />
      <Lines lines={cutLines(kicker, 32, ROOM, 1)} x={LEFT} y={104} size={32} colour={colours.soft} />
      <Lines lines={heads} x={LEFT} y={186} size={60} bold />
      <Lines lines={lines} x={LEFT} y={below} size={36} />
      <Lines lines={[dated]} x={LEFT} y={578} size={28} colour={colours.soft} />
      <Lines lines={['Pantau Kota']} x={910} y={578} size={32} colour={colours.leaf} bold />
    </svg>
  );
};

/**
 * What a preview adds to the head of its page: the figures with their day, and the picture. The build draws none of a page
 * as of a moment: that one has the picture of the portal.
 */
export const previewSlots = (preview: Preview, view: View): Slots => {
  const { title, told, dated, picture } = preview;
  const said = { 'og-description': { attrs: { content: [...told, dated].join(' ') } } };
  if (view.per) return { ...said, ...pictureOfPortal(preview, view) };
  return {
    ...said,
    'og-image': { attrs: { content: view.origin + picture } },
    'og-image-alt': {
      attrs: { content: [title, ...told, dated].map((line) => line.replace(/\.$/, '')).join('. ') },
    },
  };
};

const pictureOfPortal = (preview: Preview, view: View): Slots => ({
  'og-image': { attrs: { content: view.origin + PORTAL_PICTURE } },
  'og-image-alt': altOfPortal(preview, view),
});
