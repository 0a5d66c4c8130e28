import * as z from 'zod';
import { placeOf } from '../areas/place-of.ts';
import type { AreaList } from '../areas/schema.ts';
import type { Problem } from '../ui/question.tsx';
import { daysBefore, longDate } from '../ui/when.ts';
import type { ReadFeedback } from './page.ts';
import { kindFrom, SEEN_YEARS, sights, WORDS, type Kind } from './schema.ts';
import type { TypedFeedback } from './typed.ts';

/** What of a region, its day and the thing itself feedback is held against. */
export interface Known {
  areas: AreaList;
  /** ISO day in the region's time zone. */
  today: string;
  /** Since when its programme is known; null where there is none. */
  known_since: string | null;
}

type Read = { feedback: ReadFeedback } | { problems: Problem[] };

/** Reads what was typed; each problem stands at its field, in the order of the form. */
export function readFeedback(typed: TypedFeedback, known: Known): Read {
  const kind = kindFrom(typed.jenis);
  if (!kind)
    return { problems: [{ field: 'jenis', message: 'Pilih pertanyaan, pengamatan, atau pendapat' }] };
  return kind === 'observation' ? readObservation(typed, known) : readWords(kind, typed);
}

function readWords(kind: Kind, typed: TypedFeedback): Read {
  const { success, data, error } = body.safeParse(typed.body ?? '');
  if (!success) return { problems: [{ field: 'body', message: error.issues[0]!.message }] };
  const nothing = { seen: null, seen_on: null, district_code: null, village_code: null };
  return { feedback: { kind, body: data, ...nothing } };
}

function readObservation(typed: TypedFeedback, known: Known): Read {
  const { data, error } = Observation.safeParse(typed);
  const place = placeOf(known.areas, typed.area?.trim() || null);
  const day = data ? wrongDay(data.seen_on, known) : null;
  const found = [
    ...(error?.issues ?? []).map(({ path, message }) => ({ field: String(path[0]), message })),
    ...(day ? [{ field: 'seen_on', message: day }] : []),
    ...(place ? [] : [{ field: 'area', message: 'Pilih kecamatan atau kelurahan dari daftar' }]),
  ];
  const problems = ORDER.flatMap((name) => found.filter(({ field }) => field === name).slice(0, 1));
  if (!data || !place || problems.length > 0) return { problems };
  const { seen, seen_on, body: beside } = data;
  return { feedback: { kind: 'observation', body: beside || null, seen, seen_on, ...place } };
}

const ORDER = ['seen', 'seen_on', 'area', 'body'];

const body = z
  .string()
  .trim()
  .min(WORDS.least, `Tulis sedikitnya ${WORDS.least} huruf`)
  .max(WORDS.most, `Persingkat: paling banyak ${WORDS.most.toLocaleString('id-ID')} huruf`);

const DAY = 'Pilih tanggal Anda melihatnya';

const Observation = z.object({
  seen: z.enum(sights, 'Pilih: sudah ada, baru sebagian, atau belum ada'),
  /** A day in the region: not after today, nor before its programme was known, at most 5 years back. */
  seen_on: z
    .string()
    .default('')
    .transform((typed) => typed.trim())
    .pipe(z.iso.date(DAY)),
  body: z.string().trim().max(WORDS.beside, `Persingkat: paling banyak ${WORDS.beside} huruf`).default(''),
});

function wrongDay(day: string, { today, known_since }: Known): string | null {
  if (day > today) return 'Tanggal melihat paling lambat hari ini';
  const first = firstDay({ today, known_since });
  return day < first ? `Tanggal melihat paling awal ${longDate(first)}` : null;
}

/** The earliest day on which something may have been seen. */
export function firstDay({ today, known_since }: Pick<Known, 'today' | 'known_since'>): string {
  const back = daysBefore(today, SEEN_YEARS * 366);
  return known_since && known_since > back ? known_since : back;
}
