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

const SIGNS: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** The same as words alone, for where no markup is read. */
export const spoken = (text: string): string =>
  markdown(text)
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:amp|lt|gt|quot);/g, (sign) => SIGNS[sign] ?? sign)
    .trim();
