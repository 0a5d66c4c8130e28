import type { Notice } from '../core/outbox.ts';
import type { OwnRequest } from './reads.ts';

/** Tells officers that their answer is not accepted, and is owed again; once for each time. */
export const unsolvedOf = ({ version }: OwnRequest): Pick<Notice, 'kind' | 'recipients'> => ({
  kind: `unsolved:${version + 1}`,
  recipients: ['officers'],
});
