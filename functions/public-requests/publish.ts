import type { Db, Statement } from '../core/db.ts';
import { countIn, countOut } from './tally-writes.ts';
import { moveSupporters } from './support-writes.ts';
import {
  deletePublic,
  insertPublic,
  keepFacts,
  restatePublic,
  stateReason,
  type Publication,
} from './writes.ts';

// For the batches of other verbs, after the statement that changes service_request itself. Each leaves the kept counts
// right whatever stood there before, so none of them needs a guard and all may be run again.

/** Lets the public see a report, or see more or less of it. One that must stay hidden stays so, or becomes so. */
export const publishStatements = (db: Db, id: string, how: Publication): Statement[] => [
  ...unpublishStatements(db, id),
  insertPublic(db, id, how),
  ...countIn(db, id),
];

/** Takes a report from the public's sight: withdrawn, erased, or published by mistake. */
export const unpublishStatements = (db: Db, id: string): Statement[] => [
  ...countOut(db, id),
  deletePublic(db, id),
];

/** Leaves of a public report nothing that its reporter wrote. What is counted of it stays the same. */
export const factsAloneStatements = (db: Db, id: string, at: string): Statement[] => [keepFacts(db, id, at)];

/** Tells the public of a new state or agency; nothing of a report that it does not know. */
export const restateStatements = (
  db: Db,
  id: string,
  at: string,
  { isReporter = false }: { isReporter?: boolean } = {},
): Statement[] => [...countOut(db, id), restatePublic(db, id, { at, isReporter }), ...countIn(db, id)];

/** Tells the public why a report was closed, if it sees the report whole; after the report's new state was told. */
export const stateReasonStatements = (db: Db, id: string, reason: string): Statement[] => [
  stateReason(db, id, reason),
];

/** Takes the supporters of a report along into the one that goes on in its place. */
export const supportersTo = (db: Db, from: string, to: string): Statement[] => moveSupporters(db, from, to);
