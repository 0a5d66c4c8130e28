import * as z from 'zod';
import { OfficeTerms, type OfficeTerm } from '../office-terms/schema.ts';
import { Reporting } from '../services/reporting.ts';
import { isoDate, key, line, oneOf, prose, unsaid } from '../ui/schema.ts';
import { sourced } from './sourced.ts';
import { stages } from './stages.ts';

/** IANA names of WIB, WITA and WIT. */
export const timeZones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;

const Vision = z.strictObject({
  valid_from: isoDate,
  valid_to: unsaid(isoDate),
  statement: prose(600, 'mewujudkan kabupaten yang cepat, nyaman, sejahtera'),
  quote: unsaid(prose(600, 'kata-kata sumber, apa adanya')),
  terms: z
    .array(z.strictObject({ term: line(60, 'Cepat'), definition: prose(600, 'pelayanan publik yang mudah') }))
    .max(12, 'paling banyak 12 istilah'),
  note: unsaid(prose(600, 'salah ketik pada sumber: "Kabupten"')),
  ...sourced,
});

export const DimensionSet = z.strictObject({
  valid_from: isoDate,
  valid_to: unsaid(isoDate),
  dimensions: z
    .array(z.strictObject({ key, label: line(60, 'Smart Governance') }))
    .min(1, 'sedikitnya satu dimensi')
    .max(12, 'paling banyak 12 dimensi'),
  ...sourced,
});

const Rung = z.strictObject({
  stage: oneOf(stages),
  statement: prose(400, 'Bimtek tahap pertama di Gedung Kusumowicitro'),
  quote: unsaid(prose(400, 'tahap pertama')),
  ...sourced,
});

const Review = z.strictObject({
  state: oneOf(['never', 'planned', 'under_way', 'done']),
  statement: prose(400, 'Masterplan belum pernah direviu'),
  quote: unsaid(prose(400, 'belum pernah direviu')),
  organisation: unsaid(key),
  ...sourced,
});

/** The legal form that a plan had on a day, as its source says; the forms stand in the order of their days. */
const LegalForm = z.strictObject({
  form: oneOf(['draft', 'perbup_perwali', 'perda', 'other']),
  number: unsaid(line(120, 'Perwali Nomor 28 Tahun 2023')),
  quote: unsaid(prose(400, 'masterplan ditetapkan dengan peraturan wali kota')),
  ...sourced,
});

/** A calendar year that a plan may begin or end in. */
const YEAR = 'tahun berupa angka bulat antara 1990 dan 2100, misalnya 2029';
const year = z.int(YEAR).min(1990, YEAR).max(2100, YEAR);

// YAML reads an unquoted 35.72 as a number; the message says what is missing.
const quoted = (shape: RegExp, message: string) => z.string(message).regex(shape, message);

const Plan = z.strictObject({
  key,
  title: line(160, 'Masterplan Smart City'),
  period_start: unsaid(year),
  period_end: unsaid(year),
  /** Empty while no source names one; the last is the form it has now. */
  legal_forms: z
    .array(LegalForm)
    .max(20, 'paling banyak 20 bentuk hukum')
    .refine(
      (forms) => forms.every((f, i) => f.as_of >= (forms[i - 1]?.as_of ?? '')),
      'urut dari yang terlama',
    )
    .default([]),
  quote: unsaid(prose(400, 'sudah selesai tinggal dikoreksi')),
  reviews: z.array(Review).max(20, 'paling banyak 20 reviu').default([]),
  ...sourced,
});

const inOrder = (set: { valid_from: string; valid_to: string | null }[]) =>
  set.every((v) => v.valid_to === null || v.valid_from <= v.valid_to);
const dated = <T extends typeof Vision | typeof DimensionSet>(version: T) =>
  z
    .array(version)
    .max(20, 'paling banyak 20 versi')
    .refine(inOrder, 'valid_to tidak boleh mendahului valid_from')
    .default([]);

/** Different sources that one region file may name: as many as its page cites in one read. */
const SOURCES = 20;

