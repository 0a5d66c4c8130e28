import * as z from 'zod';
import { ClaimLine, Contradiction, UpdateCard } from '../updates/page.ts';
import { OrganisationCard } from '../organisations/page.ts';
import { LedgerPage, ProgrammeCard } from '../programmes/page.ts';
import { AssessmentLine } from '../assessments/page.ts';
import { CommitmentLine } from '../commitments/page.ts';
import { Citation } from '../sources/schema.ts';
import { DimensionSet, RegionContent } from './schema.ts';
import { Settings } from './settings.ts';
import { stages } from './stages.ts';

/** A region in a list. Counts are kept, dates are the newest sourced happening. */
export const RegionCard = z.object({
  slug: z.string(),
  code: z.string(),
  name: z.string(),
  province: z.string(),
  demo: z.boolean(),
  time_zone: z.string(),
  programme_count: z.int(),
  figured_programme_count: z.int(),
  update_count: z.int(),
  last_event_date: z.string().nullable(),
  /** The newest day of an update that carries evidence; null while none did. */
  last_proof_date: z.string().nullable().default(null),
});

/** A region with everything decided about it in Git, and what its officers set for its readers. */
export const Region = RegionCard.extend({
  content: RegionContent,
  ...Settings.pick({ silent_after_days: true, channels: true }).shape,
});

/** Citations by the key that the region's own files use. */
export const Citations = z.record(z.string(), Citation);

export const RegionPage = z.object({
  region: Region,
  citations: Citations,
  /** Those whose earliest open milestone is overdue, and those heard of longest ago. */
  late: z.array(ProgrammeCard),
  programmes: z.array(ProgrammeCard),
  /** Kept by dimension ('' where no source names one): a region's progress is made of these. */
  progress: z.array(
    z.object({
      dimension: z.string(),
      programme_count: z.int(),
      scheduled_count: z.int(),
      progress_sum: z.int(),
    }),
  ),
  moves: LedgerPage.shape.moves,
  /** Open public words, the oldest first. */
  commitments: z.array(CommitmentLine),
  /** What others think of its plans and of its public words, the newest of each. */
  assessments: z.array(AssessmentLine),
  updates: z.array(UpdateCard),
  claims: z.array(ClaimLine),
  contradictions: z.array(Contradiction),
  organisations: z.array(OrganisationCard),
  /** Dimension sets that differ from this region's, each with the first region that names it. */
  others: z.array(z.object({ slug: z.string(), name: z.string(), set: DimensionSet })),
  /** The second (UTC) in which something of it was published last; its address as of then says the same for ever. */
  published_at: z.string().nullable().default(null),
});

export const VisionPage = RegionPage.pick({ region: true, citations: true, others: true });

/** A region on the first page, with the rungs of the national ladder that a source mentions. */
export const ListedRegion = RegionCard.extend({ stages: z.array(z.enum(stages)) });

export const HomePage = z.object({
  regions: z.array(ListedRegion),
  demos: z.array(RegionCard),
  provinces: z.array(z.object({ code: z.string(), name: z.string() })),
  asked: z.object({
    cari: z.string().optional(),
    provinsi: z.string().optional(),
    setelah: z.string().optional(),
  }),
  /** True when a search found more than is shown. */
  narrow: z.boolean(),
  next: z.string().nullable(),
});

export type RegionCard = z.infer<typeof RegionCard>;
export type Region = z.infer<typeof Region>;
export type Citations = z.infer<typeof Citations>;
export type RegionPage = z.infer<typeof RegionPage>;
export type VisionPage = z.infer<typeof VisionPage>;
export type ListedRegion = z.infer<typeof ListedRegion>;
export type HomePage = z.infer<typeof HomePage>;
