import type { Locale } from '../ui/view.ts';
import type { Role } from './roles.ts';

const roles: Record<Role, string> = {
  platform_admin: 'pengelola portal',
  region_admin: 'pengelola wilayah',
  publisher: 'penerbit',
  editor: 'editor',
  triager: 'petugas laporan',
  auditor: 'pemeriksa',
};

const id = {
  console: 'Petugas',
  rooms: 'Ruang petugas',
  work: 'Pekerjaan hari ini',
  drafts: 'Draf',
  content: 'Isi wilayah',
  spreadsheets: 'Lembar kerja',
  evidence: 'Bukti',
  errorReports: 'Laporan kekeliruan',
  serviceRequests: 'Laporan warga',
  feedback: 'Masukan warga',
  responseTemplates: 'Templat jawaban',
  people: 'Orang',
  routing: 'Penugasan lembaga',
  calendar: 'Kalender kerja',
  settings: 'Pengaturan',
  history: 'Riwayat',
  signOut: 'Keluar',
  roles,
};

export const words: Record<Locale, typeof id> = { id };
