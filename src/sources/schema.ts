import * as z from 'zod';
import { isoDate, key, line, oneOf, printedTime, prose, unsaid, webAddress } from '../ui/schema.ts';

/** From the strongest to the weakest; an advertorial is placed by or for whom it speaks of. */
export const sourceClasses = [
  'official_document',
  'official_statement',
  'press_report',
  'advertorial',
  'resident_observation',
] as const;

/** A full bibliographic record. Event date and publication date are two things; what is missing stays null. */
export const SourceContent = z.strictObject({
  key,
  class: oneOf(sourceClasses),
  publisher: line(120, 'TIMES Indonesia'),
  title: unsaid(line(300, 'Setahun, Smart City Kabupaten Blitar Dievaluasi')),
  byline: unsaid(line(200, 'Dani Elang Sakti')),
  editor: unsaid(line(200, 'Wahyu Nurdiyanto')),
  event_date: unsaid(isoDate),
  published_at: unsaid(printedTime),
  url: unsaid(webAddress),
  archived_url: unsaid(webAddress),
  note: unsaid(prose(600, 'judul tidak tercantum pada salinan')),
  /** Why the record was amended; asked for when the file changes a source that exists. */
  reason: line(300, 'alamat web ditemukan').optional(),
});

/** What the record says, by field: all but its key and why it was amended. */
export const recordFields = Object.keys(SourceContent.omit({ key: true, reason: true }).shape);

export type SourceContent = z.infer<typeof SourceContent>;

/** How a source is named wherever it is cited; frozen into each update version that cites it. */
export const Citation = SourceContent.pick({
  class: true,
  publisher: true,
  title: true,
  event_date: true,
  published_at: true,
}).extend({ id: z.string() });

export type Citation = z.infer<typeof Citation>;
