import { next, type Action } from '../../src/service-requests/actions.ts';
import type { Step, World } from './random-commands.ts';
import type { Seen } from './seen-request.ts';

export const always = () => true;

/** True while a report is in a state that knows an action. */
export const knows = (action: Action) => (before: Seen) => next(before.row.state, action) !== null;

/** One of two pages that were drawn at a version: sometimes the same form comes again, or another one of the same page. */
export const tokenOf = ({ before }: World, { choice }: Step) => `tanda-${before.row.version}-${choice % 2}`;
export const textOf = ({ choice }: Step) => `Kata yang diketik, nomor ${choice % 3}.`;

/** The version that the form carried: one time of ten an old one. */
export const seenBy = ({ before }: World, { choice }: Step) => before.row.version - (choice === 9 ? 1 : 0);
