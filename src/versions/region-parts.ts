import { startOf } from '../office-terms/schema.ts';
import type { RegionContent, Rung } from '../regions/schema.ts';
import { words as regionWords } from '../regions/words.ts';
import { longDate } from '../ui/when.ts';
import type { Lists } from '../drafts/fields.ts';
import { nameOf } from '../drafts/say.ts';
import type { Part } from './parts.ts';

const w = regionWords.id;

/** What a region's file says: its names, its visions, dimensions, rungs and plans, each with who said it where. */
export const regionParts = (r: RegionContent, names: Lists): Part[] => [
  ...all('', [
    ['Nama', r.name],
    ['Kode wilayah', r.code],
    ['Zona waktu', r.time_zone],
  ]),
  ...r.vision.flatMap((vision) =>
    all(`${w.vision} ${longDate(vision.valid_from)}`, [
      ['bunyi', vision.statement],
      ['kata-kata sumber', vision.quote],
      ...vision.terms.map(({ term, definition }): Said => [`arti ${term}`, definition]),
      ['catatan', vision.note],
      ...valid(vision, names),
    ]),
  ),
  ...r.dimension_sets.flatMap((set) =>
    all(`${w.dimensions} ${longDate(set.valid_from)}`, [
      ['daftar', set.dimensions.map(({ label }) => label).join(', ')],
      ...valid(set, names),
    ]),
  ),
  ...r.stage_ladder.flatMap((rung, i, rungs) =>
    all(`${w.stages[rung.stage]} ${longDate(rung.as_of)}${nth(rungs.slice(0, i), rung)}`, [
      ['isi', rung.statement],
      ['kata-kata sumber', rung.quote],
      ...sourced(rung, names),
    ]),
  ),
  ...r.plans.flatMap((plan) => planParts(plan, names)),
  ...(r.office_terms ?? []).flatMap((term) =>
    all(`${term.office}, ${term.person_name} ${longDate(startOf(term))}`, [
      ['mulai menjabat', term.from && longDate(term.from)],
      ['akhir jabatan', term.to && longDate(term.to)],
      ...sourced(term, names),
    ]),
  ),
];

// One stage may be spoken of twice on a day.
const nth = (earlier: Rung[], { stage, as_of }: Rung) => {
  const others = earlier.filter((rung) => rung.stage === stage && rung.as_of === as_of).length;
  return others === 0 ? '' : ` (${others + 1})`;
};

type Said = [label: string, value: string | null];

const all = (of: string, said: Said[]): Part[] =>
  said.flatMap(([label, value]) => {
    const name = of ? `${of}, ${label}` : label;
    return value === null ? [] : [{ same: name, label: name, value }];
  });

interface Sourced {
  as_of: string;
  said_by: string | null;
  source: string;
}

const sourced = ({ as_of, said_by, source }: Sourced, names: Lists): Said[] => [
  ['menurut sumber tanggal', longDate(as_of)],
  ['yang mengatakan', said_by],
  ['sumber', nameOf('sources', source, names)],
];

const valid = (version: Sourced & { valid_to: string | null }, names: Lists): Said[] => [
  ['berlaku sampai', version.valid_to && longDate(version.valid_to)],
  ...sourced(version, names),
];

const year = (number: number | null) => (number === null ? null : String(number));

const planParts = (plan: RegionContent['plans'][number], names: Lists): Part[] => [
  ...all(`Masterplan ${plan.title}`, [
    ['tahun awal', year(plan.period_start)],
    ['tahun akhir', year(plan.period_end)],
    ['kata-kata sumber', plan.quote],
    ...sourced(plan, names),
  ]),
  ...plan.legal_forms.flatMap((form) =>
    all(`Masterplan ${plan.title}, bentuk hukum ${longDate(form.as_of)}`, [
      ['bentuk', w.legalForms[form.form]],
      ['nomor', form.number],
      ['sumber', nameOf('sources', form.source, names)],
    ]),
  ),
  ...plan.reviews.flatMap((review) =>
    all(`Masterplan ${plan.title}, reviu ${longDate(review.as_of)}`, [
      ['keadaan', w.reviewStates[review.state]],
      ['isi', review.statement],
      ['sumber', nameOf('sources', review.source, names)],
    ]),
  ),
];
