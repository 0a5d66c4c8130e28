import { startOf, type OfficeTerm } from '../office-terms/schema.ts';
import type { RegionContent, Rung } from '../regions/schema.ts';
import { words as regionWords } from '../regions/words.ts';
import { longDate } from '../ui/when.ts';
import type { Lists } from '../drafts/fields.ts';
import type { Part } from './parts.ts';
import { planParts } from './plan-parts.ts';
import { all, nth, said, type Said, type Saying } from './saying.ts';

const w = regionWords.id;

/** What a region's file says: its names, its visions, dimensions, rungs and plans, each with who said it where. */
export const regionParts = (r: RegionContent, names: Lists): Part[] => [
  ...all('', [
    ['Nama', r.name],
    ['Kode wilayah', r.code],
    ['Jenis', r.kind],
    ['Provinsi', r.province.name],
    ['Zona waktu', r.time_zone],
    ...(r.hosts ?? []).map((host): Said => [`alamat ${host}`, host]),
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
    all(`${w.stages[rung.stage]} ${longDate(rung.as_of)}${nth(rungs.slice(0, i), isBeside(rung))}`, [
      ['isi', rung.statement],
      ['kata-kata sumber', rung.quote],
      ...said(rung, names),
    ]),
  ),
  ...r.plans.flatMap((plan) => planParts(plan, names)),
  ...(r.office_terms ?? []).flatMap((term, i, terms) => {
    const since = `${longDate(startOf(term))}${nth(terms.slice(0, i), isAs(term))}`;
    const parts: Said[] = [
      ['pemegang', term.person_name],
      ['mulai menjabat', term.from && longDate(term.from)],
      ['akhir jabatan', term.to && longDate(term.to)],
      ['menurut sumber tanggal', longDate(term.as_of)],
      ...said(term, names),
    ];
    return all(`${term.office}, ${term.person_name} ${since}`, parts, `${term.office} ${since}`);
  }),
];

// One stage may be spoken of twice on a day.
const isBeside = (rung: Rung) => (other: Rung) => other.stage === rung.stage && other.as_of === rung.as_of;

// Two sources may name one holder from the same day on.
const isAs = (term: OfficeTerm) => (other: OfficeTerm) =>
  other.office === term.office && startOf(other) === startOf(term);

const valid = (version: Saying & { valid_to: string | null }, names: Lists): Said[] => [
  ['berlaku sampai', version.valid_to && longDate(version.valid_to)],
  ['menurut sumber tanggal', longDate(version.as_of)],
  ...said(version, names),
];
