import type { Course } from '../clocks/course.ts';
import { coarse } from '../service-requests/public.ts';
import type { RequestClass, State } from '../service-requests/states.ts';
import { words as requestWords } from '../service-requests/words.ts';
import { localDate } from '../ui/when.ts';

/** The columns, in the order of SP4N-LAPOR!'s own form; then ours. Nobody's name, number or address is among them. */
export const columns = [
  'klasifikasi',
  'judul',
  'isi',
  'tanggal_kejadian',
  'lokasi',
  'instansi_tujuan',
  'kategori',
  'lampiran',
  'anonim',
  'rahasia',
  'lat',
  'long',
  'nomor',
  'keadaan',
  'diterima',
  'batas_waktu',
  'ditutup',
  'nomor_lapor',
] as const;

/** What SP4N-LAPOR! and its officers call our states. */
export const stateNames: Record<State, string> = {
  received: 'Diterima',
  returned: 'Perlu perbaikan',
  verified: 'Terverifikasi',
  referred: 'Didisposisikan',
  in_progress: 'Ditindaklanjuti',
  awaiting_reporter: 'Menunggu pelapor',
  reopened: 'Dibuka kembali',
  done: 'Selesai',
  done_by_silence: 'Selesai otomatis',
  rejected: 'Ditolak',
  not_responsible: 'Bukan wewenang',
  duplicate: 'Duplikat',
};

/** A report as it is taken along. Of a secret one nothing that was written, and no place below its kecamatan, is read. */
export interface ExportedReport {
  id: string;
  class: RequestClass;
  service_code: string;
  state: State;
  received_on: string;
  closed_at: string | null;
  course: Course;
  is_anonymous: 0 | 1;
  is_secret: 0 | 1;
  description: string | null;
  landmark: string | null;
  incident_on: string | null;
  district_code: string | null;
  village_code: string | null;
  lat: number | null;
  long: number | null;
  lapor_number: string | null;
  /** Name of the organisation that answers; null: the region's coordinator. */
  agency: string | null;
  photo_count: number;
  /** Ids of those that everybody may see. */
  photos: string[];
}

/** What the codes of a region's reports mean. */
export interface Meanings {
  region: { name: string; time_zone: string };
  services: Map<string, { name: string; sensitive: boolean }>;
  /** Kecamatan and kelurahan by their code. */
  areas: Map<string, string>;
  origin: string;
}

/** One report as a line; a number stands as one, so that no spreadsheet takes a southern latitude for a formula. */
export function lineOf(report: ExportedReport, meanings: Meanings): (string | number)[] {
  const { region, services } = meanings;
  const service = services.get(report.service_code);
  const category = service?.name ?? report.service_code;
  const position = positionOf(report, service?.sensitive ?? true);
  return [
    requestWords.id.class[report.class],
    `${category}, ${areaOf(report, meanings)}`,
    report.is_secret ? '' : (report.description ?? ''),
    report.incident_on ?? '',
    placeOf(report, meanings),
    report.agency ?? `Koordinator ${region.name}`,
    category,
    attachments(report, meanings.origin),
    say(report.is_anonymous),
    say(report.is_secret),
    ...position,
    report.id,
    stateNames[report.state],
    report.received_on,
    report.course.due.final.due_on,
    report.closed_at === null ? '' : localDate(new Date(report.closed_at), region.time_zone),
    report.lapor_number ?? '',
  ];
}

const say = (chosen: 0 | 1) => (chosen ? 'ya' : 'tidak');

type Where = Pick<ExportedReport, 'district_code' | 'village_code' | 'is_secret'>;
type Around = Pick<Meanings, 'areas'> & { region: { name: string } };

/** In which kelurahan and kecamatan it happened. Of a secret report the kecamatan, and no nearer. */
export function areaOf({ district_code, village_code, is_secret }: Where, { areas, region }: Around): string {
  const district = areas.get(district_code ?? '');
  const village = is_secret ? undefined : areas.get(village_code ?? '');
  const names = [
    village && ranked(isDesa(village_code) ? 'Desa' : 'Kelurahan', village),
    district && ranked('Kecamatan', district),
  ].filter(Boolean);
  return names.join(', ') || region.name;
}

// Some lists of a region hold the word, others do not.
const ranked = (rank: string, name: string) =>
  /^(?:Kelurahan|Desa|Kecamatan) /.test(name) ? name : `${rank} ${name}`;

/** Kemendagri numbers the kelurahan of a kecamatan from 1001 on, and its desa from 2001. */
const isDesa = (code: string | null) => /\.2\d{3}$/.test(code ?? '');

/** Where it happened. Words that tell where somebody lives tell who they are. */
export function placeOf(
  report: Where & Pick<ExportedReport, 'landmark' | 'is_anonymous'>,
  meanings: Around,
): string {
  const landmark = report.is_secret || report.is_anonymous ? null : report.landmark;
  const area = areaOf(report, meanings);
  const { name } = meanings.region;
  return [landmark, area, area === name ? null : name].filter(Boolean).join(', ');
}

function positionOf(report: ExportedReport, sensitive: boolean): (number | '')[] {
  const { lat, long, is_secret, is_anonymous } = report;
  if (is_secret || lat === null || long === null) return ['', ''];
  return is_anonymous || sensitive ? [coarse(lat, true), coarse(long, true)] : [lat, long];
}

const attachments = ({ photo_count, photos, is_secret }: ExportedReport, origin: string) =>
  [
    photo_count > 0 ? `${photo_count} foto` : '',
    ...(is_secret ? [] : photos.map((id) => `${origin}/foto/${id}/`)),
  ]
    .filter(Boolean)
    .join(' ');
