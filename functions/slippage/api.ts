import * as z from 'zod';
import { regionInPath } from '../../src/api/schema.ts';
import { ApiSlippage, sorts } from '../../src/slippage/api-schema.ts';
import { isOpen } from '../../src/programmes/milestone-states.ts';
import { levelOf, orders, type MilestoneSlip, type SumSlip } from '../../src/slippage/page.ts';
import { toCited } from '../../src/sources/api-schema.ts';
import { daysBetween, localDate } from '../../src/ui/when.ts';
import { list, type World } from '../api/operation.ts';
import { readSlippage } from './reads.ts';

const query = {
  sort: z
    .enum(sorts, `salah satu dari: ${sorts.join(', ')}`)
    .default('milestone-slip')
    .meta({ description: 'Apa yang diurutkan, dan menurut apa.', example: 'milestone-slip' }),
};

/** The machines' door to the ledger of slippage. */
export const slippageApi = [
  list({
    path: '/slippages',
    id: 'listSlippages',
    tag: 'Program',
    summary:
      'Urutan pergeseran semua wilayah: tonggak, program, atau wilayah, selalu terhadap tenggat pertama.',
    query,
    item: ApiSlippage,
    read: (world, asked) => told(world, null, asked),
  }),
  list({
    path: '/regions/{region}/slippages',
    id: 'listRegionSlippages',
    tag: 'Program',
    summary: 'Urutan pergeseran satu wilayah.',
    params: regionInPath,
    query,
    item: ApiSlippage,
    read: (world, asked) => told(world, asked.region, asked),
  }),
];

interface Asked {
  sort: (typeof sorts)[number];
  after?: string | undefined;
  limit: number;
}

async function told({ db, now, origin }: World, region: string | null, { sort, after, limit }: Asked) {
  const order = orders[sorts.indexOf(sort)]!;
  const found = await readSlippage(db, { order, region, after, limit });
  if (!found) return null;
  const { region: home, milestones, sums, next } = found;
  const timeZone = home?.time_zone;
  const today = localDate(now, timeZone ?? 'Asia/Jakarta');
  const level = { tonggak: 'milestone', program: 'programme', wilayah: 'region' } as const;
  return {
    data: [
      ...milestones.map((m) => toMilestone(m, today, origin)),
      ...sums.map((sum) => ({ ...toSum(sum, today, origin), level: level[levelOf(order)] })),
    ],
    next,
    page: region === null ? '/pergeseran/' : `/pergeseran/?wilayah=${region}`,
    ...(timeZone && { timeZone }),
  };
}

type Told = z.output<typeof ApiSlippage>;

function toMilestone(m: MilestoneSlip, today: string, origin: string): Told {
  const { title, region, programme, slip_days, move_count, state, original, due, due_on, met, key } = m;
  return {
    level: 'milestone',
    title,
    region,
    programme,
    slip_days,
    move_count,
    due_original: original,
    due_original_on: m.original_on,
    due,
    due_on,
    met,
    late_days: isOpen(state) ? late(due_on, today) : null,
    slip_total: null,
    moved_count: null,
    milestone_count: null,
    status: state,
    moves: m.moves.map(({ citation, ...move }) => ({ ...move, source: toCited(citation, origin) })),
    last_event_date: null,
    last_proof_date: null,
    silent_days: null,
    unproved_days: null,
    page: `${origin}/${region.slug}/program/${programme.slug}/#tonggak-${key}`,
  };
}

function toSum(found: SumSlip, today: string, origin: string): Omit<Told, 'level'> {
  const { id: _, next_due, ...sum } = found;
  const { region, programme, last_event_date: last, last_proof_date: proof } = sum;
  const since = (day: string | null) => (day === null ? null : daysBetween(day, today));
  return {
    ...sum,
    title: programme?.title ?? region.name,
    status: null,
    due_original: null,
    due_original_on: null,
    due: null,
    due_on: null,
    met: null,
    late_days: next_due ? late(next_due, today) : null,
    moves: [],
    silent_days: since(last),
    unproved_days: since(proof),
    page: `${origin}/${region.slug}/${programme ? `program/${programme.slug}/` : ''}`,
  };
}

/** Days since a due date that has passed; null before. */
const late = (due: string, today: string) => (due < today ? daysBetween(due, today) : null);
