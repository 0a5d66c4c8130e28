import type { Role } from '../accounts/roles.ts';
import { words as accountWords } from '../accounts/words.ts';
import type { RefusalCode } from '../feedback/schema.ts';
import { words as feedbackWords } from '../feedback/words.ts';
import type { Locale } from '../ui/view.ts';
import { number } from '../ui/number.ts';
import { versionWords, type Deed } from './deed.ts';
import { fieldWords } from './fields.ts';
import type { HistoryLine } from './page.ts';

const done =
  (did: string): Deed =>
  () => [did, ''];
const counted =
  (did: string): Deed =>
  ({ data }) => [did, typeof data.rows === 'number' ? `, ${number(data.rows)} baris` : ''];

const because =
  (did: string): Deed =>
  ({ data }, locale) => {
    const reason = feedbackWords[locale].refusal[data.refusal as RefusalCode];
    return [did, reason ? `: ${reason}` : ''];
  };

const towards =
  (did: string): Deed =>
  ({ data, thing }) => [did, typeof data.to_agency === 'string' ? ` ke ${thing?.to ?? data.to_agency}` : ''];

const role = ({ data }: HistoryLine, locale: Locale) => {
  const name = accountWords[locale].roles[data.role as Role];
  const of = typeof data.organisation === 'string' ? ` lembaga ${data.organisation}` : '';
  return `peran ${name ?? ''}${of}`.trimEnd();
};

const say = (value: unknown) => (typeof value === 'boolean' ? (value ? 'ya' : 'tidak') : String(value));

// What a setting was and is, where the event tells both: numbers and switches, never what somebody typed.
function settingWords({ data }: HistoryLine): string {
  const [before, after] = [data.before, data.after] as (Record<string, unknown> | undefined)[];
  const one = (field: string) =>
    before && after && field in before && field in after
      ? `${fieldWords([field])} dari ${say(before[field])} ke ${say(after[field])}`
      : fieldWords([field]);
  return Array.isArray(data.changed) ? `: ${data.changed.map(one).join(', ')}` : '';
}

