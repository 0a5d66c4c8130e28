import * as z from 'zod';
import { ClockChanges, ClockRules } from '../clocks/schema.ts';
import { key, line, oneOf, prose, unsaid } from '../ui/schema.ts';

/** GeoReport v2 datatypes of a service's questions. */
export const datatypes = [
  'string',
  'number',
  'datetime',
  'text',
  'singlevaluelist',
  'multivaluelist',
] as const;
export type Datatype = (typeof datatypes)[number];

const isList = (datatype: Datatype) => datatype === 'singlevaluelist' || datatype === 'multivaluelist';

/** One question of a category (GeoReport v2 `attribute`). Its `order` is its place in the list. */
export const Attribute = z
  .strictObject({
    code: key,
    datatype: oneOf(datatypes),
    required: z.boolean().default(false),
    /** The question as people read it. */
    description: line(160, 'Berapa lampu yang padam?'),
    /** What a good answer looks like. */
    datatype_description: unsaid(line(160, 'Angka, misalnya 3')),
    /** false: only shown, asks nothing. */
    variable: z.boolean().default(true),
    /** Answers of a list; empty for every other datatype. */
    values: z
      .array(z.strictObject({ key, name: line(80, 'Padam seluruhnya') }))
      .max(20)
      .default([]),
  })
  .refine(({ datatype, values }) => isList(datatype) === values.length > 0, {
    path: ['values'],
    message: 'jawaban hanya untuk singlevaluelist dan multivaluelist, sedikitnya satu',
  })
  .refine(({ variable, required }) => variable || !required, {
    path: ['required'],
    message: 'false untuk yang hanya ditampilkan',
  });
export type Attribute = z.infer<typeof Attribute>;

const ONCE = 'satu kode dipakai satu kali';
const uniqueCodes = (all: { code: string }[]) => new Set(all.map(({ code }) => code)).size === all.length;

/** One thing that can be reported (GeoReport v2 `service`). */
export const Service = z.strictObject({
  /** GeoReport v2 `service_code`. */
  code: key,
  name: line(80, 'Lampu jalan'),
  description: prose(300, 'Lampu penerangan jalan padam, berkedip, atau rusak.'),
  group: line(60, 'Jalan dan lampu'),
  /** Everyday words that lead here, such as "gelap". */
  keywords: z.array(line(40, 'gelap')).max(30).default([]),
  attributes: z.array(Attribute).max(12).refine(uniqueCodes, ONCE).default([]),
  /** Key of the organisation that answers for it in this region; null: its coordinator forwards it. */
  agency: unsaid(key),
  /** The public sees a coarse place, and the day instead of the moment. */
  sensitive: z.boolean().default(false),
  /** Berkadar pengawasan: complaints take the supervisory term. */
  supervisory: z.boolean().default(false),
  /** Terms of its own, over those of the list. */
  clocks: ClockChanges.optional(),
});
export type Service = z.infer<typeof Service>;

/** Everything that can be reported in one region, resolved: national defaults with the region's own changes. */
export const ServiceList = z.strictObject({
  clocks: ClockRules,
  services: z.array(Service).min(1).max(60).refine(uniqueCodes, ONCE),
});
export type ServiceList = z.infer<typeof ServiceList>;
