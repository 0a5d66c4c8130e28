import { clockNames, type ClockName } from '../clocks/schema.ts';
import type { OwnPage } from './page.ts';

/** What a reporter takes to the Ombudsman: the report as it stands, and what proves it. */
export interface Dossier {
  page: OwnPage;
  /** UTC. */
  made_at: string;
  /** The signed receipt once more (src/receipts/receipt.ts). */
  receipt: string;
  /** Of each message in its order: SHA-256 of its words, lower-case hex; null: they are no longer kept. */
  message_hashes: (string | null)[];
}

/** The promises of a report that were broken, whether they were kept later or not. */
export const broken = ({ late_by }: Pick<OwnPage, 'late_by'>): ClockName[] =>
  clockNames.filter((name) => late_by[name] !== undefined);
