import type { Assessment } from '../assessments/schema.ts';
import type { Commitment } from '../commitments/schema.ts';
import type { OrganisationContent } from '../organisations/schema.ts';
import type { Budget, Transaction } from '../programmes/budget-schema.ts';
import type { Indicator, Method } from '../programmes/indicator-schema.ts';
import type { ProgrammeContent } from '../programmes/schema.ts';
import type { SourceContent } from '../sources/schema.ts';
import type { UpdateContent } from '../updates/schema.ts';

type FieldName =
  | keyof ProgrammeContent
  | keyof SourceContent
  | keyof OrganisationContent
  | keyof Budget
  | keyof Transaction
  | keyof Method
  | keyof Indicator
  | keyof Commitment
  | keyof Assessment
  | keyof UpdateContent
  | SettingName;

/** What officers set for their region. */
type SettingName = 'channels' | 'silent_after_days' | 'two_person' | 'two_person_identity';

const names: Record<FieldName, string> = {
  aliases: 'nama lain',
  amount: 'jumlah',
  approved_on: 'tanggal penetapan',
  archived_url: 'salinan arsip',
  as_of: 'tanggal menurut sumber',
  ascending: 'arah',
  assessor: 'penilai',
  author: 'pencatat',
  body: 'isi',
  byline: 'penulis',
  channels: 'kanal kontak',
  claims: 'pernyataan',
  class: 'jenis sumber',
  currency: 'mata uang',
  date: 'tanggal',
  description: 'uraian',
  dimension: 'dimensi',
  due: 'tenggat',
  editor: 'penyunting',
  event_date: 'tanggal peristiwa',
  evidence: 'bukti',
  figures: 'angka',
  fiscal_year: 'tahun anggaran',
  funds: 'sumber dana',
  holder: 'pemegang jabatan',
  key: 'kunci',
  kind: 'jenis',
  known_since: 'tanggal pertama diketahui',
  made_on: 'tanggal diucapkan',
  mandate: 'tugas',
  measure: 'jenis ukuran',
  method: 'cara hitung',
  moves: 'pemindahan tenggat',
  name: 'nama',
  note: 'catatan',
  office: 'jabatan',
  organisations: 'lembaga',
  outcomes: 'hasil',
  payee: 'penerima',
  place: 'tempat',
  points: 'nilai',
  programme: 'program',
  published_at: 'tanggal terbit',
  publisher: 'penerbit',
  quick_win: 'quick win',
  quote: 'kutipan',
  rating: 'penilaian',
  reason: 'alasan',
  scale: 'skala',
  signatories: 'penanda tangan',
  silent_after_days: 'ambang tanpa kabar (hari)',
  slug: 'alamat',
  source: 'sumber',
  sources: 'sumber',
  statement: 'pernyataan',
  status: 'status',
  status_date: 'tanggal status',
  status_source: 'sumber status',
  subject: 'yang dinilai',
  title: 'judul',
  two_person: 'aturan dua orang',
  two_person_identity: 'pembukaan identitas oleh dua orang',
  type: 'jenis',
  unit: 'satuan',
  url: 'alamat web',
  valid_from: 'awal berlaku',
  valid_to: 'akhir berlaku',
  weights: 'bobot',
  witnesses: 'saksi',
};

const listed = new Intl.ListFormat('id');

/** The fields that an event names as changed, in words: "status dan dimensi". A field without a word keeps its name. */
export const fieldWords = (fields: unknown): string =>
  Array.isArray(fields)
    ? listed.format(fields.map((field) => (Object.hasOwn(names, field) ? names[field as FieldName] : field)))
    : '';
