import type { Locale } from '../ui/view.ts';

const id = {
  title: 'Penugasan lembaga',
  lead: 'Lembaga mana yang menjawab laporan, menurut kategori dan kecamatan.',
  nearest:
    'Yang paling khusus berlaku: kategori dan kecamatan, lalu kategori, lalu kecamatan, lalu semuanya. Tanpa aturan, koordinator meneruskan.',
  later: 'Perubahan berlaku untuk laporan yang masuk sesudahnya. Laporan yang sudah ada tidak berpindah.',
  saved: 'Penugasan tersimpan.',
  all: (service: string) => `${service}, semua kecamatan`,
  at: (service: string, district: string) => `${service}, ${district}`,
  everything: 'Semua kategori',
  own: 'Aturan wilayah ini',
  none: 'Belum ada aturan. Lembaga dari daftar kategori di bawah berlaku.',
  listed: 'Dari daftar kategori',
  listedLead: 'Berlaku selama tidak ada aturan di atas yang menggantikannya.',
  coordinator: 'Koordinator wilayah',
  remove: 'Hapus',
  removeRule: (rule: string) => `aturan ${rule}`,
  change: 'Tambah atau ganti aturan',
  service: 'Kategori',
  district: 'Kecamatan',
  everyDistrict: 'Semua kecamatan',
  agency: 'Lembaga',
  choose: 'Pilih lembaga',
  save: 'Simpan aturan',
  serviceUnknown: 'Pilih kategori dari daftar',
  districtUnknown: 'Pilih kecamatan dari daftar',
  agencyUnknown: 'Pilih lembaga dari daftar',
  organisations: 'Lembaga wilayah ini',
  organisationsNone: 'Belum ada lembaga yang tercatat di wilayah ini.',
  addOrganisation: 'Tambah atau ubah lembaga di Isi wilayah',
  readOnly: (roles: string) => `Peran Anda tidak dapat mengubah penugasan. Yang dapat: ${roles}.`,
};

/** Words of who answers for what. */
export const words: Record<Locale, typeof id> = { id };
