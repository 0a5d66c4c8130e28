import { words } from '../ui/words.ts';
import { PORTAL_PICTURE } from '../ui/slots.ts';
import type { Preview } from './told-preview.ts';

/** The preview of every page without one of its own, and of what was published after the site was built. */
export const portalPreview: Preview = {
  kicker: words.id.footer,
  title: words.id.portal,
  demo: false,
  told: [`${words.id.motto}.`],
  dated: words.id.openData,
  picture: PORTAL_PICTURE,
  of: words.id.motto,
};
