import type { Order } from '../../src/slippage/page.ts';
import { ALIVE } from '../programmes/reads.ts';

/** How one level is sorted in one order: what by, which way, by which index, and which rows have a place in it. */
export interface Sorting {
  by: string;
  way: 'ASC' | 'DESC';
  /** Of all regions but demonstrations, and of one region. */
  index: [everywhere: string, ofRegion: string];
  is: string;
}

const MOVED = 't.move_count > 0';
const PLANNED = 't.milestone_count > 0';
const BY_NAME = 'sqlite_autoindex_region_1';
const alive = ALIVE.replace('status', 't.status');

const down = (by: string, is: string, ...index: Sorting['index']): Sorting => ({
  by,
  way: 'DESC',
  index,
  is,
});
const up = (by: string, is: string, ...index: Sorting['index']): Sorting => ({ by, way: 'ASC', index, is });

/** Every list that the ledger has. A region alone is found by its own address, whatever the order. */
export const sortings: Record<Order, Sorting> = {
  'tonggak-geser': down('t.slip_days', MOVED, 'milestone_by_slip', 'milestone_of_region_by_slip'),
  'program-geser': down('t.slip_days', MOVED, 'programme_everywhere_by_slip', 'programme_of_region_by_slip'),
  'program-jumlah': down(
    't.slip_total',
    MOVED,
    'programme_everywhere_by_total',
    'programme_of_region_by_total',
  ),
  'program-kabar': up(
    't.last_event_date',
    alive,
    'programme_everywhere_by_silence',
    'programme_alive_by_silence',
  ),
  'wilayah-geser': down('t.slip_days', PLANNED, 'region_by_slip', BY_NAME),
  'wilayah-jumlah': down('t.slip_total', PLANNED, 'region_by_total', BY_NAME),
  'wilayah-kabar': up('t.last_event_date', 't.last_event_date IS NOT NULL', 'region_by_silence', BY_NAME),
};
