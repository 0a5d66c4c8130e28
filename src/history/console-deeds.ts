import type { Role } from '../accounts/roles.ts';
import { words as accountWords } from '../accounts/words.ts';
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
  'service_request.erase': ({ data }) => [
    data.what === 'everything' ? 'menghapus seluruh isi' : 'menghapus sebagian isi',
    data.basis === 'period' ? ', masa simpannya habis' : ', atas permintaan pelapor',
  ],
  'service_request.verify': done('memeriksa'),
  'service_request.hide': ({ data }) => [
    'mengurangi yang tampil dari',
    data.publicity === 'none' ? ' menjadi tidak ada' : ' menjadi faktanya saja',
  ],
  'service_request.approve_photos': ({ data }) => [
    'menyetujui',
    typeof data.photos === 'number' ? ` untuk umum, ${number(data.photos)} foto` : '',
  ],
  'service_request.reply': done('menjawab pelapor pada'),
  'service_request.open_secret': done('membuka isi rahasia'),
  'error_report.erase': done('menghapus tulisan pelapor pada'),
  'spreadsheet.upload': counted('mengunggah'),
  'spreadsheet.run': counted('menerbitkan'),
  'spreadsheet.erase': done('menghapus tanpa menerbitkan'),
};
