import type { NoteFault } from '../signing/open-note.ts';
import { stable } from '../ui/stable.ts';
import { differing } from './differing.ts';

const faults: Record<NoteFault, string> = {
  notANote: 'bukan catatan bertanda tangan yang utuh',
  otherPortal: 'ditandatangani dengan nama portal lain',
  unknownKey: 'ditandatangani kunci yang tidak diumumkan portal ini',
  changed: 'sudah diubah sesudah ditandatangani',
};

/** Why what a witness is said to have signed does not count. */
export type CosignatureFault = keyof typeof cosignatureFaults;

const cosignatureFaults = {
  otherWitness: 'bukan dari saksi yang disebut bersamanya',
  unknownWitness: 'dibuat dengan kunci yang tidak dikenal; kunci lama pun tetap harus disebut',
  noHead: 'untuk segel yang tidak pernah ditandatangani portal ini',
  changed: 'tidak cocok dengan segel itu',
  otherTime: 'menyebut waktu yang lain daripada yang disimpan bersamanya',
  impossibleTime: 'bertanggal sebelum segelnya ada, atau di masa depan',
};

const fields: Record<string, string> = {
  event: 'nomor peristiwa',
  event_sha256: 'peristiwa',
  region: 'wilayah',
  noun: 'jenis',
  verb: 'perbuatan',
  id: 'nomor',
  version: 'versi',
  published_at: 'waktu terbit',
  redacted_at: 'waktu penghapusan',
  sha256: 'isi',
  reason_sha256: 'alasan',
  move: 'pindah tanggal',
  outcome: 'hasil janji',
  kind: 'jenis catatan',
};

