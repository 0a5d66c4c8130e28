import type { Leaf } from '../fields.ts';

/** Why a published record was changed; asked for when it is amended. */
export const REASON = 'reason';

/** The public reason of an amendment. */
export const reason: Leaf = {
  type: 'line',
  name: REASON,
  label: 'Alasan perubahan',
  hint: 'Tampil untuk umum. Sebutkan apa yang berubah dan mengapa.',
  amending: true,
};

/** The lasting name of a thing, made from other fields when it is left empty. */
export const ownKey = (...from: string[]): Leaf => ({
  type: 'key',
  name: 'key',
  label: 'Kunci',
  hint: 'Nama pendek yang tidak berubah lagi. Kosongkan, dan kami membuatkannya.',
  optional: true,
  from,
});

/** The source that carries a statement. */
export const source: Leaf = {
  type: 'name',
  name: 'source',
  label: 'Sumber',
  list: 'sources',
  missing: 'pilih sumbernya; tanpa sumber tidak ada yang diterbitkan',
};

/** The programme to which a thing belongs. */
export const programme: Leaf = {
  type: 'name',
  name: 'programme',
  label: 'Program',
  list: 'programmes',
};

/** The day on which the source said it. */
export const asOf: Leaf = {
  type: 'date',
  name: 'as_of',
  label: 'Menurut sumber tanggal',
  hint: 'Hari saat sumber mengatakannya.',
};

/** Anything else a reader should know. */
export const note: Leaf = { type: 'prose', name: 'note', label: 'Catatan', optional: true };
