import type * as z from 'zod';
import { fieldsIn, type FieldSpec, type KindSpec } from './fields.ts';
import { assessment } from './kinds/assessment.ts';
import { budget } from './kinds/budget.ts';
import { commitment } from './kinds/commitment.ts';
import { correction } from './kinds/correction.ts';
import { indicator } from './kinds/indicator.ts';
import { method } from './kinds/method.ts';
import { milestone } from './kinds/milestone.ts';
import { organisation } from './kinds/organisation.ts';
import { programme } from './kinds/programme.ts';
import { revision } from './kinds/revision.ts';
import { schedule } from './kinds/schedule.ts';
import { source } from './kinds/source.ts';
import { transaction } from './kinds/transaction.ts';
import { update } from './kinds/update.ts';

/** Everything an officer can write in a form, in the order in which one thing rests on another. */
export const kinds = {
  source,
  organisation,
  method,
  programme,
  schedule,
  milestone,
  revision,
  budget,
  transaction,
  indicator,
  commitment,
  assessment,
  update,
  correction,
} satisfies Record<string, KindSpec>;

export type Kind = keyof typeof kinds;
export type ContentOf<K extends Kind> = z.output<(typeof kinds)[K]['schema']>;

/** Kinds that are always written anew, about something that is there. */
export const ABOUT: ReadonlySet<Kind> = new Set<Kind>(['milestone', 'revision', 'correction']);

/** True for the name of a kind, and not for what every object has. */
export const isKind = (name: string): name is Kind => Object.hasOwn(kinds, name);

/** A kind without the type of its content, for code that treats all alike. */
export const specOf = (kind: Kind): KindSpec => kinds[kind];

/** The questions of a kind, in order. */
export const questionsOf = (kind: Kind): FieldSpec[] => fieldsIn(specOf(kind));

/** The key by which a content is known in its region, or that of what it changes. */
export const keyOf = <K extends Kind>(kind: K, content: ContentOf<K>): string =>
  String((content as Record<string, unknown>)[kinds[kind].key]);

/** The name of a kind in plural, as a heading or a link on its own begins. */
export const headingOf = (kind: Kind): string => {
  const { many } = kinds[kind];
  return many.charAt(0).toUpperCase() + many.slice(1);
};
