import * as z from 'zod';
import { roles } from '../organisations/schema.ts';
import { OrganisationCard } from '../organisations/page.ts';
import { AssessmentLine } from '../assessments/page.ts';
import { CommitmentLine } from '../commitments/page.ts';
import { Reported } from '../error-reports/page.ts';
import { FeedbackOfProgramme } from '../feedback/public.ts';
import { RequestsOfProgramme } from '../public-requests/list-page.ts';
import { Citation } from '../sources/schema.ts';
import { Contradiction, UpdateCard } from '../updates/page.ts';
import { Budget, Transaction } from './budget-schema.ts';
import { Indicator, Method } from './indicator-schema.ts';
import { MoneyYear } from './money.ts';
import { OriginalFigure, OriginalPoint } from './original-schema.ts';
import { Schedule } from './schedule-schema.ts';
import { ProgrammeContent, statuses } from './schema.ts';

/** A programme in a list. */
export const ProgrammeCard = z.object({
  id: z.string(),
  region: z.string(),
  slug: z.string(),
  title: z.string(),
  dimension: z.string().nullable(),
  status: z.enum(statuses).nullable(),
  quick_win: z.boolean(),
  figured: z.boolean(),
  update_count: z.int(),
  last_event_date: z.string(),
  /** The newest day of an update that carries evidence; null while none did. */
  last_proof_date: z.string().nullable().default(null),
  /** Percent of its milestones' weight that is met; null without milestones. */
  progress: z.int().nullable(),
  /** The day by which its earliest open milestone is due. */
  next_due: z.string().nullable(),
  /** The largest slippage among its milestones, in days against the first published dates. */
  slip_days: z.int().nullable(),
});

const Version = z.object({ version: z.int(), reason: z.string().nullable(), published_at: z.string() });

/** The version in which a keyed part of a programme stands, by its anchor on the page ("rencana" is the plan). */
/** A way of counting with the source that describes it. */
export const MethodLine = Method.extend({ citation: Citation });

/** Of a programme its own figures alone. */
export type OwnFigures = Pick<ProgrammeContent, 'key' | 'figures'>;

// What was published is shown as it was, also where today's schema would refuse it.
const AmendedNumber = z.discriminatedUnion('noun', [
  z.object({ noun: z.literal('budget'), before: z.custom<Budget>(), after: z.custom<Budget>() }),
  z.object({
    noun: z.literal('transaction'),
    before: z.custom<Transaction>(),
    after: z.custom<Transaction>(),
  }),
  z.object({ noun: z.literal('indicator'), before: z.custom<Indicator>(), after: z.custom<Indicator>() }),
  z.object({ noun: z.literal('programme'), before: z.custom<OwnFigures>(), after: z.custom<OwnFigures>() }),
]);

const RegionOfProgramme = z.object({
  slug: z.string(),
  name: z.string(),
  demo: z.boolean(),
  time_zone: z.string(),
  /** Days without a sourced happening after which its programmes count as silent. */
  silent_after_days: z.int(),
  dimensions: z.array(z.object({ key: z.string(), label: z.string() })),
});

export const ProgrammePage = z.object({
  region: RegionOfProgramme,
  programme: ProgrammeCard.extend({ version: z.int(), content: ProgrammeContent }),
  /** What its own figures were when first published, and what became of them. */
  original_figures: z.array(OriginalFigure).default([]),
  participants: z.array(OrganisationCard.extend({ role: z.enum(roles) })),
  citations: z.record(z.string(), Citation),
  /** What was reported wrong on this page. */
  reported: z.array(Reported).default([]),
  updates: z.array(UpdateCard),
  next: z.string().nullable(),
  /** What sources say differently of it. */
  contradictions: z.array(Contradiction).default([]),
  schedule: z.object({ content: Schedule, versions: z.array(Version) }).nullable(),
  budgets: z.array(Budget),
  /** What each fiscal year adds up to, newest first. */
  years: z.array(MoneyYear),
  transactions: z.array(Transaction),
  next_transactions: z.string().nullable(),
  indicators: z.array(Indicator),
  /** What the values of each were when first published, and what became of them, by its key. */
  originals: z.record(z.string(), z.array(OriginalPoint)).default({}),
  /** Of its plan (`rencana`) and its indicators, by their anchors. */
  ids: z.record(z.string(), z.string()),
  methods: z.array(MethodLine),
  /** Its own figures, money and indicators that were amended, newest first: what it was, what it is, and why. */
  amended: z.array(Version.and(AmendedNumber)),
  commitments: z.array(CommitmentLine),
  assessments: z.array(AssessmentLine),
  /** What residents report about it; null where that is not known now. */
  requests: RequestsOfProgramme.nullable(),
  /** What residents say of it; null where that is not known now. */
  feedback: FeedbackOfProgramme.nullable(),
  asked: z.object({ sebelum: z.string().optional(), transaksi: z.string().optional() }),
  versions: z.array(Version),
  /** The second (UTC) in which something of it was published last; its address as of then says the same for ever. */
  published_at: z.string().nullable().default(null),
});

/** How many of each a programme's page shows; it reads one more, to say that there are others. */
export const atMost = {
  versions: 4,
  budgets: 10,
  years: 12,
  indicators: 7,
  commitments: 3,
  assessments: 3,
  contradictions: 2,
};

/** The ledger of moved dates of a region, and what they add up to. */
export const LedgerPage = z.object({
  region: z.object({ slug: z.string(), name: z.string(), demo: z.boolean(), time_zone: z.string() }),
  sums: z
    .object({
      /** The largest slippage of a milestone in days; null without milestones. */
      slip_days: z.int().nullable(),
      slip_total: z.int(),
      /** Milestones that ever moved, how often all together, and how many milestones there are. */
      moved_count: z.int(),
      move_count: z.int(),
      milestone_count: z.int(),
    })
    .nullable()
    .default(null),
  moves: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      from: z.string(),
      to: z.string(),
      days: z.int(),
      reason: z.string(),
      as_of: z.string(),
      citation: Citation,
      programme: z.object({ slug: z.string(), title: z.string() }),
    }),
  ),
  asked: z.object({ setelah: z.string().optional() }),
  next: z.string().nullable(),
});

/** The filters of a programme list, as they stand in the query. */
export interface ProgrammeFilter {
  dimensi?: string;
  status?: string;
  quick_win?: 'ya';
  tanpa_kabar?: 'ya';
  terlambat?: 'ya';
  urut?: (typeof orders)[number];
  setelah?: string;
}

/** By silence (heard of longest ago first), by the earliest open due date, by the largest slippage. */
export const orders = ['kabar', 'tenggat', 'geser'] as const;

/** A programme of such a list with the version that is cited. */
const ListedProgramme = ProgrammeCard.extend({
  version: z.int(),
  version_published_at: z.string(),
  /** When something of it was published last; null in a list of an earlier moment. */
  published_at: z.string().nullable(),
});

export const ProgrammeListPage = z.object({
  region: RegionOfProgramme.extend({ programme_count: z.int() }),
  programmes: z.array(ListedProgramme),
  asked: z.custom<ProgrammeFilter>(),
  next: z.string().nullable(),
});

export type ProgrammeCard = z.infer<typeof ProgrammeCard>;
export type ProgrammePage = z.infer<typeof ProgrammePage>;
export type ListedProgramme = z.infer<typeof ListedProgramme>;
export type ProgrammeListPage = z.infer<typeof ProgrammeListPage>;
export type AmendedNumber = z.infer<typeof AmendedNumber>;
export type MethodLine = z.infer<typeof MethodLine>;
export type LedgerPage = z.infer<typeof LedgerPage>;
