import type { Row } from '../core/db.ts';
import { facet } from './facets.ts';

/** Words of a report as officers find them. */
export interface DeskDocument {
  /** The newest event that touched it. */
  id: number;
  request: string;
  body: string;
  facets: string;
}

/** What a run of events did to reports: all that they touched, and of those that have words these. */
export interface DeskGathered {
  requests: string[];
  documents: DeskDocument[];
}

/** No agency, as a filter. */
export const NO_AGENCY = '-';

/** The newest event of each report that these events touched; here every one of them counts, public or not. */
export const requestsTouched = (events: Row[]): Map<string, number> =>
  new Map(
    events.flatMap(({ id, noun, subject_id }) =>
      noun === 'service_request' ? [[subject_id as string, id as number]] : [],
    ),
  );

/** Those rows as documents. */
export const toDeskDocuments = (rows: Row[], touched: Map<string, number>): DeskDocument[] =>
  rows.map((row) => ({
    id: touched.get(row.id as string)!,
    request: row.id as string,
    body: [row.description, row.landmark, row.lapor_number].filter((text) => text !== null).join(' · '),
    facets: [
      facet('region', row.region as string),
      facet('agency', (row.agency as string | null) ?? NO_AGENCY),
    ].join(' '),
  }));
