import { startOf, type OfficeTerm } from '../office-terms/schema.ts';
import type { DimensionSet, Plan, RegionContent, Vision } from '../regions/schema.ts';
import { words as regionWords } from '../regions/words.ts';
import { longDate } from '../ui/when.ts';
import type { Lists } from '../drafts/fields.ts';
import { nameOf } from '../drafts/say.ts';
import { began, each, facts, within, type Said } from './facts.ts';
import type { Part } from './part.ts';

const w = regionWords.id;

/** All that a region's file says: its names, its visions, dimensions, rungs and plans, each with who said it where. */
export const regionParts = (r: RegionContent, names: Lists): Part[] => [
  ...facts([
    ['Nama', r.name],
    ['Jenis', r.kind],
    ['Kode wilayah', r.code],
    ['Provinsi', r.province.name],
    ['Kode provinsi', r.province.code],
    ['Zona waktu', r.time_zone],
    ...(r.hosts ?? []).map((host): Said => [`Alamat situs resmi pemerintahnya ${host}`, host]),
  ]),
  ...each(
    r.vision,
    ({ valid_from }) => `${w.vision} ${longDate(valid_from)}`,
    (vision) => visionParts(vision, names),
    { key: ({ statement }) => `${w.vision} ${statement}` },
  ),
  ...each(
    r.dimension_sets,
    ({ valid_from }) => `${w.dimensions} ${longDate(valid_from)}`,
    (set) => [...began(VALID_FROM, set.valid_from), ...facts(dimensionsSaid(set, names))],
    { key: ({ dimensions }) => `${w.dimensions} ${dimensions.map(({ key }) => key).join(', ')}` },
  ),
  ...each(
    r.stage_ladder,
    ({ stage, as_of }) => `${w.stages[stage]} ${longDate(as_of)}`,
    (rung) => facts([['isi', rung.statement], ...quoted(rung, names)]),
  ),
  // What a plan is called may be corrected; its key says that it is the same plan.
  ...r.plans.flatMap((plan) => within(plan.title, planParts(plan, names), `plan ${plan.key}`)),
  // Who held an office may be corrected; the chair and the day tell which term it is.
  ...each(
    r.office_terms ?? [],
    (term) => `${term.office} ${longDate(startOf(term))}`,
    (term) => [
      ...facts([['nama', term.person_name]]),
      ...began('mulai menjabat', term.from),
      ...facts([['akhir jabatan', term.to && longDate(term.to)], ...sourced(term, names)]),
    ],
    {
      called: (term) => `${holderOf(term)} ${longDate(startOf(term))}`,
      key: holderOf,
    },
  ),
];

const holderOf = ({ office, person_name }: OfficeTerm) => `${office}, ${person_name}`;

const VALID_FROM = 'mulai berlaku';

const visionParts = (vision: Vision, names: Lists): Part[] => [
  ...began(VALID_FROM, vision.valid_from),
  ...facts([
    ['bunyi', vision.statement],
    ['catatan', vision.note],
    ['berlaku sampai', vision.valid_to && longDate(vision.valid_to)],
    ...quoted(vision, names),
  ]),
  ...each(
    vision.terms,
    ({ term }) => `istilah ${term}`,
    ({ definition }) => facts([['arti', definition]]),
  ),
];

const dimensionsSaid = (set: DimensionSet, names: Lists): Said[] => [
  ['daftar', set.dimensions.map(({ label }) => label).join(', ')],
  ['kunci', set.dimensions.map(({ key }) => key).join(', ')],
  ['berlaku sampai', set.valid_to && longDate(set.valid_to)],
  ...sourced(set, names),
];

const year = (number: number | null) => (number === null ? null : String(number));

const planParts = (plan: Plan, names: Lists): Part[] => [
  ...facts([
    ['judul', plan.title],
    ['tahun awal', year(plan.period_start)],
    ['tahun akhir', year(plan.period_end)],
    ...quoted(plan, names),
  ]),
  ...each(
    plan.legal_forms,
    ({ as_of }) => `bentuk hukum ${longDate(as_of)}`,
    (form) => facts([['bentuk', w.legalForms[form.form]], ['nomor', form.number], ...quoted(form, names)]),
  ),
  ...each(
    plan.reviews,
    ({ as_of }) => `reviu ${longDate(as_of)}`,
    (review) =>
      facts([
        ['keadaan', w.reviewStates[review.state]],
        ['isi', review.statement],
        ['yang mereviu', review.organisation && nameOf('organisations', review.organisation, names), true],
        ...quoted(review, names),
      ]),
  ),
];

type Sourced = Pick<Vision, 'as_of' | 'said_by' | 'source'>;

const quoted = (said: Sourced & { quote: string | null }, names: Lists): Said[] => [
  ['kata-kata sumber', said.quote],
  ...sourced(said, names),
];

const sourced = ({ as_of, said_by, source }: Sourced, names: Lists): Said[] => [
  ['menurut sumber tanggal', longDate(as_of)],
  ['yang mengatakan', said_by],
  ['sumber', nameOf('sources', source, names), true],
];