/** Every source key that a region's file rests on, once each. */
export const sourceKeys = (r: Rested): string[] => [
  ...new Set(
    [
      ...r.vision,
      ...r.dimension_sets,
      ...r.stage_ladder,
      ...r.plans,
      ...r.plans.flatMap((p) => [...p.legal_forms, ...p.reviews]),
      ...(r.office_terms ?? []),
    ].map((v) => v.source),
  ),
];

interface Rested {
  vision: Vision[];
  dimension_sets: DimensionSet[];
  stage_ladder: Rung[];
  plans: Plan[];
  office_terms?: OfficeTerm[] | undefined;
}

/**
 * What is decided about a region and reviewed in Git: src/content/regions/<slug>.yaml.
 * Codes are Kemendagri's (Kepmendagri region codes); 00.00 is reserved for the demonstration region.
 */
export const RegionContent = z
  .strictObject({
    code: quoted(/^\d{2}\.\d{2}$/, 'kode Kemendagri dalam tanda kutip, misalnya "35.72"'),
    name: line(80, 'Kota Blitar'),
    kind: oneOf(['kota', 'kabupaten']),
    province: z.strictObject({
      code: quoted(/^\d{2}$/, 'kode provinsi dalam tanda kutip, misalnya "35"'),
      name: line(80, 'Jawa Timur'),
    }),
    time_zone: oneOf(timeZones),
    demo: z.boolean('true atau false').default(false),
    /** Hosts of the region itself, without www, by which other systems name it (Open311 `jurisdiction_id`). */
    hosts: z
      .array(
        z
          .string()
          .regex(/^(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24}$/, 'nama host tanpa www, misalnya kedirikota.go.id'),
      )
      .min(1, 'sedikitnya satu host')
      .max(5, 'paling banyak 5 host')
      .optional(),
    /** Why a fact that was published is corrected, for the public: only read when one is, and then it must be a new one. */
    reason: line(300, 'salah kutip dari RPJMD').optional(),
    vision: dated(Vision),
    dimension_sets: dated(DimensionSet),
    stage_ladder: z.array(Rung).max(60, 'paling banyak 60 catatan').default([]),
    plans: z
      .array(Plan)
      .max(20, 'paling banyak 20 rencana')
      .refine(
        (plans) => new Set(plans.map((plan) => plan.key)).size === plans.length,
        'kunci tiap rencana hanya dipakai sekali',
      )
      .default([]),
    /** Absent, not empty, while no source names one: a file from before says the same as one of today. */
    office_terms: OfficeTerms.optional(),
    /** What residents can report here, where it differs from the national list. */
    reporting: Reporting.optional(),
  })
  .refine((r) => r.code.slice(0, 2) === r.province.code, {
    path: ['province', 'code'],
    message: 'dua angka pertama kode wilayah, misalnya "35" untuk "35.72"',
  })
  .refine((r) => r.demo === (r.code === '00.00'), {
    path: ['code'],
    message: 'kode 00.00 hanya untuk wilayah contoh (demo: true)',
  })
  .refine((r) => r.demo || !r.reporting?.areas, {
    path: ['reporting', 'areas'],
    message: 'hanya wilayah contoh menulis kecamatannya sendiri; wilayah lain memakai data resmi',
  })
  .refine(
    (r) => sourceKeys(r).length <= SOURCES,
    `paling banyak ${SOURCES} sumber berbeda dalam satu wilayah`,
  );

export type RegionContent = z.infer<typeof RegionContent>;
export type Vision = z.infer<typeof Vision>;
export type DimensionSet = z.infer<typeof DimensionSet>;
export type Rung = z.infer<typeof Rung>;
export type Plan = z.infer<typeof Plan>;

/** The version in force on a day, or the newest one before it; undefined when none is published. */
export const inForce = <T extends { valid_from: string; valid_to: string | null }>(
  versions: T[],
  day: string,
) => versions.findLast((v) => v.valid_from <= day && (v.valid_to === null || day <= v.valid_to));
