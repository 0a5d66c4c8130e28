import { rules, type RuleName } from '../../src/service-requests/retention.ts';
import type { NewEvent } from '../core/act.ts';
import type { Db, Statement } from '../core/db.ts';
import { enterErasures } from '../core/erasures.ts';
import { leavePhotos, leaveUnseenPhotos } from '../photos/attach.ts';
import { unpublishStatements } from '../public-requests/publish.ts';
import { emptyRequests, markStep, takeAway } from './erasing-writes.ts';

/** What is erased, why, and when (UTC). */
export interface Erasing {
  what: RuleName;
  basis: 'request' | 'period';
  at: string;
}

/**
 * The statements that erase one thing from reports and write it into the ledger. The first is the guarded one: it
 * touches every report from which this was not erased before. All of them may be run again.
 */
export const erasing = (db: Db, ids: string[], e: Erasing): [Statement, ...Statement[]] => [
  e.what === 'everything' ? emptyRequests(db, ids, e.at, rules.length) : markStep(db, ids, stepOf(e.what)),
  // The public's counts are taken from the public row, so it goes report by report.
  ...(e.what === 'everything' ? ids.flatMap((id) => unpublishStatements(db, id)) : []),
  ...takeAway(db, e.what, ids),
  ...photosOf(db, ids, e.what),
  enterErasures(db, ids, { noun: 'service_request', ...e }),
];

/** The event of one such report. */
export const erasedEvent = (
  { what, basis }: Erasing,
  { id, region, version }: { id: string; region: string; version: number },
): NewEvent => ({
  region,
  noun: 'service_request',
  verb: 'erase',
  subject: id,
  version: what === 'everything' ? version + 1 : version,
  public: false,
  data: { what, basis },
});

const stepOf = (what: RuleName) => rules.findIndex((rule) => rule.what === what) + 1;

const photosOf = (db: Db, ids: string[], what: RuleName) =>
  what === 'photos'
    ? [leaveUnseenPhotos(db, ids)]
    : what === 'everything'
      ? ids.map((id) => leavePhotos(db, id))
      : [];
