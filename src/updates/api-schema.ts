import * as z from 'zod';
import {
  code,
  codeOrNull,
  count,
  countOrNull,
  dayOf,
  dayOrNull,
  momentOf,
  momentOrNull,
  text,
  textOrNull,
} from '../api/fields.ts';
import { id, orNull, page, ProgrammeRef, RegionRef } from '../api/schema.ts';
import { Citation } from '../sources/api-schema.ts';
import { evidenceKinds } from './schema.ts';

const GONE = 'null bila isinya dihapus demi data pribadi.';

/** An update in a list. */
export const ApiUpdate = z
  .object({
    id,
    region: RegionRef,
    programme: orNull(ProgrammeRef),
    title: textOrNull(`Judul; ${GONE}`),
    event_date: dayOrNull(`Hari peristiwa; ${GONE}`),
    version: count('Nomor versi yang ditunjukkan.'),
    published_at: momentOf('Saat versi pertama terbit.'),
    changed_at: momentOf('Saat versi ini terbit.'),
    page,
  })
  .meta({ id: 'Update', description: 'Satu kabar dalam daftar.' });

const Evidence = z.object({
  kind: code(evidenceKinds, 'Jenis bukti (OC4IDS documentType).'),
  title: text('Judul.'),
  url: text('Alamat halaman atau berkasnya.'),
  sha256: textOrNull('SHA-256 berkas di portal; null: halaman di luar portal.'),
  media_type: textOrNull('Jenis berkas.', 'image/jpeg'),
  bytes: countOrNull('Besar berkas.'),
  alt: textOrNull('Apa yang tampak pada gambar.'),
});

const Claim = z.object({
  key: text('Kunci.'),
  topic: text('Pokok.'),
  statement: text('Pernyataan.'),
  quote: textOrNull('Kata-kata sumber.'),
  said_by: textOrNull('Siapa yang mengatakannya.'),
  as_of: dayOf('Hari yang dimaksud.'),
  source: orNull(Citation),
  contradicts: textOrNull('Kunci pernyataan lain yang berkata lain.'),
});

/** Two statements that say different things of one fact: the portal does not choose. */
export const ApiContradiction = z
  .object({
    first: Claim.extend({ update: id }).meta({ description: 'Pernyataan yang satu.' }),
    second: Claim.extend({ update: id }).meta({
      description: 'Pernyataan yang menyebut dirinya berbeda dengan itu.',
    }),
    page,
  })
  .meta({ id: 'Contradiction', description: 'Dua pernyataan yang tidak sama.' });

const about = {
  version: count('Nomor versi.'),
  change_kind: code(['publish', 'correct'], 'Terbitan pertama atau koreksi.'),
  reason: textOrNull('Alasan koreksi.'),
  published_at: momentOf('Saat versi ini terbit.'),
  redacted_at: momentOrNull('Saat isinya dihapus demi data pribadi.'),
  redaction_reason: textOrNull('Alasan penghapusan.'),
  sha256: text('SHA-256 isi versi ini ketika terbit (heksadesimal). Tetap ada sesudah isinya dihapus.'),
};

/** One version of an update, whole; a tombstone when its words were removed. */
export const ApiUpdateVersion = z
  .object({
    id,
    ...about,
    latest: count('Nomor versi terbaru.'),
    region: RegionRef,
    programme: orNull(ProgrammeRef),
    title: textOrNull(`Judul; ${GONE}`),
    body: textOrNull(`Isi; ${GONE}`),
    event_date: dayOrNull(`Hari peristiwa; ${GONE}`),
    author: textOrNull(`Lembaga yang menulis; ${GONE}`),
    sources: z.array(Citation).meta({ description: 'Sumbernya, seperti tercatat ketika terbit.' }),
    evidence: z.array(Evidence).meta({ description: 'Bukti.' }),
    claims: z.array(Claim).meta({ description: 'Pernyataan yang dapat dikutip satu per satu.' }),
    page,
  })
  .meta({ id: 'UpdateVersion', description: 'Satu versi kabar, utuh.' });

export const ApiUpdateVersionLine = z
  .object({ ...about, state: codeOrNull(['shown', 'redacted'], 'Isinya tampil, atau sudah dihapus.'), page })
  .meta({ id: 'UpdateVersionLine', description: 'Satu versi kabar dalam daftar versi.' });
