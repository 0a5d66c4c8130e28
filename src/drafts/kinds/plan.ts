import { milestoneTypes } from '../../programmes/schedule-schema.ts';
import { planWords } from '../../programmes/plan-words.ts';
import { optionsOf, type Leaf } from '../fields.ts';
import { ownKey } from './common.ts';

/** How precisely a date may be given. */
export const PRECISE = 'Setepat sumbernya: 2026-06-30, 2026-06, 2026-Q2 (triwulan), atau 2026.';

/** What a milestone is when it is first published. */
export const milestoneFields: Leaf[] = [
  { type: 'line', name: 'title', label: 'Tonggak', hint: 'Apa yang akan tercapai.' },
  {
    type: 'choice',
    name: 'type',
    label: 'Jenis',
    options: optionsOf(milestoneTypes, planWords.id.types),
  },
  { type: 'period', name: 'due', label: 'Tenggat', hint: PRECISE, ahead: true },
  { ...ownKey('title'), hint: 'Nama pendek tonggak, yang dipakai lagi saat bobot atau tenggatnya berubah.' },
];

/** A milestone's percent of its programme. */
export const weight: Leaf = {
  type: 'number',
  name: 'weight',
  label: planWords.id.weight,
  hint: 'Persen dari program; jumlah semua bobot tepat 100.',
  right: 'angka bulat 0 sampai 100',
};
