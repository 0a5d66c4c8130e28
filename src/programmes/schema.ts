import * as z from 'zod';
import { absences } from '../ui/absence.ts';
import { isoDate, key, line, oneOf, prose, unsaid } from '../ui/schema.ts';
import { roles } from '../organisations/schema.ts';

/** OC4IDS projectStatus codes, and IATI's "suspended", which OC4IDS lacks. */
export const statuses = [
  'identification',
  'preparation',
  'implementation',
  'completion',
  'maintenance',
  'decommissioning',
  'decommissioned',
  'cancelled',
  'suspended',
] as const;

/** After these nothing more is due: such a programme is neither silent nor late. */
export const endedStatuses = ['decommissioned', 'cancelled'] as const satisfies (typeof statuses)[number][];
/** True of a programme after which nothing more is owed: neither a milestone nor a word. */
export const hasEnded = ({ status }: { status?: (typeof statuses)[number] | null }) =>
  endedStatuses.some((ended) => ended === status);

const Published = z.strictObject({
  key,
  label: line(80, 'Biaya'),
  value: z
    .number('angka tanpa tanda pemisah, misalnya 600000000')
    .refine((n) => Math.abs(n) <= Number.MAX_SAFE_INTEGER),
  unit: line(40, 'titik'),
  as_of: isoDate,
  source: key,
  note: unsaid(prose(300, 'sumber menulis "600 juta"')),
});

const Absent = z.strictObject({
  key,
  label: line(80, 'Tahun anggaran'),
  absent: oneOf(absences),
  since: isoDate,
  source: unsaid(key),
  note: unsaid(prose(300, 'sumber tidak menyebut tahun')),
});

/**
 * A figure is either published (value, unit, day, source) or absent with a reason and the day since when
 * it could have been known. Money is no figure: it is a budget or a transaction.
 */
export const Figure = z.union(
  [Published, Absent],
  'isi "value" dan "unit" bila angkanya terbit, atau "absent" dan "since" bila tidak',
);

export const ProgrammeContent = z.strictObject({
  key,
  slug: key.optional(),
  title: line(160, 'Command center Dinas Kominfo'),
  description: unsaid(prose(1000, 'apa yang dijanjikan, dalam kata-kata biasa')),
  quote: unsaid(prose(600, 'kata-kata sumber, apa adanya')),
  dimension: unsaid(key),
  status: unsaid(oneOf(statuses)),
  status_date: unsaid(isoDate),
  /** Which of its sources says the status; one that has a single source needs no such word. */
  status_source: key.optional(),
  quick_win: z.boolean('true atau false').default(false),
  known_since: isoDate,
  organisations: z
    .array(z.strictObject({ organisation: key, role: oneOf(roles) }))
    .max(20, 'paling banyak 20 peran')
    .default([]),
  figures: z.array(Figure).max(20, 'paling banyak 20 angka').default([]),
  sources: z.array(key).min(1, 'sedikitnya satu sumber').max(20, 'paling banyak 20 sumber'),
  /** Why the programme was amended; asked for when the file changes a programme that exists. */
  reason: line(300, 'status diperbarui menurut laporan triwulan').optional(),
});

export type ProgrammeContent = z.infer<typeof ProgrammeContent>;
export type Figure = z.infer<typeof Figure>;

/** What its figures may not be when it is written; it is read as it once was published. */
const refusedFigures = ({ figures }: Pick<ProgrammeContent, 'figures'>) => [
  ...figures.flatMap((figure, i) =>
    'unit' in figure && figure.unit === 'IDR'
      ? [{ path: ['figures', i, 'unit'], message: 'uang dicatat pada "budgets", bukan di sini' }]
      : [],
  ),
  // A figure is known by its key, also when it is changed.
  ...figures.flatMap((figure, i) =>
    figures.findIndex((other) => other.key === figure.key) < i
      ? [{ path: ['figures', i, 'key'], message: 'kunci angka dipakai dua kali' }]
      : [],
  ),
];

/** The key of the source that says the status; null: there is no status, or nobody told which of several sources it is. */
export function statusSourceOf({ status, status_source, sources }: ProgrammeContent): string | null {
  const only = sources.length === 1 ? sources[0] : undefined;
  return status === null ? null : (status_source ?? only ?? null);
}

/** What of its status may not be written. */
function refusedStatus({ status, status_source, sources }: ProgrammeContent) {
  if (status_source === undefined) return [];
  const message =
    status === null ? 'kosongkan bila statusnya tidak disebut' : 'sebutkan sumber ini juga pada "sources"';
  return status !== null && sources.includes(status_source) ? [] : [{ path: ['status_source'], message }];
}

/** Everything that a programme may not say when it is written, though it is read as it once was published. */
export const refused = (programme: ProgrammeContent) => [
  ...refusedFigures(programme),
  ...refusedStatus(programme),
];

/** A programme that is being written: what `refused` finds is refused. */
export const WrittenProgramme = ProgrammeContent.superRefine((programme, issues) => {
  for (const problem of refused(programme)) issues.addIssue({ code: 'custom', ...problem });
});
