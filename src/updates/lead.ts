import { spoken } from '../ui/markdown.ts';

/** The first paragraph of an update, in Markdown: what stands for it where there is room for no more. */
export const leadOf = (body: string): string => body.split(/\n\s*\n/)[0] ?? '';

/** The same as words alone. */
export const spokenLeadOf = (body: string): string => spoken(leadOf(body));
