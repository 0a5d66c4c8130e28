import type { Draft } from '../../src/drafts/page.ts';

/**
 * Whose a draft is: the agency that it names as author, else the one for which it was last saved. Undefined when it
 * belongs to the region as a whole: then every officer of the region may work on it.
 */
export const ownerOf = ({
  fields,
  organisation,
}: Pick<Draft, 'fields' | 'organisation'>): string | undefined => fields.author || organisation || undefined;
