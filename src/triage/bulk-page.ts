import type { Problem } from '../ui/field.tsx';
import type { BulkAction, DeedName, Planned, Standing, Ticked, Why } from './bulk.ts';

/** What was chosen for many reports, as it was typed. */
export interface BulkTyped {
  tindakan: DeedName;
  publikasi: string;
  lembaga: string;
  alasan: string;
}

/** One ticked report, and what will happen to it; null: not everything was chosen yet. */
export interface BulkLine extends Ticked {
  report: Standing | undefined;
  plan: Planned | null;
}

/** The page that asks once more. */
export interface BulkConfirm {
  typed: BulkTyped;
  lines: BulkLine[];
  /** Keys and names of those to whom a report can go. */
  organisations: Record<string, string>;
  /** Minted with this page: a deed of this name is done once. */
  bulk: string;
  refused?: { message: string; problems: Problem[] } | undefined;
}

/** A report of a deed that was done: what became of it, or why it was left alone. */
export type BulkEntry =
  { id: string; action: BulkAction; version: number; undone?: boolean } | { id: string; why: Why };

/** A deed that was done, and how it stands. */
export interface BulkDone {
  id: string;
  /** UTC. */
  at: string;
  until: string;
  entries: BulkEntry[];
  undone_at: string | null;
}