/** What officers do among themselves: people, drafts, evidence, spreadsheets, settings. */
export const consoleDeeds: Record<string, Deed> = {
  'person.invite': (line, locale) => [`mengundang untuk ${role(line, locale)},`, ''],
  'person.accept': done('menerima undangan sebagai'),
  'person.join': done('menerima undangan dan membuka akun'),
  'person.return': done('menerima undangan dan membuka kembali akun'),
  'person.grant': (line, locale) => [`memberi ${role(line, locale)} kepada`, ''],
  'person.revoke': (line, locale) => [`mencabut ${role(line, locale)} dari`, ''],
  'person.suspend': done('menangguhkan akun'),
  'person.unsuspend': done('mengaktifkan kembali akun'),
  'person.restore': done('mengaktifkan kembali akun'),
  'person.recover': done('memulihkan akun'),
  'person.erase': done('menghapus data'),
  'person.sign_in': done('masuk ke akun'),
  'person.sign_out': done('keluar dari akun'),
  'person.end_session': done('mengakhiri satu sesi akun'),
  'person.end_other_sessions': done('mengakhiri semua sesi lain akun'),
  'person.add_passkey': done('menambah kunci sandi pada akun'),
  'person.rename_passkey': done('mengganti nama kunci sandi akun'),
  'person.remove_passkey': done('menghapus kunci sandi dari akun'),
  'person.make_recovery_codes': done('membuat kode pemulihan untuk akun'),
  'person.use_recovery_code': done('memakai kode pemulihan akun'),
  'invite.create': (line, locale) => [`membuat undangan untuk ${role(line, locale)},`, ''],
  'invite.renew': done('membuat undangan baru bagi pemilik akun,'),
  'invite.withdraw': done('menarik'),
  'api_key.make': done('membuat'),
  'api_key.revoke': done('mencabut'),
  'draft.save': (line) => ['menyimpan', versionWords(line)],
  'draft.submit': (line) => ['mengajukan', `${versionWords(line)} untuk diperiksa`],
  'draft.return': (line) => ['mengembalikan', `${versionWords(line)} kepada penulisnya`],
  'draft.publish': (line) => ['menerbitkan', versionWords(line)],
  'draft.drop': done('membuang'),
  'setting.change': (line) => ['mengubah', settingWords(line)],
  'evidence.add': done('mengunggah'),
  'evidence.remove': done('menghapus berkas'),
  'service_request.submit': done('menyampaikan'),
  'photo.add': done('mengunggah'),
  'photo.remove': done('menghapus berkas'),
  'service_request.support': done('menambah “saya juga” pada'),
  'service_request.unsupport': done('mengurungkan “saya juga” pada'),
  'service_request.add_message': done('menulis pesan pada'),
  'service_request.add_photos': done('menambah foto pada'),
  'service_request.withdraw': () => ['menarik', ' dari tampilan umum'],
  'service_request.stop_mail': done('menghentikan surel tentang'),
  'service_request.erase': ({ data }) => [
    data.what === 'everything' ? 'menghapus seluruh isi' : 'menghapus sebagian isi',
    data.basis === 'period' ? ', masa simpannya habis' : ', atas permintaan pelapor',
  ],
  'service_request.verify': done('memeriksa'),
  'service_request.forward': towards('meneruskan'),
  'service_request.hand_over': towards('mengoper'),
  'service_request.ask': done('bertanya kepada pelapor pada'),
  'service_request.answer': done('menjawab pertanyaan petugas pada'),
  'service_request.respond': done('memberi respon awal pada'),
  'service_request.follow_up': done('memberi respon substantif pada'),
  'service_request.close': done('menutup sebagai selesai'),
  'service_request.reject': done('menolak'),
  'service_request.disclaim': done('menutup sebagai bukan wewenang'),
  'service_request.merge': ({ data }) => [
    'menggabungkan',
    typeof data.into === 'string' ? ` dengan laporan ${data.into}` : '',
  ],
  'service_request.confirm': ({ data }) => [
    'menyatakan',
    data.confirmed === 'part' ? ' selesai sebagian' : ' selesai sepenuhnya',
  ],
  'service_request.object': done('menyatakan belum selesai pada'),
  'service_request.reopen': done('membuka kembali'),
  'service_request.auto_close': () => ['menutup', ' karena tidak ada tanggapan pelapor'],
  'service_request.undo': done('membatalkan tindakan massal atas'),
  'service_request.add_note': done('menulis catatan internal pada'),
  'service_request.rate': done('menilai jawaban pada'),
  'service_request.remind': done('mengingatkan batas waktu'),
  'service_request.stand': done('mencatat untuk statistik keadaan'),
  'service_request.escalate': done('mencatat lewatnya batas waktu'),
  'service_request.ask_identity': done('meminta membuka identitas pelapor pada'),
  'service_request.agree_identity': done('menyetujui pembukaan identitas pelapor pada'),
  'service_request.open_identity': done('membuka identitas pelapor pada'),
  'service_request.object_as_supporter': done('sebagai pendukung menyatakan belum selesai pada'),
  'service_request.unobject_as_supporter': done('sebagai pendukung menarik pernyataan belum selesai pada'),
  'service_request.dismiss_objections': done('menanggapi pendukung yang menyatakan belum selesai pada'),
  'service_request.set_lapor_number': done('mencatat nomor LAPOR! pada'),
  'service_request.export': counted('mengunduh tabel SP4N dari'),
  'service_route.change': done('mengubah lembaga penanggung jawab untuk'),
  'response_template.save': done('menyimpan'),
  'response_template.remove': done('menghapus'),
  'person.change_mail': done('mengubah alamat surel pemberitahuan akun'),
  'service_request.hide': ({ data }) => [
    'mengurangi yang tampil dari',
    data.publicity === 'none' ? ' menjadi tidak ada' : ' menjadi faktanya saja',
  ],
  'service_request.approve_photos': ({ data }) => [
    'menyetujui',
    typeof data.photos === 'number' ? ` untuk umum, ${number(data.photos)} foto` : '',
  ],
  'service_request.hide_photos': ({ data }) => [
    'menyembunyikan foto dari umum pada',
    typeof data.photos === 'number' ? `, ${number(data.photos)} foto` : '',
  ],
  'service_request.reply': done('menjawab pelapor pada'),
  'service_request.open_secret': done('membuka isi rahasia'),
  'feedback.submit': done('menyampaikan'),
  'feedback.refuse': because('menolak'),
  'feedback.hide': because('menyembunyikan'),
  'feedback.stand': done('mencatat untuk statistik keadaan'),
  'feedback.withdraw': done('menarik'),
  'feedback.show_photos': ({ data }) => [
    'memilih foto yang tampil pada',
    typeof data.photos === 'number' ? `: ${number(data.photos)} foto` : '',
  ],
  'feedback.erase': ({ data }) => [
    'menghapus tulisan',
    data.basis === 'period' ? ', masa simpannya habis' : ', atas permintaan',
  ],
  'feedback.remind': done('mengingatkan batas waktu'),
  'feedback.escalate': done('mencatat lewatnya batas waktu'),
  'error_report.erase': done('menghapus tulisan pelapor pada'),
  'spreadsheet.upload': counted('mengunggah'),
  'spreadsheet.run': counted('menerbitkan'),
  'spreadsheet.erase': done('menghapus tanpa menerbitkan'),
};
