import * as z from 'zod';
import { milestoneStates } from '../programmes/milestone-states.ts';
import { Citation } from '../sources/schema.ts';

/**
 * What is sorted (single milestones, programmes, regions), and by what: the largest slippage, all days together, or how
 * long nothing was heard.
 */
export const orders = [
  'tonggak-geser',
  'program-geser',
  'program-jumlah',
  'program-kabar',
  'wilayah-geser',
  'wilayah-jumlah',
  'wilayah-kabar',
] as const;
export type Order = (typeof orders)[number];
export type Level = 'tonggak' | 'program' | 'wilayah';

export const levelOf = (order: Order) => order.split('-')[0] as Level;

/** Where the ledger stands, and everything that its address may ask. */
export const PATH = '/pergeseran/';
export const filters = ['urut', 'wilayah', 'setelah'] as const;

const RegionRef = z.object({ slug: z.string(), name: z.string() });

/** Moves of a milestone that its line shows, the newest. */
export const MOVES = 3;

/**
 * A milestone whose date was moved, counted from the first published date: its periods as written, and the last day of
 * each (ISO).
 */
export const MilestoneSlip = z.object({
  id: z.string(),
  region: RegionRef,
  programme: z.object({ slug: z.string(), title: z.string() }),
  key: z.string(),
  title: z.string(),
  state: z.enum(milestoneStates),
  original: z.string(),
  original_on: z.string(),
  due: z.string(),
  due_on: z.string(),
  met: z.string().nullable(),
  met_on: z.string().nullable(),
  added_on: z.string().nullable(),
  slip_days: z.int(),
  move_count: z.int(),
  moves: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      days: z.int(),
      reason: z.string(),
      as_of: z.string(),
      citation: Citation,
    }),
  ),
});

/** What is added up of a programme or a region, and since when it is silent. */
const Sums = z.object({
  id: z.string(),
  region: RegionRef,
  /** The largest slippage of a milestone in days; null without milestones. */
  slip_days: z.int().nullable(),
  slip_total: z.int(),
  milestone_count: z.int(),
  /** Milestones whose date was ever moved, and how many moves that were. */
  moved_count: z.int(),
  move_count: z.int(),
  /** The last day by which the earliest open milestone was due; null without one. */
  next_due: z.string().nullable(),
  last_event_date: z.string().nullable(),
  last_proof_date: z.string().nullable(),
});

export const SumSlip = Sums.extend({
  programme: z.object({ slug: z.string(), title: z.string() }).nullable(),
});

/** A page of the ledger: milestones, or what is added up of programmes or regions; the other list is empty. */
export const SlippagePage = z.object({
  order: z.enum(orders),
  region: RegionRef.extend({ demo: z.boolean(), time_zone: z.string() }).nullable(),
  milestones: z.array(MilestoneSlip),
  sums: z.array(SumSlip),
  asked: z.object({
    urut: z.string().optional(),
    wilayah: z.string().optional(),
    setelah: z.string().optional(),
  }),
  next: z.string().nullable(),
});

export type MilestoneSlip = z.infer<typeof MilestoneSlip>;
export type SumSlip = z.infer<typeof SumSlip>;
export type SlippagePage = z.infer<typeof SlippagePage>;
