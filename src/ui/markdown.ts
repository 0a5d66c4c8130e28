import { micromark } from 'micromark';

// Raw HTML is shown as text; headings belong to the page, not to what is written on it.
const plain = { disable: { null: ['htmlFlow', 'htmlText', 'headingAtx', 'setextUnderline'] } };

/**
 * Markdown an officer wrote, as markup. A picture becomes its description, because a page loads nothing from
 * elsewhere, and a link to anything but the web becomes its words.
 */
export const markdown = (text: string): string =>
  micromark(text, { extensions: [plain] })
    .replace(/<img [^>]*?alt="([^"]*)"[^>]*>/g, '$1')
    .replace(/<a href=""[^>]*>(.*?)<\/a>/gs, '$1');
