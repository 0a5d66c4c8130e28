import { micromark } from 'micromark';

/**
 * Markdown an officer wrote, as markup. Raw HTML is shown as text, links to anything but the web lose their
 * target, and pictures are not drawn at all: a page loads nothing from elsewhere.
 */
export const markdown = (text: string): string =>
  micromark(text, { extensions: [{ disable: { null: ['labelStartImage', 'htmlFlow', 'htmlText'] } }] });