/** What `npm run verify-log` says of each difference, in the voice of the command line. */
export const checkWords = {
  unsealed: (count: number) =>
    `${count} versi terbit sesudah segel terakhir; belum ada catatannya di log, jadi belum diperiksa`,
  unsigned: 'Log belum punya segel yang ditandatangani.',
  head: (id: number, fault: NoteFault) => `Segel ke-${id} ${faults[fault]}.`,
  headText: (id: number) => `Segel ke-${id}: teksnya berbeda dari ukuran dan akar yang disimpan bersamanya.`,
  headLost: (id: number) => `Segel ke-${id} hilang.`,
  headRoot: (id: number, size: number) =>
    `Segel ke-${id}: akar untuk ${size} catatan berbeda dari akar catatan yang ada.`,
  headBeyond: (id: number, size: number) =>
    `Segel ke-${id} menyebut ${size} catatan; yang ada lebih sedikit.`,
  sealed: (size: number, entries: number, kept: number) =>
    `Segel terbaru menyebut ${size} catatan, penanda penyegelan ${kept}, dan yang ada ${entries}.`,
  newest: (fault: NoteFault) => `Segel terbaru ${faults[fault]}.`,
  misplaced: (leaf: number) => `Catatan log nomor ${leaf} disimpan di bawah peristiwa lain.`,
  kept: (fault: NoteFault) => `Segel yang Anda simpan ${faults[fault]}.`,
  keptRoot: (size: number) =>
    `Log ini bukan kelanjutan segel yang Anda simpan: ${size} catatan pertamanya berbeda.`,
  keptBeyond: (size: number) => `Segel yang Anda simpan menyebut ${size} catatan; log ini lebih pendek.`,
  cosignature: (witness: string, size: number, fault: CosignatureFault) =>
    `Tanda tangan saksi ${witness} atas ${size} catatan ${cosignatureFaults[fault]}.`,
  lost: (leaf: number) => `Catatan log nomor ${leaf} hilang.`,
  unreadable: (leaf: number) => `Catatan log nomor ${leaf} bukan bentuk baku.`,
  leaf: (leaf: number) => `Catatan log nomor ${leaf}: sidiknya berbeda dari yang ada di petak.`,
  tile: (level: number, place: number) => `Petak log ${level}/${place} berbeda dari catatan di bawahnya.`,
  tileOver: (level: number, place: number) => `Petak log ${level}/${place} tidak seharusnya ada.`,
  differs: (what: string, leaf: number, field: string) =>
    `${what}: ${fields[field] ?? field} berbeda dari catatan log nomor ${leaf}.`,
  /** After that, where the row of the thing still says what was sealed. */
  sealedSays: (stored: string, sealed: string) => {
    const [one, other] = differing(textOf(stored), textOf(sealed));
    return `Yang tersimpan kini ${one}; yang disegel ${other}.`;
  },
  hash: (what: string) => `${what}: sidik yang disimpan berbeda dari catatan log.`,
  words: (what: string) => `${what}: isinya berbeda dari sidik di log.`,
  kind: (what: string) => `${what}: jenis perubahannya berbeda dari peristiwanya.`,
  gone: (what: string) => `${what}: isinya hilang tanpa penghapusan yang tercatat di log.`,
  rowLost: (what: string, leaf: number) =>
    `${what}: disebut catatan log nomor ${leaf}, tetapi tidak ada lagi.`,
  unlogged: (what: string) => `${what}: terbit, tetapi tidak tercatat di log.`,
  eventless: (what: string) => `${what}: ada tanpa peristiwa yang menerbitkannya.`,
  day: (region: string, day: string) =>
    `Laporan ${region} pada ${day}: jumlah yang disimpan berbeda dari peristiwanya.`,
  dayLogged: (region: string, day: string) =>
    `Laporan ${region} pada ${day}: jumlahnya berbeda dari yang tercatat di log.`,
  dayBefore: (leaf: number, region: string, day: string, before: string | null) =>
    `Catatan log nomor ${leaf}: hari sebelum ${day} yang tercatat di ${region} ialah ${before ?? 'tidak ada'}, tetapi bukan itu yang disebut.`,
  dayBetween: (leaf: number, region: string, day: string, found: string) =>
    `Catatan log nomor ${leaf}: sebelum ${day} ada laporan ${region} pada ${found}, pada hari yang disebut tanpa laporan.`,
  /** A row, by what its thing is called in its region and by what tells it apart. */
  row: (table: string, name: string, key: unknown[]) => `${table} ${name} (${key.join(', ')})`,
  /** `isSure`: all that the row is derived from was found as it was sealed. Otherwise nobody can tell which side is right. */
  shown: (row: string, column: string, [shown, derived]: [unknown, unknown], isSure: boolean) => {
    const [one, other] = differing(textOf(shown), textOf(derived));
    return isSure
      ? `${row}: ${column} yang tampil ${one}, seharusnya ${other}.`
      : `${row}: ${column} yang tampil ${one}; dari yang tersimpan dihitung ${other}.`;
  },
  shownLost: (row: string, isSure: boolean) =>
    isSure ? `${row}: seharusnya ada, tetapi tidak.` : `${row}: tidak ada; menurut yang tersimpan ada.`,
  shownOver: (row: string, isSure: boolean) =>
    isSure ? `${row}: seharusnya tidak ada.` : `${row}: ada; menurut yang tersimpan tidak ada.`,
  /** Above differences that may only follow from one that was told before them. */
  following: (from: string) =>
    `Mungkin akibat dari temuan di atas, ${from}. Mana yang benar tidak dapat disimpulkan dari hitungan ini:`,
  /** At the end. */
  counted: (roots: number, following: number) =>
    `${roots} hal tidak cocok${following > 0 ? `, dan ${following} perbedaan yang mungkin hanya akibatnya` : ''}; semuanya disebut di atas. Tidak ada segel yang disimpan.`,
};

/** A version as a sentence begins with it. */
export const versionName = ({ noun, id, version }: { noun: string; id: string; version: number }) =>
  `${noun} ${id} versi ${version}`;

// A content is told as the JSON that it is, with its names in one order: two of the same words are then one text.
const textOf = (value: unknown) =>
  typeof value === 'string' && value.startsWith('{')
    ? stable(JSON.parse(value))
    : JSON.stringify(value ?? null);
