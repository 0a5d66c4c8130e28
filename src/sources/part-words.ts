import type { Locale } from '../ui/view.ts';
import type { UseLine } from './uses.ts';

const list = new Intl.ListFormat('id');

const id: { own: Record<UseLine['noun'], string>; parts: Record<string, string> } = {
  /** What a thing takes from the one source that it names for itself. */
  own: {
    region: 'keterangannya',
    programme: 'keterangannya',
    organisation: 'keterangannya',
    schedule: 'rencana pertamanya',
    budget: 'angkanya',
    transaction: 'angkanya',
    method: 'bobotnya',
    indicator: 'keterangannya',
    commitment: 'ucapannya',
    assessment: 'penilaiannya',
  },
  parts: {
    vision: 'visi',
    dimension_sets: 'daftar dimensi',
    stage_ladder: 'tahap',
    plans: 'keterangan rencana',
    office_terms: 'masa jabatan',
    milestones: 'perubahan tonggak',
    revisions: 'perubahan rencana',
    points: 'nilai',
    figures: 'angka',
    moves: 'pergeseran tenggat',
    outcomes: 'hasil',
  },
};

const words: Record<Locale, typeof id> = { id };

/** What of a thing rests on the source: "12 nilai", "ucapannya dan 1 hasil". A field without a word keeps its name. */
export function partWords(
  { noun, parts: { source, ...lists } }: Pick<UseLine, 'noun' | 'parts'>,
  locale: Locale,
): string {
  const w = words[locale];
  const counted = Object.entries(lists).map(([part, n]) => `${n} ${w.parts[part] ?? part}`);
  return list.format(source ? [w.own[noun], ...counted] : counted);
}
