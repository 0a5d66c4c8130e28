import { movedDays } from '../ui/moved.ts';
import { number } from '../ui/number.ts';
import type { Locale } from '../ui/view.ts';
import type { Order } from './page.ts';

const orders: Record<Order, string> = {
  'tonggak-geser': 'tonggak: pergeseran',
  'program-geser': 'program: pergeseran terbesar',
  'program-jumlah': 'program: jumlah hari',
  'program-kabar': 'program: lama tanpa kabar',
  'wilayah-geser': 'wilayah: pergeseran terbesar',
  'wilayah-jumlah': 'wilayah: jumlah hari',
  'wilayah-kabar': 'wilayah: lama tanpa kabar',
};

const id = {
  orders,
  title: 'Pergeseran di semua wilayah',
  titleOf: (region: string) => `Urutan pergeseran ${region}`,
  lead: 'Tenggat yang pernah dipindah, dihitung dari tenggat pertama yang terbit, bukan dari yang terakhir.',
  unfair:
    'Yang menerbitkan lebih banyak tonggak dapat bergeser lebih banyak. Baca jumlahnya bersama banyaknya tonggak. Lama tanpa kabar dihitung dari hari terbaru yang diceritakan sumber, bukan dari hari sumbernya terbit.',
  lineColumns: [
    { name: 'region', means: 'Wilayahnya, seperti pada alamat halamannya.' },
    { name: 'region_name', means: 'Nama wilayahnya.' },
    { name: 'programme', means: 'Programnya, seperti pada alamat halamannya di wilayah itu.' },
    { name: 'programme_title', means: 'Nama programnya.' },
    { name: 'milestone_key', means: 'Kunci tonggak di dalam programnya.' },
    { name: 'page', means: 'Alamat tonggak itu pada halaman programnya.' },
    { name: 'moved_as_of', means: 'Hari pemindahan terbarunya dikatakan, ISO 8601; sumbernya menyusul.' },
  ],
  order: 'Urutkan',
  apply: 'Terapkan',
  clear: 'Hapus saringan',
  everywhere: 'Semua wilayah',
  here: 'Catatan pergeseran wilayah ini menurut waktu',
  none: 'Belum ada yang bergeser pada bagian ini.',
  original: 'Tenggat pertama',
  due: 'kini',
  moves: (count: number) => `Dipindah ${number(count)} kali:`,
  older: (count: number) => `${number(count)} pemindahan yang lebih lama ada di halaman programnya.`,
  largest: (days: number) => `Pergeseran terbesar: ${movedDays(days)}.`,
  noMilestones: 'Belum ada tonggak yang terbit.',
  latest: (days: number) => `Tonggak yang paling lama terlambat: ${number(days)} hari.`,
  total: (days: number, count: number, all: number) =>
    `Seluruhnya ${movedDays(days)}; ${number(count)} dari ${number(all)} tonggak pernah dipindah.`,
};

/** Words of the ledger of slippage. */
export const words: Record<Locale, typeof id> = { id };
