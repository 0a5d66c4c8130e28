import { next } from '../service-requests/actions.ts';
import type { State } from '../service-requests/states.ts';
import type { Publicity } from './desk-page.ts';

/** Reports in one deed, at most: each is done by its own verb. */
export const BULK_MOST = 50;
/** For so long it can be undone, and nobody is told of it before. */
export const UNDO_MS = 10 * 60_000;

/** When that is over, of a deed begun at a moment. UTC. */
export const untilOf = (at: string) => new Date(Date.parse(at) + UNDO_MS).toISOString();

/** Names under which the forms send what was ticked and what is to be done. */
export const TICK = 'laporan';
export const deeds = ['periksa', 'teruskan'] as const;
export type DeedName = (typeof deeds)[number];

/** What is to be done with many reports: to check them, or to send them to an agency, each in the way its state knows. */
export type Deed =
  { name: 'periksa'; publicity: Publicity } | { name: 'teruskan'; to: string; reason: string };

/** A report that was ticked, and the version that stood beside the tick. */
export interface Ticked {
  id: string;
  seen: number;
}

/** Why a report is left alone. */
export const whys = [
  'unknown',
  'changed',
  'state',
  'secret',
  'unopened',
  'withdrawn',
  'same_agency',
  'failed',
] as const;
export type Why = (typeof whys)[number];

/** A ticked report as it stands now. */
export interface Standing {
  id: string;
  service: string;
  agency: string | null;
  state: State;
  version: number;
  is_secret: boolean;
  is_withdrawn: boolean;
  opened: boolean;
}

export type BulkAction = 'verify' | 'forward' | 'hand_over';
export type Planned = { action: BulkAction } | { why: Why };

/** What a deed does to one report, or why it cannot. Undefined: there is no such report for this officer. */
export function planOf(deed: Deed, report: Standing | undefined, seen: number): Planned {
  if (!report) return { why: 'unknown' };
  if (report.version !== seen) return { why: 'changed' };
  return deed.name === 'periksa' ? checking(deed, report) : referring(deed, report);
}

function checking({ publicity }: { publicity: Publicity }, report: Standing): Planned {
  if (!next(report.state, 'verify')) return { why: 'state' };
  if (report.is_secret && !report.opened) return { why: 'unopened' };
  if (publicity !== 'none' && report.is_secret) return { why: 'secret' };
  if (publicity !== 'none' && report.is_withdrawn) return { why: 'withdrawn' };
  return { action: 'verify' };
}

function referring({ to }: { to: string }, { state, agency }: Standing): Planned {
  if (next(state, 'forward')) return { action: 'forward' };
  if (!next(state, 'hand_over')) return { why: 'state' };
  return agency === to ? { why: 'same_agency' } : { action: 'hand_over' };
}

/** "7K3M9QXT2B.4", as a tick is sent. */
export const tickOf = ({ id, version }: { id: string; version: number }) => `${id}.${version}`;

/** The ticks that were sent, each report once; what is no tick is dropped. */
export function ticksFrom(values: readonly string[]): Ticked[] {
  const found = new Map<string, number>();
  for (const value of values) {
    const [, id, seen] = /^([0-9A-HJKMNP-TV-Z]{10})\.([1-9]\d{0,8})$/.exec(value) ?? [];
    if (id && seen && !found.has(id)) found.set(id, Number(seen));
  }
  return [...found].map(([id, seen]) => ({ id, seen }));
}
