import * as z from 'zod';
import { code, count, dayOrNull, momentOf, text, textOrNull } from '../api/fields.ts';
import { id, page, RegionRef } from '../api/schema.ts';
import { uses, type FormerLine } from './uses.ts';
import { NAMED } from './statement-words.ts';
import { sourceClasses, type Citation as Cited } from './schema.ts';

const about = {
  id,
  class: code(sourceClasses, 'Jenis sumber, dari yang terkuat.'),
  publisher: text('Penerbit.', 'TIMES Indonesia'),
  title: textOrNull('Judul; null bila tidak tercantum.'),
  event_date: dayOrNull('Hari peristiwa yang diceritakan.'),
  published_at: textOrNull('Hari atau waktu setempat terbitnya, seperti tercetak.', '2019-05-16T13:01'),
};

/** A source where something is cited. */
export const Citation = z
  .object({ ...about, page })
  .meta({ id: 'Citation', description: 'Sumber yang dirujuk.' });

/** The whole bibliographic record. */
export const Source = z
  .object({
    ...about,
    key: text('Nama sumber dalam wilayahnya.', 'times-2019-05-16'),
    region: RegionRef,
    byline: textOrNull('Penulis.'),
    editor: textOrNull('Penyunting.'),
    url: textOrNull('Alamat web.'),
    archived_url: textOrNull('Salinan arsip.'),
    note: textOrNull('Catatan.'),
    version: count('Nomor versi catatan ini.'),
    page,
  })
  .meta({ id: 'Source', description: 'Catatan lengkap satu sumber.' });

export const SourceVersion = z
  .object({
    version: count('Nomor versi.'),
    class: code(sourceClasses, 'Jenis sumber pada versi itu.'),
    reason: textOrNull('Alasan perubahan.'),
    published_at: momentOf('Saat terbit di portal.'),
  })
  .meta({ id: 'SourceVersion', description: 'Satu versi catatan sumber.' });

const nouns = Object.values(uses) as [FormerLine['noun'], ...FormerLine['noun'][]];

const parts = (description: string) =>
  z.record(z.string(), z.int()).meta({ description, example: { points: 2 } });

const statements = (description: string) =>
  z
    .array(
      z.object({
        label: text('Apa yang dikatakan.', 'nilai awal, 1 Januari 2025 sampai 31 Desember 2025'),
        value: textOrNull('Nilainya, dengan kata-kata halaman; null bila pernyataannya bukan nilai.', '12'),
      }),
    )
    .meta({ description: `${description}, paling banyak ${NAMED}.` });

const used = {
  noun: code(nouns, 'Jenisnya.'),
  id: text('Nomornya.', '7K3M9QXT2B'),
  since_version: count('Versi pertama yang bersandar pada sumber ini, tanpa putus sejak itu.'),
};

/** A thing that rests on it. */
const Use = z
  .object({
    ...used,
    parts: parts('Banyaknya pernyataan dari sumber ini, menurut kolomnya.'),
    statements: statements('Yang punya nilai sendiri, satu per satu'),
  })
  .meta({ id: 'SourceUse', description: 'Yang bersandar pada satu sumber.' });

/** A thing that once rested on it. */
const FormerUse = z
  .object({
    ...used,
    until_version: count('Versi yang mengatakannya menurut sumber lain, atau tidak lagi.'),
    ended_at: momentOf('Saat versi itu terbit di portal.'),
    parts: parts('Banyaknya pernyataan yang tidak lagi dari sumber ini, menurut kolomnya.'),
    statements: statements('Pernyataan itu satu per satu, dengan nilainya waktu itu'),
  })
  .meta({ id: 'FormerUse', description: 'Yang pernah bersandar pada satu sumber.' });

/** With its versions, what rests on it, and what once did. */
export const SourceWhole = Source.extend({
  versions: z.array(SourceVersion).meta({ description: 'Versi catatan, terbaru lebih dulu.' }),
  updates: z
    .array(z.string())
    .meta({ description: 'Nomor kabar terbaru yang memakainya, paling banyak 20.' }),
  programmes: z
    .array(z.string())
    .meta({ description: 'Nomor program dengan keterangan atau angka darinya, paling banyak 20.' }),
  uses: z.array(Use).meta({
    description: 'Selain kabar, yang bersandar padanya, terbaru lebih dulu, paling banyak 20 tiap jenis.',
  }),
  former_uses: z.array(FormerUse).meta({
    description: 'Yang pernah bersandar padanya, terbaru lebih dulu, paling banyak 20 tiap jenis.',
  }),
}).meta({ id: 'SourceWhole', description: 'Satu sumber dengan versinya dan apa yang bersandar padanya.' });

/** A citation as the API tells it. */
export const toCited = (cited: Cited, origin: string): z.infer<typeof Citation> => ({
  id: cited.id,
  class: cited.class,
  publisher: cited.publisher,
  title: cited.title,
  event_date: cited.event_date,
  published_at: cited.published_at,
  page: `${origin}/sumber/${cited.id}/`,
});
