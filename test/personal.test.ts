import { describe, expect, it } from 'vitest';
import { personalIn } from '../src/service-requests/personal.ts';

const kinds = (text: string) => personalIn(text).map(({ kind }) => kind);

describe('a text that holds', () => {
  it.each([
    ['NIK saya 3572014507900001.', ['nik']],
    ['3572 0145 0790 0001', ['nik']],
    ['hubungi 0812-3456-7890 ya', ['phone']],
    ['WA +62 812 3456 7890', ['phone']],
    ['telepon 081234567890', ['phone']],
    ['kantor (0342) 801234', ['phone']],
    ['surel ke sari.k@contoh.co.id.', ['email']],
    ['mobil AG 1234 AB parkir', ['plate']],
    ['motor ag1234kbx', ['plate']],
    ['truk B 9 XY', ['plate']],
    ['Pak Budi 0812 3456 7890, AG 1 K', ['phone', 'plate']],
  ])('personal data is warned of: %s', (text, found) => expect(kinds(text)).toEqual(found));

  it.each([
    'biayanya Rp1.250.000.000 atau Rp 25.000',
    'kejadian 08-11-2026 pukul 08.30 sampai 10.15',
    'sejak 2026-11-08T08:30 dan 08/11/2026',
    'di RT 03 RW 05 Blok D 3 RT 2, Jalan Melati No 12 A',
    'lubang sedalam 30 cm, lebar 2 m, panjang 15 m',
    'tiang nomor A-12 dan gang 4',
    'nomor pelanggan 1234567890123456',
    'sudah 3 kali, ke 2 di sini, jam 10 WIB',
    'kode pos 66117, ukuran 0,5 x 0,75',
    'KM 12 arah pasar, SDN 3',
    'anggaran 2026: 0812.5',
  ])('none is left alone: %s', (text) => expect(kinds(text)).toEqual([]));
});
