import type { Notice } from '../core/outbox.ts';
import type { Triage } from './triage-reads.ts';

/** Tells the reporter that their report is closed; once for each closing. */
export const closedOf = ({ version }: Triage): Pick<Notice, 'kind' | 'recipients'> => ({
  kind: `closed:${version + 1}`,
  recipients: ['reporter'],
});
