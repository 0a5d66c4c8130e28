import { evidenceKinds, UpdateContent } from '../../updates/schema.ts';
import { words } from '../../updates/words.ts';
import { optionsOf, type FieldSpec, type Group, type KindSpec } from '../fields.ts';
import { asOf, ownKey, programme, source } from './common.ts';

const w = words.id;

const claims: FieldSpec = {
  type: 'rows',
  name: 'claims',
  label: 'Pernyataan',
  hint: 'Tiap hal yang dinyatakan sumber, agar dapat dikutip satu per satu.',
  row: 'pernyataan',
  optional: true,
  most: 30,
  same: ['key'],
  fields: [
    { type: 'line', name: 'topic', label: 'Pokok', hint: 'Misalnya: Tahap nasional.' },
    { type: 'prose', name: 'statement', label: 'Isi pernyataan' },
    { type: 'prose', name: 'quote', label: 'Kata-kata sumber, apa adanya', optional: true },
    { type: 'line', name: 'said_by', label: 'Yang mengatakan', optional: true },
    asOf,
    source,
    {
      type: 'name',
      name: 'contradicts',
      label: 'Berbeda dengan pernyataan',
      hint: 'Keduanya ditampilkan; portal tidak memilih.',
      list: 'claims',
      optional: true,
    },
    ownKey('topic', 'as_of'),
  ],
};

/** The questions of an update that a correction may answer anew. */
export const said: Group[] = [
  {
    heading: 'Peristiwa',
    fields: [
      { type: 'line', name: 'title', label: 'Judul' },
      {
        type: 'date',
        name: 'event_date',
        label: 'Tanggal peristiwa',
        hint: 'Kapan hal ini terjadi, bukan kapan dicatat.',
        happened: true,
        missing: 'isi hari peristiwanya; kabar tanpa tanggal peristiwa tidak dapat diterbitkan',
      },
      {
        type: 'prose',
        name: 'body',
        label: 'Isi kabar',
        hint: 'Kalimat pendek. Daftar ditulis dengan "- " di awal baris.',
      },
    ],
  },
  {
    heading: 'Dasar',
    fields: [
      {
        type: 'name',
        name: 'author',
        label: 'Dicatat oleh',
        hint: 'Lembaga yang menulis kabar ini, misalnya perangkat daerah.',
        list: 'organisations',
        missing: 'pilih lembaga yang menulis kabar ini, misalnya perangkat daerahnya',
      },
      {
        type: 'names',
        name: 'sources',
        label: w.sources,
        list: 'sources',
        most: 10,
        missing: 'sebutkan sedikitnya satu sumber; kabar tanpa sumber tidak dapat diterbitkan',
      },
      {
        type: 'rows',
        name: 'evidence',
        label: w.proof,
        row: 'bukti',
        optional: true,
        most: 10,
        same: ['url', 'file'],
        fields: [
          { type: 'choice', name: 'kind', label: 'Jenis', options: optionsOf(evidenceKinds, w.evidence) },
          { type: 'line', name: 'title', label: 'Judul bukti' },
          {
            type: 'name',
            name: 'file',
            label: 'Berkas bukti',
            hint: 'Berkas yang sudah diunggah pada ruang Bukti. Kosongkan bila buktinya halaman lain.',
            list: 'files',
            optional: true,
          },
          {
            type: 'line',
            name: 'alt',
            label: 'Uraian gambar untuk kabar ini',
            hint: 'Kosongkan untuk memakai uraian saat diunggah.',
            optional: true,
          },
          {
            type: 'line',
            name: 'url',
            label: 'Alamat bukti',
            hint: 'Alamat lengkap, diawali https://. Kosongkan bila buktinya berkas.',
            optional: true,
          },
        ],
      },
    ],
  },
  { heading: w.claims, fields: [claims] },
];

/** What happened, when, and according to whom. */
export const update = {
  one: 'kabar',
  many: 'kabar',
  schema: UpdateContent,
  key: 'key',
  groups: [
    {
      heading: 'Tentang',
      fields: [
        {
          ...programme,
          optional: true,
          hint: 'Kosongkan bila kabar ini tentang wilayah, bukan satu program.',
        },
        ownKey('event_date', 'title'),
      ],
    },
    ...said,
  ],
} satisfies KindSpec;
