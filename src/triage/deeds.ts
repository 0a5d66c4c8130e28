import type { Action as Right } from '../accounts/roles.ts';
import { next, type Action } from '../service-requests/actions.ts';
import type { State } from '../service-requests/states.ts';

/** How a report was done, as the agency sees it. */
export const outcomes = ['whole', 'part'] as const;
export type Outcome = (typeof outcomes)[number];

/** Letters of where to go instead. */
export const ELSEWHERE = { least: 5, most: 300 };

/** What an officer can do with one report by a form of its page: the last part of the form's address. */
export const deeds = [
  'teruskan',
  'respon-awal',
  'respon-akhir',
  'tanya',
  'selesai',
  'oper',
  'gabung',
  'bukan-wewenang',
  'tolak',
  'buka-kembali',
  'tanggapi',
] as const;
export type Deed = (typeof deeds)[number];

interface DeedRule {
  /** What it does to the report; null: it answers objections and leaves the report as it is. */
  action: Action | null;
  right: Right;
}

/** Each deed with the action that it takes and the right that it asks for. */
export const deedRules: Record<Deed, DeedRule> = {
  teruskan: { action: 'forward', right: 'service_request.refer' },
  'respon-awal': { action: 'respond', right: 'service_request.reply' },
  'respon-akhir': { action: 'follow_up', right: 'service_request.reply' },
  tanya: { action: 'ask', right: 'service_request.reply' },
  selesai: { action: 'close', right: 'service_request.close' },
  oper: { action: 'hand_over', right: 'service_request.refer' },
  gabung: { action: 'merge', right: 'service_request.refer' },
  'bukan-wewenang': { action: 'disclaim', right: 'service_request.close' },
  tolak: { action: 'reject', right: 'service_request.close' },
  'buka-kembali': { action: 'reopen', right: 'service_request.close' },
  tanggapi: { action: null, right: 'service_request.close' },
};

/** Those that end a report; their words may be public. */
export const closings: readonly Deed[] = ['selesai', 'tolak', 'bukan-wewenang', 'gabung'];

/** What can be done in a state, as far as the state alone decides, in a sensible order. */
export const deedsIn = (state: State, objections: number): Deed[] =>
  deeds.filter((deed) => {
    const { action } = deedRules[deed];
    const isDoubted = objections > 0 && next(state, 'reopen') !== null;
    if (action === null) return isDoubted;
    // A closed report is opened again for its supporters alone, and one that was merged by mistake.
    if (action === 'reopen') return isDoubted || state === 'duplicate';
    return next(state, action) !== null;
  });

const likely: Partial<Record<State, Deed>> = {
  verified: 'teruskan',
  referred: 'respon-awal',
  in_progress: 'respon-akhir',
  reopened: 'respon-akhir',
};

/** The step that most likely comes next, whose form stands open; null: the other side has the word, or it is over. */
export function likelyNext(state: State, objections: number, isAnswered: boolean): Deed | null {
  if (objections > 0) return 'tanggapi';
  // A follow-up waits for the reporter's word on it.
  return isAnswered ? null : (likely[state] ?? null);
}
